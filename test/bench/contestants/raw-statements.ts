/**
 * SQL as a careful hand writes it: one statement an operation, prepared, which carries its actor through the same walls
 * and answers the whole body. `$1` is the actor.
 */
const withActor = (data: string) =>
  `with actor as materialized (select set_config('app.actor_id', $1, true) as id)
   select json_build_object('data', ${data})::text as body from actor`;

const LATEST_COMMISSIONS = `
  select coalesce(json_agg(json_build_object('node', json_build_object('id', c.id, 'status', c.status, 'cost', c.pence,
    'provider', (select json_build_object('id', o.id, 'name', o.name) from identity.organisation o where o.id = c.provider_id)))
    order by c.id desc), '[]')
  from (
    select id, pence, provider_id,
      case when status = 'OFFERED' and expires_at <= now() then 'EXPIRED' else status end as status
    from commissioning.commission where fund_id = f.id order by id desc limit 5
  ) c`;

const BALANCE = `
  select json_build_object(
    'left', sum(a.balance_pence) filter (where a.kind = 'AVAILABLE')::bigint,
    'promised', sum(a.balance_pence) filter (where a.kind = 'COMMITTED')::bigint,
    'spent', sum(a.balance_pence) filter (where a.kind = 'SPENT')::bigint)
  from ledger.account a where a.fund_id = f.id`;

const DASHBOARD = withActor(`json_build_object('people', json_build_object('edges', (
  select coalesce(json_agg(json_build_object('node', json_build_object('id', p.id, 'knownAs', p.known_as, 'funds', (
    select coalesce(json_agg(json_build_object('id', f.id, 'balance', (${BALANCE}),
      'commissions', json_build_object('edges', (${LATEST_COMMISSIONS}))) order by f.id), '[]')
    from funds.individual_service_fund f where f.person_id = p.id))) order by p.id desc), '[]')
  from (select id, known_as from people.supported_person where actor.id is not null order by id desc limit 20) p)))`);

const ACCEPT = withActor(`json_build_object('commissionAccept', (
  select json_build_object('commission', json_build_object('id', a.row ->> 'id', 'status', a.row ->> 'status'), 'userErrors', '[]'::json)
  from (select commissioning.accept($2::uuid, gen_random_uuid(), array[gen_random_uuid(), gen_random_uuid()], $3) as row
    where actor.id is not null) a))`);

export interface RawStatement {
  readonly name: string;
  readonly text: string;
  /** The values after the actor, from the body of the request. */
  readonly values: (body: Record<string, unknown>) => unknown[];
}

export const RAW_STATEMENTS: Readonly<Record<string, RawStatement>> = {
  '/dashboard': { name: 'dashboard', text: DASHBOARD, values: () => [] },
  '/accept': {
    name: 'accept',
    text: ACCEPT,
    values: ({ commissionId, idempotencyKey }) => [commissionId, idempotencyKey],
  },
};
