import { afterAll, expect, test } from '@jest/globals';
import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LIMITS } from '../../server/api/limits.ts';
import { getProjection } from '../../server/database/reading/projection.ts';
import { contract } from '../support/contract.ts';
import { createWorld } from '../support/world.ts';
import { documentsFor, fieldsIn, leaves, type Probe, reachableFields, valuesFor } from './documents.ts';
import { expectedMarks, idMarks, marksIn } from './marks.ts';
import { playTwoPeople } from './two-people.ts';

const world = await createWorld();
const { ishbel, morag, cast } = await playTwoPeople(world);
afterAll(() => world.close());

const schema = contract();
const queryType = schema.getQueryType() as GraphQLObjectType;
const ids = await idMarks(world.owner, { [ishbel.personId]: 'ISHBEL', [morag.personId]: 'MORAG' });
const { rows: nodes } = await world.owner.query<{ type: string; id: string }>(
  nodeTypes()
    .map((type) => `select '${type}' as type, t.id from ${getProjection(type).table} t`)
    .join(' union all '),
);
const strangers = [
  ishbel.accounts.person,
  '018f0000-0000-7000-8000-000000000000',
  'no id at all',
  ishbel.personId.toUpperCase(),
];
const probes = [...nodeProbes(), ...nodesProbes(), ...rootProbes()];

test('one id names one thing', () => {
  const twice = nodes.filter(({ id }, n) => nodes.findIndex((other) => other.id === id) !== n);
  expect(twice).toEqual([]);
});

/** Anything else at the top level would be a fault of ours. */
const EXPECTED_CODES = ['UNAUTHENTICATED', 'BAD_USER_INPUT'];

test('the probes ask for every field that can be reached', () => {
  const asked = new Set(probes.flatMap(({ document }) => fieldsIn(schema, document)));
  expect(reachableFields(schema).filter((field) => !asked.has(field))).toEqual([]);
});

test('every text about a person carries a mark', async () => {
  const { rows } = await world.owner.query<{ table: string; column: string }>(`
    select format('%s.%s', c.table_schema, c.table_name) as table, c.column_name as column from information_schema.columns c
    where c.table_schema in ('people', 'planning', 'funds', 'commissioning') and c.data_type = 'text'
      -- Somebody else's, who did something of it.
      and not exists (
        select from information_schema.columns b where b.table_schema = c.table_schema and b.table_name = c.table_name
          and c.column_name like '%\\_by\\_name' and b.column_name = replace(c.column_name, '_by_name', '_by_id'))
      and not exists (
        select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = any (k.conkey)
        where k.conrelid = format('%s.%s', c.table_schema, c.table_name)::regclass and k.contype = 'c' and a.attname = c.column_name)`);
  const unmarked = [];
  for (const { table, column } of rows) {
    const { rows: bare } = await world.owner.query(
      `select 1 from ${table} where ${column} is not null and ${column} !~ '⟦|^ZZ[19] (4AB|7XY)$'`,
    );
    if (bare.length > 0) unmarked.push(`${table}.${column}`);
  }
  // Roughly where: all that a provider learns before it accepts, and the same word for many people. Who opened a record in an
  // emergency is somebody else, and so is who told them something. A language is spoken by many.
  expect(unmarked.sort()).toEqual([
    'commissioning.commission.locality',
    'people.emergency_access.worker_name',
    'people.needed_form.language',
    'people.supported_person.locality',
    'planning.information_shared.language',
    'planning.information_shared.shared_by_name',
  ]);
});

let asked = 0;

test.each(Object.keys(cast))('%s sees exactly what is theirs to see', async (account) => {
  const found = new Set<string>();
  const faults = new Set<string>();
  for (const { document, variables } of probes) {
    const { data, errors } = await world.ask(cast[account] ?? null, document, variables);
    asked += 1;
    for (const seen of marksIn(JSON.stringify({ data, errors }), ids)) found.add(seen);
    for (const { message, extensions } of errors ?? [])
      if (!EXPECTED_CODES.includes(extensions.code) || /too much/.test(message)) faults.add(message);
  }
  expect([...faults]).toEqual([]);
  expect([...found].sort()).toEqual(expectedMarks(account));
});

/** The fields of what a document asks for itself: of a node, or of what a query field answers. */
const OF_THE_NODE = 11;

/** The document with some fields called otherwise that are not yet known, and which: each once, as many as one may. */
function calledOtherwise(document: string, known: ReadonlySet<string>, deepest: number) {
  const info = new TypeInfo(schema);
  const fields = new Set<string>();
  const otherwise = visit(
    parse(document),
    visitWithTypeInfo(info, {
      Field(node, ...[, , path]) {
        const field = `${info.getParentType()?.name}.${node.name.value}`;
        if (known.has(field) || fields.has(field) || fields.size === LIMITS.aliases || path.length > deepest) return;
        fields.add(field);
        return { ...node, alias: { kind: Kind.NAME, value: `called_${node.name.value}` } };
      },
    }),
  );
  return { fields, otherwise: print(otherwise) };
}

