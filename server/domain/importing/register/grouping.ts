import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { GRADE_COLUMNS } from '../../directory/grades.ts';

/** Twin registrations that name each other under one provider are one team, so one service; its key is the lower number. */
const PAIR_TWINS = `
  update staged s
  set group_key = coalesce(
    (select least(s.cs_number, t.cs_number) from staged t
     where t.cs_number = s.twin_cs_number and t.twin_cs_number = s.cs_number and t.sp_number = s.sp_number),
    s.cs_number)`;

/**
 * Each group keeps the service it had; if its members had two, the one of the lower number. A service that two groups had
 * (twins that parted) stays with the lower number, and the other group gets a new one.
 */
const FIND_SERVICES = `
  with claim as (
    select distinct on (s.group_key) s.group_key, r.service_id, s.cs_number
    from staged s join directory.registration r using (cs_number)
    order by s.group_key, s.cs_number
  ), kept as (
    select distinct on (service_id) service_id, group_key from claim order by service_id, cs_number
  ), first as (
    select distinct on (group_key) group_key, service_id from staged order by group_key, cs_number
  )
  update staged s
  set service_id = coalesce(kept.service_id, first.service_id)
  from first left join kept using (group_key)
  where first.group_key = s.group_key`;

/**
 * Ranks the registrations that describe a service: active first, then support services before other kinds, then the lower
 * number.
 */
const RANK = `
  create temporary table ranked on commit drop as
  select s.*, row_number() over (
    partition by group_key
    order by status <> 'ACTIVE',
      array_position(array['CARE_AT_HOME', 'OTHER_SUPPORT_SERVICE'], kind) nulls last, cs_number) as place
  from staged s`;

/** Computes a service from its one or two registrations: facts that the first leaves out come from its twin. */
const GATHER = `
  create temporary table gathered on commit drop as
  select s.service_id as id, o.id as organisation_id, s.name,
    (select array_agg(distinct each order by each) from unnest(s.kinds || twin.kinds) each) as kinds,
    s.sector, s.status, s.council_area, w.address_withheld,
    case when not w.address_withheld then s.address end as address,
    case when not w.address_withheld then s.town end as town,
    case when not w.address_withheld then s.postcode end as postcode,
    coalesce(s.telephone, twin.telephone) as telephone,
    coalesce(s.registered_places, twin.registered_places) as registered_places,
    ${GRADE_COLUMNS.map((name) => `g.${name}`).join(', ')}, g.graded_on,
    s.complaints_upheld + coalesce(twin.complaints_upheld, 0) as complaints_upheld, s.complaints_since,
    greatest(s.last_inspected_on, twin.last_inspected_on) as last_inspected_on,
    least(s.registered_on, twin.registered_on) as registered_on,
    concat_ws(' ', s.search_text, replace(twin.search_text, E'\\n', ' '),
      case when not w.address_withheld then concat_ws(' ', s.town_words, twin.town_words) end) as search_text
  from ranked s
  left join ranked twin on twin.group_key = s.group_key and twin.place = 2
  left join (
    select distinct on (group_key) * from staged
    where minimum_grade is not null
    order by group_key, graded_on desc nulls last, cs_number
  ) g on g.group_key = s.group_key
  cross join lateral (select s.address_withheld or coalesce(twin.address_withheld, false) as address_withheld) w
  join identity.organisation o on o.sp_number = s.sp_number
  where s.place = 1`;

/** A service of which one registration was set aside stays as it is: half of its facts are not known. */
const LEAVE_HALF_READ = `
  delete from gathered g using directory.registration r join set_aside using (cs_number)
  where r.service_id = g.id and r.status <> 'CLOSED'`;

/** Works out which registrations form one service, and the facts of each service. The organisations must exist already. */
export async function gatherServices(transaction: OwnerTransaction): Promise<void> {
  await transaction.run(PAIR_TWINS);
  await transaction.run('analyze staged (group_key)');
  await transaction.run(FIND_SERVICES);
  await transaction.run(RANK);
  await transaction.run('analyze ranked');
  await transaction.run(GATHER);
  await transaction.run(LEAVE_HALF_READ);
  await transaction.run('create unique index on gathered (id)');
  await transaction.run('analyze gathered');
}
