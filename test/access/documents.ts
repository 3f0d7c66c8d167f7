import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import { byPageSize, LIMITS } from '../../server/api/limits.ts';

/** Something to ask, made from the schema alone: a new field is asked for the day it exists. */
export interface Probe {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a question of one's own must be given, by its type. */
const GIVEN: Readonly<Record<string, unknown>> = {
  'String!': 'care',
  'ScheduleInput!': {
    periodStart: '2026-11-02',
    periodEnd: '2026-11-09',
    visits: [{ weekdays: ['MONDAY'], startTime: '09:00', minutes: 60 }],
  },
};

/** How many business objects deep a document goes. */
const DEPTH = 3;
/** Each list holds fewer in the tests' worlds. */
const PAGE = 5;

/** Documents that ask a query field for everything below it: one, or several where one would ask for more than the limits allow. */
export function documentsFor(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>, onType?: string): string[] {
  const type = getNamedType(onType === undefined ? field.type : (schema.getType(onType) as GraphQLObjectType));
  if (!isObjectType(type)) return isInterfaceType(type) ? [] : [operation(field, '')];
  const wrap = (selection: string) =>
    operation(field, onType === undefined ? selection : `__typename ... on ${onType} { ${selection} }`);
  const given = Object.fromEntries(
    field.args.flatMap(({ name, type: needed }): [string, unknown][] => {
      if (name === 'first') return [[name, PAGE]];
      return isNonNullType(needed) ? [[name, GIVEN[String(needed)] ?? '']] : [];
    }),
  );
  return packed(partsOf(type), (selection) => fits(schema, wrap(selection), given)).map(wrap);
}

/** Something to ask of an object, of each place on a page, or of the object that stands there. */
interface Part {
  readonly text: string;
  readonly of: 'OBJECT' | 'EDGE' | 'NODE';
}

/** What can be asked of a type apart: a page's objects are asked field by field, for all of one may be more than the limits allow. */
function partsOf(type: GraphQLObjectType): Part[] {
  const parts = Object.values(type.getFields()).flatMap((field): Part[] => {
    const edge = getNamedType(field.type);
    const node = field.name === 'edges' && isObjectType(edge) ? getNamedType(edge.getFields().node?.type) : undefined;
    if (!isObjectType(edge) || !isObjectType(node)) return [{ of: 'OBJECT', text: fieldTree(field, DEPTH) }];
    const beside = Object.values(edge.getFields()).filter(({ name }) => name !== 'node');
    return [
      ...beside.map((each): Part => ({ of: 'EDGE', text: fieldTree(each, DEPTH) })),
      ...Object.values(node.getFields()).map((each): Part => ({ of: 'NODE', text: fieldTree(each, DEPTH - 1) })),
    ];
  });
  return parts.filter(({ text }) => text !== '');
}

function written(parts: readonly Part[]): string {
  const textsOf = (of: Part['of']) => parts.filter((part) => part.of === of).map(({ text }) => text);
  const within = (name: string, texts: string[]) => (texts.length > 0 ? [`${name} { ${texts.join(' ')} }`] : []);
  const edges = [...textsOf('EDGE'), ...within('node', textsOf('NODE'))];
  return [...textsOf('OBJECT'), ...within('edges', edges)].join(' ');
}

/** As few selections as hold all parts, in their order, each as large as fits. */
function packed(parts: readonly Part[], fitting: (selection: string) => boolean): string[] {
  const selections: Part[][] = [];
  for (const part of parts) {
    const last = selections.at(-1);
    if (last !== undefined && fitting(written([...last, part]))) last.push(part);
    else selections.push([part]);
  }
  return selections.map(written);
}

/** The document that performs an act and asks for what came of it, so many objects deep. */
export function wholeAct(schema: GraphQLSchema, act: string, depth: number): string {
  const mutation = schema.getMutationType()?.getFields()[act];
  const [input] = mutation?.args ?? [];
  const payload = getNamedType(mutation?.type);
  if (input === undefined || !isObjectType(payload)) throw new Error(`There is no act ${act}.`);
  return `mutation ($input: ${input.type}) { ${act}(input: $input) { ${tree(payload, depth)} } }`;
}

/** Whether a document is run at all. */
function fits(schema: GraphQLSchema, document: string, variables: Record<string, unknown>): boolean {
  const query = parse(document);
  // With room for each field to be called otherwise: a name and a colon.
  if ((query.tokenCount ?? 0) > LIMITS.tokens - 2 * LIMITS.aliases) return false;
  return getComplexity({ schema, query, variables, estimators: [byPageSize] }) <= LIMITS.complexity;
}

function operation({ name, args }: GraphQLField<unknown, unknown>, selection: string): string {
  const declared = args.map((argument) => `$${argument.name}: ${argument.type}`);
  const passed = args.map((argument) => `${argument.name}: $${argument.name}`);
  const list = (parts: string[]) => (parts.length > 0 ? `(${parts.join(', ')})` : '');
  return `query${list(declared)} { ${name}${list(passed)} ${selection ? `{ ${selection} }` : ''} }`;
}

/** Every field of a type, and of the types below it. */
function tree(type: GraphQLObjectType, depth: number): string {
  return Object.values(type.getFields())
    .map((field) => fieldTree(field, depth))
    .join(' ');
}

function fieldTree(field: GraphQLField<unknown, unknown>, depth: number): string {
  const type = getNamedType(field.type);
  const given = givenTo(field);
  if (isLeafType(type)) return `${field.name}${given}`;
  if (!isObjectType(type)) return '';
  // The wrapping of a page costs no depth.
  const below = isWrapping(type) ? tree(type, depth) : depth > 1 ? tree(type, depth - 1) : leaves(type);
  return below === '' ? '' : `${field.name}${given} { ${below} }`;
}

/** A page's size, and whatever else must be given. */
function givenTo({ args }: GraphQLField<unknown, unknown>): string {
  const given = args.flatMap(({ name, type, defaultValue }) => {
    if (name === 'first') return [`first: ${PAGE}`];
    return isNonNullType(type) && defaultValue === undefined ? [`${name}: ${literalOf(String(type))}`] : [];
  });
  return given.length > 0 ? `(${given.join(', ')})` : '';
}

const LITERALS: Readonly<Record<string, string>> = {
  'PlaceInput!': '{ latitude: 57.48, longitude: -4.22 }',
  'Topic!': 'PLAN',
  'PrecedentDecision!': 'PUBLISH',
  'ID!': '"018f0000-0000-7000-8000-000000000000"',
};

/** @throws Error when a field needs a value of a type that nobody has said how to fill */
function literalOf(type: string): string {
  const literal = LITERALS[type];
  if (literal === undefined) throw new Error(`Say how to fill a ${type}.`);
  return literal;
}

/** Every value of a type, and nothing below it. */
export function leaves(type: GraphQLObjectType): string {
  return Object.values(type.getFields())
    .filter(({ type: each }) => isLeafType(getNamedType(each)))
    .map((field) => `${field.name}${givenTo(field)}`)
    .join(' ');
}

function isWrapping({ name }: GraphQLNamedType): boolean {
  return /(Connection|Edge|PageInfo|Period|ActPermission)$/.test(name);
}

/**
 * Values for the arguments of a query field: every one of `ids` in turn where an id is asked for, in filters too.
 * @throws Error when an argument must be given and nobody has said how
 */
export function valuesFor(field: GraphQLField<unknown, unknown>, ids: readonly string[]): Record<string, unknown>[] {
  const single = field.args.find(({ type }) => String(getNullableType(type)) === 'ID');
  if (single) return ids.map((id) => ({ [single.name]: id }));
  const several = field.args.find(({ type }) => isListOfIds(type));
  const needed = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
  const given = Object.fromEntries(
    needed.flatMap(({ name, type }) => (GIVEN[String(type)] ? [[name, GIVEN[String(type)]]] : [])),
  );
  const page = field.args.some(({ name }) => name === 'first') ? { first: PAGE, ...given } : given;
  if (several) return chunks(ids, 6).map((some) => ({ ...page, [several.name]: some }));
  const unknown = needed.filter(({ name }) => !(name in given));
  if (unknown.length > 0)
    throw new Error(`Say how to fill ${unknown.map(({ name }) => `${field.name}(${name})`).join(', ')}.`);
  return [
    page,
    ...field.args.flatMap((argument) => filtersOf(argument, ids).map((filter) => ({ ...page, ...filter }))),
  ];
}

function isListOfIds(type: GraphQLArgument['type']): boolean {
  const list = getNullableType(type);
  return isListType(list) && getNamedType(list).name === 'ID';
}

function filtersOf({ name, type }: GraphQLArgument, ids: readonly string[]): Record<string, unknown>[] {
  const input = getNamedType(type);
  if (!isInputObjectType(input)) return [];
  const byId = Object.values(input.getFields()).filter((field) => String(getNullableType(field.type)) === 'ID');
  return byId.flatMap((field) => ids.map((id) => ({ [name]: { [field.name]: id } })));
}

function chunks<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size));
}

/** The fields a document asks for, as "SupportedPerson.knownAs". */
export function fieldsIn(schema: GraphQLSchema, document: string): string[] {
  const info = new TypeInfo(schema);
  const fields: string[] = [];
  visit(
    parse(document),
    visitWithTypeInfo(info, {
      enter: (node) => {
        if (node.kind === Kind.FIELD) fields.push(`${info.getParentType()?.name}.${node.name.value}`);
      },
    }),
  );
  return fields;
}

/** Every field that some query can reach. */
export function reachableFields(schema: GraphQLSchema): string[] {
  const reached = new Map<string, string[]>();
  const reach = (type: GraphQLNamedType | null | undefined) => {
    if (isInterfaceType(type)) for (const each of schema.getPossibleTypes(type)) reach(each);
    if (!isObjectType(type) || reached.has(type.name)) return;
    const fields = Object.values(type.getFields());
    reached.set(
      type.name,
      fields.map(({ name }) => `${type.name}.${name}`),
    );
    for (const field of fields) reach(getNamedType(field.type));
  };
  reach(schema.getQueryType());
  return [...reached.values()].flat();
}
