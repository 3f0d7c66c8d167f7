import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from '@jest/globals';

interface Running {
  readonly address: string;
  readonly process: ChildProcess;
  readonly said: () => string;
}

const running: ChildProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

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

test.each([
  [{ PORT: 'eighty' }, 'PORT must be a whole number from 0 to 65535, not "eighty".'],
  [{ DATABASE_POOL_SIZE: '0' }, 'DATABASE_POOL_SIZE must be a whole number from 2 to 200, not "0".'],
  [
    { IDENTITY_ISSUER: 'https://id.example' },
    'Set IDENTITY_ISSUER and IDENTITY_AUDIENCE together (and IDENTITY_JWKS_URL, if the issuer has no discovery), or none of them for the demo.',
  ],
  [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'connect ECONNREFUSED 127.0.0.1:1'],
])('a start with %j stops and says why', async (environment, reason) => {
  const child = spawnMain({ DATA_DIR: await newFolder(), ...environment });
  let said = '';
  child.stderr?.on('data', (chunk) => (said += chunk));
  expect(await once(child, 'exit')).toEqual([1, null]);
  expect(said).toContain(`The platform could not start: ${reason}`);
});

async function ask(address: string, query: string): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sds-process-'));
  folders.push(folder);
  return folder;
}

function spawnMain(environment: object): ChildProcess {
  const env = { ...process.env, NODE_OPTIONS: '', PORT: '0', DEMO_TOWN: 'off', LOG_LEVEL: 'silent', ...environment };
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.push(child);
  return child;
}

async function start(dataDir: string): Promise<Running> {
  const child = spawnMain({ DATA_DIR: dataDir });
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      const address = /Ready at (\S+)\./.exec(said)?.[1];
      if (address) resolve({ address, process: child, said: () => said });
    });
    child.once('exit', () => reject(new Error(`The platform did not start: ${said}`)));
  });
}
