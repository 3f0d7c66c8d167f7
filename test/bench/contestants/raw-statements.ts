import { boxAround } from '../../../server/domain/places/united-kingdom.ts';
import { FIND, SUGGEST } from './raw-finding.ts';

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
  from (
    select id, known_as from people.supported_person
    where actor.id is not null and id = any ((select access.readable_people('PROFILE'))::uuid[])
    order by id desc limit 20
  ) p)))`);

const ACCEPT = withActor(`json_build_object('commissionAccept', (
  select json_build_object('commission', json_build_object('id', a.row ->> 'id', 'status', a.row ->> 'status'), 'userErrors', '[]'::json)
  from (select commissioning.accept(gen_random_uuid(), $2::uuid, gen_random_uuid(), array[gen_random_uuid(), gen_random_uuid()], $3) as row
    where actor.id is not null) a))`);

/** The directory is public: nobody's wall, so no actor. */
const SEARCH = `
  select json_build_object('data', json_build_object('supportServices', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', json_build_object(
      'id', s.id, 'name', s.name, 'kinds', s.kinds, 'sector', s.sector,
      'organisation', (select json_build_object('id', o.id, 'name', o.name) from identity.organisation o where o.id = s.organisation_id),
      'rates', (
        select coalesce(json_agg(json_build_object('unit', r.unit, 'pence', r.pence) order by r.unit, r.starts_on, r.id), '[]')
        from directory.rate r
        where r.service_id = s.id and r.superseded_at is null and r.starts_on <= (select access.today())
          and (r.ends_on is null or (select access.today()) < r.ends_on))))
      order by s.rank desc, s.id desc), '[]')
    from (
      select id, name, kinds, sector, organisation_id, ts_rank(search_vector, asked.words, 1)::float8 as rank
      from directory.support_service, (select directory.words_query($1::text[]) as words offset 0) asked
      where status = 'ACTIVE' and listing = 'OPEN' and not address_withheld and search_vector @@ asked.words and kinds && $2::text[]
        and latitude between $5::float8 and $6::float8 and longitude between $7::float8 and $8::float8
        and directory.metres($3::float8, $4::float8, latitude, longitude) <= $9::float8
      order by rank desc, id desc limit 20
    ) s))))::text as body`;

/** The function is as careful a hand's as the rest; PostGraphile reads from it as well. */
const QUOTE = `
  select json_build_object('data', json_build_object('serviceQuotes', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', json_build_object(
      'service', json_build_object('id', (q.service).id, 'name', (q.service).name),
      'period', json_build_object('isWhole', (q.period).is_whole, 'total', (q.period).total, 'priced', (q.period).priced,
        'lines', (q.period).lines)))), '[]')
    from (select * from rival.quote_services($1::text[], $2::text, $3::date, $4::date, $5::jsonb) limit 20) q))))::text as body`;

export interface RawStatement {
  readonly name: string;
  readonly text: string;
  /** The values, from the actor and the body of the request. */
  readonly values: (actor: string, body: Record<string, unknown>) => unknown[];
}

interface AskedSearch {
  readonly words: readonly string[];
  readonly kinds: readonly string[];
  readonly near: { readonly latitude: number; readonly longitude: number; readonly withinMetres: number };
}

function searchValues(body: Record<string, unknown>): unknown[] {
  const { words, kinds, near } = body as unknown as AskedSearch;
  const { south, north, west, east } = boxAround(near, near.withinMetres);
  return [words, kinds, near.latitude, near.longitude, south, north, west, east, near.withinMetres];
}

export const RAW_STATEMENTS: Readonly<Record<string, RawStatement>> = {
  '/search': { name: 'search', text: SEARCH, values: (_actor, body) => searchValues(body) },
  '/find': { name: 'find', text: FIND, values: (_actor, body) => [body.postcode, body.outcomes, body.careGroups] },
  '/suggest': { name: 'suggest', text: SUGGEST, values: (_actor, body) => [body.words, body.councilAreas] },
  '/quote': {
    name: 'quote',
    text: QUOTE,
    values: (_actor, { councilAreas, postcode, periodStart, periodEnd, needs }) => [
      councilAreas,
      postcode,
      periodStart,
      periodEnd,
      JSON.stringify(needs),
    ],
  },
  '/dashboard': { name: 'dashboard', text: DASHBOARD, values: (actor) => [actor] },
  '/accept': {
    name: 'accept',
    text: ACCEPT,
    values: (actor, { commissionId, idempotencyKey }) => [actor, commissionId, idempotencyKey],
  },
};
