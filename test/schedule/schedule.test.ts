import { afterAll, afterEach, expect, test } from '@jest/globals';
import { openSchedule, type Schedule, type ScheduledWork } from '../../server/schedule/schedule.ts';
import { openTestDatabase } from '../support/test-database.ts';

const world = await openTestDatabase();
const open: Schedule[] = [];
afterEach(async () => {
  for (const schedule of open.splice(0)) await schedule.close();
});
afterAll(() => world.close());

const NIGHTLY = '30 2 * * *';
const errors: string[] = [];

async function start(...works: ScheduledWork[]): Promise<Schedule> {
  errors.length = 0;
  const schedule = await openSchedule(world.ownerUrl, {
    works,
    onError: (error) => errors.push(error.message),
    retryDelaySeconds: 1,
    pollingIntervalSeconds: 0.5,
  });
  open.push(schedule);
  return schedule;
}

/** A promise, and the function that fulfils it. */
function promised<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

/** Work that tells when it is begun, and ends as it is told to. */
function watched(name: string, ends: readonly ((signal: AbortSignal) => Promise<void>)[]) {
  const begun = ends.map(() => promised<AbortSignal>());
  let times = 0;
  const work: ScheduledWork = {
    name,
    cron: NIGHTLY,
    work: async (signal) => {
      const n = times;
      times += 1;
      begun[n]?.resolve(signal);
      await ends[n]?.(signal);
    },
  };
  return { work, begun: begun.map(({ promise }) => promise), times: () => times };
}

const well = async () => undefined;
const badly = async () => {
  throw new Error('The feed did not answer.');
};
const whenStopped = (signal: AbortSignal) =>
  new Promise<void>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));

const due = async () =>
  (await world.owner.query('select name, cron, timezone from schedule.schedule order by name')).rows;

test('without work nothing is opened', async () => {
  await start();
  expect((await world.owner.query(`select to_regnamespace('schedule') as there`)).rows).toEqual([{ there: null }]);
});

test('work is due by Scotland’s clock, and no longer once it is left out', async () => {
  await start({ name: 'import-aliss', cron: NIGHTLY, work: well }, { name: 'remind', cron: '0 9 * * 1', work: well });
  expect(await due()).toEqual([
    { name: 'import-aliss', cron: '30 2 * * *', timezone: 'Europe/London' },
    { name: 'remind', cron: '0 9 * * 1', timezone: 'Europe/London' },
  ]);
  await open.pop()?.close();
  await start({ name: 'remind', cron: '0 8 * * 1', work: well });
  expect(await due()).toEqual([{ name: 'remind', cron: '0 8 * * 1', timezone: 'Europe/London' }]);
});

test('what fails is told, and tried again', async () => {
  const { work, begun } = watched('failing', [badly, badly, well]);
  await (await start(work)).runNow('failing');
  await begun[2];
  expect(errors).toEqual(['The feed did not answer.', 'The feed did not answer.']);
});

test('one piece of work is never done twice at once, however often it is asked for', async () => {
  const end = promised<void>();
  const { work, begun, times } = watched('slow', [() => end.promise]);
  const schedule = await start(work);
  await schedule.runNow('slow');
  await begun[0];
  for (let n = 0; n < 5; n += 1) await schedule.runNow('slow');
  const { rows } = await world.owner.query(`select state::text from schedule.job where name = 'slow'`);
  expect(rows).toEqual([{ state: 'active' }]);
  end.resolve();
  await open.pop()?.close();
  expect(times()).toBe(1);
});

test('closing stops the work under way without a complaint, and the next start does it', async () => {
  const first = watched('interrupted', [whenStopped]);
  await (await start(first.work)).runNow('interrupted');
  const signal = await first.begun[0];
  await open.pop()?.close();
  expect([signal?.aborted, errors]).toEqual([true, []]);
  const second = watched('interrupted', [well]);
  await start(second.work);
  await second.begun[0];
});

test('what can never be due is refused by name, before anything is opened', async () => {
  await expect(start({ name: 'import-aliss', cron: 'every night', work: well })).rejects.toThrow(
    /^"every night" is no time at which "import-aliss" could be due: /,
  );
});
