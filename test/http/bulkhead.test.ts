import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { InjectOptions } from 'fastify';
import type { PoolClient } from 'pg';
import type { PublicShare } from '../../server/database/public-statements.ts';
import { personWithFund } from '../support/scenario.ts';
import { until, untilWaiting, waitingForLock } from '../support/until.ts';
import { createWorld, type World } from '../support/world.ts';

/**
 * The directory's table is locked, as a migration or a slow import might have it, and the public goes on asking: people at
 * work are answered meanwhile. Nothing here rests on how quick the machine is: what waits does so until it is let go.
 */
const POOL_SIZE = 6;
const SHARE: PublicShare = { connections: 3, waitMilliseconds: 100, statementMilliseconds: 600_000 };
const SEARCH = '{ supportServices(first: 5) { totalCount } }';
const RECORD = 'query ($id: ID!) { person(id: $id) { id knownAs } }';

let world: World;
let lock: PoolClient;

async function openWorld(publicShare: PublicShare): Promise<void> {
  world = await createWorld({ poolSize: POOL_SIZE, configured: { publicShare } });
  lock = await world.owner.connect();
}

async function closeWorld(): Promise<void> {
  lock.release();
  await world.close();
}

const lockDirectory = () => lock.query('begin; lock table directory.support_service in access exclusive mode');

/** Asks as the public does, by each of its ways. */
const WAYS: Readonly<Record<string, () => Promise<Answered>>> = {
  'a search': () => inject({ method: 'POST', url: '/graphql', payload: { query: SEARCH } }),
  'a search by GET': () =>
    inject({
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent(SEARCH)}`,
      headers: { 'apollo-require-preflight': 'yes' },
    }),
  'the published directory': () => inject({ method: 'GET', url: '/open-referral/services' }),
  'an organisation of it': () =>
    inject({ method: 'GET', url: '/open-referral/services/019e4f2a-0000-7000-8000-000000000000' }),
};

interface Answered {
  readonly status: number;
  readonly retryAfter: unknown;
  readonly message: string | undefined;
}

async function inject(request: InjectOptions): Promise<Answered> {
  const { statusCode, headers, body } = await world.app.http.inject(request);
  const { errors, message } = JSON.parse(body) as { errors?: { message: string }[]; message?: string };
  return { status: statusCode, retryAfter: headers['retry-after'], message: errors?.[0]?.message ?? message };
}

const BUSY: Answered = {
  status: 429,
  retryAfter: '2',
  message: 'More is asked without an account just now than can be answered at once. Try again in 2 seconds.',
};

describe('while the public waits for the database', () => {
  beforeAll(() => openWorld(SHARE));
  afterAll(closeWorld);

  test('it has its share of the connections, the rest of it is told so, and people at work are answered', async () => {
    const { worker } = world.town.accounts;
    const ishbel = await personWithFund(world, 1_000);
    await lockDirectory();
    const refused: Answered[] = [];
    const asking = Object.values(WAYS).flatMap((ask) => Array.from({ length: 10 }, ask));
    for (const answer of asking) answer.then((answered) => refused.push(answered)).catch(() => undefined);
    await untilWaiting(world.owner, SHARE.connections);
    await until(() => refused.length >= asking.length - SHARE.connections);
    expect(refused).toEqual(Array.from({ length: asking.length - SHARE.connections }, () => BUSY));

    // More of them than there are connections left.
    const records = await Promise.all(
      Array.from({ length: 20 }, () => world.ask(worker, RECORD, { id: ishbel.personId })),
    );
    expect(records).toEqual(
      Array.from({ length: 20 }, () => ({
        status: 200,
        data: { person: { id: ishbel.personId, knownAs: expect.any(String) } },
        errors: undefined,
      })),
    );
    expect((await world.app.http.inject('/health/ready')).statusCode).toBe(200);
    expect(await waitingForLock(world.owner)).toBe(SHARE.connections);

    await lock.query('rollback');
    const answers = await Promise.all(asking);
    expect(answers.filter(({ status }) => status !== 429)).toHaveLength(SHARE.connections);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });

  test('and afterwards each of its ways is open again', async () => {
    const statuses = [];
    for (const ask of Object.values(WAYS)) statuses.push((await ask()).status);
    expect(statuses).toEqual([200, 200, 200, 404]);
  });
});

/** On every connection of the pool at once. @returns what each answered */
function onEachConnection(statement: string): Promise<unknown[]> {
  const { pool } = world.app.database;
  const ask = async () => (await pool.query(`select pg_sleep(0.1), (${statement}) as answer`)).rows[0].answer;
  return Promise.all(Array.from({ length: POOL_SIZE }, ask));
}

/** A busy machine may take longer than the public has here. */
const untilAnswered = (ask: (() => Promise<Answered>) | undefined) =>
  until(async () => [200, 404].includes((await ask?.())?.status ?? 0));

describe('a statement of the public that takes too long', () => {
  beforeAll(() => openWorld({ ...SHARE, statementMilliseconds: 150 }));
  afterAll(closeWorld);

  test('is ended, while one of people at work waits on; and nothing of its limit stays behind', async () => {
    const { worker } = world.town.accounts;
    // Often enough for the statement to be kept prepared on the connections.
    for (let times = 0; times < 5; times += 1) await untilAnswered(WAYS['a search']);
    // So that the one at work waits for as long as this test takes.
    await onEachConnection("set_config('lock_timeout', '10min', false)");
    await lockDirectory();
    const atWork = world.ask(worker, SEARCH);
    await untilWaiting(world.owner, 1);
    for (const ask of Object.values(WAYS)) {
      expect(await ask()).toEqual({
        status: 429,
        retryAfter: '60',
        message:
          'This takes longer than the 0.15 seconds there are for it without an account. Ask for less at once, or try again in a minute.',
      });
    }
    expect(await waitingForLock(world.owner)).toBe(1);
    await lock.query('rollback');
    expect((await atWork).status).toBe(200);
    for (const ask of Object.values(WAYS)) await untilAnswered(ask);
    const limits = await onEachConnection("current_setting('statement_timeout')");
    expect(new Set(limits)).toEqual(new Set(['15s']));
  });
});
