import type { Pool } from 'pg';
import { PERMISSIONS, ROLES } from '../../../server/access/permissions.ts';
import { TOPICS } from '../../../server/database/walls.ts';

/** The rows that stand in a table, newest first, as SQL literals are made of them. */
export type Things = ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>;

const MOST_ROWS = 5;

export async function thingsIn(owner: Pool, tables: readonly string[]): Promise<Things> {
  const things = new Map<string, Readonly<Record<string, unknown>>[]>();
  for (const table of tables) {
    const { rows } = await owner.query(
      `select to_jsonb(t) || jsonb_build_object('ctid', t.ctid::text) as row from ${table} t order by t.ctid desc limit ${MOST_ROWS}`,
    );
    things.set(
      table,
      rows.map(({ row }) => row),
    );
  }
  return things;
}

/** Words that mean something somewhere: acts, roles, topics, and every word that a check of a table allows. */
export async function wordsOf(owner: Pool): Promise<string[]> {
  const { rows } = await owner.query<{ check: string }>(
    `select pg_get_constraintdef(c.oid) as check from pg_constraint c where c.contype = 'c'`,
  );
  const checked = rows.flatMap(({ check }) => [...check.matchAll(/'([A-Z][A-Z_]+)'/g)].map(([, word]) => word ?? ''));
  return [...new Set([...Object.keys(PERMISSIONS), ...ROLES, ...TOPICS, ...checked])];
}

/** Which words a column may hold, by its checks. */
export async function choicesOf(owner: Pool): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await owner.query<{ column: string; check: string }>(`
    select format('%s.%s', c.conrelid::regclass, a.attname) as column, pg_get_constraintdef(c.oid) as check
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'c' and cardinality(c.conkey) = 1`);
  return new Map(
    rows.map(({ column, check }) => [column, [...check.matchAll(/'([A-Z][A-Z_]+)'/g)].map(([, word]) => word ?? '')]),
  );
}

/** A value as SQL writes it. */
export function literal(value: unknown, type: string): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value) && type.endsWith('[]')) {
    return `array[${value.map((each) => literal(each, type.slice(0, -2))).join(', ')}]::${type}`;
  }
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return `'${text.replaceAll("'", "''")}'::${type}`;
}
