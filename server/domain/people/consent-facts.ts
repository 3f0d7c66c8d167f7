import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnyRow } from '../../database/reading/columns-of.ts';
import { runSql } from '../../database/run-sql.ts';
import { byOwn, TOPICS, type Topic } from '../../database/walls.ts';
import type { GrantBasis } from './access-grant.entity.ts';

/** The facts of a person that the rules on granting access require. */
export interface ConsentFacts {
  readonly authorityId: string;
  /** Topics that the actor may grant and end on their own authority: as the person, or by a legal power. */
  readonly ownTopics: readonly Topic[];
}

/** The facts of a grant that the rules on ending it require. */
export interface GrantFacts extends ConsentFacts {
  readonly topic: Topic;
  readonly basis: GrantBasis;
  readonly hasEnded: boolean;
}

/** The facts of a person as a SQL expression over the person's row, or over a row about the person. */
export function consentFacts(row: AnyRow, personColumn = 'id'): string {
  return `json_build_object('authorityId', ${row}.authority_id, 'ownTopics', ${ownTopics(`${row}.${personColumn}`)})`;
}

/** The facts of a grant as a SQL expression over its row. */
export function grantFacts(row: AnyRow): string {
  return `json_build_object('authorityId', ${row}.authority_id, 'ownTopics', ${ownTopics(`${row}.person_id`)},
    'topic', ${row}.topic, 'basis', ${row}.basis, 'hasEnded', access.has_ended(${row}.ends_on) or access.has_expired(${row}.ends_at))`;
}

/** SQL condition over a row: whether a grant or a power is in force now. Row level security uses the same condition. */
export function isInForce(row: AnyRow): string {
  return `access.in_force_now(${row}.starts_on, ${row}.ends_on, ${row}.ends_at)`;
}

function ownTopics(personId: string): string {
  const own = TOPICS.map((topic) => `case when ${byOwn(topic, personId)} then '${topic}' end`);
  return `array_remove(array[${own.join(', ')}], null)`;
}

/** Returns the facts of a person the actor can see, or null. */
export function findConsentFacts(em: EntityManager, personId: string): Promise<ConsentFacts | null> {
  return findFacts(em, `select ${consentFacts('p')} as facts from people.supported_person p where p.id = $1`, personId);
}

/** Returns the facts of a grant the actor can see, or null. */
export function findGrantFacts(em: EntityManager, grantId: string): Promise<GrantFacts | null> {
  return findFacts(em, `select ${grantFacts('g')} as facts from people.access_grant g where g.id = $1`, grantId);
}

async function findFacts<Facts>(em: EntityManager, sql: string, id: string): Promise<Facts | null> {
  const rows = await runSql<{ facts: Facts }>(em, sql, [id]);
  return rows[0]?.facts ?? null;
}
