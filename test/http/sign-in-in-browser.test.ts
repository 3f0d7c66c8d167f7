import { afterAll, beforeAll, expect } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { hashOf, newCode } from '../../server/domain/identity/invitation-code.ts';
import { link } from '../access/bystanders.ts';
import { AXE, hasBrowser, inBrowser } from '../support/browser.ts';
import { startIdentityProvider } from '../support/identity-provider.ts';
import { openSignInStage, type SignInStage, says, signInAs } from './sign-in-stage.ts';

let stage: SignInStage;

beforeAll(async () => {
  if (!hasBrowser) return;
  stage = await openSignInStage({ introspection: true });
  const { world, care } = stage;
  await link(world, { issuer: care.issuer, subject: 'kirsty', accountId: world.town.accounts.provider });
});
afterAll(() => stage?.close());

interface Visit {
  readonly page: Page;
  /** What our own pages had the browser complain of, scripts and policy alike. */
  readonly complaints: string[];
  /** Whom anything was asked. */
  readonly origins: Set<string>;
}

async function visit(path: string): Promise<Visit> {
  const page = await (await stage.browser.newContext({ reducedMotion: 'reduce' })).newPage();
  const complaints: string[] = [];
  const origins = new Set<string>();
  page.on('console', (message) => {
    if (message.type() === 'error' && page.url().startsWith(stage.address)) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => origins.add(new URL(request.url()).origin));
  await page.goto(`${stage.address}${path}`);
  return { page, complaints, origins };
}

/** Everything the browser would still hold when the page is closed. */
const kept = (page: Page) =>
  page.evaluate<string>('JSON.stringify({ ...sessionStorage, ...localStorage }) + document.cookie + location.href');

inBrowser(
  'from the first page to one’s own name: by the council’s provider, and the token is kept nowhere',
  async () => {
    const { page, complaints, origins } = await visit('/');
    await page.getByRole('link', { name: 'Sign in with Glenorrin Council' }).click();
    await signInAs(page, 'ailsa');
    await says(page, 'You are signed in.');
    expect(await page.locator('#signed-in h2').textContent()).toBe('Ailsa Wemyss');
    expect(await page.locator('#signed-in li').allTextContents()).toEqual([
      'Allocating social worker, Glenorrin Council',
    ]);
    expect(await kept(page)).toBe(`{}${stage.address}/sign-in`);
    expect(complaints).toEqual([]);
    // The sign-in goes through the provider that was chosen, and the other hears nothing of it.
    origins.delete('null');
    expect([...origins].filter((origin) => /127\.0\.0\.1/.test(origin)).sort()).toEqual(
      [stage.address, stage.council.issuer].sort(),
    );

    await page.getByRole('button', { name: 'Sign out of this page' }).click();
    await says(page, 'You are signed out of this page.');
    expect(await page.locator('#signed-in').isHidden()).toBe(true);
    expect(await page.content()).not.toContain('Ailsa');
  },
);

inBrowser('somebody with no account here yet is told what to do', async () => {
  const { page } = await visit('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Rowan Tree Care' }).click();
  await signInAs(page, 'somebody new');
  await says(page, 'You are signed in, but not linked to an account here yet: accept your invitation first.');
  expect(await page.locator('#signed-in').isHidden()).toBe(true);
});

inBrowser('somebody who was invited gives the code, and is let in as whom they were invited', async () => {
  const code = newCode();
  await stage.world.owner.query(
    `insert into identity.invitation (id, name, organisation_id, roles, code_hash, invited_by_id, expires_at, invited_at)
     values (gen_random_uuid(), 'Robin Newly', $1, array['WORKER'], $2, $3, now() + interval '1 day', now())`,
    [stage.world.town.organisations.council, hashOf(code), stage.world.town.accounts.administrator],
  );
  const { page, complaints } = await visit('/sign-in');
  await page.getByRole('button', { name: 'Sign in with Glenorrin Council' }).click();
  await signInAs(page, 'robin');
  await says(page, 'accept your invitation first.');
  await page.getByLabel('The code you were given').fill('not the code');
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await says(page, 'This code opens nothing');
  await page.getByLabel('The code you were given').fill(` ${code} `);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await says(page, 'Your invitation is accepted.');
  expect(await page.locator('#signed-in h2').textContent()).toBe('Robin Newly');
  expect(await page.locator('#signed-in li').allTextContents()).toEqual([
    'Allocating social worker, Glenorrin Council',
  ]);
  expect(complaints).toEqual([]);
});

