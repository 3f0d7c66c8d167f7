import type { InferEntity } from '@mikro-orm/core';
import type {
  ComputedField,
  FieldProjection,
  ListField,
  OneField,
  PageField,
  PageFilter,
  ProjectedFields,
  ValueField,
} from './projection.ts';

/** A row's alias in SQL: `${row}` is the alias, `${row.ends_on}` a column of it. A column that the row does not have does not compile. */
export type RowSql<Row> = { readonly [Column in keyof Row & string]: string } & { toString(): string };

/** A row's alias, whatever columns it has: for SQL that several types share. */
export type AnyRow = { toString(): string };

/** Which others belong to a row: those whose column `by` holds its id, or those that meet a condition. */
type Belonging<Row, Other> =
  | { readonly by: keyof Other & string }
  | { readonly where: (row: RowSql<Row>, other: RowSql<Other>) => string };

type Listing<Row, Other> = Belonging<Row, Other> & {
  /** What comes first, and by how it fits the row it belongs to. */
  readonly order: (other: RowSql<Other>, row: RowSql<Row>) => string;
  /** The first so many of them; all when left out. */
  readonly most?: number;
};

/** What may be projected from rows with these columns. Names are the columns' own, and checked by the compiler. */
export interface ColumnsOf<Row> {
  readonly table: string;
  /** Never set: it carries the columns' types. */
  readonly row?: Row;
  column<Name extends keyof Row & string>(name: Name): ValueField<Row[Name]>;
  /** A moment, as PostgreSQL writes it in JSON for a session in UTC; the scalar writes its `Z`. */
  moment<Name extends keyof Row & string>(name: Name): ValueField<Row[Name]>;
  /** `column`, where a row that an act has just answered has the same value in that column. */
  value<Value>(sql: (row: RowSql<Row>) => string, column?: keyof Row & string): ValueField<Value>;
  /** A field that a resolver computes from these columns. */
  computedFrom<Name extends keyof Row & string>(...names: Name[]): ComputedField<Pick<Row, Name>>;
  /** A field that a resolver computes from values of SQL, of the types it says they have. */
  computedFromSql<Values extends object>(
    values: Readonly<Record<keyof Values & string, (row: RowSql<Row>) => string>>,
  ): ComputedField<Values>;
  /** Values of the row under a name of their own; null unless `present`. */
  group(fields: ProjectedFields, present?: (row: RowSql<Row>) => string): FieldProjection;
  period(start: keyof Row & string, end: keyof Row & string): FieldProjection;
  /** The object whose id is in the column. */
  one<Type extends string>(type: Type, foreignKey: keyof Row & string): OneField<Type>;
  oneOf<Type extends string, Other>(
    type: Type,
    others: ColumnsOf<Other>,
    belonging: Belonging<Row, Other>,
  ): OneField<Type>;
  list<Type extends string, Other>(type: Type, others: ColumnsOf<Other>, listing: Listing<Row, Other>): ListField<Type>;
  page<Type extends string, Other>(
    type: Type,
    others: ColumnsOf<Other>,
    belonging: Belonging<Row, Other> & { readonly filter?: PageFilter },
  ): PageField<Type>;
}

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** The column of a property: `ratePence` is in `rate_pence`, `acceptsOption2` in `accepts_option_2`, `sha256` in `sha256`. */
type SnakeCase<Name extends string, Done extends string = ''> = Name extends `${infer First}${infer Rest}`
  ? SnakeCase<Rest, `${Done}${Before<First, Rest, Done>}${Lowercase<First>}`>
  : Done;

/** What comes before a letter or a digit: an underscore before a capital, and before a single digit at the end. */
type Before<First extends string, Rest extends string, Done extends string> = First extends Digit
  ? [Rest, Done] extends ['', `${string}${Digit}`]
    ? ''
    : Rest extends ''
      ? '_'
      : ''
  : First extends Lowercase<First>
    ? ''
    : '_';

/** A value as JSON has it. */
type InJson<Value> = Value extends Date ? string : Exclude<Value, undefined>;

/** The columns of an entity, and of what type each is in JSON. */
export type EntityRow<Entity> = {
  readonly [Name in keyof InferEntity<Entity> & string as SnakeCase<Name>]: InJson<InferEntity<Entity>[Name]>;
};

interface WithTable {
  readonly meta: { readonly schema?: string; readonly tableName: string };
}

/** The columns of an entity's table. */
export function columnsOf<Entity extends WithTable>(entity: Entity): ColumnsOf<EntityRow<Entity>> {
  const { schema, tableName } = entity.meta;
  return columnsOfSql(`${schema}.${tableName}`);
}

/** The columns of a query in parentheses, or of a table that no entity is for. */
export function columnsOfSql<Row>(table: string): ColumnsOf<Row> {
  const column = (name: string): ValueField<never> => ({ kind: 'value', sql: (row) => `${row}.${name}`, column: name });
  const computed = (values: Readonly<Record<string, (row: string) => string>>) =>
    ({ kind: 'computed', values }) as const;
  return {
    table,
    column,
    moment: column,
    value: (sql, same) => ({ kind: 'value', sql: overRow(sql), ...(same && { column: same }) }),
    computedFrom: (...names) =>
      computed(Object.fromEntries(names.map((name) => [name, (row: string) => `${row}.${name}`]))),
    computedFromSql: (values) =>
      computed(
        Object.fromEntries(
          Object.entries<(row: RowSql<Row>) => string>(values).map(([name, sql]) => [name, overRow(sql)]),
        ),
      ),
    group: (fields, present) => ({ kind: 'group', fields, ...(present && { present: overRow(present) }) }),
    period: (start, end) => ({
      kind: 'group',
      fields: { start: column(start), end: column(end) },
    }),
    one: (type, foreignKey) => ({ kind: 'one', type, on: (row, other) => `${other}.id = ${row}.${foreignKey}` }),
    oneOf: (type, _others, belonging) => ({ kind: 'one', type, on: conditionOf(belonging) }),
    list: (type, _others, { order, most, ...belonging }) => ({
      kind: 'list',
      type,
      on: conditionOf(belonging),
      order: overRows(order),
      ...(most !== undefined && { most }),
    }),
    page: (type, _others, { filter, ...belonging }) => ({
      kind: 'page',
      type,
      on: conditionOf(belonging),
      ...(filter && { filter }),
    }),
  };
}

function conditionOf<Row, Other>(belonging: Belonging<Row, Other>): (row: string, other: string) => string {
  return 'by' in belonging ? (row, other) => `${other}.${belonging.by} = ${row}.id` : overRows(belonging.where);
}

function overRow<Row>(sql: (row: RowSql<Row>) => string): (row: string) => string {
  return (row) => sql(rowSql(row));
}

function overRows<First, Second>(
  sql: (first: RowSql<First>, second: RowSql<Second>) => string,
): (first: string, second: string) => string {
  return (first, second) => sql(rowSql(first), rowSql(second));
}

/** An alias that names its columns. */
function rowSql<Row>(alias: string): RowSql<Row> {
  const get = (_target: object, name: string | symbol) =>
    typeof name === 'symbol' || name === 'toString' ? () => alias : `${alias}.${name}`;
  return new Proxy({}, { get }) as RowSql<Row>;
}
