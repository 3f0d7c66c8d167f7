import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { MOST_NAMED } from '../naming-words.ts';
import { SERVICE_FACTS } from './merging.ts';

/** What a register would change, by name and as far as somebody reads on. */
export interface NamedRegisterChanges {
  readonly opened: readonly string[];
  readonly closed: readonly string[];
  /** Each with what of it changes: "Thistledown Support: telephone, minimum grade". */
  readonly services: readonly string[];
}

/** What people are told of: what words are found by follows from the other facts. */
const TOLD = SERVICE_FACTS.filter((name) => name !== 'search_text');
const WORDS: Readonly<Record<string, string>> = { organisation_id: 'provider' };

const OPENED = `
  select s.name || ' (' || s.cs_number || ')' as line from staged s
  where not exists (select from directory.registration r where r.cs_number = s.cs_number and r.status <> 'CLOSED')
  order by s.name, s.cs_number limit $1`;
const CLOSED = `
  select s.name || ' (' || r.cs_number || ')' as line
  from directory.registration r join directory.support_service s on s.id = r.service_id
  where r.status <> 'CLOSED' and r.last_seen_on is not null and r.cs_number not in (select cs_number from staged)
  order by s.name, r.cs_number limit $1`;
const CHANGED = `
  select s.name, array(
    select fact from unnest($2::text[]) with ordinality f (fact, place)
    where to_jsonb(g) -> fact is distinct from to_jsonb(s) -> fact order by place) as facts
  from gathered g join directory.support_service s using (id)
  where (${TOLD.map((name) => `g.${name}`).join(', ')}) is distinct from (${TOLD.map((name) => `s.${name}`).join(', ')})
  order by s.name, s.id limit $1`;

/** Names the first of what the merge is about to change. */
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
