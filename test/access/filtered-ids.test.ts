import { afterAll, expect, test } from '@jest/globals';
import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { newId } from '../../server/database/columns.ts';
import { kindOf, listenToStatements } from '../api/statement-log.ts';
import { contract } from '../support/contract.ts';
import { createWorld } from '../support/world.ts';
import { idMarks } from './marks.ts';
import { playTwoPeople } from './two-people.ts';

/**
 * A list that is filtered by an id must not tell of what that id names: an id of something the asker may not read answers as
 * one that does not exist, and costs as many statements. Made from the contract: a new filter is tried the day it exists.
 */
const world = await createWorld();
const { ishbel, morag, cast } = await playTwoPeople(world);
afterAll(() => world.close());
await world.app.accessLog.settle();
const statements = listenToStatements(world.app.database.pool);
/** How often the database was asked; who asks is found out once in a while, whatever is asked. */
const asked = () => statements.take().filter((text) => kindOf(text) === 'read').length;

const queries = Object.values(contract().getQueryType()?.getFields() ?? {});

/** Where an id may stand in what is asked: `['filter', 'fundId']` of `commissions`. */
interface Place {
  readonly field: string;
  readonly path: readonly string[];
  readonly isList: boolean;
}

const places = queries.flatMap(({ name, args }) =>
  args.flatMap((argument) => (argument.name === 'id' ? [] : placesIn(name, [argument.name], argument.type))),
);

function placesIn(field: string, path: readonly string[], type: GraphQLInputType): Place[] {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.values(named.getFields()).flatMap((below) => placesIn(field, [...path, below.name], below.type));
  }
  return named.name === 'ID' ? [{ field, path, isList: isListType(getNullableType(type)) }] : [];
}

test('the filters of the contract by an id are these', () => {
  expect(places.map(({ field, path }) => `${field}(${path.join('.')})`).toSorted()).toEqual([
    'commissions(filter.fundId)',
    'commissions(filter.providerId)',
    'nodes(ids)',
    'serviceComparison(ids)',
    'serviceQuotes(filter.organisationIds)',
    'serviceQuotes(serviceIds)',
    'supportFound(filter.organisationIds)',
    'supportServices(filter.organisationIds)',
  ]);
});

/** What a question must be given besides. */
const SCHEDULE = {
  periodStart: '2026-11-02',
  periodEnd: '2026-11-09',
  visits: [{ weekdays: ['MONDAY'], startTime: '09:00', minutes: 60 }],
};

function questionOf({ field: name }: Place): string {
  const field = queries.find((each) => each.name === name);
  const args = (field?.args ?? []).filter(({ name: each }) => !['first', 'after', 'orderBy'].includes(each));
  const type = getNamedType(field?.type);
  const selection = isObjectType(type) && 'edges' in type.getFields() ? 'totalCount edges { cursor }' : '__typename';
  const declared = args.map((each) => `$${each.name}: ${each.type}`).join(', ');
  const passed = args.map((each) => `${each.name}: $${each.name}`).join(', ');
  return `query (${declared}) { ${name}(${passed}) { ${selection} } }`;
}

function variablesOf({ field: name, path, isList }: Place, id: string): object {
  const needed = queries.find((each) => each.name === name)?.args.filter(({ type }) => isNonNullType(type)) ?? [];
  const schedule = needed.some((each) => each.name === 'schedule') ? { schedule: SCHEDULE } : {};
  // Where several are compared, the other one is in the directory.
  const value = isList && path.length === 1 ? [world.town.services.careAtHome, id] : isList ? [id] : id;
  return { ...schedule, ...(path.reduceRight<unknown>((below, key) => ({ [key]: below }), value) as object) };
}

/** One of each kind of thing that is about either of the two, and everybody's own. */
async function candidates(): Promise<Map<string, string>> {
  const marks = await idMarks(world.owner, { [ishbel.personId]: 'ISHBEL', [morag.personId]: 'MORAG' });
  const found = new Map<string, string>();
  for (const [id, mark] of marks) if (/^(ISHBEL|MORAG):/.test(mark) && !found.has(mark)) found.set(mark, id);
  for (const [key, id] of Object.entries(world.town.organisations)) found.set(`organisation ${key}`, id);
  found.set('the account of Ishbel', ishbel.accounts.person);
  return found;
}

const ASKERS = [
  'nobody',
  'provider',
  'otherProvider',
  'broker',
  'otherHolder',
  'worker',
  'person',
  'friend',
  'operator',
] as const;

test('an id that is not the asker’s to read answers as one that does not exist, by as many statements', async () => {
  const ids = await candidates();
  const told: string[] = [];
  let [probes, readable] = [0, 0];
  for (const asker of ASKERS) {
    const actorKey = cast[asker] ?? null;
    const hidden: [string, string][] = [];
    for (const [what, id] of ids) {
      const { data } = await world.ask(actorKey, 'query ($id: ID!) { node(id: $id) { id } }', { id });
      if ((data as { node: object | null } | null)?.node) readable += 1;
      else hidden.push([what, id]);
    }
    for (const place of places) {
      const ask = async (id: string) => {
        statements.take();
        const { status, data, errors } = await world.ask(actorKey, questionOf(place), variablesOf(place, id));
        return JSON.stringify({ status, data, errors, statements: asked() }).replaceAll(id, '<id>');
      };
      const none = await ask(newId());
      for (const [what, id] of hidden) {
        probes += 1;
        if ((await ask(id)) !== none) told.push(`${asker}: ${place.field}(${place.path.join('.')}) tells of ${what}`);
      }
    }
  }
  process.stdout.write(
    `Filters: ${probes} ids that are hidden, ${readable} that are not, in ${places.length} filters.\n`,
  );
  expect(told).toEqual([]);
  expect(probes).toBeGreaterThan(1_000);
});

test('an id that is the asker’s to read finds what belongs to it', async () => {
  const ask = async (actorKey: string, filter: object) => {
    const document = 'query ($filter: CommissionFilter) { commissions(filter: $filter) { totalCount } }';
    return (await world.ask<{ commissions: { totalCount: number } }>(actorKey, document, { filter })).data.commissions
      .totalCount;
  };
  const { rows } = await world.owner.query(
    `select fund_id, provider_id, count(*)::int as count from commissioning.commission where person_id = $1 group by 1, 2`,
    [ishbel.personId],
  );
  expect(rows).toHaveLength(1);
  const [{ fund_id: fundId, provider_id: providerId, count }] = rows;
  expect(await ask(world.town.accounts.worker, { fundId })).toBe(count);
  expect(await ask(world.town.accounts.provider, { providerId })).toBe(count);
});
