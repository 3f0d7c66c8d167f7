import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { asId } from '../../../foundation/input.ts';
import type { FactSource } from '../../directory/support-service.entity.ts';
import type { FeedEntry } from './entry/feed-entry.ts';

/** A service of a feed with what the directory has of it. */
export interface KnownService {
  readonly identifier: string;
  readonly id: string;
  /**
   * FEED: this feed brought it. REGISTER: the register brought it, and the feed names its number. ELSEWHERE: another source
   * uses its id here.
   */
  readonly how: 'FEED' | 'REGISTER' | 'ELSEWHERE';
  /** Its columns and, keyed by table name, the rows that belong to it. */
  readonly row: Readonly<Record<string, unknown>>;
  readonly provenance: Readonly<Record<string, Provenance>>;
}

interface Provenance {
  readonly source: FactSource;
  readonly reference: string | null;
  readonly asOf: string;
  readonly confirmedByOwner: boolean;
}

const KNOWN = `
  with asked as (
    select * from jsonb_to_recordset($1::jsonb) as t (identifier text, id uuid, "csNumbers" jsonb)
  ), found as (
    select a.identifier, i.service_id as id, case when s.source = $3 then 'FEED' else 'REGISTER' end as how, 1 as rank
    from asked a join directory.external_identifier i on i.scheme = $2 and i.identifier = a.identifier
    join directory.support_service s on s.id = i.service_id
    union all
    select a.identifier, s.id, 'ELSEWHERE', 2 from asked a join directory.support_service s on s.id = a.id
    union all
    select a.identifier, r.service_id, 'REGISTER', 3
    from asked a, jsonb_array_elements_text(a."csNumbers") n
    join directory.registration r on r.cs_number = n and r.status <> 'CLOSED'
  ), first as (
    select distinct on (identifier) identifier, id, how from found order by identifier, rank
  )
  select f.identifier, f.id, f.how,
    to_jsonb(s) - 'search_vector' || jsonb_build_object(
      'service_area', coalesce((select jsonb_agg(jsonb_build_object('kind', a.kind, 'code', a.code, 'metres', a.metres) order by a.kind, a.code, a.metres)
        from directory.service_area a where a.service_id = s.id), '[]'),
      'service_place', coalesce((select jsonb_agg(jsonb_build_object('location', p.location, 'name', p.name, 'address', p.address, 'town', p.town,
          'postcode', p.postcode, 'council_area', p.council_area, 'latitude', case when p.place_precision = 'COORDINATES' then p.latitude end,
          'longitude', case when p.place_precision = 'COORDINATES' then p.longitude end))
        from directory.service_place p where p.service_id = s.id), '[]'),
      'service_hours', coalesce((select jsonb_agg(jsonb_build_object('location', p.location, 'weekday', h.weekday, 'startsAt', h.starts_at,
          'endsAt', h.ends_at, 'startsOn', h.starts_on, 'endsOn', h.ends_on))
        from directory.service_hours h left join directory.service_place p on p.id = h.place_id where h.service_id = s.id), '[]'),
      'service_cost', coalesce((select jsonb_agg(jsonb_build_object('option', c.option, 'description', c.description, 'pence', c.pence,
          'startsOn', c.starts_on, 'endsOn', c.ends_on))
        from directory.service_cost c where c.service_id = s.id), '[]'),
      'rate', coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'unit', r.unit, 'band', r.band, 'pence', r.pence,
          'eveningFrom', r.evening_from, 'eveningUntil', r.evening_until, 'vat', r.vat, 'startsOn', r.starts_on, 'endsOn', r.ends_on) order by r.id)
        from directory.rate r where r.service_id = s.id and r.superseded_at is null), '[]')) as row,
    coalesce((select jsonb_object_agg(p.fact, jsonb_build_object('source', p.source, 'reference', p.source_reference,
        'asOf', p.as_of, 'confirmedByOwner', p.confirmed_by_owner))
      from directory.fact_provenance p where p.service_id = s.id), '{}') as provenance
  from first f join directory.support_service s on s.id = f.id`;

/** Returns what the directory has for some entries, keyed by their feed ids. One statement. */
export async function findKnownServices(
  transaction: OwnerTransaction,
  { scheme, source }: { readonly scheme: string; readonly source: FactSource },
  entries: readonly FeedEntry[],
): Promise<ReadonlyMap<string, KnownService>> {
  const asked = JSON.stringify(
    entries.map(({ identifier, csNumbers }) => ({ identifier, id: asId(identifier), csNumbers })),
  );
  const rows = await transaction.run<KnownService>(KNOWN, [asked, scheme, source]);
  return new Map(rows.map((row) => [row.identifier, row]));
}
