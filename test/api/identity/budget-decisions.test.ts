import { afterAll, expect, test } from '@jest/globals';
import { plusDays, plusYears, todayInScotland } from '../../../server/foundation/period.ts';
import { employ } from '../../access/bystanders.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { knownSince, registerIshbel } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const { administrator, worker, manager } = accounts;
afterAll(() => world.close());

const TODAY = todayInScotland();
/** Ishbel was registered ten weeks ago. */
const KNOWN_SINCE = plusDays(TODAY, -70);
const LAST_AHEAD = plusYears(TODAY, 1);
const WHY = 'She had this with her old council, and it goes on as it stands.';

const council = { organisationId: organisations.council, startsOn: '2020-01-01' };
const colleague = await employ(world, { ...council, role: 'WORKER' });
const twoHats = await employ(world, { ...council, role: 'WORKER' });
await world.owner.query(
  `insert into identity.membership (id, account_id, organisation_id, role, starts_on)
   values (gen_random_uuid(), $1, $2, 'TEAM_MANAGER', '2020-01-01')`,
  [twoHats, organisations.council],
);
const LIMITS = { pencePerWeek: 40_000, pencePerDecision: 120_000 };
for (const account of [worker, colleague, twoHats]) await limit(account, 'WORKER', LIMITS);
await limit(twoHats, 'TEAM_MANAGER', { pencePerWeek: 20_000, pencePerDecision: 500_000 });

async function limit(account: string, role: string, limits: object): Promise<void> {
  const { rows } = await world.owner.query('select id from identity.membership where account_id = $1 and role = $2', [
    account,
    role,
  ]);
  await succeed(world, administrator, 'memberLimitSet', { membershipId: rows[0].id, ...limits });
}

async function ishbel(): Promise<string> {
  const personId = await registerIshbel(world);
  await knownSince(world, personId, KNOWN_SINCE);
  return personId;
}

interface Budget {
  readonly personId: string;
  readonly pence: number;
  readonly from: string;
  readonly days: number;
  readonly reason?: string | null;
}

async function setBudget(actorKey: string, { personId, pence, from, days, reason }: Budget) {
  const input = { personId, pence, periodStart: from, periodEnd: plusDays(from, days), reason };
  return (await attempt(world, actorKey, 'budgetSet', input, 'id')).userErrors;
}

const codes = (refusals: readonly { code: string; field?: string | null }[]) =>
  refusals.map(({ code, field }) => `${code} at ${field}`);

test('Ailsa, with £400 a week, sets no budget ten years back and none ten ahead; her manager does, and says why', async () => {
  const personId = await ishbel();
  const back = { personId, pence: 20_800_000, from: plusDays(KNOWN_SINCE, -3_640), days: 3_640 };
  const ahead = { personId, pence: 20_800_000, from: TODAY, days: 3_640 };
  expect([await setBudget(worker, back), await setBudget(worker, { ...ahead, reason: WHY })].map(codes)).toEqual([
    ['NOT_PERMITTED at periodStart'],
    ['NOT_PERMITTED at periodEnd'],
  ]);
  expect([await setBudget(manager, back), await setBudget(manager, ahead)].map(codes)).toEqual([
    ['INVALID_INPUT at reason'],
    ['INVALID_INPUT at reason'],
  ]);
  expect(await setBudget(manager, { ...back, reason: ' ' })).toHaveLength(1);
  expect(await setBudget(manager, { ...back, reason: WHY })).toEqual([]);
  const document = '{ person { budgets { pence reason setByName setAt } } }'.replace(
    'person',
    `person(id: "${personId}")`,
  );
  const { data } = await world.ask<{ person: { budgets: object[] } }>(worker, document);
  expect(data.person.budgets).toEqual([
    { pence: 20_800_000, reason: WHY, setByName: 'Morven Tait', setAt: expect.stringMatching(TODAY) },
  ]);
});

test('a short break of £1,200 in one week is above £400 a week; her manager sets it, and the refusal says so', async () => {
  const budget = { personId: await ishbel(), pence: 120_000, from: TODAY, days: 7 };
  expect(await setBudget(worker, budget)).toEqual([
    {
      code: 'ABOVE_DELEGATED_LIMIT',
      field: 'pence',
      message: 'This is more than the £400.00 a week that you may agree. Ask your team manager to set the budget.',
    },
  ]);
  expect(await setBudget(manager, budget)).toEqual([]);
});

