import { afterAll, expect, test } from '@jest/globals';
import { newId } from '../../server/database/columns.ts';
import { todayInScotland } from '../../server/foundation/period.ts';
import { type Attempt, codesOf, done } from '../support/acts.ts';
import { END, offeredCommission, personWithFund, START } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';
import { employ } from './bystanders.ts';

// Kirsty brokers for two brokerages. Ishbel has asked one of them, and then both.

const world = await createWorld();
afterAll(() => world.close());
const { accounts, organisations, services } = world.town;
const { brokerage, otherBrokerage, holder, otherHolder, holderProvider } = organisations;
const ishbel = await personWithFund(world, 1_000_000);
const kirsty = await employ(world, { organisationId: brokerage, role: 'BROKER', startsOn: '2024-01-01' });
await employ(world, { organisationId: otherBrokerage, role: 'BROKER', startsOn: '2024-01-01', accountId: kirsty });

const draft = (organisationId?: string): Attempt => [
  'arrangementDraft',
  {
    fundId: ishbel.fundId,
    title: 'A week',
    periodStart: START,
    periodEnd: END,
    ...(organisationId && { organisationId }),
  },
];
const shortlist = (serviceId: string): Attempt => [
  'shortlistAdd',
  { personId: ishbel.personId, serviceId, reason: 'Near the choir.' },
];
const needs = (form: string): Attempt => ['neededFormRecord', { personId: ishbel.personId, form }];
const tells = (matter: string): Attempt => [
  'informationShare',
  { personId: ishbel.personId, matter, form: 'FACE_TO_FACE' },
];

test('what Ishbel has asked of one brokerage, Kirsty does for that one without saying so', async () => {
  expect(await codesOf(world, kirsty, ...draft())).toEqual([]);
  expect(await codesOf(world, kirsty, ...shortlist(services.careAtHome))).toEqual([]);
  expect(await codesOf(world, kirsty, ...needs('AUDIO'))).toEqual([]);
  expect(await codesOf(world, kirsty, ...tells('OPTION_1'))).toEqual([]);
  expect(await doneFor()).toEqual([
    ['arrangementDraft', brokerage],
    ['shortlistAdd', brokerage],
    ['neededFormRecord', brokerage],
    ['informationShare', brokerage],
  ]);
});

test('for the one she has not asked, Kirsty does nothing, though she sees it all by the other', async () => {
  expect(await codesOf(world, kirsty, ...draft(otherBrokerage))).toEqual(['NOT_PERMITTED']);
  const asOther = `${kirsty}/${otherBrokerage}`;
  expect(await codesOf(world, asOther, ...draft())).toEqual(['NOT_FOUND']);
  expect(await codesOf(world, asOther, ...shortlist(services.shed))).toEqual(['NOT_FOUND']);
  expect(await codesOf(world, asOther, ...needs('BRAILLE'))).toEqual(['NOT_FOUND']);
});

test('when she has asked both, Kirsty must say for which, and is told how', async () => {
  const { rows } = await world.owner.query(
    `insert into people.access_grant (id, person_id, authority_id, organisation_id, topic, may_write, basis, starts_on, granted_by_id, granted_at)
     select gen_random_uuid(), person_id, authority_id, $1, topic, may_write, basis, starts_on, granted_by_id, now()
     from people.access_grant where organisation_id = $2 and person_id = $3 returning topic`,
    [otherBrokerage, brokerage, ishbel.personId],
  );
  expect(rows).toHaveLength(4);
  for (const tried of [draft(), shortlist(services.shed), needs('BRAILLE'), tells('OPTION_3')]) {
    expect({ [tried[0]]: await codesOf(world, kirsty, ...tried) }).toEqual({ [tried[0]]: ['INVALID_INPUT'] });
    expect({ [tried[0]]: await codesOf(world, `${kirsty}/${otherBrokerage}`, ...tried) }).toEqual({ [tried[0]]: [] });
  }
  expect((await doneFor()).slice(4)).toEqual(
    ['arrangementDraft', 'shortlistAdd', 'neededFormRecord', 'informationShare'].map((act) => [act, otherBrokerage]),
  );
  expect(await codesOf(world, kirsty, ...draft(brokerage))).toEqual([]);
});

