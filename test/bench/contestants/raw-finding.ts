/** `found.sql` again as JSON: what RAW answers a fair search and suggestions with. */
const REACHES = `r.code = any ((select codes from place)::text[])
  and (r.declared or r.island is null or r.island = (select island from place))`;
const MEETS = `s.status = 'ACTIVE' and (s.outcomes && $2::text[] or s.outcomes is null)
  and (s.care_groups && $3::text[] or s.care_groups is null)`;

export const FIND = `
  with place as materialized (select codes, island from directory.place_of($1::text)),
  organisation as materialized (
    select c.organisation_id, met.services, c.breadth, c.turn
    from (
      select r.organisation_id, r.wide::int as breadth,
        (uuid_hash_extended(r.organisation_id, access.today() - date '2000-01-01') & 2147483647)::int as turn
      from directory.service_reach r where ${REACHES} group by r.organisation_id, r.wide
      order by breadth, turn, r.organisation_id
    ) c
    cross join lateral (
      select count(*)::int as services, bool_and(reached.wide)::int as breadth from directory.support_service s
      cross join lateral (
        select bool_and(r.wide) as wide from directory.service_reach r where r.service_id = s.id and ${REACHES}
      ) reached
      where s.organisation_id = c.organisation_id and ${MEETS} and reached.wide is not null
    ) met
    where met.breadth = c.breadth
    order by c.breadth, c.turn, c.organisation_id limit 20
  )
  select json_build_object('data', json_build_object('supportFound', json_build_object('edges', (
    select coalesce(json_agg(json_build_object('node', json_build_object(
      'organisation', json_build_object('id', o.id, 'name', o.name), 'serviceCount', f.services, 'services', (
        select json_agg(json_build_object('reachDeclared', t.declared,
          'notKnown', array_remove(array[case when t.outcomes is null then 'OUTCOMES' end, case when t.care_groups is null then 'CARE_GROUPS' end], null),
          'service', json_build_object('id', t.id, 'name', t.name, 'kinds', t.kinds, 'rates', (
            select coalesce(json_agg(json_build_object('unit', p.unit, 'pence', p.pence) order by p.unit, p.id), '[]')
            from directory.rate p
            where p.service_id = t.id and t.listing = 'OPEN' and p.superseded_at is null
              and p.starts_on <= (select access.today()) and (p.ends_on is null or (select access.today()) < p.ends_on)))))
        from (
          select s.*, reached.declared
          from directory.support_service s
          cross join lateral (
            select bool_or(r.declared) as declared, bool_and(r.wide) as wide
            from directory.service_reach r where r.service_id = s.id and ${REACHES}
          ) reached
          where s.organisation_id = f.organisation_id and ${MEETS} and reached.wide is not null
          order by reached.wide, lower(s.name), s.id limit 3
        ) t)))
      order by f.breadth, f.turn, f.organisation_id), '[]')
    from organisation f join identity.organisation o on o.id = f.organisation_id))))::text as body`;

const LAST = '($1::text[])[cardinality($1::text[])]';
const TYPED = `array_to_string($1::text[], ' ')`;
const ACTIVE = `exists (select from directory.support_service s where s.organisation_id = o.id and s.status = 'ACTIVE')`;

export const SUGGEST = `
  select json_build_object('data', json_build_object('searchSuggestions', json_build_object(
    'words', coalesce(nullif(array(
      select w.word from directory.word w where w.word >= ${LAST} and w.word < ${LAST} || '{' and w.services > 0
      order by w.services desc, w.word limit 8), '{}'), (directory.words_like(${LAST}))[1:8], '{}'),
    'organisations', (
      select coalesce(json_agg(json_build_object('id', o.id, 'name', o.name) order by lower(o.name), o.id), '[]')
      from (
        select id from (
          (select o.id, 1 as place from identity.organisation o
           where directory.plain(o.name) ~>=~ ${TYPED} and directory.plain(o.name) ~<~ (${TYPED} || '{') and ${ACTIVE}
           order by directory.plain(o.name) using ~<~ limit 5)
          union all
          (select o.id, 2 from identity.organisation o
           where to_tsvector('pg_catalog.simple', directory.plain(o.name)) @@ (select directory.words_query($1::text[])) and ${ACTIVE}
           limit 200)
        ) named
        group by id order by min(place), (uuid_hash_extended(id, access.today() - date '2000-01-01') & 2147483647)::int limit 5
      ) few join identity.organisation o using (id)),
    'places', (
      select coalesce(json_agg(json_build_object('kind', p.kind, 'text', p.text) order by p.place, p.services desc, p.text), '[]')
      from (
        select 1 as place, 'COUNCIL_AREA' as kind, name as text, 0 as services from unnest($2::text[]) name
        union all
        (select 2, 'TOWN', t.town, t.services from directory.town t
         where t.plain >= ${TYPED} and t.plain < ${TYPED} || '{' order by t.services desc, t.plain limit 5)
        union all
        (select 3, 'POSTCODE', a.code, a.postcodes from directory.postcode_area a
         where starts_with(a.code, upper(${TYPED})) order by length(a.code), a.code limit 5)
      ) p))))::text as body`;
