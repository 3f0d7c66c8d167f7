import { once } from 'node:events';
import { afterEach, describe, expect, test } from '@jest/globals';
import { endPlatforms, newFolder, refusalOf, startPlatform } from '../support/started-platform.ts';

afterEach(endPlatforms);

/** Where accounts are real. */
const REAL = {
  IDENTITY_ISSUER: 'https://id.example',
  IDENTITY_AUDIENCE: 'sds',
  IDENTITY_JWKS_URL: 'https://id.example/keys',
};
const STRONG = '3f9c1d27b86a4e05';

const start = (dataDir: string) => startPlatform({ DATA_DIR: dataDir });

test('two platforms run side by side, each with a database of its own, and end cleanly on a signal', async () => {
  const [one, other] = await Promise.all([start(await newFolder()), start(await newFolder())]);
  for (const { address } of [one, other]) {
    expect(await (await fetch(`${address}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${address}/health/ready`)).json()).toEqual({ status: 'ready' });
    expect(await (await fetch(`${address}/demo/accounts`)).json()).toEqual([]);
    expect(await ask(address, '{ viewer { name } }')).toEqual({ data: { viewer: null } });
  }
  one.process.kill('SIGTERM');
  expect(await once(one.process, 'exit')).toEqual([0, null]);
  await expect(fetch(`${one.address}/health/live`)).rejects.toThrow('fetch failed');
  expect(await ask(other.address, '{ viewer { name } }')).toEqual({ data: { viewer: null } });
  other.process.kill('SIGINT');
  expect(await once(other.process, 'exit')).toEqual([0, null]);
});

test('what was there before a restart is there after it', async () => {
  const dataDir = await newFolder();
  const first = await start(dataDir);
  expect(first.said()).toMatch(/The database is up to date/);
  first.process.kill('SIGTERM');
  await once(first.process, 'exit');
  const second = await start(dataDir);
  expect(second.said()).not.toMatch(/The database is up to date/);
});

describe('a start that is told nonsense stops and says why', () => {
  const refused = async (environment: Record<string, string>) =>
    refusalOf({ DATA_DIR: await newFolder(), ...environment });

  test.each([
    [{ PORT: 'eighty' }, 'PORT must be a whole number from 0 to 65535, not "eighty".'],
    [
      { IDENTITY_ISSUER: 'https://id.example' },
      'Set IDENTITY_ISSUER and IDENTITY_AUDIENCE together (and IDENTITY_JWKS_URL, if the issuer has no discovery), or none of them for the demo.',
    ],
    [
      REAL,
      'Set DATABASE_URL to a PostgreSQL of your own: with an identity provider accounts are real, and the embedded PostgreSQL, which keeps its password in a file, is for trying the platform out.',
    ],
    [
      { ...REAL, DATABASE_URL: 'postgres://sds:postgres@127.0.0.1:1/none' },
      'The password in DATABASE_URL can be guessed. Give it a long random one, for instance of "openssl rand -hex 24".',
    ],
    [{ ...REAL, DATABASE_URL: `postgres://sds:${STRONG}@127.0.0.1:1/none` }, 'connect ECONNREFUSED 127.0.0.1:1'],
    [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'connect ECONNREFUSED 127.0.0.1:1'],
    [{ PERSISTED_DOCUMENTS: '/nowhere' }, 'PERSISTED_DOCUMENTS names /nowhere, where nothing is.'],
  ])('%j', async (environment, reason) => {
    expect(await refused(environment)).toBe(reason);
  });
});

async function ask(address: string, query: string): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
