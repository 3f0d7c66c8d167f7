import { plusDays, todayInScotland } from '../../server/foundation/period.ts';
import { done } from '../support/acts.ts';
import { END, knownSince, registerAnother, START } from '../support/scenario.ts';
import type { AccountKey, OrganisationKey, ServiceKey } from '../support/town.ts';
import type { World } from '../support/world.ts';
import { befriend, close, closeAndReopen, employ, foundOrganisation, link, openAccount } from './bystanders.ts';
import { accountsOf, circleOf, gather } from './circle.ts';
import { claimEntries } from './claimed-entries.ts';
import { openInEmergency } from './emergency-worker.ts';
import { tell } from './information.ts';
import { runThemselves } from './insiders.ts';
import { tellStory } from './peer-stories.ts';
import type { Played, TwoPeople } from './played.ts';
import { setAsideAnEntry } from './quarantined-entries.ts';
import { raisePrice } from './raised-price.ts';
import { addResources } from './resources.ts';
import { shortlist } from './shortlists.ts';
import { makeRows } from './tables/cards.ts';
import { twoHats } from './three-with-two-hats.ts';

interface Side {
  readonly name: string;
  readonly postcode: string;
  readonly born: string;
  readonly worker: AccountKey;
  readonly broker: AccountKey;
  readonly holder: AccountKey;
  readonly provider: AccountKey;
  readonly brokerage: OrganisationKey;
  readonly holderOrganisation: OrganisationKey;
  readonly service: ServiceKey;
  /** Organisations whose grant ended this morning, or starts tomorrow. */
  readonly formerId: string;
  readonly futureId: string;
  /** Something about Option 2 to hand over. */
  readonly resourceFormId: string;
}

type Place = Omit<Side, 'formerId' | 'futureId' | 'resourceFormId'>;

const MAINLAND: Place = {
  name: 'ISHBEL',
  postcode: 'ZZ1 4AB',
  born: '1951-04-02',
  worker: 'worker',
  broker: 'broker',
  holder: 'holder',
  provider: 'provider',
  brokerage: 'brokerage',
  holderOrganisation: 'holder',
  service: 'careAtHome',
};
const ISLANDS: Place = {
  name: 'MORAG',
  postcode: 'ZZ9 7XY',
  born: '1948-11-23',
  worker: 'otherWorker',
  broker: 'otherBroker',
  holder: 'otherHolder',
  provider: 'otherProvider',
  brokerage: 'otherBrokerage',
  holderOrganisation: 'otherHolder',
  service: 'otherCareAtHome',
};

/** What marks a text as one person's, and as part of which topic. */
function mark(name: string, topic: string): string {
  return `⟦${name}:${topic}⟧`;
}

/** Ishbel on the mainland and Morag on the islands, each with a row in every table, and everybody who stands around them. */
export async function playTwoPeople(world: World): Promise<TwoPeople> {
  const resources = await addResources(world);
  const formerId = await foundOrganisation(world, 'Former Brokers', 'BROKERAGE');
  const futureId = await foundOrganisation(world, 'Future Brokers', 'BROKERAGE');
  const { resourceFormId } = resources;
  const ishbel = await play(world, { ...MAINLAND, formerId, futureId, resourceFormId });
  const morag = await play(world, { ...ISLANDS, formerId, futureId, resourceFormId });
  await runThemselves(world, { ishbel: ishbel.personId, morag: morag.personId });
  await tellStory(world, { personId: morag.personId, words: mark('ANYBODY', 'PRECEDENT'), status: 'PUBLISHED' });
  const claims = await claimEntries(world);
  const importRunId = await setAsideAnEntry(world);
  await closeAndReopen(world, ishbel.personId, world.town.accounts.worker);
  await closeAndReopen(world, morag.personId, world.town.accounts.otherWorker);
  await link(world, { issuer: 'https://id.example', subject: 'ishbel', accountId: ishbel.accounts.person });
  await link(world, { issuer: 'https://id.example', subject: 'morag', accountId: morag.accounts.person });
  const { council } = world.town.organisations;
  const today = todayInScotland();
  const work = { organisationId: council, role: 'WORKER', startsOn: '2020-01-01' } as const;
  const cast = {
    nobody: null,
    ...world.town.accounts,
    person: ishbel.accounts.person,
    financialRepresentative: ishbel.accounts.financial,
    welfareRepresentative: ishbel.accounts.welfare,
    formerRepresentative: ishbel.accounts.former,
    supporter: ishbel.accounts.supporter,
    otherPerson: morag.accounts.person,
    otherFinancialRepresentative: morag.accounts.financial,
    friend: await befriend(world, ishbel.personId),
    closedFriend: await close(world, await befriend(world, ishbel.personId)),
    closedWorker: await close(world, await employ(world, work)),
    formerWorker: await employ(world, { ...work, endsOn: today }),
    futureWorker: await employ(world, { organisationId: council, role: 'WORKER', startsOn: plusDays(today, 2) }),
    formerBroker: await employ(world, { organisationId: formerId, role: 'BROKER', startsOn: '2020-01-01' }),
    futureBroker: await employ(world, { organisationId: futureId, role: 'BROKER', startsOn: '2020-01-01' }),
    emergencyWorker: await openInEmergency(world, { ISHBEL: ishbel.personId, MORAG: morag.personId }),
    ...(await twoHats(world)),
    stranger: await openAccount(world, 'Somebody with no role'),
  };
  // Each of the two has looked, so that there is something to hide of that too.
  await world.app.accessLog.settle();
  return { ishbel, morag, claims, resources, importRunId, cast };
}

