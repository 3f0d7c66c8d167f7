import { afterAll, describe, expect, test } from '@jest/globals';
import { playTwoPeople } from '../access/two-people.ts';
import { expectPlain, type Refused, refused } from '../api/refusals.ts';
import { plainDocumentOf } from '../support/acts.ts';
import { createWorld } from '../support/world.ts';
import { examples, placesInContract, placesOf, type Spoilt, spoil, takesSeveral } from './examples.ts';
import { makeThings } from './things.ts';

const world = await createWorld();
const { accounts, organisations, services } = world.town;
const things = await makeThings(world);
const again = await makeThings(world);
const { morag } = await playTwoPeople(world);
afterAll(() => world.close());

/** What is the islands' own, and none of the mainland's business. */
const islands = {
  accountId: accounts.otherWorker,
  membershipId: await idOf('identity.membership', 'account_id', accounts.otherWorker),
  representationId: await idOf('people.representation', 'person_id', morag.personId),
  invitationId: await idOf('identity.invitation', 'organisation_id', organisations.otherCouncil),
};

async function idOf(table: string, column: string, id: string): Promise<string> {
  return (await world.owner.query(`select id from ${table} where ${column} = $1`, [id])).rows[0].id;
}

const UNKNOWN = '018f0000-0000-7000-8000-000000000000';

/** Where an act names something by its id; whose organisation one acts for is tried with the acts. */
const places = placesOf(examples(world, things), 'ID').filter(({ at }) => at !== 'idempotencyKey');
const titled = places.map((place) => [`${place.act} ${place.at}`, place] as const);

function attempt(place: Spoilt, id: unknown): Promise<Refused> {
  return refused(world, {
    accountId: accounts[place.account],
    operation: plainDocumentOf(place.act),
    variables: { input: spoil(place, id) },
  });
}

test('every id that an act takes is tried', () => {
  const tried = new Set(places.map(({ act, at }) => `${act} ${at}`));
  const inContract = placesInContract('ID').filter((place) => !/ (idempotencyKey|organisationId)$/.test(place));
  expect(inContract.filter((place) => !tried.has(place))).toEqual([]);
});

describe.each(titled)('%s', (_title, place) => {
  const { at } = place;

  test.each([
    ['unknown', UNKNOWN],
    ['no id', 'nonsense'],
    ['nothing', ''],
    ['a number', 42],
    ['too short', UNKNOWN.slice(1)],
    ['in braces', `{${UNKNOWN}}`],
    ['with a NUL byte', `${UNKNOWN}\u0000`],
    ['with half a character', `${UNKNOWN}\ud800`],
    ['with SQL', `${UNKNOWN}'; drop table people.supported_person; --`],
    ['very long', 'a'.repeat(100_000)],
  ])('%s', async (_what, id) => {
    const { code, field } = await attempt(place, id);
    expect({ code, field: field ?? at }).toEqual({ code: 'NOT_FOUND', field: at });
  });

  test('of another kind', async () => {
    const others = [things.personId, things.fundId, things.outcomeId, organisations.council, services.careAtHome];
    for (const id of others) {
      // A service or an organisation is of the kind that is asked for there.
      const fits =
        (/serviceId$/.test(at) && id === services.careAtHome) ||
        (/(organisation|brokerage)Id$/.test(at) && id === organisations.council);
      if (fits || Object.values(place.input).flat().includes(id)) continue;
      expect((await attempt(place, id)).code).toBe('NOT_FOUND');
    }
  });

  test('of Morag, whom they do not know', async () => {
    const hers: Record<string, unknown> = {
      ...morag,
      ...morag.rows,
      ...islands,
      sameHolderAsId: islands.representationId,
      notTheSameAs: morag.personId,
    };
    // Services, organisations, awards, interests, imports and resources are public, claims the operator's to see, stories a moderator's; and
    // none is anybody's own.
    if (
      /(service|organisation|accreditation|[cC]laim|statement|brokerage|interest|import|precedent)Id|^resource/.test(at)
    )
      return;
    // The other council's holder knows Morag, and not Ishbel.
    const known = at === 'entryIds' ? hers.entryId : hers[at];
    const id = place.account === 'otherHolder' ? things.personId : known;
    expect(id).toBeDefined();
    expect((await attempt(place, id)).code).toBe('NOT_FOUND');
  });

  const noIds = [1.5, true, {}, ...(takesSeveral(place) ? [] : [[UNKNOWN, UNKNOWN]])];
  test.each(noIds.map((id) => [id]))('%p', async (id) => {
    expect(await attempt(place, id)).toEqual({ code: 'BAD_USER_INPUT', status: 400 });
  });
});

test('an outcome of one person is not met by the arrangement of another, though the broker knows both', async () => {
  const place = places.find(({ act, at }) => act === 'arrangementLineAdd' && at === 'outcomeId') as Spoilt;
  expect(await attempt(place, again.outcomeId)).toEqual({ code: 'NOT_FOUND', field: 'outcomeId' });
});

test.each(['person', 'fund', 'arrangement', 'commission', 'node'])(
  '%s by what is no id of its own is null, like what is hidden',
  async (field) => {
    for (const id of [
      UNKNOWN,
      'nonsense',
      '',
      '\u0000',
      '\ud800',
      morag.personId,
      morag.commissionId,
      accounts.otherWorker,
      'a'.repeat(1_000),
    ]) {
      const answer = await world.ask(accounts.worker, `query ($id: ID!) { ${field}(id: $id) { id } }`, { id });
      expect(answer).toEqual({ status: 200, data: { [field]: null }, errors: undefined });
    }
  },
);

test('nodes by what are no ids of their own are null each, like what is hidden', async () => {
  const ids = [UNKNOWN, 'nonsense', '', '\u0000', '\ud800', morag.personId, accounts.otherWorker, 'a'.repeat(1_000)];
  const answer = await world.ask(accounts.worker, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
  expect(answer).toEqual({ status: 200, data: { nodes: ids.map(() => null) }, errors: undefined });
});

test('a filter by what is no id finds nothing', async () => {
  for (const id of [UNKNOWN, 'nonsense', '', '\u0000', '\ud800']) {
    for (const filter of [{ fundId: id }, { providerId: id }]) {
      const document =
        'query ($filter: CommissionFilter) { commissions(filter: $filter) { totalCount edges { node { id } } } }';
      const { data } = await world.ask(accounts.worker, document, { filter });
      // Nothing at all is no condition.
      const everything = id === '';
      expect(data).toEqual({
        commissions: everything
          ? { totalCount: expect.any(Number), edges: expect.any(Array) }
          : { totalCount: 0, edges: [] },
      });
    }
  }
});

test('a foreign cursor is refused, and says where cursors come from', async () => {
  const cursors = [
    '',
    'x',
    'bnVsbA',
    Buffer.from('["a","b"]').toString('base64url'),
    Buffer.from('[1]').toString('base64url'),
    Buffer.from('["nonsense"]').toString('base64url'),
    Buffer.from('[null]').toString('base64url'),
    '\u0000',
    '\ud800',
    'a'.repeat(10_000),
  ];
  for (const after of cursors) {
    const { data, errors } = await world.ask(
      accounts.worker,
      'query ($after: String) { people(after: $after) { totalCount } }',
      { after },
    );
    expect({ after, data, codes: errors?.map(({ extensions }) => extensions) }).toEqual({
      after,
      data: null,
      codes: [{ code: 'BAD_USER_INPUT' }],
    });
    for (const { message } of errors ?? []) expectPlain(message);
  }
});
