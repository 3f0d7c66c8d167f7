import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { newId } from '../../server/database/columns.ts';
import type { PendingAccess } from '../../server/domain/audit/access-journal.ts';
import { appendAccessRecords } from '../../server/domain/audit/audit.service.ts';
import { attempt, done, succeed } from '../support/acts.ts';
import { offeredCommission, personWithFund } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';
import { employ } from './bystanders.ts';

const world = await createWorld();
afterAll(() => world.close());
const { accounts } = world.town;
const ishbel = await personWithFund(world, 1_000_000);
const { rows: attorneys } = await world.owner.query<{ id: string }>(
  'select account_id as id from people.representation where person_id = $1',
  [ishbel.personId],
);
const ewan = attorneys[0]?.id ?? '';

const RECORD = `query ($id: ID!) { person(id: $id) { knownAs confidential { fullName } outcomes { words }
  funds { balance { left } commissions(first: 5) { edges { node { description } } } } } }`;
const ACCESS_LOG = `query ($id: ID!, $filter: AccessRecordFilter) { person(id: $id) { accessLog(first: 50, filter: $filter) { totalCount
  edges { node { who organisation { name } topics ground times inWords } } } } }`;
const ACTS = `query ($id: ID!) { person(id: $id) { acts(first: 50) { edges { node { act who organisation { name } subjectType inWords } } } } }`;

interface Seen {
  readonly who: string;
  readonly organisation: { readonly name: string } | null;
  readonly topics: readonly string[];
  readonly ground: string;
  readonly times: number;
  readonly inWords: string;
}

/** The accesses to Ishbel's record that an account can read, newest first. */
async function accesses(accountId: string, filter: object | null = null): Promise<Seen[]> {
  await world.app.accessLog.settle();
  const { data } = await world.ask<{ person: { accessLog: { edges: { node: Seen }[] } } }>(accountId, ACCESS_LOG, {
    id: ishbel.personId,
    filter,
  });
  return data.person.accessLog.edges.map(({ node }) => node);
}

/** What an account's next reading of the whole record leaves behind. */
async function accessesOf(accountId: string): Promise<Omit<Seen, 'inWords'>[]> {
  await world.app.accessLog.settle();
  await world.owner.query('alter table audit.access_record disable row level security');
  await world.owner.query('truncate audit.access_record');
  await world.owner.query('alter table audit.access_record enable row level security');
  await world.ask(accountId, RECORD, { id: ishbel.personId });
  const found = await accesses(ishbel.accountId, { byOthers: accountId !== ishbel.accountId });
  return found.map(({ inWords: _inWords, ...access }) => access);
}

test('Ailsa, the council’s worker, reads by the council’s duty', async () => {
  expect(await accessesOf(accounts.worker)).toEqual([
    {
      who: 'Ailsa Wemyss',
      organisation: { name: 'Glenorrin Council' },
      topics: ['CONFIDENTIAL', 'FUND', 'PLAN', 'PROFILE'],
      ground: 'DUTY',
      times: 1,
    },
  ]);
});

test('Fergus, the broker, reads by Ishbel’s consent, and not what she keeps from him', async () => {
  expect(await accessesOf(accounts.broker)).toEqual([
    {
      who: 'Fergus Abbot',
      organisation: { name: 'Glenorrin Brokers' },
      topics: ['FUND', 'PLAN', 'PROFILE'],
      ground: 'CONSENT',
      times: 1,
    },
  ]);
});

test('Ewan reads by his power over money alone, and Ishbel her own record', async () => {
  expect(await accessesOf(ewan)).toEqual([
    { who: 'Ewan Galbraith', organisation: null, topics: ['FUND', 'PROFILE'], ground: 'REPRESENTATION', times: 1 },
  ]);
  expect((await accessesOf(ishbel.accountId)).map(({ who, ground }) => ({ who, ground }))).toEqual([
    { who: 'Ishbel', ground: 'OWN_RECORD' },
  ]);
});

test('an account that was shown nothing is not in the access log', async () => {
  expect(await accessesOf(accounts.otherWorker)).toEqual([]);
  expect(await accessesOf(accounts.operator)).toEqual([]);
});

test('a provider reads as party to an offer, and about the person by the commission it accepted', async () => {
  const commissionId = await offeredCommission(world, ishbel, 60);
  const offer = `query ($id: ID!) { commission(id: $id) { description person { knownAs confidential { fullName } } } }`;
  await accessesOf(accounts.operator);
  await world.ask(accounts.provider, offer, { id: commissionId });
  const offered = await accesses(ishbel.accountId, { byOthers: true });
  expect(offered.map(({ who, topics, ground }) => ({ who, topics, ground }))).toEqual([
    { who: 'Kirsty Lamont', topics: ['COMMISSIONING'], ground: 'PARTY' },
  ]);
  await done(world, accounts.provider, 'commissionAccept', { commissionId, idempotencyKey: `yes to ${commissionId}` });
  await world.ask(accounts.provider, offer, { id: commissionId });
  const accepted = await accesses(ishbel.accountId, { ground: 'COMMISSION' });
  expect(accepted.map(({ topics, inWords }) => ({ topics, inWords }))).toEqual([
    {
      topics: ['CONFIDENTIAL', 'PROFILE'],
      inWords:
        'Kirsty Lamont looked at the confidential details and the profile. Their organisation accepted a commission to support the person.',
    },
  ]);
});

