import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import type { LocalDate } from '../../../foundation/period.ts';
import { GRADE_COLUMNS } from '../../directory/grades.ts';

const ORGANISATIONS = `
  insert into identity.organisation as o (id, name, functions, sp_number, created_at)
  select distinct on (sp_number) organisation_id, provider_name, array['PROVIDER'], sp_number, now()
  from staged order by sp_number, line
  on conflict (sp_number) do update
  set name = excluded.name,
      functions = case when 'PROVIDER' = any (o.functions) then o.functions else array_append(o.functions, 'PROVIDER') end
  where o.name <> excluded.name or not 'PROVIDER' = any (o.functions)`;

/** The facts of a service that come from a register; compared and written together. */
export const SERVICE_FACTS = [
  'organisation_id',
  'name',
  'kinds',
  'sector',
  'status',
  'council_area',
  'address_withheld',
  'address',
  'town',
  'postcode',
  'telephone',
  'registered_places',
  ...GRADE_COLUMNS,
  'graded_on',
  'complaints_upheld',
  'complaints_since',
  'last_inspected_on',
  'registered_on',
  'search_text',
] as const;

const facts = SERVICE_FACTS.join(', ');
const set = SERVICE_FACTS.map((name) => `${name} = excluded.${name}`).join(', ');
const all = (row: string) => `(${SERVICE_FACTS.map((name) => `${row}.${name}`).join(', ')})`;

/** A service whose postcode changed loses its place on the map until it is placed again. */
const keptPlace = ['latitude', 'longitude', 'place_precision']
  .map((name) => `${name} = case when s.postcode = excluded.postcode then s.${name} end`)
  .join(', ');

const SERVICES = `
  insert into directory.support_service as s (id, ${facts}, source, facts_as_of)
  select id, ${facts}, 'CARE_INSPECTORATE', $1::date from gathered
  on conflict (id) do update
  set ${set}, ${keptPlace}, closed_on = null, continued_by_id = null, source = excluded.source, facts_as_of = excluded.facts_as_of
  where ${all('s')} is distinct from ${all('excluded')} or s.facts_as_of <> excluded.facts_as_of
    or s.closed_on is not null or s.continued_by_id is not null`;

/** Which services lose registrations to which others, when twins are joined or separated. */
const MOVES = `
  create temporary table moved on commit drop as
  select distinct on (r.service_id) r.service_id as from_id, s.service_id as to_id
  from directory.registration r join staged s using (cs_number)
  where r.service_id <> s.service_id
  order by r.service_id, s.cs_number`;

const REGISTRATIONS = `
  insert into directory.registration as r
    (id, service_id, cs_number, twin_cs_number, kind, status, address_withheld, registered_on, last_seen_on)
  select registration_id, service_id, cs_number, twin_cs_number, kind, status, address_withheld, registered_on, $1::date
  from staged
  on conflict (cs_number) do update
  set service_id = excluded.service_id, twin_cs_number = excluded.twin_cs_number, kind = excluded.kind,
      status = excluded.status, address_withheld = excluded.address_withheld, registered_on = excluded.registered_on,
      closed_on = null, last_seen_on = excluded.last_seen_on
  where (r.service_id, r.twin_cs_number, r.kind, r.status, r.address_withheld, r.registered_on, r.closed_on, r.last_seen_on)
    is distinct from (excluded.service_id, excluded.twin_cs_number, excluded.kind, excluded.status,
      excluded.address_withheld, excluded.registered_on, null::date, excluded.last_seen_on)`;

const CLOSE_REGISTRATIONS = `
  update directory.registration r set status = 'CLOSED', closed_on = $1::date
  from missing where missing.id = r.id`;

/** Closed, never deleted: plans, offers and invoices still refer to it. */
const CLOSE_SERVICES = `
  update directory.support_service s
  set status = 'CLOSED', closed_on = $1::date, facts_as_of = $1::date,
    continued_by_id = (select to_id from moved where from_id = s.id)
  where s.status <> 'CLOSED'
    and (s.id in (select from_id from moved) or s.id in (select service_id from directory.registration where closed_on = $1::date))
    and not exists (select from directory.registration r where r.service_id = s.id and r.status <> 'CLOSED')`;

const GRADES = GRADE_COLUMNS.join(', ');
const gradesOf = (row: string) => GRADES.replaceAll(/\w+/g, (name) => `${row}.${name}`);

const GRADINGS = `
  insert into directory.grading as kept (id, registration_id, as_of, published_on, ${GRADES})
  select s.grading_id, r.id, $1::date, s.graded_on, ${gradesOf('s')}
  from staged s
  join directory.registration r using (cs_number)
  left join lateral (
    select g.* from directory.grading g where g.registration_id = r.id order by g.as_of desc limit 1
  ) latest on true
  where (s.graded_on, ${gradesOf('s')}) is distinct from (latest.published_on, ${gradesOf('latest')})
  on conflict (registration_id, as_of) do update
  set published_on = excluded.published_on, ${GRADES.replaceAll(/\w+/g, (name) => `${name} = excluded.${name}`)}`;

/** Must run before the services are gathered, because a service refers to its organisation. */
export async function mergeOrganisations(transaction: OwnerTransaction): Promise<void> {
  await transaction.run(ORGANISATIONS);
}

/** Updates the tables to the register of that day, writing only differences. */
export async function mergeRegister(transaction: OwnerTransaction, asOf: LocalDate): Promise<void> {
  await transaction.run(SERVICES, [asOf]);
  await transaction.run(MOVES);
  await transaction.run(REGISTRATIONS, [asOf]);
  await transaction.run(CLOSE_REGISTRATIONS, [asOf]);
  await transaction.run(CLOSE_SERVICES, [asOf]);
  await transaction.run(GRADINGS, [asOf]);
}

/**
 * Facts that both a register and a service's maintainer give. Facts that only the register gives (grades, kind, status)
 * always come from it.
 */
const BOTH_TELL = ['telephone'] as const;

const KEEP = BOTH_TELL.map(
  (name) => `
  update gathered g set ${name} = s.${name}
  from directory.support_service s, directory.fact_provenance p
  where s.id = g.id and p.service_id = s.id and p.fact = '${name}' and (p.confirmed_by_owner or g.${name} is null)`,
);

/** Once the register gives a fact itself, provenance from other sources is deleted. */
const SAID_BY_REGISTER = `
  delete from directory.fact_provenance p using gathered g
  where p.service_id = g.id and not p.confirmed_by_owner and p.fact = any ($1)
    and to_jsonb(g) ->> p.fact is not null and p.source <> 'CARE_INSPECTORATE'
    and to_jsonb(g) ->> p.fact is distinct from (select to_jsonb(s) ->> p.fact from directory.support_service s where s.id = g.id)`;

/**
 * Keeps the values that a service's maintainer confirmed, and those that only another source gives. Must run after
 * gathering and before comparing, so that they do not count as changes.
 * @returns the number of facts in which the register differs from the maintainers
 */
export async function keepOwnersWords(transaction: OwnerTransaction): Promise<number> {
  let kept = 0;
  for (const name of BOTH_TELL) {
    const [row] = await transaction.run<{ kept: number }>(
      `select count(*)::int as kept from gathered g join directory.support_service s using (id)
       join directory.fact_provenance p on p.service_id = s.id and p.fact = '${name}' and p.confirmed_by_owner
       where g.${name} is distinct from s.${name}`,
    );
    kept += row?.kept ?? 0;
  }
  for (const statement of KEEP) await transaction.run(statement);
  await transaction.run(SAID_BY_REGISTER, [[...BOTH_TELL]]);
  return kept;
}
