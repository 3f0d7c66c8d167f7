import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isInterfaceType, isNonNullType } from 'graphql';
import { getProjection } from '../../../server/database/reading/projection.ts';
import { contract } from '../../support/contract.ts';
import { createWorld, type World } from '../../support/world.ts';
import type { Cast } from '../played.ts';
import { playTwoPeople } from '../two-people.ts';
import type { Pools } from './arbitrary-value.ts';
import { listPrivateTables } from './oracle.ts';
import { stampTexts } from './stamps.ts';

/** The world that is asked: two people and everybody around them, also as they act for one organisation, every private text stamped with its row. */
export interface Stage {
  readonly world: World;
  readonly schema: GraphQLSchema;
  readonly cast: Cast;
  readonly pools: Pools;
  readonly people: readonly string[];
}

export async function setStage(): Promise<Stage> {
  const world = await createWorld();
  const { cast: accounts, ishbel, morag } = await playTwoPeople(world);
  const cast = { ...accounts, ...(await actingForEach(world, accounts)) };
  await stampTexts(world.owner);
  const schema = contract();
  const ids = await idsByType(world, schema);
  const cursors = await cursorsOf(world, { schema, cast, ids });
  const walled = (await listPrivateTables(world.owner)).map(({ name }) => name);
  const ofPeople = new Set(Object.keys(ids).filter((type) => walled.includes(getProjection(type).table)));
  return { world, schema, cast, pools: { ids, cursors, ofPeople }, people: [ishbel.personId, morag.personId] };
}

/** Everybody who has a role, once for each organisation that they may say they act for: "broker for Orrin Brokerage". */
async function actingForEach({ owner }: World, accounts: Cast): Promise<Cast> {
  const { rows } = await owner.query<{ account: string; organisation: string; name: string }>(
    `select distinct m.account_id as account, o.id as organisation, o.name
     from identity.membership m join identity.organisation o on o.id = m.organisation_id
     where access.in_force(m.starts_on, m.ends_on) order by 1, 2`,
  );
  const actorKeys = Object.entries(accounts).flatMap(([key, id]) =>
    rows
      .filter(({ account }) => account === id)
      .map(({ organisation, name }) => [`${key} for ${name}`, `${id}/${organisation}`] as const),
  );
  return Object.fromEntries(actorKeys);
}

/** The ids of every row that the contract shows under its own id; in the order they were made, the same in every run. */
async function idsByType({ owner }: World, schema: GraphQLSchema): Promise<Record<string, string[]>> {
  const node = schema.getType('Node');
  const types = isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
  const ids: Record<string, string[]> = {};
  for (const { name } of types) {
    const { rows } = await owner.query<{ id: string }>(`select id from ${getProjection(name).table} order by id`);
    ids[name] = rows.map(({ id }) => id);
  }
  return ids;
}

interface Asking {
  readonly schema: GraphQLSchema;
  readonly cast: Cast;
  readonly ids: Readonly<Record<string, readonly string[]>>;
}

/** Cursors of every list, as those find them who may read most. */
async function cursorsOf(world: World, { schema, cast, ids }: Asking): Promise<string[]> {
  const page = '(first: 5) { edges { cursor } }';
  const documents = [
    ...listsOf(schema.getQueryType()).map((list) => ({ document: `{ ${list}${page} }`, id: '' })),
    ...Object.entries(ids).flatMap(([type, some]) => {
      const lists = listsOf(schema.getType(type) as GraphQLObjectType).map((list) => `${list}${page}`);
      const document = `query ($id: ID!) { node(id: $id) { ... on ${type} { ${lists.join(' ')} } } }`;
      return lists.length > 0 ? some.map((id) => ({ document, id })) : [];
    }),
  ];
  const cursors: string[] = [];
  for (const account of ['worker', 'otherWorker'])
    for (const { document, id } of documents) {
      const { data } = await world.ask(cast[account] ?? null, document, { id });
      cursors.push(...[...JSON.stringify(data).matchAll(/"cursor":"([^"]+)"/g)].map(([, cursor]) => cursor ?? ''));
    }
  return [...new Set(cursors)];
}

/** The fields of a type that answer a page and can be asked without more. */
export function listsOf(type: GraphQLObjectType | null | undefined): string[] {
  return Object.values(type?.getFields() ?? {})
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .filter(({ args }) => args.every((each) => !isNonNullType(each.type) || each.defaultValue !== undefined))
    .map(({ name }) => name);
}
