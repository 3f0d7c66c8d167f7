import type { Pool } from 'pg';

/** How many rows every table has, and a hash of them all: equal only when nothing was added, removed or changed. */
export async function fingerprint(owner: Pool): Promise<Record<string, string>> {
  const { rows } = await owner.query<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
  const prints: Record<string, string> = {};
  for (const { name } of rows) {
    const counted = await owner.query<{ print: string }>(
      `select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from ${name} t`,
    );
    prints[name] = counted.rows[0]?.print ?? '';
  }
  return prints;
}

/** How many rows every table has. */
export async function counts(owner: Pool): Promise<Record<string, string>> {
  const prints = await fingerprint(owner);
  return Object.fromEntries(Object.entries(prints).map(([name, print]) => [name, print.split(' ')[0] ?? '']));
}
