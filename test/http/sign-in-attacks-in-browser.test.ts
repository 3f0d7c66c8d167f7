import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { link } from '../access/bystanders.ts';
import { type RunningProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { createWorld, type World } from '../support/world.ts';
import { type MallorysSite, mallorysSite } from './mallorys-site.ts';

/** Mallory's ways to have Ailsa signed in as somebody else, or to have what signs her in, in a browser. */
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const inBrowser = existsSync(CHROMIUM) ? test : test.skip;

let browser: Browser;
let world: World;
let council: RunningProvider;
let care: RunningProvider;
let address: string;
let elsewhere: MallorysSite;

beforeAll(async () => {
  if (!existsSync(CHROMIUM)) return;
  council = await startIdentityProvider({ name: 'Glenorrin Council', forPeople: true });
  care = await startIdentityProvider({ name: 'Rowan Tree Care', forPeople: true });
  const identityProviders = [council.configured, care.configured];
  world = await createWorld({ configured: { identityProviders, introspection: false } });
  await link(world, { issuer: council.issuer, subject: 'ailsa', accountId: world.town.accounts.worker });
  address = await world.app.listen();
  council.knowPage(address);
  care.knowPage(address);
  const script = /\/pages\/assets\/\w+\/sign-in\.js/.exec((await world.app.http.inject('/sign-in')).body)?.[0] ?? '';
  expect((await world.app.http.inject(script)).statusCode).toBe(200);
  elsewhere = await mallorysSite(address);
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await world?.close();
  await council?.stop();
  await care?.stop();
  await new Promise((done) => (elsewhere ? elsewhere.server.close(done) : done(undefined)));
});

const newContext = () => browser.newContext({ reducedMotion: 'reduce' });
const says = (page: Page, words: string | RegExp) => page.locator('#status', { hasText: words }).waitFor();
const begins = async (page: Page, name = 'Glenorrin Council') => {
  await page.goto(`${address}/sign-in`);
  await page.getByRole('button', { name: `Sign in with ${name}` }).click();
  await page.locator('input[name="login"]').waitFor();
};

async function signInAs(page: Page, login: string): Promise<void> {
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill('any');
  await page.locator('button[type="submit"]').click();
  await page.locator('input[name="prompt"][value="consent"]').waitFor({ state: 'attached' });
  await page.locator('button[type="submit"]').click();
}

/** Signs in to the last step, and keeps the address by which the page would finish: its script does not come. */
async function answerFor(page: Page, login: string): Promise<string> {
  await page.route(/\/pages\/assets\//, (route) => route.abort());
  await signInAs(page, login);
  await page.waitForURL(/\/sign-in\?code=/);
  const answer = page.url();
  await page.unroute(/\/pages\/assets\//);
  return answer;
}

const tokensAsked = () => (council.asked.get('/token') ?? 0) + (care.asked.get('/token') ?? 0);
const NOT_BEGUN = 'This sign-in was not begun in this window, so it was not finished. Start again.';
const NOT_ITS_ANSWER = 'You were not signed in: the answer was not the one to the question asked. Start again.';

inBrowser('Mallory’s own code, handed to Ailsa, signs her in as nobody: begun or not', async () => {
  const mallory = await (await newContext()).newPage();
  await begins(mallory);
  const his = await answerFor(mallory, 'mallory');
  const context = await newContext();
  const hers = await context.newPage();
  const asked = tokensAsked();
  await hers.goto(his);
  await says(hers, NOT_BEGUN);
  await begins(hers);
  await hers.goto(his);
  await says(hers, NOT_ITS_ANSWER);
  // His code in her own answer: the state is hers, and the verifier that goes along is not his.
  await begins(hers);
  const own = new URL(await answerFor(hers, 'ailsa'));
  own.searchParams.set('code', new URL(his).searchParams.get('code') ?? '');
  expect(tokensAsked()).toBe(asked);
  await hers.goto(own.href);
  await says(hers, NOT_ITS_ANSWER);
  expect(tokensAsked()).toBe(asked + 1);
  expect(await hers.locator('#signed-in').isHidden()).toBe(true);
  await context.close();
});

inBrowser('an answer is of use once, in the tab that asked', async () => {
  const context = await newContext();
  const [one, other] = [await context.newPage(), await context.newPage()];
  await begins(one);
  const answerOfOne = await answerFor(one, 'ailsa');
  await other.goto(`${address}/sign-in`);
  const asked = tokensAsked();
  await other.goto(answerOfOne);
  await says(other, NOT_BEGUN);
  expect(tokensAsked()).toBe(asked);
  await one.goto(answerOfOne);
  await says(one, 'You are signed in.');
  expect(tokensAsked()).toBe(asked + 1);
  for (const tab of [one, other]) {
    await tab.goto(answerOfOne);
    await says(tab, NOT_BEGUN);
  }
  expect(tokensAsked()).toBe(asked + 1);
  await context.close();
});

inBrowser('an answer that comes from another provider than the one asked goes to neither', async () => {
  const page = await (await newContext()).newPage();
  await begins(page, 'Rowan Tree Care');
  const answer = new URL(await answerFor(page, 'ailsa'));
  expect(answer.searchParams.get('iss')).toBe(care.issuer);
  const asked = tokensAsked();
  answer.searchParams.set('iss', council.issuer);
  await page.goto(answer.href);
  await says(page, NOT_ITS_ANSWER);
  await begins(page, 'Glenorrin Council');
  const unsigned = new URL(await answerFor(page, 'ailsa'));
  unsigned.searchParams.delete('iss');
  await page.goto(unsigned.href);
  await says(page, NOT_ITS_ANSWER);
  expect(tokensAsked()).toBe(asked);
});

inBrowser('a parameter that says it twice is believed in neither', async () => {
  const page = await (await newContext()).newPage();
  await begins(page);
  const answer = await answerFor(page, 'ailsa');
  const asked = tokensAsked();
  await page.goto(`${answer}&code=another`);
  await says(page, NOT_ITS_ANSWER);
  expect(tokensAsked()).toBe(asked);
});

inBrowser('the page is shown in nobody’s frame', async () => {
  const page = await (await newContext()).newPage();
  await page.goto(`${elsewhere.address}/frame`);
  const [, frame] = page.frames();
  await frame?.waitForLoadState();
  expect(await frame?.evaluate('document.querySelectorAll("button[data-provider]").length')).toBe(0);
  expect(frame?.url()).toMatch(/^chrome-error:/);
});

inBrowser('whoever opened the page can neither talk to it nor listen', async () => {
  const context = await newContext();
  const page = await context.newPage();
  await page.goto(`${elsewhere.address}/`);
  const [opened] = await Promise.all([context.waitForEvent('page'), page.evaluate('go()')]);
  await opened.locator('button[data-provider]').first().waitFor();
  const before = await opened.content();
  expect(await page.evaluate('talk()')).not.toContain('Sign in');
  expect(await opened.evaluate('window.opener')).toBe(null);
  expect(await opened.content()).toBe(before);
  expect(await page.evaluate('heard')).toEqual([]);
  await context.close();
});

const ELSEWHERE = ['length', '__proto__', 'constructor', '-1', '2', '0x0', '1e0', ' 0', '00', '//mallory.example'];

inBrowser('what stands behind the address leads to a provider that is offered, or nowhere', async () => {
  const page = await (await newContext()).newPage();
  const left: string[] = [];
  const began = () => (council.asked.get('/auth') ?? 0) + (care.asked.get('/auth') ?? 0);
  const before = began();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== address) left.push(request.url());
  });
  for (const wanted of ELSEWHERE) {
    for (const more of ['', '&next=https://mallory.example/', '&redirect_uri=https://mallory.example/']) {
      await page.goto(`${address}/sign-in?with=${encodeURIComponent(wanted)}${more}`);
      await page.locator('button[data-provider]').first().waitFor();
      await page.waitForURL(`${address}/sign-in`);
      expect(await page.locator('#status').textContent()).toBe('');
    }
  }
  expect([left, complaints, began() - before]).toEqual([[], [], 0]);
});

