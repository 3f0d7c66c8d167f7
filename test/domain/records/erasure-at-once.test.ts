import { afterAll, expect, test } from '@jest/globals';
import { employ } from '../../access/bystanders.ts';
import { listTables } from '../../access/catalogue.ts';
import { attempt, done } from '../../support/acts.ts';
import { END, offeredCommission, personWithFund, START } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { attemptsIn, endSupport, FIVE_YEARS } from './records.support.ts';

/** Ishbel's record is to be erased while others go on working with it. */
const world = await createWorld();
const { accounts, organisations } = world.town;
const { worker, manager, broker, holder, provider } = accounts;
const recordAct = attemptsIn(world);
const otherManager = await employ(world, {
  organisationId: organisations.council,
  role: 'TEAM_MANAGER',
  startsOn: '2020-01-01',
});
await recordAct(manager, 'retentionPolicySet', { ...FIVE_YEARS, startsOn: '2020-01-01' });
afterAll(() => world.close());

const ROUNDS = 12;
const tally: Record<string, number> = {};
let keys = 0;
const newKey = () => `erasure at once, key ${++keys}`;

/** Somebody whose support ended years ago, whose record is closed, and whose erasure somebody asked for. */
async function toBeErased() {
  const person = await personWithFund(world, 900_000);
  const commissionId = await offeredCommission(world, person);
  await done(world, provider, 'commissionAccept', { commissionId, idempotencyKey: newKey() });
  const record = { ...person, commissionId };
  await endSupport(world, record as never);
  const { personId } = person;
  expect((await recordAct(worker, 'recordClose', { personId, endedOn: '2020-01-01' })).userErrors).toEqual([]);
  expect((await recordAct(worker, 'erasureRequest', { personId })).userErrors).toEqual([]);
  return record;
}

const erase = (account: string, personId: string) => recordAct(account, 'personErase', { personId });

/** What came of it: "done", the codes of the refusal, or what it threw. */
async function outcomeOf(act: string, work: Promise<{ userErrors: readonly { code: string }[] }>): Promise<string> {
  const outcome = await work.then(
    ({ userErrors }) => userErrors.map(({ code }) => code).join() || 'done',
    (error: Error) => error.message,
  );
  tally[`${act}: ${outcome}`] = (tally[`${act}: ${outcome}`] ?? 0) + 1;
  return outcome;
}

/** The person's texts that stand anywhere. */
async function wordsOf(personId: string): Promise<string[]> {
  const found = [];
  for (const table of await listTables(world.owner)) {
    const { rows } = await world.owner.query<{ row: string }>(
      `select t::text as row from ${table} t where coalesce(to_jsonb(t) ->> 'person_id', to_jsonb(t) ->> 'id') = $1 and t::text ~ 'Ishbel|Galbraith|choir|Kirk Wynd|LATE'`,
      [personId],
    );
    found.push(...rows.map(({ row }) => `${table}: ${row}`));
  }
  return found;
}

test('money that comes and an offer that is made after it was asked for must end first, and each is named', async () => {
  const person = await toBeErased();
  const { personId, fundId } = person;
  const refusals = async () => (await erase(manager, personId)).userErrors.map(({ code, message }) => [code, message]);
  const refusal = (open: string) => [['WRONG_STATE', `Not everything has ended: ${open}. End that first.`]];
  const more = { personId, pence: 1_800_000, periodStart: START, periodEnd: END };
  await done(world, worker, 'budgetSet', more);
  await done(world, holder, 'fundAllocate', { fundId, pence: 900_000, idempotencyKey: newKey() });
  expect(await refusals()).toEqual(refusal('£9,000.00 is left in a fund'));
  const commissionId = await offeredCommission(world, person);
  const offered = '"Help to get ready and out to the choir." is offered and not answered';
  expect(await refusals()).toEqual(refusal(`${offered}; £9,000.00 is left in a fund`));
  await done(world, provider, 'commissionAccept', { commissionId, idempotencyKey: newKey() });
  const { userErrors } = await erase(otherManager, personId);
  expect(userErrors[0]?.message).toMatch(
    /^Not everything has ended: the commission "Help to get ready .*" runs until .*; £264.00 is left in a fund; £8,736.00 is promised and not paid in a fund\. End that first\.$/,
  );
  expect((await wordsOf(personId)).length).toBeGreaterThan(5);
});

test('erased by two managers while support is written down, invoiced, offered and paid for: wholly or not at all', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { personId, fundId, commissionId } = await toBeErased();
    const late = 'LATE words';
    const acts: [string, () => Promise<{ userErrors: readonly { code: string }[] }>][] = [
      ['erase', () => erase(manager, personId)],
      [
        'deliver',
        () =>
          attempt(world, provider, 'deliveryRecord', {
            commissionId,
            deliveredOn: '2019-06-04',
            quantity: 30,
            note: late,
          }),
      ],
      [
        'invoice',
        () => attempt(world, provider, 'invoiceSubmit', { commissionId, number: `${late} ${round}`, pence: 100 }),
      ],
      ['agree', () => attempt(world, worker, 'outcomeAgree', { personId, words: late })],
      [
        'draft',
        () => attempt(world, broker, 'arrangementDraft', { fundId, title: late, periodStart: START, periodEnd: END }),
      ],
      ['allocate', () => attempt(world, holder, 'fundAllocate', { fundId, pence: 500, idempotencyKey: newKey() })],
      ['erase', () => erase(otherManager, personId)],
      ['reopen', () => recordAct(worker, 'recordReopen', { personId })],
    ];
    // Each time another begins.
    const order = acts.map((_, n) => acts[(n + round) % acts.length] as (typeof acts)[number]);
    await Promise.all(order.map(([name, act]) => outcomeOf(name, act())));
    const { rows } = await world.owner.query(
      'select erased_at is not null as erased from records.erasure where person_id = $1',
      [personId],
    );
    const erased = rows.some((row) => row.erased);
    const words = await wordsOf(personId);
    if (erased) expect(words).toEqual([]);
    else expect(words.length).toBeGreaterThan(3);
  }
  process.stdout.write(`Erasures at once: ${JSON.stringify(tally, null, 1)}\n`);
  expect(Object.keys(tally).filter((outcome) => /our side/.test(outcome))).toEqual([]);
  expect((await world.owner.query('select * from ledger.faults()')).rows).toEqual([]);
});
