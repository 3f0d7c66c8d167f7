import type { Topic } from '../walls.ts';

/**
 * How a type of the contract is read from its table: the map from which one statement is made for whatever a
 * client selects (see read.ts). Rooms declare their own; a later room adds fields to an earlier type.
 */
export interface Reading {
  /** The type's name in the contract. */
  readonly type: string;
  /** The table, with its schema. */
  readonly table: string;
  readonly fields: Record<string, FieldReading>;
  /** Of whose record, and of which part of it, a row is; null for what is nobody's. */
  readonly part: RecordPart | null;
}

interface RecordPart {
  readonly topic: Topic;
  /** The column that holds the person's id. */
  readonly personColumn: string;
}

export type FieldReading =
  /** A value of the row: SQL over the row's alias. `column` is set when it is nothing but that column. */
  | { readonly kind: 'value'; readonly sql: (row: string) => string; readonly column?: string }
  /** A value worked out in TypeScript from others of the row, each kept under `_name`. */
  | { readonly kind: 'needs'; readonly values: Readonly<Record<string, (row: string) => string>> }
  /** Values of the same row under a name of their own. */
  | {
      readonly kind: 'group';
      readonly fields: Record<string, FieldReading>;
      readonly present?: (row: string) => string;
    }
  /** Another object, or null when there is none or the wall hides it. */
  | { readonly kind: 'one'; readonly type: string; readonly on: (row: string, other: string) => string }
  /** All the others, for lists that stay short. */
  | {
      readonly kind: 'list';
      readonly type: string;
      readonly on: (row: string, other: string) => string;
      /** What comes first, and by how it fits the row it hangs on. */
      readonly order: (other: string, row: string) => string;
      /** The first so many of them; all when left out. */
      readonly most?: number;
    }
  /** A page of the others, newest first, by id; those alone that a `filter` among the field's values lets through. */
  | {
      readonly kind: 'page';
      readonly type: string;
      readonly on: (row: string, other: string) => string;
      readonly filter?: PageFilter;
    };

/** SQL over a row for what a client filters by; `bind` takes a value and gives its placeholder. */
export type PageFilter = (given: never, other: string, bind: (value: unknown) => string) => string;

const tables = new Map<string, { readonly table: string; readonly part: RecordPart | null }>();
const fieldsOfTypes = new Map<string, Record<string, FieldReading>>();

/** Declares how a type is read that is nobody's private record. */
export function reading(type: string, table: string, fields: Record<string, FieldReading>): void {
  tables.set(type, { table, part: null });
  extendReading(type, fields);
}

/**
 * Declares how a type is read that is part of a person's record: whoever is shown one has looked at that part (see
 * looking.ts). What hangs on such a row, and is private, is about the same person.
 */
export function privateReading(
  type: string,
  { table, topic, personColumn = 'person_id' }: { table: string; topic: Topic; personColumn?: string },
  fields: Record<string, FieldReading>,
): void {
  tables.set(type, { table, part: { topic, personColumn } });
  extendReading(type, fields);
}

/** Adds fields of a later room to an earlier type, in whichever order the two are loaded. */
export function extendReading(type: string, fields: Record<string, FieldReading>): void {
  fieldsOfTypes.set(type, { ...fieldsOfTypes.get(type), ...fields });
}

export function getReading(type: string): Reading {
  const declared = tables.get(type);
  const fields = fieldsOfTypes.get(type);
  if (declared === undefined || fields === undefined) throw new Error(`Nothing says how a ${type} is read.`);
  return { type, fields, ...declared };
}

export function column(name: string): FieldReading {
  return { kind: 'value', sql: (row) => `${row}.${name}`, column: name };
}

/** A moment, as PostgreSQL writes it in JSON for a session in UTC; the scalar writes its `Z`. */
export function moment(name: string): FieldReading {
  return column(name);
}

export function value(sql: (row: string) => string): FieldReading {
  return { kind: 'value', sql };
}

export function needs(...columns: string[]): FieldReading {
  return needsValues(Object.fromEntries(columns.map((name) => [name, (row: string) => `${row}.${name}`])));
}

export function needsValues(values: Readonly<Record<string, (row: string) => string>>): FieldReading {
  return { kind: 'needs', values };
}

/** The object whose id stands in `foreignKey`. */
export function one(type: string, foreignKey: string, key = 'id'): FieldReading {
  return { kind: 'one', type, on: (row, other) => `${other}.${key} = ${row}.${foreignKey}` };
}

/** The objects whose `foreignKey` holds this row's id. */
export function page(type: string, foreignKey: string, filter?: PageFilter): FieldReading {
  const on = (row: string, other: string) => `${other}.${foreignKey} = ${row}.id`;
  return { kind: 'page', type, on, ...(filter && { filter }) };
}

export function list(type: string, foreignKey: string, order: (other: string) => string): FieldReading {
  return { kind: 'list', type, on: (row, other) => `${other}.${foreignKey} = ${row}.id`, order };
}

export function period(start = 'period_start', end = 'period_end'): FieldReading {
  return { kind: 'group', fields: { start: column(start), end: column(end) } };
}
