import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { AccessNotRecorded } from '../../../server/database/record-access.ts';
import type { PendingAccess } from '../../../server/domain/audit/access-journal.ts';
import { type AccessRecorder, openAccessRecorder } from '../../../server/domain/audit/access-recorder.ts';
import { until } from '../../support/until.ts';

const TINY = mkdtempSync(path.join(tmpdir(), 'sds-tiny-'));
let folder = '';
let recorder: AccessRecorder | null = null;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sds-access-records-'));
});
afterEach(async () => {
  await recorder?.close();
  rmSync(folder, { recursive: true, force: true });
});

const AILSA = newId();
const COUNCIL = newId();

/** A database that keeps an access by its id, as the real one does. */
function keeping() {
  const kept = new Map<string, PendingAccess>();
  const failures: unknown[] = [];
  let broken = false;
  return {
    kept,
    failures,
    breakDown: (is: boolean) => {
      broken = is;
    },
    options: {
      folder,
      append: async (accesses: readonly PendingAccess[]) => {
        if (broken) throw new Error('away');
        for (const access of accesses) if (!kept.has(access.id)) kept.set(access.id, access);
      },
      onFailure: (error: unknown) => failures.push(error),
    },
  };
}

test('an access is in the database once it is settled, and its journal is gone', async () => {
  const database = keeping();
  recorder = await openAccessRecorder(database.options);
  const ishbel = newId();
  recorder.record(`${AILSA}/${COUNCIL}`, [{ personId: ishbel, topics: ['FUND', 'PLAN'] }]);
  recorder.record(null, [{ personId: ishbel, topics: ['PLAN'] }]);
  expect(readdirSync(folder)).toHaveLength(1);
  await recorder.settle();
  expect([...database.kept.values()]).toEqual([
    {
      id: expect.any(String),
      accountId: AILSA,
      actingFor: COUNCIL,
      personId: ishbel,
      topics: ['FUND', 'PLAN'],
      firstAt: expect.any(String),
      lastAt: expect.any(String),
      times: 1,
    },
  ]);
  expect(readdirSync(folder)).toEqual([]);
});

test('while the database is away accesses wait, and none is lost or doubled', async () => {
  const database = keeping();
  recorder = await openAccessRecorder(database.options);
  database.breakDown(true);
  recorder.record(AILSA, [{ personId: newId(), topics: ['PLAN'] }]);
  await expect(recorder.settle()).rejects.toThrow('away');
  recorder.record(AILSA, [{ personId: newId(), topics: ['PLAN'] }]);
  await expect(recorder.settle()).rejects.toThrow('away');
  expect(readdirSync(folder)).toHaveLength(2);
  database.breakDown(false);
  await recorder.settle();
  expect(database.kept.size).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
});

test('a process killed between the read and the record leaves everything to the next start', async () => {
  expect(killWhileShowing()).toBe('SIGKILL');
  const [file = ''] = readdirSync(folder);
  // It died while writing one more, which it had shown to nobody yet.
  appendFileSync(path.join(folder, file), '{"id":"018f');
  const database = keeping();
  recorder = await openAccessRecorder(database.options);
  expect(database.kept.size).toBe(100);
  expect(readdirSync(folder)).toEqual([]);
});

test('what cannot be read in at the start stops the start, and stays', async () => {
  expect(killWhileShowing()).toBe('SIGKILL');
  const database = keeping();
  database.breakDown(true);
  recorder = null;
  await expect(openAccessRecorder(database.options)).rejects.toThrow('away');
  expect(readdirSync(folder)).toHaveLength(1);
});

