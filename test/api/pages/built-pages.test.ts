import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { BUILT, digest, digestOfSources, MANIFEST, type Manifest } from '../../../server/api/pages/browser/sources.ts';

/** What to run where one of these fails: `npm run pages`. CI builds the files again and compares (`npm run check:pages`). */
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as Manifest;

test('the built scripts of the pages were built from the sources beside them: npm run pages', () => {
  expect(manifest.sources).toBe(digestOfSources());
});

test('the built files are those that the build wrote, to the byte, and no others', () => {
  const names = readdirSync(BUILT).filter((name) => name !== path.basename(MANIFEST));
  const digests = names.map((name) => [name, digest(readFileSync(path.join(BUILT, name)))]);
  expect(Object.fromEntries(digests)).toEqual(manifest.files);
});
