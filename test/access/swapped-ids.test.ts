import { afterAll, expect, test } from '@jest/globals';
import { isId } from '../../server/foundation/input.ts';
import type { Example } from '../every-act/example.ts';
import { examples, placesInContract, placesOf, type Spoilt, spoil, valueAt } from '../every-act/examples.ts';
import { makeThings } from '../every-act/things.ts';
import { contract } from '../support/contract.ts';
import type { AccountKey } from '../support/town.ts';
import { createWorld } from '../support/world.ts';
import { listTables } from './catalogue.ts';
import { wholeAct } from './documents.ts';
import { listPrivateTables } from './fuzz/oracle.ts';
import { guessedFrom } from './guessed-ids.ts';
import { playTwoPeople } from './two-people.ts';

const world = await createWorld();
const { owner, town } = world;
const things = await makeThings(world);
const { morag } = await playTwoPeople(world);
afterAll(() => world.close());

const UNKNOWN = '018f0000-0000-7000-8000-000000000000';
const hers = [...(await idsOf(morag.personId)), ...Object.values(morag.accounts)];
const hersOfEachKind = [
  ...(await idsOf(morag.personId, 'distinct on (t.table)')),
  morag.accounts.person,
  town.accounts.otherWorker,
];
const ownOfEachKind = await idsOf(things.personId, 'distinct on (t.table)');
const keysUsedForHer = await keysUsed();

const schema = contract();
/** By those who know Ishbel, and not Morag. */
const good = examples(world, things).map((example) => ({ ...example, account: onMainland(example.account) }));
const acts = [...new Set(good.map(({ act }) => act))];
/** What could be told of Morag is asked for in full. */
const WHOLE = new Map(acts.map((act) => [act, wholeAct(schema, act, 2)]));
const BRIEF = new Map(acts.map((act) => [act, wholeAct(schema, act, 1)]));
const places = good
  .flatMap(placesOfIds)
  .filter(({ act, at }, n, all) => all.findIndex((other) => other.act === act && other.at === at) === n);

function onMainland(account: AccountKey): AccountKey {
  return account.replace(/^other(\w)/, (_other, first: string) => first.toLowerCase()) as AccountKey;
}

/** Where an act takes an id, whether the example gives one there or not. */
function placesOfIds(example: Example): Spoilt[] {
  const given = placesOf([example], 'ID');
  const left = placesInContract('ID')
    .filter((place) => place.startsWith(`${example.act} `) && !place.includes('.'))
    .map((place) => ({ ...example, at: place.split(' ')[1] ?? '' }));
  return [...given, ...left.filter(({ at }) => !given.some((place) => place.at === at))];
}

test('every id that an act takes is swapped', () => {
  const swapped = places.map(({ act, at }) => `${act} ${at}`);
  expect(placesInContract('ID').filter((place) => !swapped.includes(place))).toEqual([]);
});

const MAINLANDERS = Object.entries(town.accounts).flatMap(([name, id]) => (name.startsWith('other') ? [] : id));

let probes = 0;
let done = 0;

/** What is not somebody's own: organisations and services are public, and a key is one's own name for a request. */
const isPrivate = ({ at }: Spoilt) => !/(organisation|service)Id$|idempotencyKey$/.test(at);

test.each(places.map((place) => [`${place.act} ${place.at}`, place] as const))(
  '%s of somebody else does nothing to Morag, and tells nothing of her',
  async (_title, place) => {
    const before = await stateOfHers();
    const unknown = await attempt(place, UNKNOWN);
    for (const id of hersOfEachKind) {
      const answer = await attempt(place, id, WHOLE);
      // What is Morag's and what does not exist look the same.
      if (isPrivate(place)) expect({ id, answer }).toEqual({ id, answer: unknown });
      else expect(answer.did && place.at !== 'idempotencyKey').toBe(false);
    }
    for (const id of othersFor(place)) await attempt(place, id);
    expect(await stateOfHers()).toEqual(before);
  },
);

test('so many ids were swapped', () => {
  process.stdout.write(
    `Swapped ids: ${probes} probes in ${places.length} places of ${acts.length} acts, ${done} were done for Ishbel.\n`,
  );
  expect(probes).toBeGreaterThan(places.length * 40);
});

test('rings: a change to what names Morag is noticed', async () => {
  const before = await stateOfHers();
  await owner.query('update planning.agreed_budget set pence = pence + 1 where person_id = $1', [morag.personId]);
  expect(Object.entries(await stateOfHers()).filter(([table, digest]) => before[table] !== digest)).toHaveLength(1);
});

function othersFor(place: Spoilt): string[] {
  const own = valueAt(place.input, place.at);
  const guesses = [morag.personId, ...(typeof own === 'string' && isId(own) ? [own] : [])];
  return [
    ...ownOfEachKind,
    ...Object.values(town.organisations),
    town.services.otherCareAtHome,
    ...guesses.flatMap((id) => Object.values(guessedFrom(id))),
    ...(place.at === 'idempotencyKey' ? keysUsedForHer : []),
  ];
}

interface Tried {
  readonly did: boolean;
  readonly why: unknown;
}

async function attempt(place: Spoilt, id: string, documents = BRIEF): Promise<Tried> {
  probes += 1;
  const answer = await world.ask<Record<string, { userErrors: { code: string }[] }>>(
    town.accounts[place.account],
    documents.get(place.act) ?? '',
    { input: spoil(place, id) },
  );
  const { data, errors, status } = answer;
  expect({ id, status: status < 500, leaks: leaksIn(answer) }).toEqual({ id, status: true, leaks: [] });
  for (const { extensions } of errors ?? []) expect(extensions.code).toBe('BAD_USER_INPUT');
  const userErrors = data?.[place.act]?.userErrors;
  const did = errors === undefined && userErrors?.length === 0;
  if (did) done += 1;
  return { did, why: errors?.map(({ message }) => message) ?? userErrors };
}

/** Her marks and her rows' ids, where they stand in an answer. */
function leaksIn(answer: unknown): string[] {
  const text = JSON.stringify(answer);
  return ['⟦MORAG', '1948-11-23', 'ZZ9 7XY', ...hers].filter((each) => text.includes(each));
}

/** The ids of everything that is about a person, and of the person. */
async function idsOf(personId: string, which = ''): Promise<string[]> {
  const tables = (await listPrivateTables(owner)).filter(({ key }) => key === 'id');
  const branches = tables.map(
    ({ name, person }) => `select '${name}' as table, id::text from ${name} where ${person} = '${personId}'`,
  );
  const { rows } = await owner.query<{ id: string }>(`select ${which} t.id from (${branches.join(' union all ')}) t`);
  return rows.map(({ id }) => id);
}

async function keysUsed(): Promise<string[]> {
  const { rows } = await owner.query<{ key: string }>('select key from access.request where actor_id = any ($1)', [
    [town.accounts.otherHolder, town.accounts.otherProvider],
  ]);
  return rows.map(({ key }) => key);
}

/** A digest of every row, of whatever table, that names Morag, her accounts or anything of hers. */
async function stateOfHers(): Promise<Record<string, string>> {
  const tables = await listTables(owner);
  const digests = tables.map(
    (table) =>
      `select '${table}' as table, count(*) || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as digest
       from ${table} t where t::text ~ $1${table === 'access.request' ? ' and t.actor_id <> all ($2)' : ''}`,
  );
  const { rows } = await owner.query<{ table: string; digest: string }>(digests.join(' union all '), [
    hers.join('|'),
    // An account that uses a key of hers uses it in its own name.
    MAINLANDERS,
  ]);
  return Object.fromEntries(rows.map(({ table, digest }) => [table, digest]));
}
