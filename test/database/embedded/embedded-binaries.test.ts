import { mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { completeLibraries, prepareBinaries } from '../../../server/database/embedded/binaries.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sds-binaries-'));
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

function packageWith(links: readonly { source: string; target: string }[]): string {
  const folder = mkdtempSync(join(root, 'package-'));
  mkdirSync(join(folder, 'native', 'lib'), { recursive: true });
  writeFileSync(join(folder, 'native', 'lib', 'libone.so.1.2'), 'library');
  writeFileSync(join(folder, 'native', 'pg-symlinks.json'), JSON.stringify(links));
  return folder;
}

test('links that a strict npm did not make are made in the package', () => {
  const folder = packageWith([{ source: 'native/lib/libone.so.1.2', target: 'native/lib/libone.so.1' }]);
  expect(completeLibraries(folder, root)).toEqual({});
  expect(readlinkSync(join(folder, 'native', 'lib', 'libone.so.1'))).toBe('libone.so.1.2');
  expect(completeLibraries(folder, root)).toEqual({});
});

test('where the package cannot be written they are made in the data folder and the programs are told', () => {
  // A folder that is not there refuses root as well, which a read-only one would not.
  const folder = packageWith([{ source: 'native/lib/libone.so.1.2', target: 'native/absent/libone.so.1' }]);
  const dataDir = mkdtempSync(join(root, 'data-'));
  const libraries = join(dataDir, 'postgres-libraries');
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  expect(completeLibraries(folder, dataDir)).toEqual({ [variable]: `${libraries}:${join(folder, 'native', 'lib')}` });
  expect(readFileSync(join(libraries, 'libone.so.1'), 'utf8')).toBe('library');
});

test('a folder without PostgreSQL is refused with the way out', () => {
  expect(() => prepareBinaries(root, join(root, 'nowhere'))).toThrow(
    `The PostgreSQL program ${join(root, 'nowhere', 'initdb')} is missing. Run "npm install" again, or set DATABASE_URL`,
  );
});
