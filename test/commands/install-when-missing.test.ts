import { spawnSync } from 'node:child_process';
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { endPlatforms, newFolder } from '../support/started-platform.ts';

afterAll(endPlatforms);

const DESCRIPTION = { name: 'apart', version: '1.0.0', private: true };
const dependencies = { told: 'file:told' };

/** A package whose only dependency is a folder of its own, so that installing it asks no registry. */
async function packageApart(): Promise<string> {
  const folder = await newFolder();
  const write = (name: string, content: object) => writeFile(path.join(folder, name), JSON.stringify(content));
  await mkdir(path.join(folder, 'told'));
  await write('told/package.json', { name: 'told', version: '1.0.0' });
  await write('package.json', { ...DESCRIPTION, dependencies });
  const packages = {
    '': { ...DESCRIPTION, dependencies },
    'node_modules/told': { resolved: 'told', link: true },
    told: { version: '1.0.0' },
  };
  await write('package-lock.json', { ...DESCRIPTION, lockfileVersion: 3, requires: true, packages });
  return folder;
}

function install(folder: string) {
  const { status, stderr } = spawnSync(process.execPath, ['install-when-missing.ts', folder], { encoding: 'utf8' });
  const said = stderr.split('\n').filter((line) => line.startsWith('Installing'));
  return { status, said };
}

test('a package apart is installed when it is missing, when its lock has changed, and not again', async () => {
  const folder = await packageApart();
  const installed = {
    status: 0,
    said: [`Installing the packages of ${folder}, which npm ci left out. They are kept until their lock changes.`],
  };
  expect(install(folder)).toEqual(installed);
  expect(install(folder)).toEqual({ status: 0, said: [] });
  await appendFile(path.join(folder, 'package-lock.json'), '\n');
  expect(install(folder)).toEqual(installed);
  await rm(path.join(folder, 'node_modules'), { recursive: true });
  expect(install(folder)).toEqual(installed);
});

test('an installation that fails ends with the exit code of npm, and is tried again', async () => {
  const folder = await packageApart();
  await writeFile(
    path.join(folder, 'package.json'),
    JSON.stringify({ ...DESCRIPTION, dependencies: { ...dependencies, other: 'file:other' } }),
  );
  expect(install(folder)).toMatchObject({ status: 1, said: [expect.anything()] });
  expect(install(folder)).toMatchObject({ status: 1, said: [expect.anything()] });
});