inBrowser('a provider whose address to sign in at is a script runs nothing', async () => {
  const page = await (await newContext()).newPage();
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.route('**/.well-known/openid-configuration', async (route) => {
    const response = await route.fetch();
    const json = { ...(await response.json()), authorization_endpoint: 'javascript:alert(document.domain)' };
    await route.fulfill({ response, json });
  });
  await page.goto(`${address}/sign-in?with=0`);
  await says(page, 'The identity provider says to sign in at an address that is none. Tell your organisation.');
  expect([dialogs, page.url()]).toEqual([[], `${address}/sign-in`]);
});

inBrowser(
  'neither code nor token is in an address that anybody is sent, in what is kept, or in what comes back',
  async () => {
    const context: BrowserContext = await newContext();
    const page = await context.newPage();
    const sent: { url: string; referer: string | undefined }[] = [];
    page.on('request', (request) => sent.push({ url: request.url(), referer: request.headers().referer }));
    await begins(page);
    await signInAs(page, 'ailsa');
    await says(page, 'You are signed in.');
    const callback = sent.map(({ url }) => url).filter((url) => url.startsWith(`${address}/sign-in?code=`));
    expect(callback).toHaveLength(1);
    const code = new URL(callback[0] ?? '').searchParams.get('code') ?? 'none';
    const own = sent.filter(({ url }) => !callback.includes(url));
    expect(own.filter(({ url }) => url.includes(code) || url.includes('eyJ'))).toEqual([]);
    expect(sent.filter(({ referer }) => referer?.includes(code))).toEqual([]);
    const kept =
      'JSON.stringify([{ ...sessionStorage }, { ...localStorage }, document.cookie, location.href, history.state, document.referrer, window.name])';
    expect(await page.evaluate(kept)).not.toMatch(new RegExp(`${code}|eyJ`));
    // Back, and forward again: the page that comes has forgotten who it was.
    await page.goto('about:blank');
    await page.goBack();
    await page.locator('button[data-provider]').first().waitFor();
    expect([page.url(), await page.locator('#signed-in').isHidden()]).toEqual([`${address}/sign-in`, true]);
    await context.close();
  },
);

inBrowser(
  'who is asked for a code is told first whose it will be: Mallory’s sign-in takes no invitation unseen',
  async () => {
    const page = await (await newContext()).newPage();
    await begins(page);
    await signInAs(page, 'mallory');
    await says(page, 'accept your invitation first.');
    expect(await page.locator('#invitation #signed-in-as').textContent()).toBe(
      'You are signed in with Glenorrin Council as mallory. The code will be theirs. If that is not you, do not give it: sign out there first.',
    );
    await page.getByLabel('The code you were given').waitFor();
  },
);