test('a field tells beforehand that she must say for which', async () => {
  const document = `query ($id: ID!) { person(id: $id) {
    viewerCanRecordNeededForm { allowed reason } viewerCanShareInformation { allowed reason } } }`;
  const ask = (actorKey: string) => world.ask(actorKey, document, { id: ishbel.personId });
  expect((await ask(kirsty)).data).toEqual({
    person: {
      viewerCanRecordNeededForm: { allowed: false, reason: 'INVALID_INPUT' },
      viewerCanShareInformation: { allowed: false, reason: 'INVALID_INPUT' },
    },
  });
  expect((await ask(`${kirsty}/${brokerage}`)).data).toEqual({
    person: {
      viewerCanRecordNeededForm: { allowed: true, reason: null },
      viewerCanShareInformation: { allowed: true, reason: null },
    },
  });
});

test('a line is added for the brokerage that drafted the arrangement, as the arrangement says', async () => {
  const line = await lineOfOtherBrokerage();
  expect(await codesOf(world, kirsty, 'arrangementLineAdd', line)).toEqual([]);
  expect((await doneFor()).at(-1)).toEqual(['arrangementLineAdd', otherBrokerage]);
});

test('another brokerage adds no line while the person lets the one that drafted it, and offers in its own name afterwards', async () => {
  const una = await employ(world, { organisationId: brokerage, role: 'BROKER', startsOn: '2024-01-01' });
  const line = await lineOfOtherBrokerage();
  const add = ['arrangementLineAdd', line] as const;
  expect(await codesOf(world, una, ...add)).toEqual(['NOT_PERMITTED']);
  await world.owner.query(
    'update people.access_grant set ends_at = now(), ended_by_id = granted_by_id where organisation_id = $1',
    [otherBrokerage],
  );
  const lineId = await done(world, una, ...add);
  const offer = ['commissionOffer', { lineId }] as const;
  expect(await codesOf(world, una, ...offer)).toEqual([]);
  const { rows: offered } = await world.owner.query(
    'select broker_id from commissioning.commission where line_id = $1',
    [lineId],
  );
  expect(offered).toEqual([{ broker_id: brokerage }]);
});

test('what Ishbel does in her own name is recorded for no organisation, whatever hat she has besides', async () => {
  await employ(world, {
    organisationId: otherHolder,
    role: 'FUND_OFFICER',
    startsOn: '2024-01-01',
    accountId: ishbel.accountId,
  });
  expect(await codesOf(world, ishbel.accountId, ...needs('LARGE_PRINT'))).toEqual([]);
  expect(await doneBy(ishbel.accountId)).toEqual([['neededFormRecord', null]]);
});

test('of a row that names two of one’s organisations, the act is recorded for the one whose part it is', async () => {
  const gregor = await employ(world, { organisationId: holder, role: 'PROVIDER_COORDINATOR', startsOn: '2024-01-01' });
  const { provider } = organisations;
  await employ(world, {
    organisationId: provider,
    role: 'PROVIDER_COORDINATOR',
    startsOn: '2024-01-01',
    accountId: gregor,
  });
  const commissionId = await offeredCommission(world, ishbel);
  const accept = ['commissionAccept', { commissionId, idempotencyKey: 'Gregor accepts it' }] as const;
  const deliver = ['deliveryRecord', { commissionId, deliveredOn: START, quantity: 60 }] as const;
  expect(await codesOf(world, gregor, ...accept)).toEqual([]);
  expect(await codesOf(world, gregor, ...deliver)).toEqual([]);
  expect(await doneBy(gregor)).toEqual([
    ['commissionAccept', provider],
    ['deliveryRecord', provider],
  ]);
});

test('of a row that names two of one’s organisations alike, the act is recorded for neither', async () => {
  const { council, otherCouncil } = organisations;
  const tam = await employ(world, { organisationId: council, role: 'TEAM_MANAGER', startsOn: '2024-01-01' });
  await employ(world, { organisationId: otherCouncil, role: 'TEAM_MANAGER', startsOn: '2024-01-01', accountId: tam });
  const serviceId = newId();
  await world.owner.query(
    `insert into directory.support_service (id, organisation_id, name, kinds, sector, status, source, facts_as_of, search_text)
     values ($1, $2, 'Glenorrin Day Centre', array['CARE_AT_HOME'], 'VOLUNTARY', 'ACTIVE', 'PROVIDER', '2026-01-01', 'glenorrin day centre')`,
    [serviceId, council],
  );
  const statement = { serviceId, text: 'We visited.', organisationId: otherCouncil };
  expect(await codesOf(world, tam, 'statementMake', statement)).toEqual([]);
  expect(await doneBy(tam)).toEqual([['statementMake', null]]);
});

