import { afterAll, expect, test } from '@jest/globals';
import { Pool } from 'pg';
import { createHttpServer } from '../../server/api/http/server.ts';
import { readConfig } from '../../server/config/config.ts';
import { stateOf } from '../access/state.ts';
import { expectPlain } from '../api/refusals.ts';
import { attempt } from '../support/acts.ts';
import { balanceOf, offeredCommission, personWithFund } from '../support/scenario.ts';
import { until } from '../support/until.ts';
import { createWorld } from '../support/world.ts';
import { openWorldBehindDoor } from './door.ts';

const world = await createWorld();
const { accounts } = world.town;
afterAll(() => world.close());

const ACCEPT =
  'mutation ($input: CommissionAcceptInput!) { commissionAccept(input: $input) { commission { id } userErrors { code } } }';
const ACCEPT_TWO = `mutation ($input: CommissionAcceptInput!, $second: CommissionAcceptInput!) {
  first: commissionAccept(input: $input) { commission { id } userErrors { code } }
  second: commissionAccept(input: $second) { commission { id } userErrors { code } } }`;
const AGREE =
  'mutation ($input: OutcomeAgreeInput!) { outcomeAgree(input: $input) { outcome { id } userErrors { code } } }';
const NOT_NOW = 'The database cannot be reached just now. Try again in a moment.';
const FIND = '{ supportServices(first: 1) { totalCount } }';
const AWAY =
  /^The database cannot be reached just now\. Nothing was changed unless you were told so; try again with the same idempotency key\. Quote [0-9a-f-]{36} if you ask for help\.$/;

interface Attempt {
  readonly accountId: string;
  readonly document: string;
  readonly input: object;
  readonly others?: object;
}

/** Asks while the database ends every connection that runs what `waiting` matches. */
async function askWhileItGoes(
  attempt: Attempt,
  blocked: string,
): Promise<{ status: number; code: string | undefined; message: string | undefined; values: unknown[] }> {
  const blocker = await world.owner.connect();
  try {
    await blocker.query('begin');
    await blocker.query(blocked);
    const asking = world.ask(attempt.accountId, attempt.document, { input: attempt.input, ...attempt.others });
    await endBackends();
    const { errors, data, status } = await asking;
    const values = Object.values(data ?? {});
    return { status, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message, values };
  } finally {
    await blocker.query('rollback');
    blocker.release();
  }
}

