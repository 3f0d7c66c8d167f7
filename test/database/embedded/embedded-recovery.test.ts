import { spawn } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { findCommand, runningCommands } from '../../../server/database/embedded/process.ts';
import { openSchedule } from '../../../server/schedule/schedule.ts';
import { until } from '../../support/until.ts';
import { ask, askUntilAnswered, EmbeddedWorld, kill, portOf, postmasterOf } from './embedded.support.ts';

const world = new EmbeddedWorld();

/** The process that shuts the server down when its owner is gone. */
function watcherOf(dataDir: string): number {
  const found = runningCommands().filter(({ command }) => command.startsWith('/bin/sh') && command.includes(dataDir));
  expect(found).toHaveLength(1);
  return found[0]?.pid ?? 0;
}

describe('after a kill -9', () => {
  test('of PostgreSQL, it is back on the same port with what was committed, though a session clings to its memory', async () => {
    const dataDir = world.folder('postmaster');
    const server = await world.start(dataDir);
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
    await until(() => world.reports.length === 4);
    expect(world.reports.slice(2)).toEqual([
      `PostgreSQL ended unexpectedly (signal SIGKILL). Starting it again on port ${portOf(server.url)} ...`,
      expect.stringMatching(/^PostgreSQL is back after \d+\.\d s\.$/),
    ]);
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    expect(await askUntilAnswered(server.url, 'select number from kept')).toEqual([{ number: 7 }]);
    await server.stop();
    expect(runningCommands().filter(({ command }) => command.includes(join(dataDir, 'postgres')))).toEqual([]);
  });

  test('of the platform, its server ends by itself, and the next start has the data', async () => {
    const dataDir = world.folder('owner');
    const first = await world.startElsewhere(dataDir);
    await ask(first.url, 'create table kept as select 7 as number');
    const orphan = postmasterOf(dataDir);
    await kill(first.owner);
    const second = await world.start(dataDir);
    expect(second).toMatchObject({ attached: false, url: first.url });
    expect(postmasterOf(dataDir)).not.toBe(orphan);
    expect(findCommand(orphan)).toBe(null);
    expect(await ask(second.url, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  test('of the platform and of the watcher, the next start shuts the orphan down first', async () => {
    const dataDir = world.folder('orphan');
    const first = await world.startElsewhere(dataDir);
    await ask(first.url, 'create table kept as select 7 as number');
    const orphan = postmasterOf(dataDir);
    process.kill(watcherOf(dataDir), 'SIGKILL');
    await kill(first.owner);
    const second = await world.start(dataDir);
    expect(world.reports).toEqual([
      `An earlier run ended without stopping its database (process ${orphan}). Stopping it first ...`,
    ]);
    expect(findCommand(orphan)).toBe(null);
    expect(await ask(second.url, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  test('of all three, with the number of the dead server given to a stranger, the stranger lives and so does the data', async () => {
    const dataDir = world.folder('all');
    const first = await world.startElsewhere(dataDir);
    await ask(first.url, 'create table kept as select 7 as number');
    process.kill(watcherOf(dataDir), 'SIGKILL');
    process.kill(first.owner.pid ?? 0, 'SIGSTOP');
    const postmaster = postmasterOf(dataDir);
    process.kill(postmaster, 'SIGKILL');
    await kill(first.owner);
    const path = join(dataDir, 'postgres', 'postmaster.pid');
    // Of the server's own user: PostgreSQL itself takes strangers of other users for what they are.
    const { uid } = statSync(join(dataDir, 'postgres'));
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore', uid });
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^\d+/, String(stranger.pid)));
    const second = await world.start(dataDir);
    expect(await ask(second.url, 'select number from kept')).toEqual([{ number: 7 }]);
    expect(findCommand(stranger.pid ?? 0)).toBe('sleep 60');
    await kill(stranger);
  });

  test('of the platform, another that is attached takes the server over, with its data, its schedule and its address', async () => {
    const dataDir = world.folder('heir');
    const first = await world.startElsewhere(dataDir);
    await ask(first.url, 'create table kept as select 7 as number');
    const orphan = postmasterOf(dataDir);
    const heir = await world.start(dataDir);
    const bystander = await world.start(dataDir);
    expect([heir.attached, bystander.attached]).toEqual([true, true]);
    const done: string[] = [];
    const schedule = await openSchedule(heir.url, {
      works: [{ name: 'due', cron: '0 0 1 1 *', work: async () => void done.push('done') }],
      onError: () => undefined,
      pollingIntervalSeconds: 0.5,
    });
    await kill(first.owner);
    // One of the two, and only one, takes it over.
    const TAKEN = 'The database was taken over.';
    await until(() => world.reports.includes(TAKEN));
    expect(await askUntilAnswered(first.url, 'select number from kept')).toEqual([{ number: 7 }]);
    expect(postmasterOf(dataDir)).not.toBe(orphan);
    expect(world.reports.filter((report) => report === TAKEN)).toHaveLength(1);
    await until(async () => {
      await schedule.runNow('due').catch(() => undefined);
      return done.length > 0;
    });
    expect(new Set(done)).toEqual(new Set(['done']));

    // It looks after the server as the first did.
    process.kill(postmasterOf(dataDir), 'SIGKILL');
    expect(await askUntilAnswered(first.url, 'select number from kept')).toEqual([{ number: 7 }]);
    await schedule.close();
  });
});
