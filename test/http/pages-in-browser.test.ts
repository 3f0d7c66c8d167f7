import { afterAll, beforeAll, expect } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { AXE, hasBrowser, inBrowser, openBrowser } from '../support/browser.ts';
import { createWorld } from '../support/world.ts';

const PHONE = { width: 320, height: 640 };

let browser: Browser | null = null;
let world: Awaited<ReturnType<typeof createWorld>>;
let address: string;

beforeAll(async () => {
  if (!hasBrowser) return;
  world = await createWorld();
  await giveKeys();
  address = await world.app.listen();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** The founded town's accounts under their keys, as the demo town has them. */
async function giveKeys(): Promise<void> {
  for (const [place, [key, id]] of Object.entries(world.town.accounts).entries())
    await world.owner.query('insert into public.demo_account (account_id, key, place) values ($1, $2, $3)', [
      id,
      key,
      place,
    ]);
}

interface Visit {
  readonly page: Page;
  /** What the browser complained of, scripts and policy alike. */
  readonly complaints: string[];
  readonly outside: string[];
}

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  if (browser === null) throw new Error('There is no browser.');
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  const outside: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== address && url.protocol !== 'data:') outside.push(request.url());
  });
  await page.goto(`${address}${path}`);
  return { page, complaints, outside };
}

async function violations(page: Page, exclude: string[] = []): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults, string[]>(
    (selectors) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
        exclude: selectors.map((selector) => [selector]),
      }),
    exclude,
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

const overflow = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

for (const [width, viewport] of [
  ['on a wide screen', { width: 1280, height: 900 }],
  ['at 320 pixels', PHONE],
] as const) {
  inBrowser(`${width} the first page has no barrier axe knows of, and nothing to scroll sideways`, async () => {
    const { page, complaints, outside } = await visit('/', { viewport });
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect([complaints, outside]).toEqual([[], []]);
  });

  inBrowser(`${width} the explorer’s own part has no barrier axe knows of either`, async () => {
    const { page } = await visit('/explorer', { viewport });
    await page.locator('.graphiql-execute-button').waitFor();
    expect(await violations(page, ['.graphiql-container'])).toEqual([]);
    expect(await overflow(page)).toBe(0);
  });
}

inBrowser('the first page can be read, and its accounts found, without JavaScript', async () => {
  const { page } = await visit('/', { javaScriptEnabled: false });
  expect(await page.locator('h1').textContent()).toBe(
    'You direct your support. Somebody you agree on looks after the money.',
  );
  expect(await page.locator('tbody tr').count()).toBe(Object.keys(world.town.accounts).length);
});

inBrowser('the keyboard comes to the way past the header first, and sees where it is', async () => {
  const { page } = await visit('/');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
  expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('main');
});

inBrowser('the explorer asks as the account one picks, keeps no token, and never leaves this machine', async () => {
  const { page, complaints, outside } = await visit('/explorer?as=broker');
  await open(page, 'Viewer', 'Opened: See who you are.');
  expect((await run(page, 'Viewer')).viewer.name).toBe('Fergus Abbot');
  await page.locator('#account').selectOption('provider');
  expect((await run(page, 'Viewer')).viewer.name).toBe('Kirsty Lamont');
  await page.locator('.result-window').getByText('Kirsty Lamont').waitFor();

  await page.locator('#follow').uncheck();
  await open(page, 'SetBudget', 'Opened: Set the budget.');
  await page.locator('.graphiql-editor-tool').getByText('(personId: comes from an earlier step)').waitFor();
  expect(await page.locator('#account').inputValue()).toBe('provider');

  // GraphiQL writes its tabs half a second after they change.
  await page.waitForFunction(`JSON.stringify(sessionStorage).includes('SetBudget')`);
  const kept = await page.evaluate<string>('JSON.stringify(sessionStorage) + location.href + document.cookie');
  expect(kept).toContain('SetBudget');
  expect(kept).not.toContain('eyJ');
  expect(await page.evaluate('localStorage.length')).toBe(0);
  expect([complaints, outside]).toEqual([[], []]);
});

inBrowser('the journey can be clicked through: every step knows what came before, and who does it', async () => {
  const { page, complaints } = await visit('/explorer');
  await open(page, 'RegisterPerson', 'Opened: Register a supported person. Signed in as Ailsa Wemyss.');
  const { person } = (await run(page, 'RegisterPerson')).personRegister;
  await page.locator('#account option', { hasText: 'Morag (Supported person)' }).waitFor({ state: 'attached' });
  await open(page, 'SetBudget', 'Opened: Set the budget. Signed in as Morven Tait.');
  expect((await run(page, 'SetBudget')).budgetSet.userErrors).toEqual([]);
  await open(page, 'OpenFund', 'Opened: Open the fund. Signed in as Catriona Baird.');
  const { fund } = (await run(page, 'OpenFund')).fundOpen;
  await open(page, 'AllocateToFund', 'Opened: Allocate money to it. Signed in as Catriona Baird.');
  expect((await run(page, 'AllocateToFund')).fundAllocate.fund.balance.left).toBe(1_000_000);
  await open(page, 'FundStatement', 'Opened: Read the fund and its entries. Signed in as Morag.');
  expect((await run(page, 'FundStatement')).fund).toMatchObject({ id: fund.id, person: { knownAs: person.knownAs } });
  expect(complaints).toEqual([]);
});

/** Opens a step of the journey and waits until its example stands in the editors. */
async function open(page: Page, operation: string, status: string): Promise<void> {
  await page.locator('.result-window .view-lines').waitFor();
  await page.locator(`button[data-operation="${operation}"]`).click();
  await page.locator('#status', { hasText: status }).waitFor({ state: 'attached' });
}

/** Runs what is open. @returns the data of its answer */
async function run(page: Page, operation: string) {
  const answer = page.waitForResponse((response) =>
    (response.request().postDataJSON()?.query ?? '').includes(` ${operation}`),
  );
  await page.locator('.graphiql-execute-button').click();
  return (await (await answer).json()).data;
}
