import type { Pool } from 'pg';

/** Tables whose rows come one by one as people live with the platform, with no bound but time, and that take copies of one. */
const GROWING = [
  'audit.act',
  'audit.access_record',
  'commissioning.delivery',
  'funds.allocation',
  'people.access_grant',
  'people.emergency_access',
  'planning.personal_outcome',
] as const;

/**
 * Makes a person's record as large as a copy of it can be: so many rows in every table that takes more of what stands there,
 * and of a few hundred characters wherever one writes.
 * @returns the tables that took them
 */
export async function fillRecord(owner: Pool, personId: string, rows: number): Promise<string[]> {
  const filled: string[] = [];
  for (const table of GROWING) {
    const texts = await owner.query<{ column: string }>(
      `select attname as column from pg_attribute a
       where attrelid = $1::regclass and attnum > 0 and atttypid = 'text'::regtype and attname in ('words', 'details', 'reason', 'explanation')`,
      [table],
    );
    const long = texts.rows
      .map(({ column }) => `, '${column}', repeat('What matters to me is said at length. ', 8)`)
      .join('');
    const copies = `insert into ${table} select (jsonb_populate_record(t, jsonb_build_object('id', access.new_id()${long}))).*
      from ${table} t cross join generate_series(1, $2)
      where t.id = (select id from ${table} where person_id = $1 limit 1)`;
    const client = await owner.connect();
    try {
      await client.query('set session_replication_role = replica').catch(() => undefined);
      const { rowCount } = await client.query(copies, [personId, rows]);
      if (rowCount === rows) filled.push(table);
    } catch (error) {
      process.stdout.write(`${table}: ${(error as Error).message}\n`);
    } finally {
      client.release(true);
    }
  }
  return filled;
}
