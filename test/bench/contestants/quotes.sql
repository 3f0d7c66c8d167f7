-- What a schedule costs with every service of some council areas, or with all that reach a postcode, as a careful hand writes it in SQL: the schedule comes
-- expanded (up to each day, how much of each unit there is on days of each class; the same by hours of the day, for evenings),
-- and is multiplied with all rates at once. For RAW, and for PostGraphile to read from.
create type rival.quoted_service as (id uuid, name text);
create type rival.quote_line as (unit text, band text, amount bigint);
create type rival.quoted_period as (is_whole boolean, total bigint, priced bigint, lines rival.quote_line[]);
create type rival.quote as (service rival.quoted_service, period rival.quoted_period);

create function rival.quote_services(council_areas text[], near text, starts_on date, ends_on date, needs jsonb) returns setof rival.quote
language sql stable rows 20
as $$
  with demand as materialized (
    select * from jsonb_to_recordset(needs -> 'demands') as d (place int, unit text, class int, up_to int[])
  ), slot as materialized (
    select * from jsonb_to_recordset(needs -> 'slots') as s (class int, since int, until int, up_to int[])
  ), precedence (class, band, rank) as (
    values (0, 'EVENING', 1), (0, 'WEEKDAY', 2), (0, 'ANY', 3), (1, 'SATURDAY', 1), (1, 'WEEKEND', 2), (1, 'EVENING', 3), (1, 'ANY', 4),
      (2, 'SUNDAY', 1), (2, 'WEEKEND', 2), (2, 'EVENING', 3), (2, 'ANY', 4), (3, 'BANK_HOLIDAY', 1), (3, 'ANY', 2)
  ), candidate as materialized (
    select s.id, s.name, s.listing from directory.support_service s
    where s.status = 'ACTIVE' and s.council_area = any (quote_services.council_areas)
    union all
    select s.id, s.name, s.listing
    from (
      select distinct r.service_id from directory.place_of(near) place, directory.service_reach r
      where r.code = any (place.codes) and (r.declared or r.island is null or r.island = place.island)
    ) reached join directory.support_service s on s.id = reached.service_id
    where s.status = 'ACTIVE'
  ), rate as materialized (
    select r.id, r.service_id, r.unit, r.band, r.pence, r.evening_from, r.evening_until,
      greatest(r.starts_on - quote_services.starts_on, 0) as since,
      least(coalesce(r.ends_on, quote_services.ends_on + 1), quote_services.ends_on + 1) - quote_services.starts_on as until
    from candidate c join directory.rate r on r.service_id = c.id
    where c.listing = 'OPEN' and r.superseded_at is null and r.starts_on <= quote_services.ends_on
      and (r.ends_on is null or r.ends_on > quote_services.starts_on)
  ), change as (
    select id as service_id, 0 as day from candidate
    union select id, quote_services.ends_on + 1 - quote_services.starts_on from candidate
    union select service_id, since from rate
    union select service_id, until from rate
  ), span as materialized (
    select * from (
      select service_id, day as since, lead(day) over (partition by service_id order by day) as until from change
    ) c where c.until is not null
  ), evening as materialized (
    select s.service_id, s.since, s.until, r.evening_from, r.evening_until
    from span s join rate r on r.service_id = s.service_id and r.band = 'EVENING' and r.since <= s.since and s.until <= r.until
  ), late as materialized (
    select e.evening_from, e.evening_until, e.since, e.until, slot.class, sum(
      (slot.up_to[e.until + 1] - slot.up_to[e.since + 1]) * case when e.evening_from < e.evening_until
        then greatest(0, least(slot.until, e.evening_until) - greatest(slot.since, e.evening_from))
        else greatest(0, slot.until - greatest(slot.since, e.evening_from)) + greatest(0, least(slot.until, e.evening_until) - slot.since)
      end) as minutes
    from (select distinct evening_from, evening_until, since, until from evening) e cross join slot
    group by 1, 2, 3, 4, 5
  ), part as (
    select s.service_id, s.since, s.until, d.place, d.unit, d.class, q.is_late, q.quantity
    from span s cross join demand d
    left join evening e on d.unit = 'HOUR' and (e.service_id, e.since) = (s.service_id, s.since)
    left join late l on (l.evening_from, l.evening_until, l.since, l.until, l.class) = (e.evening_from, e.evening_until, s.since, s.until, d.class)
    cross join lateral (values
      (0, d.up_to[s.until + 1] - d.up_to[s.since + 1] - coalesce(l.minutes, 0)), (1, coalesce(l.minutes, 0))) q (is_late, quantity)
    where q.quantity > 0
  ), chosen as (
    select distinct on (p.service_id, p.since, p.unit, p.class, p.is_late) p.*, r.id as rate_id, r.band, r.pence
    from part p
    left join (rate r join precedence b on b.band = r.band)
      on r.service_id = p.service_id and r.unit = p.unit and r.since <= p.since and p.until <= r.until
      and b.class = p.class and (r.band <> 'EVENING' or p.is_late = 1)
    order by p.service_id, p.since, p.unit, p.class, p.is_late, b.rank
  ), line as (
    select service_id, place, unit, band, min(class * 2 + is_late) as found,
      case unit when 'HOUR' then (2 * pence * sum(quantity)::bigint + 60) / 120 else pence * sum(quantity)::bigint end as amount
    from chosen where rate_id is not null group by service_id, place, unit, band, rate_id, pence
  ), total as (
    select service_id, sum(amount)::bigint as priced,
      array_agg((unit, band, amount)::rival.quote_line order by place, found) as lines
    from line group by service_id
  ), missing as (
    select distinct service_id from chosen where rate_id is null and unit in ('HOUR', 'SLEEPOVER', 'ITEM')
  ), quoted as (
    select c.id, c.name, t.priced, t.lines, m.service_id is null as is_whole,
      (uuid_hash_extended(c.id, access.today() - date '2000-01-01') & 2147483647)::int as turn
    from candidate c left join total t on t.service_id = c.id left join missing m on m.service_id = c.id
  )
  select (id, name)::rival.quoted_service,
    (is_whole, case when is_whole then priced end, coalesce(priced, 0), coalesce(lines, '{}'))::rival.quoted_period
  from quoted
  order by case when is_whole then 0 when lines is not null then 1 else 2 end, case when is_whole then priced else 0 end, turn, id
$$;
grant usage on type rival.quote, rival.quoted_service, rival.quoted_period, rival.quote_line to sds_server;
grant execute on function rival.quote_services(text[], text, date, date, jsonb) to sds_server;
