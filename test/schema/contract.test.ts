import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { PERMISSIONS, permissionSentence } from '../../server/access/permissions.ts';
import { contract } from '../support/contract.ts';

const schema = contract();
const types: GraphQLNamedType[] = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
const objects = types.filter((type): type is GraphQLObjectType => isObjectType(type));
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});

/** GraphQL's own, which carry no description of ours. */
const BUILT_IN = ['String', 'Int', 'Boolean', 'ID'];
/** Acts that move money. */
const KEYED_ACTS = ['fundAllocate', 'commissionAccept', 'paymentMake', 'personRegister'];

test('schema/schema.graphql is what the code says (npm run schema)', () => {
  expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(`${printSchema(lexicographicSortSchema(schema))}\n`);
});

test('offers the names the issue promises', () => {
  const promisedQueries =
    'viewer node supportServices serviceComparison person people fund arrangement commission commissions'.split(' ');
  const promisedMutations =
    'personRegister outcomeAgree budgetSet fundOpen fundAllocate arrangementDraft arrangementLineAdd commissionOffer commissionAccept commissionDecline deliveryRecord invoiceSubmit invoiceApprove paymentMake'.split(
      ' ',
    );
  const offered = [...queries, ...mutations].map(({ name }) => name);
  expect([...promisedQueries, ...promisedMutations].filter((name) => !offered.includes(name))).toEqual([]);
});

test('everything is described', () => {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  const bare = types.flatMap((type) => {
    if (BUILT_IN.includes(type.name)) return [];
    const own = type.description || roots.includes(type as GraphQLObjectType) ? [] : [type.name];
    return [...own, ...undescribedParts(type)];
  });
  expect(bare).toEqual([]);
});

