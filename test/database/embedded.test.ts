import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbedded } from '../../server/database/embedded.ts';
import { findCommand, runningCommands, waitUntil } from '../../server/database/embedded-process.ts';

const SETTINGS = { fsync: 'off', shared_buffers: '16MB' };
const OWNER_SCRIPT = join(import.meta.dirname, 'embedded-owner.fixture.ts');

let root = '';
let reports: string[] = [];
let started: EmbeddedPostgres[] = [];
let owners: ChildProcess[] = [];

async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const report = (message: string): void => void reports.push(message);
  const server = await startEmbedded({ dataDir, report, settings: SETTINGS });
  started.push(server);
  return server;
}

async function startElsewhere(dataDir: string): Promise<{ owner: ChildProcess; url: string; attached: boolean }> {
  const owner = spawn(process.execPath, ['--import', 'tsx', OWNER_SCRIPT, dataDir], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  owners.push(owner);
  let complaint = '';
  owner.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
  const lines = createInterface({ input: owner.stdout ?? process.stdin });
  const [line] = await Promise.race([
    once(lines, 'line'),
    once(owner, 'exit').then(() => Promise.reject(new Error(complaint))),
  ]);
  return { owner, ...(JSON.parse(line as string) as { url: string; attached: boolean }) };
}

async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

async function askUntilAnswered<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    try {
      return await ask<Row>(url, statement);
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

function portOf(url: string): number {
  return Number(new URL(url).port);
}

async function kill(owner: ChildProcess): Promise<void> {
  const ended = once(owner, 'exit');
  owner.kill('SIGKILL');
  await ended;
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'sds-embedded-'));
  chmodSync(root, 0o755);
});

afterEach(async () => {
  await Promise.all(started.map((server) => server.stop()));
  for (const owner of owners) if (owner.exitCode === null && owner.signalCode === null) await kill(owner);
  reports = [];
  started = [];
  owners = [];
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
});

