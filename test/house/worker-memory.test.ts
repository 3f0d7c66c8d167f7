import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const evaluated = path.join(import.meta.dirname, 'evaluated-modules.fixture.ts');
const setUp = path.join(import.meta.dirname, '../support/forget-compiled.ts');

/** In a process of its own, in which nothing else was compiled. */
function keptBy(...more: string[]): string {
  const flags = ['--experimental-vm-modules', '--no-warnings', '--expose-gc', ...more, evaluated];
  return spawnSync(process.execPath, flags, { env: { PATH: process.env.PATH }, encoding: 'utf8' }).stdout;
}

test('a worker keeps no module of the test files it has run', () => {
  expect(keptBy('--import', setUp)).toBe('0 of 5 are kept');
});

test('rings: without the set-up of each file it keeps all of them', () => {
  expect(keptBy()).toBe('5 of 5 are kept');
});