test('an access that the database will never take is kept beside and told, and holds up no other', async () => {
  const database = keeping();
  const [nobody, morag] = [newId(), newId()];
  const append = async (accesses: readonly PendingAccess[]) => {
    if (accesses.some(({ personId }) => personId === nobody))
      throw Object.assign(new Error('violates foreign key'), { code: '23503' });
    await database.options.append(accesses);
  };
  recorder = await openAccessRecorder({ ...database.options, append });
  for (const personId of [newId(), nobody, morag]) recorder.record(AILSA, [{ personId, topics: ['PLAN'] }]);
  await recorder.settle();
  recorder.record(AILSA, [{ personId: newId(), topics: ['PLAN'] }]);
  await recorder.settle();
  expect(database.kept.size).toBe(3);
  const [file = ''] = readdirSync(folder);
  expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.jsonl\.refused$/)]);
  expect(database.failures.map(String)).toEqual([
    `Error: The database refuses the record accesses in ${path.join(folder, file)}.`,
  ]);
  expect(JSON.parse(readFileSync(path.join(folder, file), 'utf8'))).toMatchObject({
    accountId: AILSA,
    personId: nobody,
  });
});

test('nor does one that an earlier process left, when the platform starts', async () => {
  expect(killWhileShowing()).toBe('SIGKILL');
  const database = keeping();
  let times = 0;
  const append = async (accesses: readonly PendingAccess[]) => {
    times += 1;
    if (accesses.length > 1 || times === 2) throw Object.assign(new Error('no such person'), { code: '23503' });
    await database.options.append(accesses);
  };
  recorder = await openAccessRecorder({ ...database.options, append });
  expect(database.kept.size).toBe(99);
  expect(database.failures).toHaveLength(1);
});

/** A hundred accesses written down by a process that was then killed. @returns what ended it */
function killWhileShowing(): string | null {
  const script = 'test/domain/audit/killed-recorder.fixture.ts';
  return spawnSync(process.execPath, ['--import', 'tsx', script, folder, AILSA]).signal;
}

test('what another server of the folder left that died meanwhile is taken in by the one that lives, and its own is let be', async () => {
  const database = keeping();
  recorder = await openAccessRecorder({ ...database.options, othersMilliseconds: 10 });
  const dead = spawnSync('true').pid;
  const left = { id: newId(), accountId: AILSA, actingFor: null, personId: newId(), topics: ['PLAN'] };
  appendFileSync(
    path.join(folder, `${dead}-1.jsonl`),
    `${JSON.stringify({ ...left, firstAt: '2026-11-29T10:00:00Z', lastAt: '2026-11-29T10:00:00Z', times: 1 })}\n`,
  );
  recorder.record(AILSA, [{ personId: newId(), topics: ['FUND'] }]);
  await until(() => database.kept.has(left.id));
  await recorder.settle();
  expect(database.kept.size).toBe(2);
  expect(readdirSync(folder)).toEqual([]);
  expect(database.failures).toEqual([]);
});

/** A disk of 16 KiB, where this machine lets the test make one. */
const isOnTinyDisk = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', TINY]).status === 0;
if (isOnTinyDisk) spawnSync('umount', [TINY]);
rmSync(TINY, { recursive: true });

const onTinyDisk = isOnTinyDisk ? test : test.skip;

onTinyDisk('on a full disk nothing more is shown, and all that was is kept', async () => {
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', folder]);
  try {
    const database = keeping();
    recorder = await openAccessRecorder(database.options);
    const shown: string[] = [];
    const show = (personId: string) => recorder?.record(AILSA, [{ personId, topics: ['PLAN'] }]);
    const fill = () => {
      for (;;) {
        const personId = newId();
        show(personId);
        shown.push(personId);
      }
    };
    expect(fill).toThrow(AccessNotRecorded);
    expect(() => recorder?.probe()).toThrow(AccessNotRecorded);
    // Killed now, the next process would find them all in the file.
    const [file = ''] = readdirSync(folder);
    const lines = readFileSync(path.join(folder, file), 'utf8').split('\n');
    expect(lines.filter((line) => line.endsWith('}'))).toHaveLength(shown.length);
    await recorder.settle();
    recorder.probe();
    show(newId());
    await recorder.settle();
    expect([...database.kept.values()].map(({ personId }) => personId).slice(0, -1)).toEqual(shown);
    await recorder.close();
    recorder = null;
  } finally {
    spawnSync('umount', [folder]);
  }
});
