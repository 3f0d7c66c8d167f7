-- Who gives the support that is looked for, and what may be meant while somebody types, as a careful hand writes it in SQL: for
-- PostGraphile to read from. RAW makes JSON of the same (raw-finding.ts).
create type rival.found_organisation as (id uuid, name text);
create type rival.found_rate as (unit text, pence bigint);
create type rival.found_facts as (id uuid, name text, kinds text[], rates rival.found_rate[]);
create type rival.found_service as (reach_declared boolean, not_known text[], service rival.found_facts);
create type rival.found as (organisation rival.found_organisation, service_count int, services rival.found_service[]);

create function rival.find_support(given text, themes text[], groups text[], most int) returns setof rival.found
language sql stable rows 20
as $$
  with place as materialized (select codes, island from directory.place_of(given)),
  organisation as materialized (
    select c.organisation_id, met.services, c.breadth, c.turn
    from (
      select r.organisation_id, r.wide::int as breadth,
        (uuid_hash_extended(r.organisation_id, access.today() - date '2000-01-01') & 2147483647)::int as turn
      from directory.service_reach r
      where r.code = any ((select codes from place)::text[])
        and (r.declared or r.island is null or r.island = (select island from place))
      group by r.organisation_id, r.wide
      order by breadth, turn, r.organisation_id
    ) c
    cross join lateral (
      select count(*)::int as services, bool_and(reached.wide)::int as breadth from directory.support_service s
      cross join lateral (
        select bool_and(r.wide) as wide from directory.service_reach r
        where r.service_id = s.id and r.code = any ((select codes from place)::text[])
          and (r.declared or r.island is null or r.island = (select island from place))
      ) reached
      where s.organisation_id = c.organisation_id and reached.wide is not null
        and s.status = 'ACTIVE' and (s.outcomes && themes or s.outcomes is null)
        and (s.care_groups && groups or s.care_groups is null)
    ) met
    where met.breadth = c.breadth
    order by c.breadth, c.turn, c.organisation_id limit most
  )
  select row(o.id, o.name)::rival.found_organisation, f.services, array(
    select row(
      t.declared,
      array_remove(array[case when t.outcomes is null then 'OUTCOMES' end, case when t.care_groups is null then 'CARE_GROUPS' end], null),
      row(t.id, t.name, t.kinds, array(
        select row(p.unit, p.pence)::rival.found_rate from directory.rate p
        where p.service_id = t.id and t.listing = 'OPEN' and p.superseded_at is null
          and p.starts_on <= access.today() and (p.ends_on is null or access.today() < p.ends_on)
        order by p.unit, p.id)
      )::rival.found_facts
    )::rival.found_service
    from (
      select s.*, reached.declared
      from directory.support_service s
      cross join lateral (
        select bool_or(r.declared) as declared, bool_and(r.wide) as wide from directory.service_reach r
        where r.service_id = s.id and r.code = any ((select codes from place)::text[])
          and (r.declared or r.island is null or r.island = (select island from place))
      ) reached
      where s.organisation_id = f.organisation_id and s.status = 'ACTIVE' and reached.wide is not null
        and (s.outcomes && themes or s.outcomes is null) and (s.care_groups && groups or s.care_groups is null)
      order by reached.wide, lower(s.name), s.id limit 3
    ) t)
  from organisation f join identity.organisation o on o.id = f.organisation_id
  order by f.breadth, f.turn, f.organisation_id
$$;

create type rival.named as (id uuid, name text);
create type rival.named_place as (kind text, text text);
create type rival.suggested as (words text[], organisations rival.named[], places rival.named_place[]);

create function rival.suggest(given text[], council_areas text[]) returns rival.suggested
language sql stable
as $$
  select row(
    coalesce(nullif(array(
      select w.word from directory.word w where w.word >= given[cardinality(given)] and w.word < given[cardinality(given)] || '{' and w.services > 0
      order by w.services desc, w.word limit 8), '{}'), (directory.words_like(given[cardinality(given)]))[1:8], '{}'),
    array(
      select row(o.id, o.name)::rival.named
      from (
        select id from (
          (select o.id, 1 as place from identity.organisation o
           where directory.plain(o.name) ~>=~ array_to_string(given, ' ') and directory.plain(o.name) ~<~ (array_to_string(given, ' ') || '{')
             and exists (select from directory.support_service s where s.organisation_id = o.id and s.status = 'ACTIVE')
           order by directory.plain(o.name) using ~<~ limit 5)
          union all
          (select o.id, 2 from identity.organisation o
           where to_tsvector('pg_catalog.simple', directory.plain(o.name)) @@ (select directory.words_query(given))
             and exists (select from directory.support_service s where s.organisation_id = o.id and s.status = 'ACTIVE')
           limit 200)
        ) named
        group by id order by min(place), (uuid_hash_extended(id, access.today() - date '2000-01-01') & 2147483647)::int limit 5
      ) few join identity.organisation o using (id)
      order by lower(o.name), o.id),
    array(
      select row(kind, text)::rival.named_place
      from (
        select 1 as place, 'COUNCIL_AREA' as kind, name as text, 0 as services from unnest(council_areas) name
        union all
        (select 2, 'TOWN', t.town, t.services from directory.town t
         where t.plain >= array_to_string(given, ' ') and t.plain < array_to_string(given, ' ') || '{' order by t.services desc, t.plain limit 5)
        union all
        (select 3, 'POSTCODE', a.code, a.postcodes from directory.postcode_area a
         where starts_with(a.code, upper(array_to_string(given, ' '))) order by length(a.code), a.code limit 5)
      ) p order by p.place, p.services desc, p.text)
  )::rival.suggested
$$;

grant execute on function rival.find_support(text, text[], text[], int) to sds_server;
grant execute on function rival.suggest(text[], text[]) to sds_server;