test('the same access again within the moment only counts up', async () => {
  await accessesOf(accounts.operator);
  for (let n = 0; n < 5; n += 1) await world.ask(accounts.worker, RECORD, { id: ishbel.personId });
  const found = await accesses(ishbel.accountId, { ground: 'DUTY' });
  expect(found.reduce((sum, { times }) => sum + times, 0)).toBe(5);
  expect(found.length).toBeLessThan(5);
});

test('who was let in does not learn who else was', async () => {
  expect(await accesses(accounts.broker)).toEqual([]);
  expect(await accesses(accounts.holder)).toEqual([]);
  expect((await accesses(ewan)).length).toBeGreaterThan(0);
  expect((await accesses(accounts.manager)).length).toBeGreaterThan(0);
});

test('a role that was ended the same day was theirs until then, also where the access comes in later, as after a crash', async () => {
  const employment = { organisationId: world.town.organisations.council, role: 'WORKER', startsOn: '2024-01-01' };
  const accountId = await employ(world, employment);
  const access = (): PendingAccess => {
    const [firstAt, lastAt] = [new Date().toISOString(), new Date().toISOString()];
    const { personId } = ishbel;
    return { id: newId(), accountId, actingFor: null, personId, topics: ['PLAN'], firstAt, lastAt, times: 1 };
  };
  const before = access();
  const { rows } = await world.owner.query('select id from identity.membership where account_id = $1', [accountId]);
  await succeed(world, accounts.administrator, 'membershipEnd', { membershipId: rows[0].id });
  const after = access();
  await appendAccessRecords(world.app.database, [before, after]);
  const { rows: grounds } = await world.owner.query(
    'select ground from audit.access_record where account_id = $1 order by first_at',
    [accountId],
  );
  expect(grounds).toEqual([{ ground: 'DUTY' }, { ground: 'UNEXPLAINED' }]);
});

test('every act on the record is told, and none that was refused', async () => {
  const before = await acts();
  const { userErrors } = await attempt(world, accounts.worker, 'outcomeAgree', {
    personId: ishbel.personId,
    words: '  ',
  });
  expect(userErrors.map(({ code }) => code)).toEqual(['INVALID_INPUT']);
  expect(await acts()).toEqual(before);
  expect(before.map(({ act, who, organisation, subjectType }) => [act, who, organisation?.name, subjectType])).toEqual([
    ['commissionAccept', 'Kirsty Lamont', 'Rowan Tree Care', 'Commission'],
    ['commissionOffer', 'Fergus Abbot', 'Glenorrin Brokers', 'Commission'],
    ['arrangementLineAdd', 'Fergus Abbot', 'Glenorrin Brokers', 'ArrangementLine'],
    ['arrangementDraft', 'Fergus Abbot', 'Glenorrin Brokers', 'Arrangement'],
    ['fundAllocate', 'Catriona Baird', 'Orrin Fund Holders', 'Allocation'],
    ['fundOpen', 'Catriona Baird', 'Orrin Fund Holders', 'IndividualServiceFund'],
    ['budgetSet', 'Ailsa Wemyss', 'Glenorrin Council', 'AgreedBudget'],
    ['outcomeAgree', 'Ailsa Wemyss', 'Glenorrin Council', 'PersonalOutcome'],
    ['personRegister', 'Ailsa Wemyss', 'Glenorrin Council', 'SupportedPerson'],
  ]);
  expect(before[0]?.inWords).toBe('Kirsty Lamont accepted an offer.');
});

test('an act that is asked for again with its key is one act', async () => {
  const { rows } = await world.owner.query<{ id: string }>('select id from commissioning.commission limit 1');
  const id = rows[0]?.id;
  const before = await acts();
  await done(world, accounts.provider, 'commissionAccept', { commissionId: id, idempotencyKey: `yes to ${id}` });
  expect(await acts()).toEqual(before);
});

test('where accesses cannot be written down, nothing is shown', async () => {
  await world.app.accessLog.settle();
  await rm(path.join(world.dataDir, 'access-records'), { recursive: true });
  const { data, errors } = await world.ask<object>(accounts.worker, RECORD, { id: ishbel.personId });
  expect({ data, code: errors?.[0]?.extensions.code }).toEqual({
    data: { person: null },
    code: 'INTERNAL_SERVER_ERROR',
  });
});

interface Done {
  readonly act: string;
  readonly who: string;
  readonly organisation: { readonly name: string } | null;
  readonly subjectType: string;
  readonly inWords: string;
}

async function acts(): Promise<Done[]> {
  const { data } = await world.ask<{ person: { acts: { edges: { node: Done }[] } } }>(ishbel.accountId, ACTS, {
    id: ishbel.personId,
  });
  return data.person.acts.edges.map(({ node }) => node);
}
