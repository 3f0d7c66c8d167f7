import type { Database } from '../database/database.ts';
import { draftArrangement } from '../domain/commissioning/arrangement.service.ts';
import { allocatedSoFar, allocateToFund, openFund } from '../domain/funds/fund.service.ts';
import type { ShareRecord } from '../domain/people/access-grant.service.ts';
import { registerPerson } from '../domain/people/person.service.ts';
import { budgetSetter } from '../domain/planning/budget.service.ts';
import { agreeOutcome } from '../domain/planning/outcome.service.ts';
import type { Period } from '../foundation/period.ts';
import { dayOf, yearOfFund } from './calendar.ts';
import { playCircle } from './circle-scenario.ts';
import type { PersonSeed } from './data/person-seed.ts';
import { addressIn } from './data/places.ts';
import { organisationId } from './data/town-id.ts';
import { playInformation } from './information-scenario.ts';
import { playLine, type Scenario } from './line-scenario.ts';
import { playPeerStories } from './peer-stories-scenario.ts';
import { onStage } from './stage.ts';

const setBudget = budgetSetter(allocatedSoFar);

/** Reason for a budget that begins before the registration: the town's people are registered in the course of their year. */
const TAKEN_OVER = 'This budget was running when the record came here. It is taken over as it stands.';

/** Plays everything that has happened for one person, through the services that a client's request uses. */
export function playScenario(database: Database, seed: PersonSeed): Promise<void> {
  return onStage(database, async (stage) => {
    const year = yearOfFund();
    const scenario = { stage, seed, year, ...(await meet({ stage, seed, year })) };
    await agreeBudget(scenario);
    const fundId = await fund(scenario);
    const arrangementId = await stage.act(seed.broker.account, 'arrangementDraft', (em, actor) =>
      draftArrangement(em, actor, { fundId, title: seed.arrangement, periodStart: year.start, periodEnd: year.end }),
    );
    await playCircle(scenario);
    await playInformation(scenario);
    for (const line of seed.lines) await playLine(scenario, arrangementId, line);
    await playPeerStories(scenario);
  });
}

async function meet({ stage, seed, year }: Pick<Scenario, 'stage' | 'seed' | 'year'>) {
  const { address, postcode } = addressIn(seed.place, 200 + seed.fullName.length);
  const startsOn = dayOf(year, { week: -4 });
  const personId = await stage.act(seed.worker, 'personRegister', async (em, actor) => {
    const { id } = await registerPerson(em, actor, {
      knownAs: seed.knownAs,
      fullName: seed.fullName,
      basis: seed.basis,
      dateOfBirth: seed.dateOfBirth,
      address,
      postcode,
      telephone: `01632 9608${seed.fullName.length}`,
      representatives: (seed.representatives ?? []).map(({ key: _key, ...power }) => ({ ...power, startsOn })),
      shareWith: consents(seed, { start: startsOn, end: year.end }),
      idempotencyKey: `town:${seed.fullName}:register`,
    });
    return id;
  });
  const outcomeIds: string[] = [];
  for (const words of seed.outcomes) {
    const agreedOn = dayOf(year, { week: -3 });
    outcomeIds.push(
      await stage.act(seed.worker, 'outcomeAgree', (em, actor) =>
        agreeOutcome(em, actor, { personId, words, agreedOn }),
      ),
    );
  }
  return { personId, outcomeIds };
}

/** The broker reads the plan and the money and writes arrangements; the holder opens and administers the fund. */
function consents({ broker, holder }: PersonSeed, { start, end }: Period): ShareRecord[] {
  const days = { startsOn: start, endsOn: end };
  const brokerId = organisationId(broker.organisation);
  const holderId = organisationId(holder.organisation);
  return [
    { organisationId: brokerId, topics: ['PROFILE', 'CONFIDENTIAL', 'PLAN', 'FUND'], mayWrite: false, ...days },
    { organisationId: brokerId, topics: ['COMMISSIONING'], mayWrite: true, ...days },
    { organisationId: holderId, topics: ['PROFILE'], mayWrite: false, ...days },
    { organisationId: holderId, topics: ['FUND'], mayWrite: true, ...days },
  ];
}

async function agreeBudget({ stage, seed, year, personId }: Scenario): Promise<void> {
  for (const { by, pence } of seed.budgets) {
    await stage.act(by, 'budgetSet', (em, actor) =>
      setBudget(em, actor, { personId, pence, periodStart: year.start, periodEnd: year.end, reason: TAKEN_OVER }),
    );
  }
}

async function fund({ stage, seed, year, personId }: Scenario): Promise<string> {
  const { account } = seed.holder;
  const period = { periodStart: year.start, periodEnd: year.end };
  const signedOn = dayOf(year, { week: -1, day: 2 });
  const fundId = await stage.act(account, 'fundOpen', (em, actor) =>
    openFund(em, actor, { personId, ...seed.agreement, signedOn, ...period }),
  );
  for (const { pence, week } of seed.allocations) {
    const receivedOn = dayOf(year, { week });
    const idempotencyKey = `town:${fundId}:allocation:${week}`;
    await stage.move(account, (statements) =>
      allocateToFund(statements, { fundId, pence, receivedOn, idempotencyKey }),
    );
  }
  return fundId;
}
