import type { EntityManager } from '@mikro-orm/postgresql';
import { getById } from '../../database/get-by-id.ts';
import type { AnyRow } from '../../database/reading/columns-of.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError, type Refusal, throwIfRefused, toDomainError } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';
import { allows, move, whyNot } from '../../foundation/workflow.ts';
import type { PeerStoryStatus, StoryDeclineReason } from './peer-story.ts';
import { type PrecedentDecision, peerStoryWorkflow } from './peer-story.workflow.ts';
import { Precedent } from './precedent.entity.ts';

const LONGEST = 2000;

/** SQL condition over a precedent's row: whether the actor may moderate it. Row level security uses the same condition. */
export function isTheirsToModerate(row: AnyRow): string {
  return `${row}.id = any ((select access.moderated_precedents())::uuid[])`;
}

/** SQL over a precedent's row: why the actor cannot decide on it, whatever its state, or null. */
export function moderatingObstacle(row: AnyRow): string {
  return `planning.moderating_obstacle(${row}.id, (select access.moderated_precedents()))`;
}

export interface ModerationFacts {
  readonly obstacle: Refusal | null;
  readonly status: PeerStoryStatus;
}

/** Returns why this decision on a story is not possible now, or null. */
export function whyCannotModerate(
  { obstacle, status }: ModerationFacts,
  decision: PrecedentDecision,
): DomainError | null {
  if (obstacle !== null) return toDomainError(obstacle);
  if (allows(peerStoryWorkflow, decision, status)) return null;
  return new DomainError('WRONG_STATE', whyNot(peerStoryWorkflow, decision, status));
}

export interface PublishPrecedent {
  readonly precedentId: string;
}

/**
 * Publishes a story unchanged, for everybody to read.
 * @returns the precedent's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE
 */
export function publishPrecedent(em: EntityManager, { precedentId }: PublishPrecedent): Promise<string> {
  return decide(em, { precedentId, decision: 'PUBLISH', reason: null, words: null });
}

export interface ReturnPrecedent {
  readonly precedentId: string;
  readonly explanation: string;
}

/**
 * Asks the author for a change. Only the author edits the text; a published story is hidden until it has been moderated
 * again.
 * @returns the precedent's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE, INVALID_INPUT, TOO_LONG
 */
export function returnPrecedent(em: EntityManager, { precedentId, explanation }: ReturnPrecedent): Promise<string> {
  const words = parseText(explanation, 'explanation', LONGEST);
  return decide(em, { precedentId, decision: 'RETURN', reason: null, words });
}

export interface DeclinePrecedent {
  readonly precedentId: string;
  readonly reason: StoryDeclineReason;
  readonly explanation: string;
}

/**
 * Declines a story, or takes down a published one, with a reason for its author.
 * @returns the precedent's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE, INVALID_INPUT, TOO_LONG
 */
export function declinePrecedent(
  em: EntityManager,
  { precedentId, reason, explanation }: DeclinePrecedent,
): Promise<string> {
  const words = parseText(explanation, 'explanation', LONGEST);
  return decide(em, { precedentId, decision: 'DECLINE', reason, words });
}

interface Decided {
  readonly precedentId: string;
  readonly decision: PrecedentDecision;
  readonly reason: StoryDeclineReason | null;
  readonly words: string | null;
}

async function decide(em: EntityManager, { precedentId, decision, reason, words }: Decided): Promise<string> {
  const found = await getById(em, Precedent, { precedentId });
  const { id, status } = found;
  throwIfRefused(whyCannotModerate({ obstacle: await findObstacle(em, id), status }, decision));
  await runSql(em, 'select planning.moderate_precedent($1, $2, $3, $4, $5)', [
    id,
    status,
    move(peerStoryWorkflow, decision, status),
    reason,
    words,
  ]);
  return id;
}

async function findObstacle(em: EntityManager, id: string): Promise<Refusal | null> {
  const rows = await runSql<{ obstacle: Refusal | null }>(
    em,
    `select ${moderatingObstacle('p')} as obstacle from planning.precedent p where p.id = $1`,
    [id],
  );
  return rows[0]?.obstacle ?? null;
}
