import { afterAll, expect, test } from '@jest/globals';
import type { GraphQLObjectType } from 'graphql';
import { attempt, done } from '../support/acts.ts';
import { contract } from '../support/contract.ts';
import { acceptedCommission, offeredCommission, type Person, personWithFund } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';
import { documentsFor } from './documents.ts';

const world = await createWorld();
const { accounts } = world.town;
afterAll(() => world.close());

const schema = contract();
const { node } = (schema.getQueryType() as GraphQLObjectType).getFields();

/** Everything private about Ishbel that the story tells. */
const SECRETS = {
  knownAs: '"knownAs":"Ishbel"',
  fullName: 'Ishbel Anne Galbraith',
  born: '1951-04-02',
  address: 'Kirk Wynd',
  postcode: 'ZZ1 4AB',
  telephone: '01999 555 0101',
  representative: 'Ewan Galbraith',
  outcome: 'choir on Tuesdays.',
  arrangement: 'A week that works',
};
const PROFILE_AND_CONFIDENTIAL = ['knownAs', 'fullName', 'born', 'address', 'postcode', 'telephone'];

test('Kirsty learns roughly where, then who, by accepting', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const commissionId = await offeredCommission(world, ishbel);
  expect(await learns(accounts.provider, ishbel, commissionId)).toEqual({ secrets: [], locality: 'ZZ1', person: null });

  await done(world, accounts.provider, 'commissionAccept', { commissionId, idempotencyKey: `yes to ${commissionId}` });
  expect(await learns(accounts.provider, ishbel, commissionId)).toEqual({
    secrets: PROFILE_AND_CONFIDENTIAL,
    locality: 'ZZ1',
    person: ishbel.personId,
  });
  expect(await learns(accounts.otherProvider, ishbel, commissionId)).toEqual({
    secrets: [],
    locality: null,
    person: null,
  });
});

test('Kirsty learns nothing of the person by declining', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const commissionId = await offeredCommission(world, ishbel);
  await done(world, accounts.provider, 'commissionDecline', { commissionId, reason: 'NO_CAPACITY' });
  expect(await learns(accounts.provider, ishbel, commissionId)).toEqual(NO_MORE);
  expect(await toldOf(accounts.provider, commissionId)).toEqual({ description: null, locality: null });
  for (const account of [accounts.broker, accounts.worker, ishbel.accountId]) {
    expect(await toldOf(account, commissionId)).toEqual(TOLD);
  }
});

test('Kirsty is told nothing any more once the offer has expired', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const commissionId = await offeredCommission(world, ishbel);
  expect(await toldOf(accounts.provider, commissionId)).toEqual(TOLD);
  await world.owner.query('update commissioning.commission set expires_at = now() where id = $1', [commissionId]);
  expect(await learns(accounts.provider, ishbel, commissionId)).toEqual(NO_MORE);
  expect(await toldOf(accounts.broker, commissionId)).toEqual(TOLD);
});

const NO_MORE = { secrets: [], locality: null, person: null };
const TOLD = { description: 'Help to get ready and out to the choir.', locality: 'ZZ1' };

/** What the offer tells an account. */
async function toldOf(accountId: string, id: string): Promise<unknown> {
  const document = 'query ($id: ID!) { commission(id: $id) { description locality } }';
  return (await world.ask<{ commission: object }>(accountId, document, { id })).data.commission;
}

test('Kirsty learns nothing of the person by an acceptance that is refused', async () => {
  const ishbel = await personWithFund(world, 100);
  const commissionId = await offeredCommission(world, ishbel);
  const { userErrors } = await attempt(world, accounts.provider, 'commissionAccept', {
    commissionId,
    idempotencyKey: `yes to ${commissionId}`,
  });
  expect(userErrors.map(({ code }) => code)).toEqual(['INSUFFICIENT_FUNDS']);
  expect(await learns(accounts.provider, ishbel, commissionId)).toEqual({ secrets: [], locality: 'ZZ1', person: null });
});

test('what Kirsty knew ends with the commission', async () => {
  const ishbel = await personWithFund(world, 1_000_000);
  const commissionId = await acceptedCommission(world, ishbel);
  const { rowCount } = await world.owner.query(
    `update people.access_grant set ends_on = access.today() where person_id = $1 and basis = 'COMMISSION'`,
    [ishbel.personId],
  );
  expect(rowCount).toBe(2);
  expect(await learns(accounts.provider, ishbel, commissionId)).toEqual({ secrets: [], locality: 'ZZ1', person: null });
});

/** What an account finds of Ishbel, asking for everything below everything of hers. */
async function learns(accountId: string, ishbel: Person, commissionId: string): Promise<object> {
  const asked: [type: string, id: string][] = [
    ['Commission', commissionId],
    ['SupportedPerson', ishbel.personId],
    ['IndividualServiceFund', ishbel.fundId],
    ['PersonalOutcome', ishbel.outcomeId],
  ];
  const answers = await Promise.all(asked.map(([type, id]) => askAll(accountId, type, id)));
  const text = JSON.stringify(answers);
  // What is asked in several documents, where one would ask for too much, is of one commission.
  const commission = Object.assign(
    {},
    ...(answers[0] ?? []).map((answer) => (answer as { node: object | null }).node),
  ) as {
    locality?: string;
    person?: { id: string } | null;
  };
  return {
    secrets: Object.entries(SECRETS).flatMap(([name, secret]) => (text.includes(secret) ? [name] : [])),
    locality: commission.locality ?? null,
    person: commission.person?.id ?? null,
  };
}

async function askAll(accountId: string, type: string, id: string): Promise<object[]> {
  const documents = node === undefined ? [] : documentsFor(schema, node, type);
  return Promise.all(documents.map(async (document) => (await world.ask<object>(accountId, document, { id })).data));
}
