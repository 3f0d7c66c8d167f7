import { afterAll, expect, test } from '@jest/globals';
import { type GraphQLObjectType, getNamedType, getNullableType, isLeafType, isListType, isObjectType } from 'graphql';
import { newId } from '../../server/database/columns.ts';
import type { ListedRows } from '../access/tables/card.ts';
import { CARDS } from '../access/tables/cards.ts';
import { playTwoPeople } from '../access/two-people.ts';
import { contract } from '../support/contract.ts';
import { createWorld } from '../support/world.ts';
import { FIRST, ONE_AT_A_TIME, publicLists, WITHIN } from './list-rows.ts';
import { listenToStatements } from './statement-log.ts';

const world = await createWorld();
const { ishbel, claims, resources, importRunId } = await playTwoPeople(world);
const { worker } = world.town.accounts;
const log = listenToStatements(world.app.database.pool);
afterAll(() => world.close());

const schema = contract();

/** A list's table, and its rows. */
interface List extends ListedRows {
  readonly table: string;
}

const { rows: roles } = await world.owner.query<{ id: string }>(
  'select id from identity.membership where account_id = $1',
  [worker],
);
const listing = { ishbel, claims, resources, importRunId, ...world.town, workersRoleId: roles[0]?.id ?? '' };

/** Every list there is, by "Type.field": those of walled tables are on their cards. One that is not here turns the first test red. */
const LISTS: Readonly<Record<string, List>> = {
  ...publicLists(listing),
  ...Object.fromEntries(
    CARDS.flatMap(({ table, lists }) =>
      Object.entries(lists?.(listing) ?? {}).map(([field, rows]) => [field, { ...rows, table }]),
    ),
  ),
};
/** Pages of everything come first, while they are short. */
const inTurn = Object.entries(LISTS).toSorted(([one], [other]) => isOfAll(other) - isOfAll(one));

function isOfAll(field: string): number {
  return Number(field.startsWith('Query.'));
}

test('every list field is tried', () => {
  const lists = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || /^__|Connection$|Payload$/.test(type.name)) return [];
    const fields = Object.values(type.getFields()).filter(({ type: each }) => {
      const named = getNamedType(each);
      return isObjectType(named) && (isListType(getNullableType(each)) || named.name.endsWith('Connection'));
    });
    return fields.map(({ name }) => `${type.name}.${name}`);
  });
  expect(lists.sort()).toEqual([...Object.keys(LISTS), ...WITHIN].sort());
});

test.each(inTurn)('%s takes as many statements with 50 rows as with 1', async (field, list) => {
  await haveOne(list);
  const few = await statementsFor(field, list);
  await copyFifty(list);
  const many = await statementsFor(field, list);
  expect(few.rows).toBeLessThan(many.rows);
  expect(many.rows).toBeGreaterThanOrEqual(50);
  expect(many.statements).toEqual(few.statements);
});

/** The town's services have nothing of their own. */
async function haveOne({ table }: List): Promise<void> {
  const onlyOne = ONE_AT_A_TIME[table];
  if (onlyOne !== undefined) await world.owner.query(onlyOne);
  const first = FIRST[table];
  if (first !== undefined) await world.owner.query(first, [newId(), world.town.services.careAtHome]);
}

async function statementsFor(
  field: string,
  { owner = ishbel.personId, under = owner, asker = worker }: List,
): Promise<{ statements: number; rows: number }> {
  const [typeName = '', name = ''] = field.split('.');
  const below = selectionOf(typeName, name);
  const document =
    typeName === 'Query'
      ? `query { ${name}${below} }`
      : `query ($id: ID!) { node(id: $id) { ... on ${typeName} { ${name}${below} } } }`;
  const ask = () => world.ask<object>(asker, document, typeName === 'Query' ? {} : { id: under });
  await ask();
  log.take();
  const { data, errors } = await ask();
  expect(errors).toBeUndefined();
  const statements = log.take().filter((text) => !text.includes('access.sign_in')).length;
  return { statements, rows: JSON.stringify(data).split('"__typename"').length - 1 };
}

/** Everything of each row, and of the objects beside it. */
function selectionOf(typeName: string, name: string): string {
  const field = (schema.getType(typeName) as GraphQLObjectType).getFields()[name];
  const type = getNamedType(field?.type) as GraphQLObjectType;
  const isPage = type.name.endsWith('Connection');
  const node = isPage ? (schema.getType(type.name.replace(/Connection$/, '')) as GraphQLObjectType) : type;
  const fields = Object.values(node.getFields()).filter(({ args }) =>
    args.every(({ defaultValue }) => defaultValue !== undefined),
  );
  const leaves = fields.filter(({ type: each }) => isLeafType(getNamedType(each))).map((each) => each.name);
  const ones = fields.filter(
    ({ type: each }) => isObjectType(getNullableType(each)) && (getNamedType(each) as GraphQLObjectType).getFields().id,
  );
  const selection = `{ __typename ${leaves.join(' ')} ${ones.map((each) => `${each.name} { id }`).join(' ')} }`;
  return isPage ? `(first: 100) { totalCount edges { node ${selection} } }` : selection;
}

/** Fifty rows more like the first of a list, but for their ids and what each must have of its own. */
async function copyFifty({ table, column = 'person_id', owner = ishbel.personId, differs }: List): Promise<void> {
  const { rows } = await world.owner.query<{ row: object; columns: string }>(
    `select to_jsonb(t) as row, (
       select string_agg(quote_ident(attname), ', ') from pg_attribute
       where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attgenerated = '') as columns
     from ${table} t where ${column} = $1 limit 1`,
    [owner],
  );
  const copies = Array.from({ length: 50 }, newId).map((id) => ({ ...rows[0]?.row, id, ...differs?.(id) }));
  const columns = rows[0]?.columns;
  await world.owner.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(copies)],
  );
}
