import { afterAll, expect, test } from '@jest/globals';
import { retry } from '../../server/database/retry.ts';
import { stateOf } from '../access/state.ts';
import { attempt } from '../support/acts.ts';
import { END, registerIshbel, START } from '../support/scenario.ts';
import { until } from '../support/until.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld();
afterAll(() => world.close());

/** An error as PostgreSQL's driver throws it. */
const sqlError = (code: string) => Object.assign(new Error(`Refused by a test: ${code}`), { code });

/** Fails so often with a code, then goes well. @returns what came of it, and the attempts it took */
async function tried(code: string, failures: number) {
  let attempts = 0;
  const work = async () => {
    attempts += 1;
    if (attempts <= failures) throw sqlError(code);
    return 'done';
  };
  const outcome = await retry(work).catch((error: Error & { code: string }) => error.code);
  return { outcome, attempts };
}

test.each(['40P01', '40001'])('after %s an act is tried again, five times in all, then CONFLICT', async (code) => {
  expect(await tried(code, 1)).toEqual({ outcome: 'done', attempts: 2 });
  expect(await tried(code, 4)).toEqual({ outcome: 'done', attempts: 5 });
  expect(await tried(code, 9)).toEqual({ outcome: 'CONFLICT', attempts: 5 });
});

test('a lock that is not to be had is waited for twice, a statement that was cut not again, then CONFLICT', async () => {
  expect(await tried('55P03', 1)).toEqual({ outcome: 'done', attempts: 2 });
  expect(await tried('55P03', 9)).toEqual({ outcome: 'CONFLICT', attempts: 2 });
  expect(await tried('57014', 9)).toEqual({ outcome: 'CONFLICT', attempts: 1 });
});

test('a constraint is looked at once more and then says itself why; anything else is tried once', async () => {
  expect(await tried('23505', 1)).toEqual({ outcome: 'done', attempts: 2 });
  expect(await tried('23P01', 9)).toEqual({ outcome: '23P01', attempts: 2 });
  expect(await tried('22003', 9)).toEqual({ outcome: '22003', attempts: 1 });
});

test('while somebody holds Ishbel’s turn for ever, an act on her record answers CONFLICT, and goes well afterwards', async () => {
  const { worker } = world.town.accounts;
  const personId = await registerIshbel(world);
  await shortenLockTimeout();
  const holder = await world.owner.connect();
  await holder.query('begin');
  await holder.query('select access.take_turn($1)', [personId]);
  const before = await stateOf(world.owner);
  const budget = ['budgetSet', { personId, pence: 1_000, periodStart: START, periodEnd: END }] as const;
  expect((await attempt(world, worker, ...budget)).userErrors).toEqual([
    {
      code: 'CONFLICT',
      message:
        'Others are changing this at the same moment, so nothing was done. Wait a moment, look at it again, then try again.',
      field: null,
    },
  ]);
  expect(await stateOf(world.owner)).toEqual(before);
  await holder.query('rollback');
  holder.release();
  expect((await attempt(world, worker, ...budget)).userErrors).toEqual([]);
});

/** In this world alone: the server's connections are made anew, but for the one that listens. */
async function shortenLockTimeout(): Promise<void> {
  const { rows } = await world.owner.query(
    `select distinct usename as login, current_database() as name from pg_stat_activity
     where datname = current_database() and usename like 'sds\\_server\\_%'`,
  );
  const [{ login, name }] = rows;
  await world.owner.query(`alter role ${login} in database ${name} set lock_timeout = '100ms'`);
  await world.owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename = $1 and query not like 'listen%'`,
    [login],
  );
  // Until the pool has heard that its connections are gone, it may give out one of them.
  const { pool } = world.app.database;
  await until(async () => {
    const answer = await pool.query('show lock_timeout').catch(() => null);
    return answer?.rows[0].lock_timeout === '100ms';
  });
}
