import type { PoolClient } from 'pg';
import type { Wall } from './wall.ts';

const COLUMNS = [
  'id',
  'person_id',
  'authority_id',
  'holder_id',
  'provider_id',
  'account_id',
  'organisation_id',
  'registered_by_id',
  'topic',
  'accepted_by_id',
  'roles',
  'topics',
  'recorded_by_id',
  'granted_by_id',
  'ended_by_id',
  'basis',
  'ends_at',
  'status',
  'claimed_by_id',
  'issued_by_id',
  'closed_by_id',
  'author_id',
  'keeper_id',
  'withdrawn_at',
  'withdrawn_by_id',
  'publishes_at',
  'replied_at',
  'brokerage_id',
  'declared_by_id',
  'ended_at',
  'added_by_id',
  'removed_at',
  'removed_by_id',
  'written_by_id',
  'submitted_by_id',
  'approved_by_id',
  'set_by_id',
  'invited_by_id',
  'promise_id',
  'role',
  'decline_reason',
  'starts_on',
  'approved_at',
  'paid_at',
  'decided_at',
  'superseded_at',
  'accepted_at',
  'reopened_at',
];
const TYPES: Readonly<Record<string, string>> = {
  topic: 'text',
  role: 'text',
  decline_reason: 'text',
  starts_on: 'date',
  approved_at: 'timestamptz',
  paid_at: 'timestamptz',
  decided_at: 'timestamptz',
  superseded_at: 'timestamptz',
  accepted_at: 'timestamptz',
  reopened_at: 'timestamptz',
  roles: 'text[]',
  topics: 'text[]',
  basis: 'text',
  status: 'text',
  ends_at: 'timestamptz',
  withdrawn_at: 'timestamptz',
  publishes_at: 'timestamptz',
  replied_at: 'timestamptz',
  ended_at: 'timestamptz',
  removed_at: 'timestamptz',
};

/**
 * The policies a wall stands for, in PostgreSQL's own words: put on a table that is thrown away.
 * @param transaction one that is rolled back
 */
export async function policiesOf(
  transaction: PoolClient,
  { reads, inserts, updates, updated = updates ?? [] }: Wall,
): Promise<Record<string, string>> {
  const columns = COLUMNS.map((name) => `${name} ${TYPES[name] ?? 'uuid'}`);
  await transaction.query(`create table public.scratch (${columns.join(', ')})`);
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