inBrowser('somebody who changes their mind at the provider is told that nothing came of it', async () => {
  const { page } = await visit('/sign-in?with=1');
  await page.locator('input[name="login"]').waitFor();
  await page.getByRole('link', { name: /abort|cancel/i }).click();
  await says(page, 'You were not signed in: the identity provider says "access_denied".');
});

inBrowser('an answer to a question that was never asked, or to another, is not believed', async () => {
  const { page } = await visit('/sign-in?code=stolen&state=guessed');
  await says(page, 'This sign-in was not begun in this window, so it was not finished. Start again.');
  await page.getByRole('button', { name: 'Sign in with Glenorrin Council' }).click();
  await page.locator('input[name="login"]').waitFor();
  const asked = stage.council.asked.get('/token') ?? 0;
  await page.goto(`${stage.address}/sign-in?code=stolen&state=guessed&iss=${encodeURIComponent(stage.council.issuer)}`);
  await says(page, 'You were not signed in: the answer was not the one to the question asked. Start again.');
  expect(stage.council.asked.get('/token') ?? 0).toBe(asked);
  // What was kept for the way is of use once.
  expect(await kept(page)).toBe(`{}${stage.address}/sign-in`);
});

inBrowser('the page can ask nobody but its issuers, whatever a script tries', async () => {
  const { page } = await visit('/sign-in');
  const elsewhere = await startIdentityProvider({ name: 'Elsewhere' });
  const reach = (where: string) =>
    page.evaluate(
      (target) =>
        fetch(target, { mode: 'no-cors' }).then(
          () => 'reached',
          () => 'refused',
        ),
      `${where}/.well-known/openid-configuration`,
    );
  expect(await reach(elsewhere.issuer)).toBe('refused');
  expect(await reach(stage.care.issuer)).toBe('reached');
  expect([...elsewhere.asked.keys()]).toEqual([]);
  await elsewhere.stop();
});

inBrowser('one signs in within the explorer as well, and asks as oneself', async () => {
  const { page, complaints } = await visit('/explorer');
  await page.getByRole('button', { name: 'Sign in with Rowan Tree Care' }).click();
  await signInAs(page, 'kirsty');
  await page.locator('#token-note', { hasText: 'Signed in as Kirsty Lamont.' }).waitFor();
  await page.locator('.result-window .view-lines').waitFor();
  await page.locator('button[data-operation="Viewer"]').click();
  await page.locator('#status', { hasText: 'Opened: See who you are.' }).waitFor({ state: 'attached' });
  await page.locator('.graphiql-execute-button').click();
  await page.locator('.result-window').getByText('Kirsty Lamont').waitFor();
  // GraphiQL writes its tabs half a second after they change.
  await page.waitForFunction(`JSON.stringify(sessionStorage).includes('Viewer')`);
  expect(await kept(page)).not.toContain('eyJ');
  expect(complaints).toEqual([]);
});

inBrowser('a provider that is away says so in words', async () => {
  const { page } = await visit('/sign-in');
  await stage.care.stop();
  await page.getByRole('button', { name: 'Sign in with Rowan Tree Care' }).click();
  await says(page, 'The identity provider does not answer just now. Try again in a moment.');
});

inBrowser('the page has no barrier axe knows of, and nothing to scroll sideways on a phone', async () => {
  const { page } = await visit('/sign-in');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  expect(violations.map(({ id }) => id)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
});