/** Ends the server's connections that wait for a lock, as soon as there is one. */
async function endBackends(): Promise<void> {
  await until(async () => {
    const { rowCount } = await world.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where usename like 'sds\\_server\\_%' and datname = current_database() and wait_event_type = 'Lock'`,
    );
    return rowCount !== 0;
  });
}

test('an acceptance whose connection is ended half-way is undone whole, and its repeat is done once', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const commissionId = await offeredCommission(world, ishbel);
  const input = { commissionId, idempotencyKey: 'once it is back' };
  const before = await stateOf(world.owner);
  // The key is taken and the account is waited for, when the connection ends.
  const lock = `select from ledger.account where fund_id = '${ishbel.fundId}' for update`;
  const { code, message, status, values } = await askWhileItGoes(
    { accountId: accounts.provider, document: ACCEPT, input },
    lock,
  );
  expect({ code, status, values }).toEqual({ code: 'INTERNAL_SERVER_ERROR', status: 503, values: [null] });
  expect(message).toMatch(AWAY);
  expectPlain(message ?? '');
  expect(await stateOf(world.owner)).toEqual(before);

  expect((await attempt(world, accounts.provider, 'commissionAccept', input)).userErrors).toEqual([]);
  expect((await attempt(world, accounts.provider, 'commissionAccept', input)).userErrors).toEqual([]);
  expect(await balanceOf(world, ishbel.accountId, ishbel.fundId)).toEqual({
    left: 126_400,
    promised: 873_600,
    spent: 0,
    allocated: 1_000_000,
  });
  expect((await world.owner.query('select * from ledger.faults()')).rows).toEqual([]);
});

test('beside an act that was done, one whose connection is ended is told alone, with status 200', async () => {
  const [ishbel, morag] = [await personWithFund(world, 1_000_000), await personWithFund(world, 1_000_000)];
  const input = { commissionId: await offeredCommission(world, ishbel), idempotencyKey: 'the first of two' };
  const second = { commissionId: await offeredCommission(world, morag), idempotencyKey: 'the second of two' };
  const lock = `select from ledger.account where fund_id = '${morag.fundId}' for update`;
  const { code, status, values } = await askWhileItGoes(
    { accountId: accounts.provider, document: ACCEPT_TWO, input, others: { second } },
    lock,
  );
  const done = { commission: { id: input.commissionId }, userErrors: [] };
  expect({ code, status, values }).toEqual({ code: 'INTERNAL_SERVER_ERROR', status: 200, values: [done, null] });
});

test('an act of several statements whose connection is ended half-way is undone whole', async () => {
  const { personId } = await personWithFund(world, 1_000);
  const before = await stateOf(world.owner);
  const agreeing = { accountId: accounts.worker, document: AGREE, input: { personId, words: 'To be back.' } };
  const { code, message, status, values } = await askWhileItGoes(
    agreeing,
    'lock table planning.personal_outcome in exclusive mode',
  );
  expect({ code, status, values, said: AWAY.test(message ?? '') }).toEqual({
    code: 'INTERNAL_SERVER_ERROR',
    status: 503,
    values: [null],
    said: true,
  });
  expect(await stateOf(world.owner)).toEqual(before);
  expect((await attempt(world, accounts.worker, 'outcomeAgree', agreeing.input)).userErrors).toEqual([]);
});

test('a statement that takes too long ends with a plain answer, and nothing is done', async () => {
  const { personId } = await personWithFund(world, 1_000);
  const before = await stateOf(world.owner);
  const blocker = await world.owner.connect();
  try {
    await blocker.query('begin');
    await blocker.query('lock table planning.personal_outcome in exclusive mode');
    const { data } = await everyConnectionImpatient(() =>
      world.ask(accounts.worker, AGREE, { input: { personId, words: 'Too slow.' } }),
    );
    expect(data).toEqual({ outcomeAgree: { outcome: null, userErrors: [{ code: 'CONFLICT' }] } });
  } finally {
    await blocker.query('rollback');
    blocker.release();
  }
  expect(await stateOf(world.owner)).toEqual(before);
});

/** Lets every connection of the pool wait no longer than a moment while something is asked. */
async function everyConnectionImpatient<Result>(ask: () => Promise<Result>): Promise<Result> {
  const { pool } = world.app.database;
  const setAll = async (timeout: string) => {
    const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
    await Promise.all(clients.map((client) => client.query(`set statement_timeout = '${timeout}'`)));
    for (const client of clients) client.release();
  };
  await setAll('200ms');
  try {
    return await ask();
  } finally {
    await setAll('15s');
  }
}

test('while the database is away everything says so, and afterwards all is well', async () => {
  const behind = await openWorldBehindDoor();
  const { world: own, door } = behind;
  try {
    const ishbel = await personWithFund(own, 1_000_000);
    const commissionId = await offeredCommission(own, ishbel);
    const input = { commissionId, idempotencyKey: 'as soon as it is back' };
    const before = await stateOf(own.owner);
    // Who the coordinator is, is known by now; who the worker is, is not.
    expect((await own.ask(own.town.accounts.provider, '{ viewer { id } }')).status).toBe(200);
    door.shut();
    const response = await own.app.http.inject({ method: 'POST', url: '/graphql', payload: { query: FIND } });
    expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '5']);
    const { status: unknown } = await own.ask(own.town.accounts.worker, '{ viewer { id } }');
    expect(unknown).toBe(503);
    for (const document of [ACCEPT, '{ commissions { totalCount } }', ACCEPT]) {
      const { errors, status } = await own.ask(own.town.accounts.provider, document, { input });
      expect({ status, codes: errors?.map(({ extensions }) => extensions.code) }).toEqual({
        status: 503,
        codes: ['INTERNAL_SERVER_ERROR'],
      });
      expect(errors?.[0]?.message).toMatch(AWAY);
    }
    const { statusCode, headers, body } = await own.app.http.inject({ url: '/open-referral/services' });
    expect([statusCode, headers['retry-after'], JSON.parse(body)]).toEqual([
      503,
      '5',
      { status: 503, message: NOT_NOW },
    ]);
    expect((await own.app.http.inject({ url: '/health/ready' })).statusCode).toBe(503);
    expect((await own.app.http.inject({ url: '/health/live' })).statusCode).toBe(200);
    expect(await stateOf(own.owner)).toEqual(before);
    door.open();
    expect((await own.app.http.inject({ url: '/health/ready' })).statusCode).toBe(200);
    expect((await attempt(own, own.town.accounts.provider, 'commissionAccept', input)).userErrors).toEqual([]);
  } finally {
    await behind.close();
  }
});

test('an address beside the contract says so too', async () => {
  const http = await createHttpServer({ ...readConfig({}), logLevel: 'silent' });
  const nowhere = new Pool({ host: '127.0.0.1', port: 1 });
  http.get('/demo/accounts', () => nowhere.query('select 1'));
  const { statusCode, headers, body } = await http.inject({ url: '/demo/accounts' });
  expect([statusCode, headers['retry-after'], JSON.parse(body)]).toEqual([
    503,
    '5',
    { errors: [{ message: NOT_NOW, extensions: { code: 'INTERNAL_SERVER_ERROR' } }] },
  ]);
  await Promise.all([http.close(), nowhere.end()]);
});

test.each([
  ['an act of several statements', 'commit\0', 'outcomeAgree'],
  ['an act that is one statement', 'commissioning.accept(', 'commissionAccept'],
])('%s whose answer is lost says that nobody knows, and its repeat answers as it stands', async (_what, cut, name) => {
  const behind = await openWorldBehindDoor();
  const { world: own, door } = behind;
  try {
    const ishbel = await personWithFund(own, 1_000_000);
    const commissionId = await offeredCommission(own, ishbel);
    const accept = { commissionId, idempotencyKey: 'was it done?' };
    const agree = { personId: ishbel.personId, words: 'To be sure.' };
    const [accountId, input] =
      name === 'commissionAccept' ? [own.town.accounts.provider, accept] : [own.town.accounts.worker, agree];
    const before = await stateOf(own.owner);
    door.cutAfter(cut);
    expect((await attempt(own, accountId, name, input)).userErrors).toEqual([
      {
        code: 'OUTCOME_UNKNOWN',
        message: expect.stringMatching(/Send it again with the same idempotency key.*; where it has none, read again/),
        field: null,
      },
    ]);
    const after = await stateOf(own.owner);
    expect(after).not.toEqual(before);
    if (name !== 'commissionAccept') return;
    expect((await attempt(own, accountId, name, input)).userErrors).toEqual([]);
    expect(await stateOf(own.owner)).toEqual(after);
  } finally {
    await behind.close();
  }
});
