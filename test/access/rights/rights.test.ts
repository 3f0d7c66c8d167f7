import { afterAll, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { done } from '../../support/acts.ts';
import { offeredCommission, personWithFund, START } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { employ } from '../bystanders.ts';
import { listTables } from '../catalogue.ts';
import { playTwoPeople } from '../two-people.ts';
import { callsOf, listFunctions } from './function-attempts.ts';
import { faultsOf, GATES } from './gates.ts';
import { membershipsNow } from './judged.ts';
import { columnsOf, forbiddenOf, insertsOf, updatesOf } from './table-attempts.ts';
import { choicesOf, thingsIn, wordsOf } from './things.ts';
import { type Attempt, type Outcome, openTrial } from './trial.ts';

const world = await createWorld();
const { cast } = await playTwoPeople(world);
const { accounts, organisations } = world.town;

/** Somebody with an offer, an invoice to approve, one to pay and one that was paid. */
const morag = await personWithFund(world, 2_000_000);
await offeredCommission(world, morag, 60);
const commissionId = await offeredCommission(world, morag, 60);
await done(world, accounts.provider, 'commissionAccept', { commissionId, idempotencyKey: 'to invoice for' });
await done(world, accounts.provider, 'deliveryRecord', { commissionId, deliveredOn: START, quantity: 60 });
const invoiceIds: string[] = [];
for (const number of ['RT-1', 'RT-2', 'RT-3']) {
  invoiceIds.push(await done(world, accounts.provider, 'invoiceSubmit', { commissionId, number, pence: 100 }));
}
for (const invoiceId of invoiceIds.slice(1)) await done(world, accounts.holder, 'invoiceApprove', { invoiceId });
await done(world, accounts.holder, 'paymentMake', { invoiceId: invoiceIds[2], idempotencyKey: 'paid already' });

const ADMINISTRATOR = { role: 'ADMINISTRATOR', startsOn: '2020-01-01' } as const;
/** Who asks, as the setting says it. */
const actorKeys: Readonly<Record<string, string>> = {
  nobody: '',
  unknown: newId(),
  person: morag.accountId,
  ...Object.fromEntries(
    [
      'worker',
      'manager',
      'broker',
      'holder',
      'provider',
      'holderProvider',
      'administrator',
      'providerAdministrator',
      'operator',
      'closedWorker',
    ].map((name) => [name, (cast as Record<string, string>)[name] ?? '']),
  ),
  // Of whom there is only one, and of an organisation that is the platform.
  operatorAdministrator: await employ(world, { organisationId: organisations.operator, ...ADMINISTRATOR }),
  // Whatever the setting says besides: an organisation that is not theirs, or one act alone.
  workerForOthers: `${accounts.worker}/${organisations.provider}`,
  holderPaying: `${accounts.holder}//paymentMake`,
};

const { rows } = await world.app.database.pool.query<{ server: string }>('select current_user as server');
const server = rows[0]?.server ?? '';
const tables = await listTables(world.owner);
const things = await thingsIn(world.owner, tables);
const words = await wordsOf(world.owner);
const choices = await choicesOf(world.owner);
const memberships = await membershipsNow(world.owner);
const { rows: known } = await world.owner.query('select id, functions from identity.organisation');
const homes = (accountId: string | null) =>
  memberships.filter((each) => each.account_id === accountId).map(({ organisation_id }) => organisation_id);
const knowledge = { functions: new Map(known.map(({ id, functions }) => [id, functions])), memberships };
await world.app.accessLog.settle();
const trial = await openTrial(world.owner, { server, tables });
afterAll(async () => {
  await trial.close();
  await world.close();
});

/** A busy machine takes its time; an idle one, one minute for all. */
const MOST_MILLISECONDS = 900_000;

/** What was tried and done, by what it was done with. */
const counts = { attempts: 0, done: 0, changed: 0 };

async function faultsIn(attempts: readonly Attempt[]): Promise<Record<string, string[]>> {
  const outcomes = await trial.run(attempts);
  counts.attempts += outcomes.length;
  counts.done += outcomes.filter(({ refused }) => refused === null).length;
  counts.changed += outcomes.filter(({ changes }) => changes.length > 0).length;
  const found = new Map<string, Set<string>>();
  for (const outcome of outcomes) {
    for (const fault of faultsOf(outcome, knowledge)) {
      const told = found.get(outcome.attempt.what) ?? new Set();
      found.set(outcome.attempt.what, told.add(`${fault} by ${nameOf(outcome)}`));
    }
  }
  return Object.fromEntries([...found].map(([what, told]) => [what, [...told].sort()]));
}

function nameOf({ attempt }: Outcome): string {
  return Object.entries(actorKeys).find(([, actorKey]) => actorKey === attempt.actorKey)?.[0] ?? attempt.actorKey;
}

/** Tables of those rooms that are none of it: plans, what was told, interests, and a count of tries. */
const BESIDES = [
  'access.emergency_attempt',
  'commissioning.arrangement',
  'commissioning.arrangement_line',
  'commissioning.notice',
  'identity.declared_interest',
];

test('every table of money, roles and records has its gate stated', () => {
  const rooms = tables.filter((table) => /^(access|identity|funds|commissioning|ledger|audit)\./.test(table));
  expect([...Object.keys(GATES), ...BESIDES].filter((table) => !/^(planning|records)\./.test(table)).sort()).toEqual(
    rooms,
  );
});

test(
  'no function moves money, raises a role or rewrites what was recorded, without the gate of an act',
  async () => {
    const functions = await listFunctions(world.owner, server);
    const attempts = functions.flatMap((callable) => callsOf(callable, { things, words, actorKeys }));
    expect(await faultsIn(attempts)).toEqual({});
    process.stdout.write(`${functions.length} functions. `);
  },
  MOST_MILLISECONDS,
);

test(
  'nor does any verb on any column of any table',
  async () => {
    const found: Record<string, string[]> = {};
    let columnsTried = 0;
    for (const table of tables) {
      const columns = await columnsOf(world.owner, server, table);
      columnsTried += columns.length;
      const given = { table, columns, things, choices, actorKeys, homes, guarded: table in GATES };
      const forbidden = await trial.run(forbiddenOf(given));
      for (const { attempt } of forbidden.filter(({ refused }) => refused !== '42501'))
        found[attempt.what] = ['got through'];
      counts.attempts += forbidden.length;
      Object.assign(found, await faultsIn([...updatesOf(given), ...insertsOf(given)]));
    }
    expect(found).toEqual({});
    process.stdout.write(
      `${tables.length} tables, ${columnsTried} columns, ${Object.keys(actorKeys).length} accounts: ${counts.attempts} attempts, of which ${counts.done} were done and ${counts.changed} changed something.\n`,
    );
  },
  MOST_MILLISECONDS,
);

test('the acts themselves get through, so that this is no locked door', () => {
  expect(counts.changed).toBeGreaterThan(100);
});
