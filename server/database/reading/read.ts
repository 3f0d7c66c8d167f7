import type { QueryResultRow } from 'pg';
import type { Statements } from '../database.ts';
import type { PageRows } from './page.ts';
import { getProjection } from './projection.ts';
import { newStatement, objectSql, type PagePlan, PERSON_KEY, pageSql, type SqlStatement, tableOf } from './read-sql.ts';
import { accessesIn } from './record-accesses.ts';
import { type Selection, selectedUnder } from './selection.ts';
import type { Shown } from './shown.ts';

export interface ReadOne<Type extends string = string> {
  readonly type: Type;
  readonly selection: Selection;
  readonly condition: (row: string, statement: SqlStatement) => string;
  /** SQL that is evaluated in the same statement, for what it does. */
  readonly beside?: (statement: SqlStatement) => string;
}

export interface ReadMade<Type extends string> extends Omit<ReadOne<Type>, 'condition' | 'beside'> {
  /** The tables it is made of, by name. */
  readonly tables: (statement: SqlStatement) => Readonly<Record<string, string>>;
}

/** Reads one object that is made for the statement, of tables that are too; its type's table has one row. */
export async function readMade<Type extends string>(
  statements: Statements,
  { type, selection, tables }: ReadMade<Type>,
): Promise<Shown<Type>> {
  const statement = newStatement();
  const row = statement.row();
  const object = objectSql(type, { row, selection, statement });
  const expression = `(select ${object} from ${tableOf(type)} ${row} where actor.id is not null)`;
  const made = await ask<Shown<Type>>(statements, statement, withTables(tables(statement), expression));
  if (made === null) throw new Error(`No row was made for ${type}.`);
  return made;
}

/**
 * Reads one object, with everything selected under it, in one statement behind the actor's wall.
 * @returns null when there is none, or the wall hides it: the two look the same
 */
export async function findOne<Type extends string>(
  statements: Statements,
  { type, selection, condition, beside }: ReadOne<Type>,
): Promise<Shown<Type> | null> {
  const statement = newStatement();
  const row = statement.row();
  const object = objectSql(type, { row, selection, statement });
  const expression = `(select ${object} from ${tableOf(type)} ${row} where ${condition(row, statement)} and actor.id is not null)`;
  const found = await ask<Shown<Type>>(statements, statement, withActor(expression, beside?.(statement)));
  statements.recordAccess?.(accessesIn({ type, selection, shown: found }));
  return found;
}

/** Evaluates SQL for what it does, as the actor. */
export async function evaluate(statements: Statements, does: (statement: SqlStatement) => string): Promise<void> {
  const statement = newStatement();
  await ask(statements, statement, withActor('true', does(statement)));
}

/** Reads the object with an id. */
export function findById<Type extends string>(
  statements: Statements,
  { id, ...plan }: Omit<ReadOne<Type>, 'condition'> & { readonly id: string },
): Promise<Shown<Type> | null> {
  return findOne<Type>(statements, {
    ...plan,
    condition: (row, statement) => `${row}.id = ${statement.bind(id)}::uuid`,
  });
}