async function play(world: World, side: Side): Promise<Played> {
  const { accounts, services } = world.town;
  const as = (topic: string) => `${mark(side.name, topic)} ${topic.toLowerCase()}`;
  const personId = await gather(world, accounts[side.worker], { personId: await register(world, side), as });
  await knownSince(world, personId, START);
  const outcomeId = await done(world, accounts[side.worker], 'outcomeAgree', { personId, words: as('PLAN') });
  for (const pence of [900_000, 1_000_000]) {
    const budget = { personId, pence, periodStart: START, periodEnd: END, reason: as('BUDGET') };
    await done(world, accounts[side.worker], 'budgetSet', budget);
  }
  const agreement = {
    form: 'TRIPARTITE',
    model: 'THIRD_PARTY_HELD',
    signedOn: START,
    periodStart: START,
    periodEnd: END,
  };
  const fundId = await done(world, accounts[side.holder], 'fundOpen', { personId, ...agreement });
  const allocation = { fundId, pence: 1_000_000, idempotencyKey: `allocation ${fundId}` };
  await done(world, accounts[side.holder], 'fundAllocate', allocation);
  const draft = { fundId, title: as('ARRANGEMENT'), periodStart: START, periodEnd: END };
  const arrangementId = await done(world, accounts[side.broker], 'arrangementDraft', draft);
  const lineId = await done(world, accounts[side.broker], 'arrangementLineAdd', {
    arrangementId,
    outcomeId,
    serviceId: services[side.service],
    description: as('TERMS'),
    weeklyHours: { minutesPerWeek: 420, ratePencePerHour: 2400 },
    involvesPersonalCareOrSupport: true,
  });
  const commissionId = await done(world, accounts[side.broker], 'commissionOffer', { lineId });
  const making = { world, personId, worker: accounts[side.worker], as };
  return {
    personId,
    fundId,
    arrangementId,
    lineId,
    outcomeId,
    commissionId,
    rows: await makeRows(making),
    ...(await shortlist(world, { ...side, personId, as })),
    ...(await tellStory(world, { personId, words: as('STORY') })),
    ...(await settle(world, side, commissionId)),
    ...(await tell({ ...side, ...making })),
    ...(await circleOf(world, personId)),
    accounts: await accountsOf(world, personId),
  };
}

/** Accepted, delivered, invoiced, approved, paid. */
async function settle(
  world: World,
  side: Side,
  commissionId: string,
): Promise<Pick<Played, 'deliveryId' | 'invoiceId'>> {
  const { accounts } = world.town;
  const [provider, holder] = [accounts[side.provider], accounts[side.holder]];
  await done(world, provider, 'commissionAccept', { commissionId, idempotencyKey: `acceptance ${commissionId}` });
  const note = `${mark(side.name, 'SUPPORT')} support`;
  const deliveryId = await done(world, provider, 'deliveryRecord', {
    commissionId,
    deliveredOn: START,
    quantity: 420,
    note,
  });
  const number = mark(side.name, 'INVOICE');
  const invoiceId = await done(world, provider, 'invoiceSubmit', { commissionId, number, pence: 16_800 });
  await done(world, holder, 'invoiceApprove', { invoiceId });
  await done(world, holder, 'paymentMake', { invoiceId, idempotencyKey: `payment ${invoiceId}` });
  await raisePrice(world, provider, world.town.services[side.service]);
  return { deliveryId, invoiceId };
}

function register(world: World, side: Side): Promise<string> {
  const { accounts, organisations } = world.town;
  const secret = mark(side.name, 'CONFIDENTIAL');
  const topics = ['PROFILE', 'PLAN', 'FUND', 'COMMISSIONING'];
  const today = todayInScotland();
  const power = (kind: string, welfare: boolean, financial: boolean) => ({
    name: `${mark(side.name, 'POWER')} ${kind}`,
    kind,
    welfare,
    financial,
    startsOn: '2024-01-01',
  });
  return registerAnother(world, accounts[side.worker], {
    knownAs: mark(side.name, 'PROFILE'),
    fullName: `${secret} name`,
    basis: 'ADULT',
    dateOfBirth: side.born,
    address: `${secret} address`,
    postcode: side.postcode,
    telephone: `${secret} 01999`,
    representatives: [
      power('CONTINUING_ATTORNEY', false, true),
      power('WELFARE_ATTORNEY', true, false),
      { ...power('GUARDIAN', true, true), endsOn: today },
    ],
    shareWith: [
      { organisationId: organisations[side.brokerage], topics, mayWrite: true },
      { organisationId: organisations[side.holderOrganisation], topics: ['PROFILE', 'FUND'], mayWrite: true },
      { organisationId: side.formerId, topics, mayWrite: true, startsOn: START, endsOn: today },
      { organisationId: side.futureId, topics, mayWrite: true, startsOn: plusDays(today, 2) },
    ],
  });
}