test('whatever alias a field has, its value is under it', async () => {
  const known = new Set<string>();
  const aFewOfEach = probes.filter(
    ({ document }, n) => probes.slice(0, n).filter((other) => other.document === document).length < 3,
  );
  for (const deepest of [OF_THE_NODE, Number.POSITIVE_INFINITY])
    for (const { document, variables } of aFewOfEach) {
      const { fields, otherwise } = calledOtherwise(document, known, deepest);
      if (fields.size === 0) continue;
      const { data, errors } = await world.ask<object>(cast.worker ?? null, document, variables);
      if (errors || Object.values(data).includes(null)) continue;
      const again = await world.ask<object>(cast.worker ?? null, otherwise, variables);
      expect({ otherwise, errors: again.errors }).toEqual({ otherwise, errors });
      for (const field of fields) known.add(field);
      // An account that reads a record is in its access log the next time.
      if (fieldsIn(schema, document).includes('SupportedPerson.accessLog')) continue;
      expect(JSON.parse(JSON.stringify(again.data).replaceAll('"called_', '"'))).toEqual(data);
    }
  process.stdout.write(`By another name: ${known.size} of ${reachableFields(schema).length} fields.\n`);
  expect(known.size).toBeGreaterThan(0.9 * reachableFields(schema).length);
});

test('rings: a hole in one wall, and a foreign mark comes through', async () => {
  await world.owner.query('create policy hole on people.confidential_record for select to sds_server using (true)');
  const found = new Set<string>();
  for (const { document, variables } of probes) {
    const { data } = await world.ask(cast.holder ?? null, document, variables);
    for (const seen of marksIn(JSON.stringify({ data }), ids)) found.add(seen);
  }
  await world.owner.query('drop policy hole on people.confidential_record');
  expect([...found].filter((each) => !expectedMarks('holder').includes(each)).sort()).toEqual([
    'ISHBEL:BORN',
    'ISHBEL:CONFIDENTIAL',
    'ISHBEL:POSTCODE',
  ]);
});

test('everybody who was shown anything had a ground for it', async () => {
  await world.app.accessLog.settle();
  const { rows } = await world.owner.query<{ ground: string; times: number }>(
    'select ground, sum(times)::int as times from audit.access_record group by ground order by ground',
  );
  process.stdout.write(`Accesses: ${rows.map(({ ground, times }) => `${times} by ${ground}`).join(', ')}.\n`);
  expect(rows.map(({ ground }) => ground)).toEqual([
    'COMMISSION',
    'CONSENT',
    'DUTY',
    'EMERGENCY',
    'OWN_RECORD',
    'PARTY',
    'REPRESENTATION',
  ]);
});

test('so many questions were asked', () => {
  process.stdout.write(
    `The crawl: ${asked} probes, ${probes.length} by each of ${Object.keys(cast).length} accounts.\n`,
  );
  expect(asked).toBe(probes.length * Object.keys(cast).length);
});

function nodeTypes(): string[] {
  const node = schema.getType('Node');
  return isInterfaceType(node) ? schema.getPossibleTypes(node).map(({ name }) => name) : [];
}

/** Every row that has an id, asked for by it with everything below. */
function nodeProbes(): Probe[] {
  const { node } = queryType.getFields();
  if (node === undefined) return [];
  const documents = new Map(nodeTypes().map((type) => [type, documentsFor(schema, node, type)]));
  return nodes.flatMap(({ type, id }) =>
    (documents.get(type) ?? []).map((document) => ({ document, variables: { id } })),
  );
}

/** The rows of each type together, as many as one may ask for at once: those that are theirs to see beside those that are not. */
function nodesProbes(): Probe[] {
  return nodeTypes().flatMap((type) => {
    const selection = `__typename ... on ${type} { ${leaves(schema.getType(type) as GraphQLObjectType)} }`;
    const own = nodes.filter((node) => node.type === type).map(({ id }) => id);
    const batches = Array.from({ length: Math.ceil(own.length / LIMITS.ids) }, (_, n) => n * LIMITS.ids);
    return batches.map((from) => ({
      document: `query ($ids: [ID!]!) { nodes(ids: $ids) { ${selection} } }`,
      variables: { ids: own.slice(from, from + LIMITS.ids) },
    }));
  });
}

/** The ids of what a field answers, and of the rest one of each type, of nothing, and what is no id at all. */
function sampleFor(field: GraphQLField<unknown, unknown>): string[] {
  const own = getNamedType(field.type).name.replace(/Connection$/, '');
  const firsts = nodes.filter(({ type }, n) => nodes.findIndex((other) => other.type === type) === n);
  const funds = nodes.filter(({ type }) => type === 'IndividualServiceFund' || type === own);
  return [...new Set([...funds, ...firsts].map(({ id }) => id)), ...strangers];
}

/** Every query field, with ids of every kind. */
function rootProbes(): Probe[] {
  // `nodes` answers as `node` does, through the same loaders: nodesProbes ask it for every type, and nothing deeper.
  const fields = Object.values(queryType.getFields()).filter(({ name }) => name !== 'nodes');
  return fields.flatMap((field) => {
    const wholeDocuments = documentsFor(schema, field);
    return valuesFor(field, sampleFor(field)).flatMap((variables) =>
      wholeDocuments.map((document) => ({ document, variables })),
    );
  });
}
