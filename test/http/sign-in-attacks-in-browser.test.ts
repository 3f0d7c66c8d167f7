import { afterAll, beforeAll, expect } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { hasBrowser, inBrowser } from '../support/browser.ts';
import { type MallorysSite, mallorysSite } from './mallorys-site.ts';
import { openSignInStage, type SignInStage, says, signInAs } from './sign-in-stage.ts';

/** Mallory's ways to have Ailsa signed in as somebody else, or to have what signs her in, in a browser. */

let stage: SignInStage;
let elsewhere: MallorysSite;

beforeAll(async () => {
  if (!hasBrowser) return;
  stage = await openSignInStage({ introspection: false });
  elsewhere = await mallorysSite(stage.address);
}, 120_000);
afterAll(async () => {
  await stage?.close();
  await new Promise((done) => (elsewhere ? elsewhere.server.close(done) : done(undefined)));
});

const newContext = () => stage.browser.newContext({ reducedMotion: 'reduce' });
const begins = async (page: Page, name = 'Glenorrin Council') => {
  await page.goto(`${stage.address}/sign-in`);
  await page.getByRole('button', { name: `Sign in with ${name}` }).click();
  await page.locator('input[name="login"]').waitFor();
};

/** Signs in to the last step, and keeps the address by which the page would finish: its script does not come. */
async function answerFor(page: Page, login: string): Promise<string> {
  await page.route(/\/pages\/assets\//, (route) => route.abort());
  await signInAs(page, login);
  await page.waitForURL(/\/sign-in\?code=/);
  const answer = page.url();
  await page.unroute(/\/pages\/assets\//);
  return answer;
}

const tokensAsked = () => (stage.council.asked.get('/token') ?? 0) + (stage.care.asked.get('/token') ?? 0);
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
  await other.goto(`${stage.address}/sign-in`);
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
  expect(answer.searchParams.get('iss')).toBe(stage.care.issuer);
  const asked = tokensAsked();
  answer.searchParams.set('iss', stage.council.issuer);
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

inBrowser('the site that opened the page can neither talk to it nor listen', async () => {
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
  const began = () => (stage.council.asked.get('/auth') ?? 0) + (stage.care.asked.get('/auth') ?? 0);
  const before = began();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== stage.address) left.push(request.url());
  });
  for (const wanted of ELSEWHERE) {
    for (const more of ['', '&next=https://mallory.example/', '&redirect_uri=https://mallory.example/']) {
      await page.goto(`${stage.address}/sign-in?with=${encodeURIComponent(wanted)}${more}`);
      await page.locator('button[data-provider]').first().waitFor();
      await page.waitForURL(`${stage.address}/sign-in`);
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
  await page.goto(`${stage.address}/sign-in?with=0`);
  await says(page, 'The identity provider says to sign in at an address that is none. Tell your organisation.');
  expect([dialogs, page.url()]).toEqual([[], `${stage.address}/sign-in`]);
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
    const callback = sent.map(({ url }) => url).filter((url) => url.startsWith(`${stage.address}/sign-in?code=`));
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
    expect([page.url(), await page.locator('#signed-in').isHidden()]).toEqual([`${stage.address}/sign-in`, true]);
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