test('twelve weeks cut into four, by two workers in turn, are one decision; so is a budget raised in steps', async () => {
  const personId = await ishbel();
  const month = (n: number) => ({ personId, pence: 50_000, from: plusDays(TODAY, 28 * n), days: 28 });
  expect(await setBudget(worker, month(0))).toEqual([]);
  expect(await setBudget(colleague, month(1))).toEqual([]);
  for (const each of [worker, colleague]) {
    expect(await setBudget(each, month(2))).toEqual([
      {
        code: 'ABOVE_DELEGATED_LIMIT',
        field: 'pence',
        message:
          'With the £1,000.00 set for this person in the last 28 days, this is more than the £1,200.00 that you may agree in one decision. Ask your team manager to set the budget.',
      },
    ]);
  }
  // Setting one anew takes its place: £1,200 in all, and not a penny more.
  expect(await setBudget(worker, { ...month(1), pence: 70_000 })).toEqual([]);
  expect(codes(await setBudget(worker, { ...month(1), pence: 70_001 }))).toEqual(['ABOVE_DELEGATED_LIMIT at pence']);
  // What the manager decides is the manager's, and counts for nobody else.
  expect(await setBudget(manager, { ...month(2), pence: 900_000 })).toEqual([]);
  expect(await setBudget(worker, { ...month(1), pence: 69_999 })).toEqual([]);
  await world.owner.query(
    `update planning.agreed_budget set set_at = set_at - interval '28 days' where person_id = $1`,
    [personId],
  );
  expect(await setBudget(colleague, month(3))).toEqual([]);
});

test('of parts that are set at the same moment no more pass than of one after another', async () => {
  const personId = await ishbel();
  const parts = Array.from({ length: 8 }, (_, n) => ({
    personId,
    pence: 40_000,
    from: plusDays(TODAY, 28 * n),
    days: 28,
  }));
  const answers = await Promise.all(parts.map((part, n) => setBudget(n % 2 === 0 ? worker : colleague, part)));
  expect(answers.flat().map(({ code }) => code)).toEqual(Array(5).fill('ABOVE_DELEGATED_LIMIT'));
});

const WHO = { worker, manager, twoHats } as const;
type Who = keyof typeof WHO;
const DAYS: Readonly<Record<string, { from: string; days: number; managers: 'periodStart' | 'periodEnd' | null }>> = {
  'the day before she was registered': { from: plusDays(KNOWN_SINCE, -1), days: 28, managers: 'periodStart' },
  'the day she was registered': { from: KNOWN_SINCE, days: 28, managers: null },
  'four weeks from now': { from: plusDays(TODAY, 28), days: 28, managers: null },
  'up to a year ahead': { from: plusDays(LAST_AHEAD, -27), days: 28, managers: null },
  'a day more than a year ahead': { from: plusDays(LAST_AHEAD, -26), days: 28, managers: 'periodEnd' },
};
const MOST_OF: Readonly<Record<Who, (managers: boolean) => number>> = {
  // Four weeks at £400 are £1,600: the £1,200 of a decision come first.
  worker: () => 120_000,
  // No limit of either kind.
  manager: () => 50_000_000,
  // As a worker £1,200; as a manager £200 a week, which is £800: the higher of both, and as a manager alone £800.
  twoHats: (managers) => (managers ? 80_000 : 120_000),
};

test('every role that sets it, for any days, with a reason or without: the answer is the one the rule gives', async () => {
  let probes = 0;
  for (const who of Object.keys(WHO) as Who[]) {
    for (const [what, { from, days, managers }] of Object.entries(DAYS)) {
      for (const reason of [null, WHY]) {
        for (const more of [0, 1]) {
          const pence = MOST_OF[who](managers !== null) + more;
          const answer = codes(await setBudget(WHO[who], { personId: await ishbel(), pence, from, days, reason }));
          expect({ who, what, reason, pence, answer }).toEqual({ who, what, reason, pence, answer: expected() });
          probes += 1;

          function expected(): string[] {
            if (managers !== null && who === 'worker') return [`NOT_PERMITTED at ${managers}`];
            if (managers !== null && reason === null) return ['INVALID_INPUT at reason'];
            return more === 1 && who !== 'manager' ? ['ABOVE_DELEGATED_LIMIT at pence'] : [];
          }
        }
      }
    }
  }
  process.stdout.write(`Budgets: ${probes} decisions of ${Object.keys(WHO).length} kinds of people.\n`);
  expect(probes).toBe(60);
});

test('a worker of two authorities agrees with the limit of the person’s own', async () => {
  const both = await employ(world, { ...council, role: 'WORKER' });
  await world.owner.query(
    `insert into identity.membership (id, account_id, organisation_id, role, starts_on)
     values (gen_random_uuid(), $1, $2, 'TEAM_MANAGER', '2020-01-01')`,
    [both, organisations.otherCouncil],
  );
  await limit(both, 'WORKER', LIMITS);
  const budget = { personId: await ishbel(), pence: 120_001, from: TODAY, days: 364 };
  for (const actorKey of [both, `${both}/${organisations.council}`]) {
    expect(codes(await setBudget(actorKey, budget))).toEqual(['ABOVE_DELEGATED_LIMIT at pence']);
  }
  expect(await setBudget(both, { ...budget, pence: 120_000 })).toEqual([]);
});
