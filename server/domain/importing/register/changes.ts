import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { MOST_NAMED } from '../naming-words.ts';
import { SERVICE_FACTS } from './merging.ts';

/** The differences between a register and the directory before it. All but `services` count registrations (CS numbers). */
export interface RegisterChanges {
  /** Registrations that are new. */
  readonly opened: number;
  /** Registrations that were closed here and are in the register again. */
  readonly reopened: number;
  /** Registrations that are no longer in the register. */
  readonly closed: number;
  readonly firstGrades: number;
  readonly betterGrades: number;
  readonly worseGrades: number;
  /** Graded before, and no longer. */
  readonly withdrawnGrades: number;
  /** Registrations now held by another provider. */
  readonly providers: number;
  /** Existing services of which some fact changed. */
  readonly services: number;
}

const all = (row: string) => `(${SERVICE_FACTS.map((name) => `${row}.${name}`).join(', ')})`;

const COMPARE = `
  with compared as (
    select s.cs_number, r.status as status_before, s.minimum_grade as grade, latest.minimum_grade as grade_before,
      r.cs_number is null as is_new, o.sp_number <> s.sp_number as other_provider
    from staged s
    left join directory.registration r using (cs_number)
    left join directory.support_service service on service.id = r.service_id
    left join identity.organisation o on o.id = service.organisation_id
    left join lateral (
      select g.minimum_grade from directory.grading g where g.registration_id = r.id order by g.as_of desc limit 1
    ) latest on true
  )
  select
    (count(*) filter (where is_new))::int as "opened",
    (count(*) filter (where status_before = 'CLOSED'))::int as "reopened",
    (select count(*)::int from missing) as "closed",
    (count(*) filter (where not is_new and grade_before is null and grade is not null))::int as "firstGrades",
    (count(*) filter (where grade > grade_before))::int as "betterGrades",
    (count(*) filter (where grade < grade_before))::int as "worseGrades",
    (count(*) filter (where grade is null and grade_before is not null))::int as "withdrawnGrades",
    (count(*) filter (where other_provider))::int as "providers",
    (select count(*)::int from gathered g join directory.support_service s using (id)
     where ${all('g')} is distinct from ${all('s')}) as "services"
  from compared`;

/** Counts what the merge is about to change. */
export async function findChanges(transaction: OwnerTransaction): Promise<RegisterChanges> {
  const [changes] = await transaction.run<RegisterChanges>(COMPARE);
  if (changes === undefined) throw new Error('An aggregate answered no row.');
  return changes;
}

/** Returns the sum of all changes. */
export function totalOf(changes: RegisterChanges): number {
  return Object.values(changes).reduce((sum: number, count: number) => sum + count, 0);
}

export function gradeChangesIn({ firstGrades, betterGrades, worseGrades, withdrawnGrades }: RegisterChanges): number {
  return firstGrades + betterGrades + worseGrades + withdrawnGrades;
}

/** The first few changes of a register by name, for a report. */
export interface NamedRegisterChanges {
  readonly opened: readonly string[];
  readonly closed: readonly string[];
  /** Each with its changed facts: "Thistledown Support: telephone, minimum grade". */
  readonly services: readonly string[];
}

/** Facts that a report names. The search text is left out, because it follows from the others. */
const TOLD = SERVICE_FACTS.filter((name) => name !== 'search_text');
const WORDS: Readonly<Record<string, string>> = { organisation_id: 'provider' };

const OPENED = `
  select s.name || ' (' || s.cs_number || ')' as line from staged s
  where not exists (select from directory.registration r where r.cs_number = s.cs_number and r.status <> 'CLOSED')
  order by s.name, s.cs_number limit $1`;
const CLOSED = `
  select s.name || ' (' || m.cs_number || ')' as line
  from missing m join directory.support_service s on s.id = m.service_id
  order by s.name, m.cs_number limit $1`;
const CHANGED = `
  select s.name, array(
    select fact from unnest($2::text[]) with ordinality f (fact, place)
    where to_jsonb(g) -> fact is distinct from to_jsonb(s) -> fact order by place) as facts
  from gathered g join directory.support_service s using (id)
  where (${TOLD.map((name) => `g.${name}`).join(', ')}) is distinct from (${TOLD.map((name) => `s.${name}`).join(', ')})
  order by s.name, s.id limit $1`;

/** Returns the names of the first of what the merge is about to change. */
export async function nameRegisterChanges({ run }: OwnerTransaction): Promise<NamedRegisterChanges> {
  const lines = async (sql: string) => (await run<{ line: string }>(sql, [MOST_NAMED])).map(({ line }) => line);
  const changed = await run<{ name: string; facts: string[] }>(CHANGED, [MOST_NAMED, TOLD]);
  return {
    opened: await lines(OPENED),
    closed: await lines(CLOSED),
    services: changed.map(({ name, facts }) => `${name}: ${facts.map(factInWords).join(', ')}`),
  };
}

function factInWords(fact: string): string {
  return WORDS[fact] ?? fact.replaceAll('_', ' ');
}