describe('a data folder', () => {
  test('is created on first use, holds everything, and survives a restart with the same address', async () => {
    const dataDir = join(root, 'fresh');
    const first = await start(dataDir);
    expect(first.attached).toBe(false);
    expect(reports).toEqual([
      expect.stringMatching(/^Creating the database \(PostgreSQL \d+\) in .*fresh\/postgres \.\.\.$/),
      expect.stringMatching(/^The database was created in \d+\.\d s\.$/),
    ]);
    expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.json', 'postgres.log', 'postgres.owner']);
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
    await ask(first.url, 'create table kept (word text)');
    await ask(first.url, "insert into kept values ('Crùbag')");
    await first.stop();
    await first.stop();
    expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.json', 'postgres.log']);
    await expect(ask(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');

    const second = await start(dataDir);
    expect(second.url).toBe(first.url);
    expect(second.attached).toBe(false);
    expect(reports).toHaveLength(2);
    expect(await ask(second.url, 'select lower(word) as word from kept')).toEqual([{ word: 'crùbag' }]);
  });

  test('gives a server with safe and even settings', async () => {
    const server = await start(join(root, 'settings'));
    const names = [
      'fsync',
      'synchronous_commit',
      'jit',
      'max_connections',
      'listen_addresses',
      'unix_socket_directories',
      'server_encoding',
      'TimeZone',
    ];
    const rows = await ask<{ name: string; setting: string }>(
      server.url,
      `select name, setting from pg_settings where name in (${names.map((name) => `'${name}'`).join()}) order by name collate "C"`,
    );
    expect(rows.map(({ name, setting }) => `${name}=${setting}`)).toEqual([
      'TimeZone=UTC',
      'fsync=off',
      'jit=off',
      'listen_addresses=127.0.0.1',
      'max_connections=100',
      'server_encoding=UTF8',
      'synchronous_commit=on',
      'unix_socket_directories=',
    ]);
    const sorted = await ask(
      server.url,
      "select string_agg(word, '' order by word) as words from unnest(array['b', 'B', 'à', 'a']) word",
    );
    expect(sorted).toEqual([{ words: 'Babà' }]);
    const wrong = server.url.replace(/:[^:@]+@/, ':wrong@');
    await expect(ask(wrong, 'select 1')).rejects.toThrow('password authentication failed for user "sds_owner"');
  });

  test('is not spoilt by a creation that was killed half-way', async () => {
    const dataDir = join(root, 'half-made');
    mkdirSync(join(dataDir, 'postgres.new-killed', 'cluster'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres.new-killed', 'cluster', 'PG_VERSION'), '18\n');
    const server = await start(dataDir);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.json', 'postgres.log', 'postgres.owner']);
  });

  test('behind a door that only its owner may pass serves root too, and says how', async () => {
    const closed = join(root, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const server = await start(join(closed, 'data'));
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
    const told = reports.filter((message) => message.includes('the right to pass folders closed to it'));
    expect(told).toHaveLength(process.getuid?.() === 0 ? 1 : 0);
  });

  test('made by another major version is refused with the way out', async () => {
    const dataDir = join(root, 'old');
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '9\n');
    await expect(start(dataDir)).rejects.toThrow(/was made by PostgreSQL 9, and this is PostgreSQL \d+\. Dump it/);
    expect(readdirSync(dataDir)).toEqual(['postgres']);
  });
});

describe('two servers', () => {
  test('run side by side and do not hear of one another', async () => {
    const [left, right] = await Promise.all([start(join(root, 'left')), start(join(root, 'right'))]);
    expect(portOf(left.url)).not.toBe(portOf(right.url));
    await ask(left.url, 'create table only_left ()');
    await expect(ask(right.url, 'select from only_left')).rejects.toThrow('relation "only_left" does not exist');
    await left.stop();
    expect(await ask(right.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('of one folder are one: the later process attaches and leaves it running', async () => {
    const dataDir = join(root, 'shared');
    const [first, second] = await Promise.all([startElsewhere(dataDir), start(dataDir)]);
    expect([first.attached, second.attached].sort()).toEqual([false, true]);
    expect(first.url).toBe(second.url);
    const third = await start(dataDir);
    expect(third.attached).toBe(true);
    await third.stop();
    expect(await ask(third.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('do not quarrel about a port that was taken meanwhile', async () => {
    const dataDir = join(root, 'port');
    const first = await start(dataDir);
    await first.stop();
    const intruder: Server = createServer();
    intruder.listen(portOf(first.url), '127.0.0.1');
    await once(intruder, 'listening');
    const second = await start(dataDir);
    expect(portOf(second.url)).not.toBe(portOf(first.url));
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    intruder.close();
  });
});

describe('after a kill -9', () => {
  test('of PostgreSQL, it is back on the same port with what was committed, though a session clings to its memory', async () => {
    const dataDir = join(root, 'postmaster');
    const server = await start(dataDir);
    await ask(server.url, 'create table kept (number int)');
    await ask(server.url, 'insert into kept values (7)');
    const busy = ask(server.url, 'do $$ begin loop end loop; end $$').catch((error: Error) => error.message);
    await askUntilAnswered(
      server.url,
      "select 1 / count(*)::int from pg_stat_activity where query like 'do $$%' and state = 'active'",
    );
    const before = postmasterOf(dataDir);
    process.kill(before, 'SIGKILL');
    expect(await busy).toBe('Connection terminated unexpectedly');
    expect(await askUntilAnswered(server.url, 'select number from kept')).toEqual([{ number: 7 }]);
    expect(postmasterOf(dataDir)).not.toBe(before);
    expect(await waitUntil(() => reports.length === 4, 1000)).toBe(true);
    expect(reports.slice(2)).toEqual([
      `PostgreSQL ended unexpectedly (signal SIGKILL). Starting it again on port ${portOf(server.url)} ...`,
      expect.stringMatching(/^PostgreSQL is back after [0-4]\.\d s\.$/),
    ]);
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    expect(await askUntilAnswered(server.url, 'select number from kept')).toEqual([{ number: 7 }]);
    await server.stop();
    expect(runningCommands().filter(({ command }) => command.includes(join(dataDir, 'postgres')))).toEqual([]);
  });

  test('of the platform, its server ends by itself, and the next start has the data', async () => {
    const dataDir = join(root, 'owner');
    const first = await startElsewhere(dataDir);
    await ask(first.url, 'create table kept as select 7 as number');
    const orphan = postmasterOf(dataDir);
    await kill(first.owner);
    const second = await start(dataDir);
    expect(second).toMatchObject({ attached: false, url: first.url });
    expect(postmasterOf(dataDir)).not.toBe(orphan);
    expect(findCommand(orphan)).toBe(null);
    expect(await ask(second.url, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  test('of the platform and of the watcher, the next start shuts the orphan down first', async () => {
    const dataDir = join(root, 'orphan');
    const first = await startElsewhere(dataDir);
    await ask(first.url, 'create table kept as select 7 as number');
    const orphan = postmasterOf(dataDir);
    const [watcher] = runningCommands().filter(
      ({ command }) => command.startsWith('/bin/sh') && command.includes(dataDir),
    );
    process.kill(watcher?.pid ?? 0, 'SIGKILL');
    await kill(first.owner);
    const second = await start(dataDir);
    expect(reports).toEqual([
      `An earlier run ended without stopping its database (process ${orphan}). Stopping it first ...`,
    ]);
    expect(findCommand(orphan)).toBe(null);
    expect(await ask(second.url, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  test('of both, with the number of the dead server given to a stranger, the stranger lives and the data too', async () => {
    const dataDir = join(root, 'both');
    const first = await startElsewhere(dataDir);
    await ask(first.url, 'create table kept as select 7 as number');
    const postmaster = postmasterOf(dataDir);
    await kill(first.owner);
    process.kill(postmaster, 'SIGKILL');
    const path = join(dataDir, 'postgres', 'postmaster.pid');
    if (existsSync(path)) {
      const lines = readFileSync(path, 'utf8').split('\n');
      writeFileSync(path, [String(process.pid), ...lines.slice(1)].join('\n'));
    }
    const second = await start(dataDir);
    expect(await ask(second.url, 'select number from kept')).toEqual([{ number: 7 }]);
  });
});
