import type { PoolClient } from 'pg';
import type { Wall } from './wall.ts';

/**
 * Returns the policies of a wall as PostgreSQL prints them, by creating them on a temporary copy of the table.
 * @param transaction one that is rolled back
 */
export async function policiesOf(
  transaction: PoolClient,
  table: string,
  { reads, inserts, updates, updated = updates ?? [] }: Wall,
): Promise<Record<string, string>> {
  await transaction.query(`create table public.scratch (like ${table})`);
  const any = (conditions: readonly string[]) => conditions.join(' or ');
  const policies = [
    'keeper_all to sds_keeper using (true) with check (true)',
    ...(reads ? [`server_select for select to sds_server using (${any(reads)})`] : []),
    ...(inserts ? [`server_insert for insert to sds_server with check (${any(inserts)})`] : []),
    ...(updates ? [`server_update for update to sds_server using (${any(updates)}) with check (${any(updated)})`] : []),
    ...(inserts ? ['server_delete for delete to sds_server using (false)'] : []),
  ];
  for (const policy of policies) {
    const [name, ...rest] = policy.split(' ');
    await transaction.query(`create policy ${name} on public.scratch ${rest.join(' ')}`);
  }
  const { rows } = await transaction.query<{ policies: Record<string, string> }>(`
    select jsonb_object_agg(p.policyname, format('%s %s to %s using (%s) check (%s)',
      lower(p.permissive), lower(p.cmd), array_to_string(p.roles, ', '), p.qual, p.with_check)) as policies
    from pg_policies p where p.schemaname = 'public' and p.tablename = 'scratch'`);
  await transaction.query('drop table public.scratch');
  return rows[0]?.policies ?? {};
}