test('every description is a sentence', () => {
  const texts = types
    .filter(({ name }) => !BUILT_IN.includes(name))
    .flatMap((type) => [type.description, ...descriptionsOfParts(type)]);
  expect(texts.filter((text) => text && !/^[`A-Z"].*[.!?)]$/s.test(text))).toEqual([]);
});

test('there is no Float and no JSON', () => {
  const scalars = types.flatMap((type) => (isScalarType(type) ? type.name : []));
  const ours = 'Boolean DateTime Degrees ID Int LocalDate LocalTime Pence String'.split(' ');
  expect(scalars.filter((name) => !ours.includes(name))).toEqual([]);
});

test('amounts of money are Pence, ids are ID, days are LocalDate and moments are DateTime', () => {
  const wrong = fieldsOf(types).filter(({ name, type }) => {
    const scalar = getNamedType(type as GraphQLType).name;
    if (/^(pence|rate|cost)$|Pence|^(left|promised|spent|allocated)$/.test(name)) return scalar !== 'Pence';
    if (/^id$|Id$/.test(name)) return scalar !== 'ID';
    if (/On$/.test(name)) return scalar !== 'LocalDate';
    return /At$/.test(name) && scalar !== 'DateTime';
  });
  expect(wrong.map(({ owner, name }) => `${owner}.${name}`)).toEqual([]);
});

test('a mutation takes one input of its name, and answers a payload of its name', () => {
  const shapes = mutations.map(({ name, args, type }) => ({
    name,
    arguments: args.map((each) => `${each.name}: ${each.type}`),
    type: String(type),
  }));
  expect(shapes).toEqual(
    mutations.map(({ name }) => {
      const own = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      return { name, arguments: [`input: ${own}Input!`], type: `${own}Payload` };
    }),
  );
});

test('a payload is one nullable object and the reasons of a refusal', () => {
  for (const { name, type } of mutations) {
    const fields = Object.values((getNamedType(type) as GraphQLObjectType).getFields());
    const [object, ...others] = fields.filter((field) => field.name !== 'userErrors');
    expect({
      name,
      others,
      nullable: isObjectType(object?.type),
      errors: String(fields.find((field) => field.name === 'userErrors')?.type),
    }).toEqual({
      name,
      others: [],
      nullable: true,
      errors: '[UserError!]!',
    });
  }
});

test('a mutation is an act of the one table of permissions, and says who may', () => {
  expect(mutations.map(({ name }) => name).sort()).toEqual(Object.keys(PERMISSIONS).sort());
  for (const { name, description } of mutations) {
    expect(description).toMatch(new RegExp(`${escaped(permissionSentence(name as keyof typeof PERMISSIONS))}$`));
  }
});

test('acts that move money or make a person take an idempotency key, and no others do', () => {
  const keyed = mutations.filter(({ args }) => {
    const input = args[0] && getNamedType(args[0].type);
    return isInputObjectType(input) && String(input.getFields().idempotencyKey?.type) === 'ID!';
  });
  expect(keyed.map(({ name }) => name).sort()).toEqual([...KEYED_ACTS].sort());
});

test('inputs name things by their ids alone', () => {
  const inputs = types
    .filter(isInputObjectType)
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ owner: type.name, ...field })));
  expect(
    inputs.filter(({ type }) => !isInputObjectType(getNamedType(type)) && isObjectType(getNamedType(type))),
  ).toEqual([]);
});

test('a page has one shape everywhere', () => {
  const connections = objects.filter(({ name }) => name.endsWith('Connection'));
  expect(connections.length).toBeGreaterThan(0);
  for (const connection of connections) {
    const name = connection.name.replace(/Connection$/, '');
    const edge = schema.getType(`${name}Edge`) as GraphQLObjectType;
    // A search says besides which place was used, and how much is known.
    const { place: _place, knownCount: _knownCount, ...page } = shapeOf(connection);
    expect({ name, ...page, ...shapeOf(edge) }).toEqual({
      name,
      edges: `[${name}Edge!]!`,
      pageInfo: 'PageInfo!',
      totalCount: 'Int!',
      cursor: 'String!',
      node: `${name}!`,
    });
  }
});

test('a field that answers a page takes first and after, with the same words everywhere', () => {
  const pages = objects.flatMap((type) =>
    Object.values(type.getFields()).filter((field) => getNamedType(field.type).name.endsWith('Connection')),
  );
  const asked = pages.map(({ args }) =>
    args
      .filter(({ name }) => ['first', 'after'].includes(name))
      .map(({ name, type, defaultValue, description }) => `${name}: ${type} = ${defaultValue} (${description})`)
      .sort(),
  );
  expect(new Set(asked.map((each) => each.join('; ')))).toEqual(
    new Set([
      'after: String = undefined (Cursor to continue after: the `endCursor` of the previous page. The list starts at its beginning when left out.); first: Int! = 20 (Number of items to return, from 1 to 100.)',
    ]),
  );
});

test('lists hold no nulls, but for objects by their ids', () => {
  const loose = [...fieldsOf(types), ...argumentsOf(objects)].filter(({ type }) => /\[[A-Za-z]+\]/.test(String(type)));
  expect(loose.map(({ owner, name }) => `${owner}.${name}`)).toEqual(['Query.nodes']);
});

test('what has an id and is business is a Node', () => {
  const node = schema.getType('Node');
  expect(isInterfaceType(node)).toBe(true);
  const withId = objects.filter(
    (type) => type.getFields().id && !type.getInterfaces().some(({ name }) => name === 'Node'),
  );
  // The viewer is not an object to be found: it is the account that asks.
  expect(withId.map(({ name }) => name)).toEqual(['Viewer']);
});

test('whatever is deprecated says what to use instead', () => {
  const deprecated = fieldsOf(types).filter(
    ({ deprecationReason }) => deprecationReason !== undefined && deprecationReason !== null,
  );
  expect(deprecated.filter(({ deprecationReason }) => !/^Use `.+`/.test(deprecationReason ?? ''))).toEqual([]);
});

interface Part {
  readonly owner: string;
  readonly name: string;
  readonly type: GraphQLField<unknown, unknown>['type'] | string;
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
}

function partsOf(type: GraphQLNamedType): { name: string; description?: string | null | undefined }[] {
  if (isEnumType(type)) return [...type.getValues()];
  if (isInputObjectType(type)) return Object.values(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [
    field,
    ...field.args.map((argument) => ({ name: `${field.name}(${argument.name})`, description: argument.description })),
  ]);
}

function undescribedParts(type: GraphQLNamedType): string[] {
  return partsOf(type)
    .filter(({ description }) => !description?.trim())
    .map(({ name }) => `${type.name}.${name}`);
}

function descriptionsOfParts(type: GraphQLNamedType): (string | null | undefined)[] {
  return partsOf(type).map(({ description }) => description);
}

function fieldsOf(all: readonly GraphQLNamedType[]) {
  return all.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
      ? Object.values(type.getFields()).map(({ name, type: fieldType, deprecationReason }) => ({
          owner: type.name,
          name,
          type: fieldType,
          deprecationReason,
        }))
      : [],
  );
}

function argumentsOf(all: readonly GraphQLObjectType[]): Pick<Part, 'owner' | 'name' | 'type'>[] {
  return all.flatMap((type) =>
    Object.values(type.getFields()).flatMap(({ name, args }) =>
      args.map((argument) => ({ owner: `${type.name}.${name}`, name: argument.name, type: String(argument.type) })),
    ),
  );
}

function shapeOf(type: GraphQLObjectType): Record<string, string> {
  return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