/** Reads the objects with some ids, each under its id: in one statement, and without those that there are not or the wall hides. */
export async function findByIds<Type extends string>(
  statements: Statements,
  { type, selection, ids }: Omit<ReadOne<Type>, 'condition' | 'beside'> & { readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, Shown<Type>>> {
  const [only, ...others] = ids;
  if (only === undefined) return new Map();
  if (others.length === 0) {
    const found = await findById(statements, { type, selection, id: only });
    return new Map(found === null ? [] : [[only, found]]);
  }
  const statement = newStatement();
  const row = statement.row();
  const object = objectSql(type, { row, selection, statement });
  const rows = `select json_object_agg(${row}.id, ${object}) from ${tableOf(type)} ${row}`;
  const expression = `(${rows} where ${row}.id = any (${statement.bind(ids)}::uuid[]) and actor.id is not null)`;
  const found = new Map(
    Object.entries((await ask<Record<string, Shown<Type>>>(statements, statement, withActor(expression))) ?? {}),
  );
  for (const shown of found.values()) statements.recordAccess?.(accessesIn({ type, selection, shown }));
  return found;
}

/**
 * Makes sure, before an act that cannot be taken back, that what was selected can be answered.
 * @throws DomainError INVALID_INPUT, INVALID_CURSOR for pages that cannot be
 */
export function checkSelection(type: string, selection: Selection): void {
  const statement = newStatement();
  objectSql(type, { row: statement.row(), selection, statement });
}

/** Which of some types has a row with an id that the actor may see, for each id of which one has. */
export async function findTypesOf(
  statements: Statements,
  { ids, types }: { ids: readonly string[]; types: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const statement = newStatement();
  const wanted = `${statement.bind(ids)}::uuid[]`;
  const branches = types.map(
    (type) => `select t.id, '${type}' as type from ${tableOf(type)} t where t.id = any (${wanted})`,
  );
  const found = `(select json_object_agg(found.id, found.type) from (${branches.join(' union all ')}) found where actor.id is not null)`;
  return new Map(Object.entries((await ask<Record<string, string>>(statements, statement, withActor(found))) ?? {}));
}

export interface ReadPage<Type extends string = string> extends Omit<PagePlan<Type>, 'condition'> {
  readonly condition: (row: string, statement: SqlStatement) => string;
  /** Tables that are worked out once for the statement, by name; the conditions and projections may name them. */
  readonly tables?: (statement: SqlStatement) => Readonly<Record<string, string>>;
  /** SQL of what is answered beside the rows, by key. */
  readonly also?: Readonly<Record<string, string>>;
}

/** Reads a page of objects in one statement behind the actor's wall. */
export async function readPage<Type extends string>(
  statements: Statements,
  { condition, tables, ...plan }: ReadPage<Type>,
): Promise<PageRows<Shown<Type>>> {
  const statement = newStatement();
  const walled = { ...plan, condition: (row: string) => `${condition(row, statement)} and actor.id is not null` };
  const given = tables?.(statement) ?? {};
  const page = (await ask<PageRows<Shown<Type>>>(
    statements,
    statement,
    withTables(given, pageSql(walled, statement)),
  )) as PageRows<Shown<Type>>;
  const selection = selectedUnder(plan.selection, 'edges', 'node');
  statements.recordAccess?.(accessesIn({ type: plan.type, selection, shown: page.rows }));
  return page;
}

export interface ReadNumberedPage<Type extends string> extends ReadOne<Type> {
  /** Counted from 1. */
  readonly page: { readonly number: number; readonly size: number };
}

/**
 * Reads a page by its number, in the order of ids, and how many there are in all: for standards that have it so. One
 * statement. Only the rows of the page are worked out, however far in it lies.
 */
export async function readNumberedPage<Type extends string>(
  statements: Statements,
  { type, selection, condition, page }: ReadNumberedPage<Type>,
): Promise<{ readonly total: number; readonly rows: readonly Shown<Type>[] }> {
  const statement = newStatement();
  const [row, counted] = [statement.row(), statement.row()];
  const from = `from ${tableOf(type)} ${counted} where ${condition(counted, statement)} and actor.id is not null`;
  const limit = `limit ${statement.bind(page.size)} offset ${statement.bind((page.number - 1) * page.size)}`;
  const object = objectSql(type, { row, selection, statement });
  const rows = `select json_agg(${object} order by ${row}.id) from ${tableOf(type)} ${row}
    join (select ${counted}.id ${from} order by ${counted}.id ${limit}) page using (id)`;
  const expression = `json_build_object('total', (select count(*) ${from}), 'rows', coalesce((${rows}), '[]'))`;
  const found = await ask<{ total: number; rows: Shown<Type>[] }>(statements, statement, withActor(expression));
  if (found === null) throw new Error('An aggregate answered no row.');
  return found;
}

/** Reads all objects that meet a condition, in the order of `order`; for lists that stay short. */
export async function readList<Type extends string>(
  statements: Statements,
  { type, selection, condition, order }: ReadOne<Type> & { order: (row: string, statement: SqlStatement) => string },
): Promise<Shown<Type>[]> {
  const statement = newStatement();
  const row = statement.row();
  const object = objectSql(type, { row, selection, statement });
  const rows = `select json_agg(${object} order by ${order(row, statement)}) from ${tableOf(type)} ${row}`;
  const expression = `(${rows} where ${condition(row, statement)} and actor.id is not null)`;
  const found = (await ask<Shown<Type>[]>(statements, statement, withActor(expression))) ?? [];
  statements.recordAccess?.(accessesIn({ type, selection, shown: found }));
  return found;
}

export interface ReadRows {
  /** What each row holds, and where from, with the condition: SQL after `select` and after `from`. */
  readonly columns: string;
  readonly from: string;
  readonly condition: string;
  readonly limit: string;
}

/** Reads rows of what is nobody's private record, for what is worked out from many of them at once. */
export function readRows<Row extends QueryResultRow>(
  statements: Statements,
  plan: (statement: SqlStatement) => ReadRows,
): Promise<Row[]> {
  const statement = newStatement();
  const { columns, from, condition, limit } = plan(statement);
  const text = `${ACTOR} select ${columns} from actor, ${from} where ${condition} and actor.id is not null limit ${limit}`;
  return statements.run<Row>({ text, values: statement.values });
}

/**
 * The object as a client selected it, from a row that an act has just answered: null when more than columns was
 * selected, so that it must be read.
 */
export function shownFromRow<Type extends string>(
  statements: Statements,
  { type, selection, row }: { type: Type; selection: Selection; row: Record<string, unknown> },
): Shown<Type> | null {
  const { fields, part } = getProjection(type);
  const shown: Record<string, unknown> = {};
  for (const field of selection.fields) {
    const projected = fields[field.name];
    if (projected === undefined) continue;
    if (projected.kind !== 'value' || projected.column === undefined) return null;
    shown[field.key] = row[projected.column];
  }
  const whose = part === null || part.personColumn === null ? null : row[part.personColumn];
  statements.recordAccess?.(accessesIn({ type, selection, shown: { ...shown, [PERSON_KEY]: whose } }));
  return shown as Shown<Type>;
}

const ACTOR = `with actor as materialized (select set_config('app.actor_id', $1, true) as id)`;

/**
 * The actor travels with the statement: the setting is made first (materialized, and every read refers to it), in
 * the same round trip, and ends with it.
 * @param beside SQL that is evaluated too, once, for what it does
 */
export function withActor(expression: string, beside?: string): string {
  if (beside === undefined) return `${ACTOR} select ${expression} as result from actor`;
  return `${ACTOR}, beside as materialized (select ${beside} as done from actor) select ${expression} as result from actor, beside`;
}

/** The same, with tables that the expression may read from. They know the actor too. */
function withTables(tables: Readonly<Record<string, string>>, expression: string): string {
  const named = Object.entries(tables).map(([name, sql]) => `${name} as (${sql})`);
  return `${[ACTOR, ...named].join(', ')} select ${expression} as result from actor`;
}

async function ask<Result = Shown>(
  statements: Statements,
  statement: SqlStatement,
  text: string,
): Promise<Result | null> {
  const rows = await statements.run<{ result: Result | null }>({ text, values: statement.values });
  return rows[0]?.result ?? null;
}
