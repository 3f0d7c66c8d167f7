import { once } from 'node:events';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ask, EmbeddedWorld, portOf } from './embedded.support.ts';

const world = new EmbeddedWorld();

describe('a data folder', () => {
  test('is created on first use, holds everything, and survives a restart with the same address', async () => {
    const dataDir = world.folder('fresh');
    const first = await world.start(dataDir);
    expect(first.attached).toBe(false);
    expect(world.reports).toEqual([
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

    const second = await world.start(dataDir);
    expect(second.url).toBe(first.url);
    expect(second.attached).toBe(false);
    expect(world.reports).toHaveLength(2);
    expect(await ask(second.url, 'select lower(word) as word from kept')).toEqual([{ word: 'crùbag' }]);
  });

  test('gives a server with safe and even settings', async () => {
    const server = await world.start(world.folder('settings'));
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
    const dataDir = world.folder('half-made');
    mkdirSync(join(dataDir, 'postgres.new-killed', 'cluster'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres.new-killed', 'cluster', 'PG_VERSION'), '18\n');
    const server = await world.start(dataDir);
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(dataDir).sort()).toEqual(['postgres', 'postgres.json', 'postgres.log', 'postgres.owner']);
  });

  test('behind a door that only its owner may pass serves root too, and says how', async () => {
    const closed = world.folder('closed');
    mkdirSync(closed, { mode: 0o700 });
    const server = await world.start(join(closed, 'data'));
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
    const told = world.reports.filter((message) => message.includes('the right to pass folders closed to it'));
    expect(told).toHaveLength(process.getuid?.() === 0 ? 1 : 0);
  });

  test('made by another major version is refused with the way out', async () => {
    const dataDir = world.folder('old');
    mkdirSync(join(dataDir, 'postgres'), { recursive: true });
    writeFileSync(join(dataDir, 'postgres', 'PG_VERSION'), '9\n');
    await expect(world.start(dataDir)).rejects.toThrow(
      /was made by PostgreSQL 9, and this is PostgreSQL \d+\. Dump it/,
    );
    expect(readdirSync(dataDir)).toEqual(['postgres']);
  });
});

describe('two servers', () => {
  test('run side by side and do not hear of one another', async () => {
    const [left, right] = await Promise.all([world.start(world.folder('left')), world.start(world.folder('right'))]);
    expect(portOf(left.url)).not.toBe(portOf(right.url));
    await ask(left.url, 'create table only_left ()');
    await expect(ask(right.url, 'select from only_left')).rejects.toThrow('relation "only_left" does not exist');
    await left.stop();
    expect(await ask(right.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('of one folder are one: the later process attaches and leaves it running', async () => {
    const dataDir = world.folder('shared');
    const [first, second] = await Promise.all([world.startElsewhere(dataDir), world.start(dataDir)]);
    expect([first.attached, second.attached].sort()).toEqual([false, true]);
    expect(first.url).toBe(second.url);
    const third = await world.start(dataDir);
    expect(third.attached).toBe(true);
    await third.stop();
    expect(await ask(third.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('do not quarrel about a port that was taken meanwhile', async () => {
    const dataDir = world.folder('port');
    const first = await world.start(dataDir);
    await first.stop();
    const intruder: Server = createServer();
    intruder.listen(portOf(first.url), '127.0.0.1');
    await once(intruder, 'listening');
    const second = await world.start(dataDir);
    expect(portOf(second.url)).not.toBe(portOf(first.url));
    expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    intruder.close();
  });
});
