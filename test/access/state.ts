import type { Pool } from 'pg';
import { listTables } from './catalogue.ts';

/** A digest of every row of every table, as the owner sees them. */
export type State = Readonly<Record<string, string>>;

/** An access is recorded a moment after the answer, so an earlier one may come in between. */
const WRITTEN_LATER = 'audit.access_record';

/** What stands in all tables: two states are equal when nothing at all has changed between them. */
export async function stateOf(owner: Pool): Promise<State> {
  const tables = (await listTables(owner)).filter((table) => table !== WRITTEN_LATER);
  const digests = tables.map((table) => `select '${table}' as table, ${digest(table)} as digest`);
  const { rows } = await owner.query<{ table: string; digest: string }>(digests.join(' union all '));
  return Object.fromEntries(rows.map((row) => [row.table, row.digest]));
}

export async function digestOf(owner: Pool, table: string): Promise<string> {
  const { rows } = await owner.query<{ digest: string }>(`select ${digest(table)} as digest`);
  return rows[0]?.digest ?? '';
}

function digest(table: string): string {
  return `(select count(*) || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from ${table} t)`;
}
