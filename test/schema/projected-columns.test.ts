import { expect, test } from '@jest/globals';
import { type EntityProperty, MikroORM } from '@mikro-orm/postgresql';
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type FieldProjection, getProjection, type ProjectedFields } from '../../server/database/reading/projection.ts';
import { rooms } from '../../server/domain/rooms.ts';
import { entities } from '../../server/orm.ts';
import { contract } from '../support/contract.ts';

const schema = contract();
const orm = new MikroORM({ entities, dbName: 'sds' });
const columns = new Map<string, EntityProperty>(
  [...orm.getMetadata().getAll().values()].flatMap(({ schema: room, tableName, props }) =>
    props.flatMap((each) => each.fieldNames.map((column) => [`${room}.${tableName}.${column}`, each] as const)),
  ),
);

/** Read for services of ours under names that the contract does not have. */
const NOT_IN_CONTRACT = [
  'SupportService.quotedFacts',
  'SupportService.comparedFacts',
  'SupportService.publishedMinimal',
  'SupportService.publishedBasic',
  'SupportService.publishedFull',
  'SupportService.publishedPlace',
  'Organisation.published',
];

/** The scalar of the contract that shows a type of PostgreSQL. */
const SCALARS: Readonly<Record<string, string>> = {
  uuid: 'ID',
  text: 'String',
  date: 'LocalDate',
  bigint: 'Pence',
  'timestamptz(3)': 'DateTime',
  boolean: 'Boolean',
  int: 'Int',
  smallint: 'Int',
};

/** Why a column cannot be the value of a field, in words; nothing when it can. */
function misfitOf({ columnTypes: [sqlType = ''], nullable }: EntityProperty, field: GraphQLOutputType): string[] {
  const element = sqlType.replace('[]', '');
  const named = getNamedType(field);
  const isShown = SCALARS[element] === named.name || (isEnumType(named) && ['text', 'smallint'].includes(element));
  const isSameList = sqlType.endsWith('[]') === isListType(getNullableType(field));
  return [
    ...(isShown && isSameList ? [] : [`is ${sqlType}, and ${field}`]),
    ...(nullable && isNonNullType(field) ? ['may be null, and is not nullable'] : []),
  ];
}

interface Projected {
  readonly type: GraphQLObjectType;
  readonly table: string;
  /** Whether SQL says of which rows the fields are read, so that a column that may be null is not there. */
  readonly isConditional?: boolean;
}

/** What is wrong with a field that a projection reads. */
function faultsOf(field: FieldProjection, name: string, { type, table, isConditional = false }: Projected): string[] {
  const declared = type.getFields()[name]?.type;
  if (declared === undefined) return ['is not in the contract'];
  const [list, named] = [isListType(getNullableType(declared)), getNamedType(declared)];
  const leadsTo = (wanted: string, asList: boolean) =>
    named.name === wanted && list === asList ? [] : [`reads ${wanted}, and is ${declared}`];
  switch (field.kind) {
    case 'value': {
      const column = field.column === undefined ? undefined : columns.get(`${table}.${field.column}`);
      return column === undefined ? [] : misfitOf(isConditional ? { ...column, nullable: false } : column, declared);
    }
    case 'computed':
      return type.getFields()[name]?.resolve === undefined ? ['has no resolver'] : [];
    case 'group':
      if (!isObjectType(named)) return [`is ${declared}, and a group`];
      return faultsIn(field.fields, { type: named, table, isConditional: field.present !== undefined });
    case 'one':
      return leadsTo(field.type, false);
    case 'list':
      return leadsTo(field.type, true);
    case 'page':
      return leadsTo(`${field.type}Connection`, false);
  }
}

function faultsIn(fields: ProjectedFields, projected: Projected): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const full = `${projected.type.name}.${name}`;
    if (NOT_IN_CONTRACT.includes(full)) return [];
    return faultsOf(field, name, projected).map((fault) => `${full} ${fault}`);
  });
}

/** Read for /open-referral alone. */
const NO_TYPES: readonly string[] = ['PublicPlace'];
const projections = rooms
  .flatMap(({ projections: ofRoom = [] }) => ofRoom)
  .filter(({ type }) => !NO_TYPES.includes(type));

test('what a projection reads fits the contract: type, list and null', () => {
  const faults = projections.flatMap(({ type: name, fields }) => {
    const type = schema.getType(name);
    return isObjectType(type) ? faultsIn(fields, { type, table: getProjection(name).table }) : [`${name} is no type`];
  });
  expect(faults).toEqual([]);
  expect(projections.length).toBeGreaterThan(70);
});

test('every field of a type that is read is read or resolved', () => {
  const types = [...new Set(projections.map(({ type }) => type))].map((name) => schema.getType(name));
  const unread = types.filter(isObjectType).flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ name, resolve }) => resolve === undefined && getProjection(type.name).fields[name] === undefined)
      .map(({ name }) => `${type.name}.${name}`),
  );
  expect(unread).toEqual([]);
});
