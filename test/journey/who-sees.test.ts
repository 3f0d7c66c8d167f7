import { afterAll, describe, expect, test } from '@jest/globals';
import type { GraphQLObjectType } from 'graphql';
import { newId } from '../../server/database/columns.ts';
import { getProjection } from '../../server/database/reading/projection.ts';
import { documentsFor } from '../access/documents.ts';
import { listPrivateTables } from '../access/fuzz/oracle.ts';
import { playTwoPeople } from '../access/two-people.ts';
import { attempt, done } from '../support/acts.ts';
import { contract } from '../support/contract.ts';
import { acceptedCommission, END, offeredCommission, personWithFund, START } from '../support/scenario.ts';
import { until } from '../support/until.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld();
const { accounts, organisations, services } = world.town;
const { ishbel, morag } = await playTwoPeople(world);
afterAll(() => world.close());

const schema = contract();
const queries = (schema.getQueryType() as GraphQLObjectType).getFields();

async function peopleOf(actorKey: string): Promise<string[]> {
  const { data } = await world.ask<{ people: { edges: { node: { id: string } }[] } }>(
    actorKey,
    '{ people(first: 100) { edges { node { id } } } }',
  );
  return data.people.edges.map(({ node }) => node.id);
}

async function rolesOf(actorKey: string): Promise<number> {
  const { data } = await world.ask<{ viewer: { memberships: object[] } }>(
    actorKey,
    '{ viewer { memberships { role } } }',
  );
  return data.viewer.memberships.length;
}

describe('two organisations share an account: Fergus is a broker in Glenorrin, and on Fridays on the islands', () => {
  const inGlenorrin = `${accounts.broker}/${organisations.brokerage}`;
  const onTheIslands = `${accounts.broker}/${organisations.otherBrokerage}`;
  const draft = (fundId: string, more: object = {}) => ({
    fundId,
    title: 'A week that works',
    periodStart: START,
    periodEnd: END,
    ...more,
  });
  const codes = async (actorKey: string, input: object) =>
    (await attempt(world, actorKey, 'arrangementDraft', input)).userErrors.map(({ code }) => code);

  test('he sees the people of the one he acts for', async () => {
    expect(await peopleOf(accounts.broker)).toEqual([ishbel.personId]);
    await world.owner.query(
      `insert into identity.membership (id, account_id, organisation_id, role, starts_on) values ($1, $2, $3, 'BROKER', '2024-01-01')`,
      [newId(), accounts.broker, organisations.otherBrokerage],
    );
    await until(async () => (await rolesOf(accounts.broker)) === 2);
    expect(await peopleOf(accounts.broker)).toEqual([morag.personId, ishbel.personId]);
    expect(await peopleOf(inGlenorrin)).toEqual([ishbel.personId]);
    expect(await peopleOf(onTheIslands)).toEqual([morag.personId]);
  });

  test('what he does is done for the one that was asked, whether he says so or not', async () => {
    expect(await codes(accounts.broker, draft(ishbel.fundId))).toEqual([]);
    expect(await codes(inGlenorrin, draft(ishbel.fundId))).toEqual([]);
    expect(await codes(accounts.broker, draft(morag.fundId, { organisationId: organisations.otherBrokerage }))).toEqual(
      [],
    );
    // Acting for one, what is open to the other is not there.
    expect(await codes(inGlenorrin, draft(morag.fundId))).toEqual(['NOT_FOUND']);
    expect(await codes(onTheIslands, draft(ishbel.fundId))).toEqual(['NOT_FOUND']);
    expect(await codes(inGlenorrin, draft(morag.fundId, { organisationId: organisations.otherBrokerage }))).toEqual([
      'NOT_PERMITTED',
    ]);
  });

  test('when the islands let him go, Morag is gone at the next request, and Ishbel is not', async () => {
    await world.owner.query(
      'update identity.membership set ends_on = access.today() where account_id = $1 and organisation_id = $2',
      [accounts.broker, organisations.otherBrokerage],
    );
    expect(await peopleOf(accounts.broker)).toEqual([ishbel.personId]);
  });
});

