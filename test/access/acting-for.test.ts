import { afterAll, expect, test } from '@jest/globals';
import { newId } from '../../server/database/columns.ts';
import { personWithFund } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld();
afterAll(() => world.close());
const { accounts, organisations } = world.town;

/** Ailsa works for the council in the mornings and for the islands' brokers in the afternoons. */
await world.owner.query(
  `insert into identity.membership (id, account_id, organisation_id, role, starts_on) values ($1, $2, $3, 'BROKER', '2024-01-01')`,
  [newId(), accounts.worker, organisations.otherBrokerage],
);
const ishbel = await personWithFund(world, 1_000_000);
const asCouncil = `${accounts.worker}/${organisations.council}`;
const asBroker = `${accounts.worker}/${organisations.otherBrokerage}`;

test('Ailsa sees by all her roles until she says for whom she acts', async () => {
  expect(await seen(accounts.worker)).toEqual([ishbel.personId]);
  expect(await seen(asCouncil)).toEqual([ishbel.personId]);
  expect(await seen(asBroker)).toEqual([]);
});

test('the viewer is told for whom they act', async () => {
  const { data } = await world.ask(asBroker, '{ viewer { actingFor memberships { organisationName role } } }');
  expect(data).toEqual({
    viewer: {
      actingFor: organisations.otherBrokerage,
      memberships: [{ organisationName: 'Voe Independent Living', role: 'BROKER' }],
    },
  });
});

test('acting for the brokers, Ailsa may not do what the council’s worker may', async () => {
  const input = { personId: ishbel.personId, words: 'I want to see the sea.' };
  const agree = 'mutation ($input: OutcomeAgreeInput!) { outcomeAgree(input: $input) { userErrors { code } } }';
  const { data } = await world.ask(asBroker, agree, { input });
  expect(data).toEqual({ outcomeAgree: { userErrors: [{ code: 'NOT_PERMITTED' }] } });
});

test('Ishbel’s own record is closed while she acts for an organisation, and open in her own name', async () => {
  await world.owner.query(
    `insert into identity.membership (id, account_id, organisation_id, role, starts_on) values ($1, $2, $3, 'COMMUNITY_COORDINATOR', '2024-01-01')`,
    [newId(), ishbel.accountId, organisations.community],
  );
  expect(await seen(ishbel.accountId)).toEqual([ishbel.personId]);
  expect(await seen(`${ishbel.accountId}/${organisations.community}`)).toEqual([]);
});

test.each([
  ['an organisation that is not hers', organisations.brokerage],
  ['no organisation at all', newId()],
  ['what is no id', 'everybody'],
  ['two at once', `${organisations.council}, ${organisations.otherBrokerage}`],
])('naming %s is refused before anything is read', async (_what, organisation) => {
  const { status, errors } = await world.ask(`${accounts.worker}/${organisation}`, '{ viewer { id } }');
  expect({ status, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message }).toEqual({
    status: 403,
    code: 'BAD_USER_INPUT',
    message: 'You do not act for this organisation. Name one of your own in "acting-for", or leave it out.',
  });
});

async function seen(actorKey: string): Promise<string[]> {
  const { data } = await world.ask<{ people: { edges: { node: { id: string } }[] } }>(
    actorKey,
    '{ people(first: 10) { edges { node { id } } } }',
  );
  return data.people.edges.map(({ node }) => node.id);
}