test('an act that names more than anybody means is refused before anything waits for it', async () => {
  const entryIds = Array.from({ length: 201 }, () => newId());
  const order = ['shortlistOrder', { personId: ishbel.personId, entryIds }] as const;
  expect(await codesOf(world, kirsty, ...order)).toEqual(['INVALID_INPUT']);
});

test('a fund is opened for the holder that the person has let, and for no other of one’s own', async () => {
  const money = await employ(world, { organisationId: holder, role: 'FUND_OFFICER', startsOn: '2024-01-01' });
  await employ(world, { organisationId: otherHolder, role: 'FUND_OFFICER', startsOn: '2024-01-01', accountId: money });
  const agreement = { form: 'BIPARTITE', model: 'AUTHORITY_HELD', signedOn: START, periodStart: START, periodEnd: END };
  const open = (organisationId?: string): Attempt => [
    'fundOpen',
    { personId: ishbel.personId, ...agreement, ...(organisationId && { organisationId }) },
  ];
  expect(await codesOf(world, money, ...open())).toEqual(['ALREADY_DONE']);
  expect(await codesOf(world, money, ...open(otherHolder))).toEqual(['NOT_PERMITTED']);
});

test('a colleague who only arranges support reads none of the funds that the organisation holds, nor what is invoiced to it', async () => {
  await world.owner.query(
    `update people.access_grant set ends_at = now(), ended_by_id = granted_by_id where organisation_id = $1 and topic = 'FUND'`,
    [holder],
  );
  const commissionId = await offeredCommission(world, ishbel);
  const derek = await employ(world, { organisationId: holder, role: 'PROVIDER_COORDINATOR', startsOn: '2024-01-01' });
  const read = `query ($fundId: ID!, $commissionId: ID!) { fund(id: $fundId) { id } node(id: $commissionId) { id } }`;
  const ask = async (account: string) => (await world.ask(account, read, { fundId: ishbel.fundId, commissionId })).data;
  expect(await ask(accounts.holder)).toEqual({ fund: { id: ishbel.fundId }, node: { id: commissionId } });
  expect(await ask(derek)).toEqual({ fund: null, node: null });
});

test('a colleague who only holds funds reads no offer made to the organisation', async () => {
  const offered = async (account: string) => {
    const { data } = await world.ask<{ commissions: { totalCount: number } }>(
      account,
      '{ commissions { totalCount } }',
    );
    return data.commissions.totalCount;
  };
  const id = newId();
  await world.owner.query(
    `insert into commissioning.commission
     select (jsonb_populate_record(c, jsonb_build_object('id', $1::text, 'line_id', l.id, 'provider_id', $2::text, 'status', 'EXPIRED'))).*
     from commissioning.commission c join commissioning.arrangement_line l on l.id = c.line_id limit 1`,
    [id, holderProvider],
  );
  const officer = await employ(world, {
    organisationId: holderProvider,
    role: 'FUND_OFFICER',
    startsOn: todayInScotland(),
  });
  const coordinator = await employ(world, {
    organisationId: holderProvider,
    role: 'PROVIDER_COORDINATOR',
    startsOn: '2024-01-01',
  });
  expect([await offered(officer), await offered(coordinator)]).toEqual([0, 1]);
});

/** A line to add to an arrangement that the other brokerage drafted. */
async function lineOfOtherBrokerage(): Promise<object> {
  const drafted = 'select id from commissioning.arrangement where broker_id = $1 order by id limit 1';
  const { rows } = await world.owner.query(drafted, [otherBrokerage]);
  return {
    arrangementId: rows[0].id,
    outcomeId: ishbel.outcomeId,
    serviceId: services.careAtHome,
    description: 'Help to get ready.',
    weeklyHours: { minutesPerWeek: 60, ratePencePerHour: 2_400 },
    involvesPersonalCareOrSupport: true,
  };
}

/** What Kirsty did, and for which organisation it is recorded. */
const doneFor = () => doneBy(kirsty);

/** What somebody did, and for which organisation it is recorded. */
async function doneBy(accountId: string): Promise<unknown[]> {
  const { rows } = await world.owner.query(
    'select act, organisation_id from audit.act where account_id = $1 order by done_at, id',
    [accountId],
  );
  return rows.map(({ act, organisation_id }) => [act, organisation_id]);
}