describe('Una runs the platform', () => {
  test('she reads nobody’s record: not a row of either, by whatever way in', async () => {
    const hidden = new Set<string>();
    for (const { name, key, person } of await listPrivateTables(world.owner)) {
      const { rows } = await world.owner.query<{ id: string }>(
        `select ${key} as id from ${name} where ${person} is not null`,
      );
      for (const { id } of rows) hidden.add(id);
    }
    expect(hidden.size).toBeGreaterThan(60);
    for (const type of schema.getPossibleTypes(schema.getType('Node') as never)) {
      const { rows } = await world.owner.query<{ id: string }>(`select id from ${getProjection(type.name).table}`);
      for (const { id } of rows.filter((row) => hidden.has(row.id)))
        for (const document of documentsFor(schema, queries.node as never, type.name))
          expect((await world.ask(accounts.operator, document, { id })).data).toEqual({ node: null });
    }
    expect(await peopleOf(accounts.operator)).toEqual([]);
    const { data } = await world.ask(
      accounts.operator,
      '{ commissions(first: 100) { totalCount edges { node { id } } } }',
    );
    expect(data).toEqual({ commissions: { totalCount: 0, edges: [] } });
  });

  test('and can see to the directory, to who is on the platform, and that it is well and its books are right', async () => {
    const { data } = await world.ask(
      accounts.operator,
      '{ viewer { name memberships { organisationName role } } supportServices(first: 100) { totalCount } }',
    );
    const { rows } = await world.owner.query(
      `select count(*)::int as open from directory.support_service where status = 'ACTIVE'`,
    );
    expect(data).toEqual({
      viewer: { name: 'Una Keith', memberships: [{ organisationName: 'The Platform', role: 'OPERATOR' }] },
      supportServices: { totalCount: rows[0].open },
    });
    for (const url of ['/health/live', '/health/ready'])
      expect((await world.app.http.inject({ method: 'GET', url })).statusCode).toBe(200);
    expect((await world.owner.query('select * from ledger.faults()')).rows).toEqual([]);
  });
});

describe('Kirsty declines', () => {
  const OFFER = `query ($id: ID!) { commission(id: $id) { status locality description declineReason person { id knownAs }
    fund { id } line { id } viewerCanAccept { allowed } viewerCanRecordDelivery { allowed } } }`;
  const seen = async (id: string) => (await world.ask(accounts.provider, OFFER, { id })).data;
  const knows = async (personId: string) =>
    (
      await world.ask(accounts.provider, 'query ($id: ID!) { person(id: $id) { knownAs confidential { fullName } } }', {
        id: personId,
      })
    ).data;

  test('and sees what she was asked and answered, and never for whom, not even when another accepts', async () => {
    const agnes = await personWithFund(world, 1_000_000);
    const commissionId = await offeredCommission(world, agnes);
    await done(world, accounts.provider, 'commissionDecline', { commissionId, reason: 'NO_CAPACITY' });
    const declined = {
      commission: {
        status: 'DECLINED',
        // What an offer tells about a person it tells while it is open.
        locality: null,
        description: null,
        declineReason: 'NO_CAPACITY',
        person: null,
        fund: null,
        line: null,
        viewerCanAccept: { allowed: false },
        viewerCanRecordDelivery: { allowed: false },
      },
    };
    expect(await seen(commissionId)).toEqual(declined);

    const elsewhere = await offerTo(agnes, services.otherCareAtHome);
    await done(world, accounts.otherProvider, 'commissionAccept', {
      commissionId: elsewhere,
      idempotencyKey: `yes to ${elsewhere}`,
    });
    expect(await seen(elsewhere)).toEqual({ commission: null });
    expect(await seen(commissionId)).toEqual(declined);
    expect(await knows(agnes.personId)).toEqual({ person: null });
  });

  test('what she knows of somebody she supports already ends with that support, and a declined offer does not keep it', async () => {
    const agnes = await personWithFund(world, 2_000_000);
    await acceptedCommission(world, agnes);
    const second = await offeredCommission(world, agnes, 60);
    const known = { person: { knownAs: 'Ishbel', confidential: { fullName: 'Ishbel Anne Galbraith' } } };
    expect(await knows(agnes.personId)).toEqual(known);
    await done(world, accounts.provider, 'commissionDecline', { commissionId: second, reason: 'RATE_TOO_LOW' });
    expect(await knows(agnes.personId)).toEqual(known);
    await world.owner.query(
      `update people.access_grant set ends_on = access.today() where person_id = $1 and basis = 'COMMISSION'`,
      [agnes.personId],
    );
    expect(await knows(agnes.personId)).toEqual({ person: null });
    expect(await seen(second)).toMatchObject({ commission: { status: 'DECLINED', person: null } });
  });

  async function offerTo(person: { fundId: string; outcomeId: string }, serviceId: string): Promise<string> {
    const period = { periodStart: START, periodEnd: END };
    const arrangementId = await done(world, inBrokerage, 'arrangementDraft', {
      fundId: person.fundId,
      title: 'Again',
      ...period,
    });
    const lineId = await done(world, inBrokerage, 'arrangementLineAdd', {
      arrangementId,
      outcomeId: person.outcomeId,
      serviceId,
      description: 'Help to get out.',
      weeklyHours: { minutesPerWeek: 60, ratePencePerHour: 2_400 },
      involvesPersonalCareOrSupport: true,
    });
    return done(world, inBrokerage, 'commissionOffer', { lineId });
  }
  const inBrokerage = `${accounts.broker}/${organisations.brokerage}`;
});
