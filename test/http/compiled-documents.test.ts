import { expect, test } from '@jest/globals';
import {
  buildSchema,
  defaultFieldResolver,
  type GraphQLFormattedError,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getOperationAST,
  isInputObjectType,
  isObjectType,
  parse,
} from 'graphql';
import { documentRunner, trustOf } from '../../server/api/http/compiled-documents.ts';
import { DomainError } from '../../server/foundation/domain-error.ts';
import { contract } from '../support/contract.ts';

/** A broker's list of people, small enough to see each way an answer can go. */
const schema = buildSchema(`
  type Query { people(first: Int! = 20, filter: Filter): [Person!]!, cursor: Person!, refused: Person, node: Node, left(pence: Int!): Int }
  type Mutation { rename(name: String!): Person }
  interface Node { id: ID! }
  type Person implements Node { id: ID!, name: String!, age: Int, broker: Person }
  input Filter { name: String, ages: [Int!] }
`);
const RESOLVERS: Record<string, (args: Record<string, unknown>) => unknown> = {
  people: ({ first, filter }) => [
    {
      id: `first ${first}`,
      name: JSON.stringify(filter ?? null),
      age: null,
      broker: { id: 2, name: 'Kirsty' },
    },
    { id: '3', name: 'Ewan', age: 'no number', broker: null },
  ],
  refused: async () => {
    throw new DomainError('NOT_FOUND', 'Nothing you can see has this id.');
  },
  cursor: () => ({ id: '4', name: null }),
  left: ({ pence }) => pence,
  node: () => ({ __typename: 'Person', id: '5', name: 'Isla' }),
};
for (const [name, resolve] of Object.entries(RESOLVERS)) {
  Object.assign((schema.getQueryType() as GraphQLObjectType).getFields()[name] ?? {}, {
    resolve: (_root: unknown, args: Record<string, unknown>) => resolve(args),
  });
}

interface Asked {
  readonly text: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

/** What the client is told, and whether a program told it: only who goes field by field asks the resolver of all fields. */
async function answer({ text, variables, operationName }: Asked, trusted: boolean) {
  let fieldByField = false;
  const { executor } = await documentRunner({
    schema,
    trusts: (hash) => trusted && hash === 'hash',
    fieldResolver: (...given) => {
      fieldByField = true;
      return defaultFieldResolver(...given);
    },
  }).load({ apollo: {} });
  const document = parse(text);
  const operation = getOperationAST(document, operationName) ?? undefined;
  const result = await executor?.({
    document,
    queryHash: 'hash',
    operation,
    context: {},
    request: { variables, operationName },
  } as never);
  return {
    fieldByField,
    told: JSON.parse(JSON.stringify(result)) as { data?: object; errors?: GraphQLFormattedError[] },
  };
}

const QUERIES: Record<string, Asked> = {
  'what there is': { text: '{ people { id name broker { id name } } }' },
  'a default and a variable': {
    text: 'query ($n: Int! = 7, $f: Filter = { name: "Isla" }) { people(first: $n, filter: $f) { id name } }',
    variables: { n: 3, f: { name: 'Ewan', ages: 7 } },
  },
  'defaults of variables': {
    text: 'query ($n: Int! = 7, $f: Filter = { name: "Isla", ages: [3] }) { people(first: $n, filter: $f) { id name } }',
  },
  'null for what has a default': {
    text: 'query ($n: Int! = 7, $f: Filter = { name: "Isla" }) { people(first: $n, filter: $f) { id name } }',
    variables: { n: null, f: null },
  },
  'what is left out': {
    text: 'query ($w: Boolean!) { people { id name @include(if: $w) broker @skip(if: $w) { id } } }',
    variables: { w: false },
  },
  'fragments, twice the same': {
    text: '{ people { ...who id ... on Person { broker { id } } } } fragment who on Person { name broker { name } }',
  },
  'a value that is none': { text: '{ people { id age } }' },
  'nothing where something must be': { text: '{ cursor { id name } }' },
  'a refusal': { text: '{ refused { id } people { id } }' },
  'a variable that cannot be': { text: 'query ($p: Int!) { left(pence: $p) }', variables: { p: 'much' } },
  'a variable that is missing': { text: 'query ($p: Int!) { left(pence: $p) }' },
  'a value that is too large': { text: 'query ($p: Int!) { left(pence: $p) }', variables: { p: 2 ** 31 } },
};

test.each(Object.entries(QUERIES))('%s is told alike by a program and field by field', async (_what, asked) => {
  const [program, usual] = [await answer(asked, true), await answer(asked, false)];
  expect(program.told).toEqual(usual.told);
  expect(program.fieldByField).toBe(false);
});

test.each([
  '{ people { broker @skip(if: true) { id } broker { name } } }',
  '{ people { broker { name } ...who @include(if: false) } } fragment who on Person { broker { id } }',
  '{ people { ... on Person { broker @skip(if: true) { id } } broker { name } } }',
])('a field asked for twice, once under a condition, is asked for field by field: %s', async (text) => {
  const [trusted, usual] = [await answer({ text }, true), await answer({ text }, false)];
  expect(usual.told.errors?.map(({ message }) => message) ?? []).toEqual([]);
  expect(trusted).toEqual(usual);
});

test('what went wrong says where, and what was thrown is kept for the log', async () => {
  const { told } = await answer({ text: '{ refused { id } }' }, true);
  expect(told).toEqual({
    data: { refused: null },
    errors: [{ message: 'Nothing you can see has this id.', locations: [{ line: 1, column: 3 }], path: ['refused'] }],
  });
});

test.each([
  ['an act', { text: 'mutation { rename(name: "Isla") { id } }' }],
  ['a document with an alias', { text: '{ people { name: id } }' }],
  ['what may be of any kind', { text: '{ node { id } }' }],
  ['one of two operations', { text: 'query A { people { id } } query B { people { name } }', operationName: 'B' }],
])('%s is never a program', async (_what, asked) => {
  expect(await answer(asked, true)).toEqual(await answer(asked, false));
});

test('an operation that is not there is refused as ever', async () => {
  const { told } = await answer({ text: 'query A { people { id } }', operationName: 'B' }, true);
  expect(told.errors).toEqual([{ message: 'Unknown operation named "B".' }]);
});

test('what strangers send becomes no code: known documents are trusted, and others only where a test says so', () => {
  const known = new Map([['hash', '{ viewer { id } }']]);
  const trusted = (['known', 'none', 'all'] as const).map((compiles) =>
    ['hash', 'another'].map((hash) => trustOf(compiles, known)(hash)),
  );
  expect(trusted).toEqual([
    [true, false],
    [false, false],
    [true, true],
  ]);
});

/** graphql-jit 0.8.9 refuses a query that leaves out such a field where it is required. */
test('no query takes an input with a default in it', () => {
  const ours = contract();
  const inputs = new Set<GraphQLInputObjectType>();
  const add = (type: GraphQLInputType) => {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || inputs.has(named)) return;
    inputs.add(named);
    for (const field of Object.values(named.getFields())) add(field.type);
  };
  for (const type of Object.values(ours.getTypeMap()).filter(isObjectType)) {
    if (type === ours.getMutationType()) continue;
    for (const { args } of Object.values(type.getFields())) for (const arg of args) add(arg.type);
  }
  expect([...inputs].map(({ name }) => name)).toContain('SupportServiceFilter');
  const fields = [...inputs].flatMap((input) => Object.values(input.getFields()));
  expect(fields.filter((field) => field.defaultValue !== undefined)).toEqual([]);
});
