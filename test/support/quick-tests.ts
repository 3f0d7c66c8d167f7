import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a quick run is about, of which it takes the tests that open no database; the house, and one walk through the endpoint. */
const PARTS = /\/test\/(foundation|schema|access|domain)\//;
const ALWAYS = /\/test\/(house\/house|journey\/journey)\.test\.ts$/;
/** What opens a database, starts a program or drives a browser: a test that imports it is not quick. */
const SLOW =
  /\b(createWorld|openTestDatabase|openWorld|EmbeddedWorld|startEmbedded|startPlatform|spawnScript|spawnSync|playwright-core)\b/;
/** Types open nothing. */
const OWN_IMPORT = /^(?:import (?!type\b)|\})[^;]*? from '(\.[^']+)'/gm;
const TESTS = path.resolve(import.meta.dirname, '..');

/** Whether a file of the tests, or one that it imports, is slow. */
function isSlow(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file) || !file.startsWith(TESTS)) return false;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  if (SLOW.test(text)) return true;
  return Array.from(text.matchAll(OWN_IMPORT), ([, imported = '']) => path.resolve(path.dirname(file), imported)).some(
    (imported) => isSlow(imported, seen),
  );
}

/** The tests of `npm run test:quick` among all: the runner asks it (`--filter`). */
async function quickTests(all: readonly string[]) {
  return { filtered: all.filter((file) => ALWAYS.test(file) || (PARTS.test(file) && !isSlow(file))) };
}

// The runner requires the function itself.
export { quickTests as 'module.exports' };
