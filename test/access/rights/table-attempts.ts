import type { Pool } from 'pg';
import { newId } from '../../../server/database/columns.ts';
import { literal, type Things } from './things.ts';
import type { Attempt, Row } from './trial.ts';

export interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly insertable: boolean;
  readonly updatable: boolean;
}

export async function columnsOf(owner: Pool, server: string, table: string): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable,
       has_column_privilege($1, a.attrelid, a.attname, 'INSERT') as insertable,
       has_column_privilege($1, a.attrelid, a.attname, 'UPDATE') as updatable
     from pg_attribute a
     where a.attrelid = $2::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum`,
    [server, table],
  );
  return rows;
}

/** Of a guarded table, how many rows are tried one by one. */
const MOST = 5;

interface Trials {
  readonly table: string;
  readonly columns: readonly Column[];
  readonly things: Things;
  /** Words that a column may hold, by "schema.table.column". */
  readonly choices: ReadonlyMap<string, readonly string[]>;
  readonly actorKeys: Readonly<Record<string, string>>;
  /** The organisations where an account has a role. */
  readonly homes: (accountId: string | null) => readonly string[];
  /** Whether what stands there is money's, or says who may do what: then it is tried in every way. */
  readonly guarded: boolean;
}

/** Every column of a table set to what it is, deleting and truncating: tried once each, where the role has no such right at all. */
export function forbiddenOf({ table, columns, actorKeys }: Trials): Attempt[] {
  const actorKey = Object.values(actorKeys).at(-1) ?? '';
  const updates = columns
    .filter(({ updatable }) => !updatable)
    .map(({ name }) => ({ what: `${table} update ${name}`, statement: `update ${table} set ${name} = ${name}` }));
  const others = [
    { what: `${table} delete`, statement: `delete from ${table}` },
    { what: `${table} truncate`, statement: `truncate ${table} cascade` },
    ...(columns.some(({ insertable }) => insertable)
      ? []
      : [{ what: `${table} insert`, statement: `insert into ${table} default values` }]),
  ];
  return [...updates, ...others].map((each) => ({ ...each, actorKey }));
}

/** Every column that may be updated, to everything that may mean something there, row by row and all at once. */
export function updatesOf({ table, columns, things, choices, actorKeys, guarded }: Trials): Attempt[] {
  const rows = [
    'true',
    ...(things.get(table) ?? []).slice(0, guarded ? MOST : 1).map(({ ctid }) => `ctid = '${ctid}'`),
  ];
  return columns
    .filter(({ updatable }) => updatable)
    .flatMap((column) => {
      const values = valuesOf(column, choices.get(`${table}.${column.name}`) ?? []);
      return Object.values(actorKeys).flatMap((actorKey) =>
        [
          ...values.slice(0, guarded ? values.length : 2),
          ...(column.type === 'uuid' ? [literal(idOf(actorKey), 'uuid')] : []),
        ].flatMap((value) =>
          rows.map((which) => ({
            what: `${table} update ${column.name}`,
            actorKey,
            statement: `update ${table} set ${besides(column, columns, actorKey)}${column.name} = ${value} where ${which}`,
          })),
        ),
      );
    });
}

/** Where a row says who changed it, the actor says so. */
function besides(column: Column, columns: readonly Column[], actorKey: string): string {
  const own = columns.find(
    ({ name, updatable }) => updatable && name !== column.name && /(closed|ended|withdrawn|removed)_by_id$/.test(name),
  );
  return own === undefined || !/status|_at$/.test(column.name)
    ? ''
    : `${own.name} = ${literal(idOf(actorKey), 'uuid')}, `;
}

function valuesOf({ name, type, nullable }: Column, choices: readonly string[]): string[] {
  const none = nullable ? ['null'] : [];
  if (choices.length > 0) return [...none, ...choices.map((word) => literal(word, 'text'))];
  if (type === 'date') return [...none, `current_date`, `current_date - 400`, `current_date + 400`];
  if (type.startsWith('timestamp'))
    return [...none, 'now()', `now() - interval '400 days'`, `now() + interval '400 days'`];
  if (/^(bigint|integer)/.test(type)) return [...none, '1', `${name} + 1`, `${name} - 1`];
  return none.length > 0 ? none : [name];
}

/** A row like each that stands there: as it is, as one that has just begun, in the actor's own name, of another organisation, in every state. */
export function insertsOf(given: Trials): Attempt[] {
  const { table, columns, things, actorKeys, guarded } = given;
  if (!columns.some(({ insertable }) => insertable)) return [];
  const rows = (things.get(table) ?? []).slice(0, guarded ? 3 : 1);
  return Object.values(actorKeys).flatMap((actorKey) =>
    rows
      .flatMap((row) => likenessesOf(row, actorKey, given))
      .map((row) => ({ what: `${table} insert`, actorKey, statement: insertion(table, columns, row) })),
  );
}

function likenessesOf(row: Row, actorKey: string, { table, columns, choices, homes, guarded }: Trials): Row[] {
  const mine = own(row, actorKey);
  const begun = { ...mine, ...begunOf(row, columns) };
  if (!guarded) return [row, mine, begun];
  const inEveryState = columns.flatMap(({ name }) =>
    (choices.get(`${table}.${name}`) ?? []).flatMap((word) => [
      { ...mine, [name]: word },
      { ...begun, [name]: word },
    ]),
  );
  const atHome = homes(idOf(actorKey)).flatMap((organisation_id) => {
    const there = { ...begun, organisation_id };
    const later = { starts_on: '2027-01-01', ends_on: null };
    return (choices.get('identity.membership.role') ?? []).flatMap((role): Row[] => [
      ...('role' in row
        ? [
            { ...there, account_id: idOf(actorKey), role },
            { ...there, ...later, account_id: idOf(actorKey), role },
            { ...there, ...later, role },
          ]
        : []),
      ...('roles' in row
        ? [
            { ...there, roles: [role], account_id: null },
            { ...there, roles: [role], account_id: null, invited_by_id: null },
          ]
        : []),
    ]);
  });
  return [row, mine, begun, ...inEveryState, ...atHome];
}

function insertion(table: string, columns: readonly Column[], row: Row): string {
  const named = columns.filter(({ name }) => name in row);
  const fresh = {
    ...row,
    ...('id' in row ? { id: newId() } : {}),
    ...('code_hash' in row ? { code_hash: newId() } : {}),
    ...('number' in row ? { number: newId() } : {}),
  };
  const names = named.map(({ name }) => `"${name}"`).join(', ');
  return `insert into ${table} (${names}) select ${names} from jsonb_populate_record(null::${table}, ${literal(fresh, 'jsonb')})`;
}

/** The actor is the account that wrote the row, by its own columns. */
function own(row: Row, actorKey: string): Row {
  const names = Object.keys(row).filter((name) =>
    /(granted|recorded|claimed|issued|added|written|declared|submitted|set|invited|requested|closed)_by_id$/.test(name),
  );
  return { ...row, ...Object.fromEntries(names.map((name) => [name, idOf(actorKey)])) };
}

/** What nobody has decided yet. */
function begunOf(row: Row, columns: readonly Column[]): Row {
  const later = columns.filter(
    ({ name, nullable }) =>
      nullable &&
      /(_at|_on|approved_by_id|decline\w+|promise_id|(ended|withdrawn|removed|reopened|accepted)_by_id)$/.test(name),
  );
  const status = 'submitted_at' in row ? { status: 'SUBMITTED' } : 'offered_at' in row ? { status: 'OFFERED' } : {};
  return { ...Object.fromEntries(later.map(({ name }) => [name, null])), ...status };
}

function idOf(actorKey: string): string | null {
  return actorKey.split('/')[0] || null;
}
