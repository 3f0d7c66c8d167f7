import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { subset } from 'semver';

interface Description {
  readonly engines?: { readonly node?: string };
  readonly allowScripts?: Readonly<Record<string, boolean>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly engines?: { readonly node?: string }; readonly hasInstallScript?: boolean }>
  >;
}

const read = <Content>(file: string) => JSON.parse(readFileSync(file, 'utf8')) as Content;

/** The project, and what is installed apart from it, on the Node that the project brings. */
const FOLDERS = ['.', 'client-examples/codegen', 'server/api/pages/browser', 'test/bench'];

function packagesOf(folder: string) {
  const { packages } = read<Lock>(`${folder}/package-lock.json`);
  return Object.entries(packages)
    .filter(([place]) => place !== '')
    .map(([place, facts]) => ({ ...facts, name: place.replace(/^.*node_modules\//, '') }));
}

/** Packages of the project that npm would warn of on a Node of this range, or on a part of it. */
function warnedOfOn(range: string): string[] {
  return packagesOf('.').flatMap(({ name, engines }) => (subset(range, engines?.node ?? '*') ? [] : [name]));
}

test('on every Node that package.json names npm ci warns of no package, and on an older one it does', () => {
  expect(warnedOfOn(read<Description>('package.json').engines?.node ?? '*')).toEqual([]);
  expect(warnedOfOn('22.18.0')).toEqual(['undici']);
});

describe.each(FOLDERS)('in %s', (folder) => {
  test('whether a package may run a script when it is installed is said for each that has one, and for no other', () => {
    const { allowScripts = {} } = read<Description>(`${folder}/package.json`);
    const scripted = packagesOf(folder).filter(({ hasInstallScript }) => hasInstallScript);
    const said = Object.keys(allowScripts).sort();
    expect(said).toEqual([...new Set(scripted.map(({ name }) => name))].sort());
  });
});
