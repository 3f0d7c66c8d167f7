import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnyRow } from '../../database/reading/columns-of.ts';
import { runSql } from '../../database/run-sql.ts';
import { byOwn, TOPICS, type Topic } from '../../database/walls.ts';
import type { GrantBasis } from './access-grant.entity.ts';

/** What the rules need to know of a person, to say who may open the record. */
export interface ConsentFacts {
  readonly authorityId: string;
  /** The topics that are the actor's own to open and to close: as the person, or by a legal power. */
  readonly ownTopics: readonly Topic[];
}

/** What they need to know of a grant, to say who may end it. */
export interface GrantFacts extends ConsentFacts {
  readonly topic: Topic;
  readonly basis: GrantBasis;
  readonly hasEnded: boolean;
}

/** The facts of a person as SQL over the person's row, or over one that is about them. */
export function consentFacts(row: AnyRow, personColumn = 'id'): string {
  return `json_build_object('authorityId', ${row}.authority_id, 'ownTopics', ${ownTopics(`${row}.${personColumn}`)})`;
}

/** The facts of a grant as SQL over its row. */
export function grantFacts(row: AnyRow): string {
  return `json_build_object('authorityId', ${row}.authority_id, 'ownTopics', ${ownTopics(`${row}.person_id`)},
    'topic', ${row}.topic, 'basis', ${row}.basis, 'hasEnded', ${hasEnded(row)})`;
}

/** Whether a grant or a power opens something now, as SQL over its row: the same as the walls ask. */
export function isInForce(row: AnyRow): string {
  return `(access.in_force(${row}.starts_on, ${row}.ends_on) and (${row}.ends_at is null or now() < ${row}.ends_at))`;
}

/** Whether it will never open anything again. */
function hasEnded(row: AnyRow): string {
  return `(coalesce(${row}.ends_at <= now(), false) or coalesce(${row}.ends_on <= access.today(), false))`;
}

function ownTopics(personId: string): string {
  const own = TOPICS.map((topic) => `case when ${byOwn(topic, personId)} then '${topic}' end`);
  return `array_remove(array[${own.join(', ')}], null)`;
}

/** The facts of a person the actor may see, or null. */
export function findConsentFacts(em: EntityManager, personId: string): Promise<ConsentFacts | null> {
  return findFacts(em, `select ${consentFacts('p')} as facts from people.supported_person p where p.id = $1`, personId);
}

/** The facts of a grant the actor may see, or null. */
export function findGrantFacts(em: EntityManager, grantId: string): Promise<GrantFacts | null> {
  return findFacts(em, `select ${grantFacts('g')} as facts from people.access_grant g where g.id = $1`, grantId);
}

async function findFacts<Facts>(em: EntityManager, sql: string, id: string): Promise<Facts | null> {
  const rows = await runSql<{ facts: Facts }>(em, sql, [id]);
  return rows[0]?.facts ?? null;
}
