import type { ActorKey } from '../../server/access/actor.ts';
import { newId } from '../../server/database/columns.ts';
import { plusDays, todayInScotland } from '../../server/foundation/period.ts';
import { attempt, done } from './acts.ts';
import type { World } from './world.ts';

/** Eight weeks ago to 52 weeks after that: long enough for support to have been given. */
export const START = plusDays(todayInScotland(), -56);
export const END = plusDays(START, 364);

export interface Person {
  readonly personId: string;
  readonly accountId: string;
  readonly outcomeId: string;
  readonly fundId: string;
}

/** Registers somebody, and answers each time that it is nobody of those who are like them. @returns their id */
export async function registerAnother(world: World, actorKey: ActorKey, input: object): Promise<string> {
  const notTheSameAs: string[] = [];
  for (;;) {
    const asked = { ...input, notTheSameAs, idempotencyKey: newId() };
    const { object, userErrors } = await attempt(world, actorKey, 'personRegister', asked);
    const [refusal] = userErrors;
    if (refusal === undefined) return object.id;
    if (refusal.code !== 'MAYBE_THE_SAME') throw new Error(JSON.stringify(userErrors));
    notTheSameAs.push(...(refusal.alike ?? []));
  }
}

/** Ishbel, known to the council, who chose a broker and a holder and has a fund with `pence` in it. */
export async function personWithFund(world: World, pence: number): Promise<Person> {
  const { accounts } = world.town;
  const personId = await registerIshbel(world);
  const outcomeId = await done(world, accounts.worker, 'outcomeAgree', {
    personId,
    words: 'I want to get back to my choir on Tuesdays.',
  });
  await done(world, accounts.worker, 'budgetSet', { personId, pence, periodStart: START, periodEnd: END });
  const fundId = await done(world, accounts.holder, 'fundOpen', {
    personId,
    form: 'TRIPARTITE',
    model: 'THIRD_PARTY_HELD',
    signedOn: START,
    periodStart: START,
    periodEnd: END,
  });
  await done(world, accounts.holder, 'fundAllocate', { fundId, pence, idempotencyKey: `allocation of ${fundId}` });
  return { personId, accountId: await accountOf(world, personId), outcomeId, fundId };
}

export async function registerIshbel(world: World): Promise<string> {
  const { accounts, organisations } = world.town;
  const topics = ['PROFILE', 'PLAN', 'FUND', 'COMMISSIONING'];
  const personId = await registerAnother(world, accounts.worker, {
    knownAs: 'Ishbel',
    fullName: 'Ishbel Anne Galbraith',
    basis: 'ADULT',
    dateOfBirth: '1951-04-02',
    address: '3 Kirk Wynd, Glenorrin',
    postcode: 'ZZ1 4AB',
    telephone: '01999 555 0101',
    representatives: [
      {
        name: 'Ewan Galbraith',
        kind: 'CONTINUING_ATTORNEY',
        welfare: false,
        financial: true,
        startsOn: '2024-01-01',
      },
    ],
    shareWith: [
      { organisationId: organisations.brokerage, topics, mayWrite: true },
      { organisationId: organisations.holder, topics: ['PROFILE', 'FUND'], mayWrite: true },
    ],
  });
  await knownSince(world, personId, START);
  return personId;
}

/** The authority has known the person since a day: budgets for days before it are a manager's to set. */
export async function knownSince(world: World, personId: string, day: string): Promise<void> {
  await world.owner.query('update people.supported_person set registered_at = $2::date where id = $1', [personId, day]);
}

export async function accountOf(world: World, personId: string): Promise<string> {
  const { rows } = await world.owner.query('select account_id from people.supported_person where id = $1', [personId]);
  return rows[0].account_id;
}

/** A line of `minutesPerWeek` at £24 an hour with Rowan Tree Care, offered. @returns the commission's id */
export async function offeredCommission(world: World, person: Person, minutesPerWeek = 420): Promise<string> {
  const { accounts, services } = world.town;
  const arrangementId = await done(world, accounts.broker, 'arrangementDraft', {
    fundId: person.fundId,
    title: 'A week that works',
    periodStart: START,
    periodEnd: END,
  });
  const lineId = await done(world, accounts.broker, 'arrangementLineAdd', {
    arrangementId,
    outcomeId: person.outcomeId,
    serviceId: services.careAtHome,
    description: 'Help to get ready and out to the choir.',
    weeklyHours: { minutesPerWeek, ratePencePerHour: 2400 },
    involvesPersonalCareOrSupport: true,
  });
  return done(world, accounts.broker, 'commissionOffer', { lineId });
}

/** A commission that Kirsty has accepted for Rowan Tree Care. @returns its id */
export async function acceptedCommission(world: World, person: Person): Promise<string> {
  const commissionId = await offeredCommission(world, person);
  const idempotencyKey = `accepted ${commissionId}`;
  return done(world, world.town.accounts.provider, 'commissionAccept', { commissionId, idempotencyKey });
}

export interface Balance {
  readonly left: number;
  readonly promised: number;
  readonly spent: number;
  readonly allocated: number;
}

export async function balanceOf(world: World, accountId: string, fundId: string): Promise<Balance | null> {
  const { data } = await world.ask<{ fund: { balance: Balance } | null }>(
    accountId,
    'query ($id: ID!) { fund(id: $id) { balance { left promised spent allocated } } }',
    { id: fundId },
  );
  return data.fund?.balance ?? null;
}
