import type { Topic } from '../walls.ts';

/**
 * How a type of the contract is read from its table: the map from which one statement is made for whatever a client selects
 * (see read.ts and docs/reading.md). Each room declares its own and registers them in its `index.ts`; a later room extends an
 * earlier type by fields.
 */
export interface Projection<Type extends string = string, Fields extends ProjectedFields = ProjectedFields> {
  /** The type's name in the contract. */
  readonly type: Type;
  readonly fields: Fields;
  /** Where the type's rows are; null for fields that a later room adds. */
  readonly source: ProjectionSource | null;
}

export interface ProjectionSource {
  /** The table, with its schema, or a query in parentheses. */
  readonly table: string;
  /** Of whose record, and of which part of it, a row is; null for what is nobody's. */
  readonly part: RecordPart | null;
}

interface RecordPart {
  readonly topic: Topic;
  /** The column that holds the person's id; null where rows are only read under one that says whose they are. */
  readonly personColumn: string | null;
}

export type ProjectedFields = Readonly<Record<string, FieldProjection>>;

/** A value of the row. `brings` is never set, here and below: it carries the type of what the field reads. */
export interface ValueField<Value = unknown> {
  readonly kind: 'value';
  /** SQL over the row's alias. */
  readonly sql: (row: string) => string;
  /** Set when the value is nothing but that column. */
  readonly column?: string;
  readonly brings?: Value;
}

/** Values that a resolver computes a field from, each under `_name`. */
export interface ComputedField<Row extends object = object> {
  readonly kind: 'computed';
  readonly values: Readonly<Record<string, (row: string) => string>>;
  readonly brings?: Row;
}

/** Values of the same row under a name of their own. */
interface GroupField {
  readonly kind: 'group';
  readonly fields: ProjectedFields;
  readonly present?: (row: string) => string;
}

/** Another object, or null when there is none or the wall hides it. */
export interface OneField<Type extends string = string> {
  readonly kind: 'one';
  readonly type: Type;
  readonly on: (row: string, other: string) => string;
}

/** All the others, for lists that stay short. */
export interface ListField<Type extends string = string> {
  readonly kind: 'list';
  readonly type: Type;
  readonly on: (row: string, other: string) => string;
  /** What comes first, and by how it fits the row it belongs to. */
  readonly order: (other: string, row: string) => string;
  /** The first so many of them; all when left out. */
  readonly most?: number;
}

/** A page of the others, newest first, by id; those alone that a `filter` among the field's values lets through. */
export interface PageField<Type extends string = string> {
  readonly kind: 'page';
  readonly type: Type;
  readonly on: (row: string, other: string) => string;
  readonly filter?: PageFilter;
}

export type FieldProjection = ValueField | ComputedField | GroupField | OneField | ListField | PageField;

/** SQL over a row for what a client filters by; `bind` takes a value and gives its placeholder. */
export type PageFilter = (given: never, other: string, bind: (value: unknown) => string) => string;

declare const FIELD: unique symbol;

/**
 * What the resolver of a computed field is given as its root: exactly the values that the field's projection brings, so that
 * a column it does not bring does not compile. It is marked with the field, and no resolver of another field takes it.
 * Fields that are computed from the same values may share it: `RootOf<..., 'viewerCanAccept' | 'viewerCanDecline'>`.
 */
export type RootOf<Projected extends Projection, Field extends keyof Projected['fields'] & string> =
  Projected['fields'][Field] extends ComputedField<infer Row>
    ? { readonly [Name in keyof Row & string as `_${Name}`]: Row[Name] } & RootFor<`${Projected['type']}.${Field}`>
    : never;

/** A root for the resolvers of some fields, by their type and name: `Commission.inWords`. */
export interface RootFor<Field extends string> {
  readonly [FIELD]: Field;
}

/** A projection of a type that is nobody's private record. */
export function projection<Type extends string, Fields extends ProjectedFields>(
  type: Type,
  { table }: { readonly table: string },
  fields: Fields,
): Projection<Type, Fields> {
  return { type, fields, source: { table, part: null } };
}

type PrivateSource<Row> = {
  readonly of: { readonly table: string; readonly row?: Row };
  readonly topic: Topic;
} & PersonColumn<Row>;

/** Says whose record a row is part of: `person_id` unless given, null where rows are only read under one that says so. */
type PersonColumn<Row> = 'person_id' extends keyof Row
  ? { readonly personColumn?: keyof Row & string }
  : { readonly personColumn: (keyof Row & string) | null };

/**
 * A projection of a type that is part of a person's record: showing a row is access to that part (see record-accesses.ts). What belongs
 * to such a row, and is private, is about the same person.
 */
export function privateProjection<Row, Type extends string, Fields extends ProjectedFields>(
  type: Type,
  { of: { table }, topic, personColumn }: PrivateSource<Row>,
  fields: Fields,
): Projection<Type, Fields> {
  const part = { topic, personColumn: personColumn === undefined ? 'person_id' : personColumn };
  return { type, fields, source: { table, part } };
}

/** Fields that a later room adds to an earlier type. */
export function extension<Type extends string, Fields extends ProjectedFields>(
  type: Type,
  fields: Fields,
): Projection<Type, Fields> {
  return { type, fields, source: null };
}

const sources = new Map<string, ProjectionSource>();
/** By the type, or the type and a field of it, the room that registered it. */
const roomsOf = new Map<string, string>();
const fieldsOfTypes = new Map<string, ProjectedFields>();

/**
 * Registers a room's projections, in whichever order rooms are loaded.
 * @throws Error when a field of a type, or the type itself, is projected twice; it names both rooms
 */
export function registerProjections(room: string, projections: readonly Projection[]): void {
  for (const { type, fields, source } of projections) {
    const names = Object.keys(fields).map((field) => `${type}.${field}`);
    for (const name of source === null ? names : [type, ...names]) {
      const first = roomsOf.get(name);
      if (first !== undefined)
        throw new Error(`${name} is projected twice: by the room ${first} and by the room ${room}.`);
      roomsOf.set(name, room);
    }
    if (source !== null) sources.set(type, source);
    fieldsOfTypes.set(type, { ...fieldsOfTypes.get(type), ...fields });
  }
}

/** @throws Error for a type of which no room says how it is read */
export function getProjection(type: string): { readonly fields: ProjectedFields } & ProjectionSource {
  const source = sources.get(type);
  const fields = fieldsOfTypes.get(type);
  if (source === undefined || fields === undefined) throw new Error(`Nothing says how a ${type} is read.`);
  return { fields, ...source };
}
