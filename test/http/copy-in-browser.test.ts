import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect } from '@jest/globals';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { playTwoPeople } from '../access/two-people.ts';
import { copyFor } from '../domain/records/copy.support.ts';
import { AXE, hasBrowser, inBrowser, openBrowser } from '../support/browser.ts';
import { createWorld } from '../support/world.ts';

let browser: Browser | null = null;
let world: Awaited<ReturnType<typeof createWorld>>;
let folder: string;

beforeAll(async () => {
  if (!hasBrowser) return;
  world = await createWorld();
  folder = await mkdtemp(path.join(tmpdir(), 'sds-copy-'));
  const { ishbel, cast } = await playTwoPeople(world);
  const { html } = await copyFor(world, cast.person ?? null, ishbel.personId);
  await writeFile(path.join(folder, 'copy.html'), html);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await world?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

/** As it is opened from the folder somebody saved it to; at 400% a screen of 1280 pixels has room for 320. */
for (const [name, width] of [
  ['on a wide screen', 1280],
  ['at 400% zoom', 320],
] as const) {
  inBrowser(`the saved copy is accessible, whole and nowhere wider than the screen ${name}`, async () => {
    const context = await browser?.newContext({ viewport: { width, height: 800 }, colorScheme: 'light' });
    const page = await context?.newPage();
    if (page === undefined) throw new Error('There is no browser.');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const address = pathToFileURL(path.join(folder, 'copy.html')).href;
    await page.goto(address);
    expect(requests).toEqual([address]);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate<number>(overflow)).toBe(0);
  });
}
