import { expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { link } from '../access/bystanders.ts';
import { openBrowser } from '../support/browser.ts';
import { type RunningProvider, startIdentityProvider } from '../support/identity-provider.ts';
import { createWorld, type World } from '../support/world.ts';

/** A browser, a platform that listens, and the two providers by which its people sign in: Ailsa by the council's. */
export interface SignInStage {
  readonly browser: Browser;
  readonly world: World;
  readonly council: RunningProvider;
  readonly care: RunningProvider;
  readonly address: string;
  close(): Promise<void>;
}

export async function openSignInStage({ introspection }: { readonly introspection: boolean }): Promise<SignInStage> {
  const council = await startIdentityProvider({ name: 'Glenorrin Council', forPeople: true });
  const care = await startIdentityProvider({ name: 'Rowan Tree Care', forPeople: true, algorithm: 'ES256' });
  const identityProviders = [council.configured, care.configured];
  const world = await createWorld({ configured: { identityProviders, introspection } });
  await link(world, { issuer: council.issuer, subject: 'ailsa', accountId: world.town.accounts.worker });
  const address = await world.app.listen();
  council.knowPage(address);
  care.knowPage(address);
  // The scripts are made when they are first asked for, which takes longer than a page is waited for.
  const script = /\/pages\/assets\/\w+\/sign-in\.js/.exec((await world.app.http.inject('/sign-in')).body)?.[0] ?? '';
  expect((await world.app.http.inject(script)).statusCode).toBe(200);
  const browser = await openBrowser();
  return {
    ...{ browser, world, council, care, address },
    close: async () => {
      await browser.close();
      await world.close();
      await council.stop();
      await care.stop();
    },
  };
}

/** Gives a name and any password on the provider's own pages, and agrees. */
export async function signInAs(page: Page, login: string): Promise<void> {
  await page.locator('input[name="login"]').fill(login);
  await page.locator('input[name="password"]').fill('any');
  await page.locator('button[type="submit"]').click();
  await page.locator('input[name="prompt"][value="consent"]').waitFor({ state: 'attached' });
  await page.locator('button[type="submit"]').click();
}

/** Waits until the page says this. */
export const says = (page: Page, words: string | RegExp) => page.locator('#status', { hasText: words }).waitFor();
