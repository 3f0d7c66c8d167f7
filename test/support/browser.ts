import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Whether this machine has a browser. */
export const hasBrowser = existsSync(CHROMIUM);

/** Without a browser these tests are named as not run, and everything else still is. */
export const inBrowser = hasBrowser ? test : test.skip;

/** The script that finds barriers in a page. */
export const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
}
