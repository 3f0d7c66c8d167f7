import { randomUUID } from 'node:crypto';
import { type EntityManager, raw } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { getById } from '../../database/get-by-id.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { move } from '../../foundation/workflow.ts';
import { whyRecognisable } from './anonymity.rules.ts';
import { PeerStory } from './peer-story.entity.ts';
import { peerStoryWorkflow, toldAlready } from './peer-story.workflow.ts';
import { getWriting, type Writing } from './story-writer.ts';
import { type CheckedStory, parseStory, type StoryFacts } from './written-story.ts';

/** Stories of a person that may wait for a moderator at once. */
const MOST_WAITING = 20;

export interface WriteStory extends StoryFacts {
  readonly personId: string;
}

/**
 * Submits a story about how a person's money was spent; others can read it once a moderator has published it. A text that
 * could reveal whose it is is refused before anybody else reads it.
 * @returns the story's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, CONFLICT_OF_INTEREST, IDENTIFIES_SOMEBODY, ALREADY_DONE, TOO_MANY_ATTEMPTS,
 *   INVALID_INPUT, TOO_LONG
 */
export async function writeStory(em: EntityManager, actor: SignedInActor, input: WriteStory): Promise<string> {
  const writing = await getWriting(em, input.personId);
  const story = parseStory(input);
  refuseRecognisable(story, writing);
  const { personId, authorityId } = writing;
  const waiting = await em.find(PeerStory, { personId, status: { $ne: 'WITHDRAWN' } });
  if (waiting.some(({ usedFor, happened }) => usedFor === story.usedFor && happened === story.happened))
    throw toldAlready();
  if (waiting.filter(({ status }) => status === 'WAITING').length >= MOST_WAITING) {
    throw new DomainError(
      'TOO_MANY_ATTEMPTS',
      `${MOST_WAITING} stories are waiting for a moderator already. Wait until some are answered, or take one back.`,
    );
  }
  return em.create(PeerStory, {
    ...story,
    personId,
    authorityId,
    precedentId: randomUUID(),
    writtenById: actor.accountId,
    decidedAt: null,
    decidedForId: null,
    declineReason: null,
    explanation: null,
    withdrawnAt: null,
    withdrawnById: null,
  }).id;
}

export interface RewriteStory extends StoryFacts {
  readonly storyId: string;
}

/**
 * Rewrites a story: it waits for a moderator again, and nobody else can read it until then.
 * @returns its id
 * @throws DomainError NOT_FOUND, CONFLICT_OF_INTEREST, IDENTIFIES_SOMEBODY, ALREADY_DONE, WRONG_STATE, INVALID_INPUT,
 *   TOO_LONG, CONFLICT
 */
export async function rewriteStory(em: EntityManager, input: RewriteStory): Promise<string> {
  const found = await getStory(em, input.storyId);
  const writing = await getWriting(em, found.personId);
  const status = move(peerStoryWorkflow, 'rewrite', found.status);
  const story = parseStory(input);
  refuseRecognisable(story, writing);
  if (found.status === 'WAITING' && isSame(found, story)) throw toldAlready();
  em.assign(found, { ...story, status, precedentId: randomUUID(), sentAt: new Date() });
  return found.id;
}

export interface WithdrawStory {
  readonly storyId: string;
}

/**
 * Withdraws a story: nobody else can read it from the next request on.
 * @returns the story's id
 * @throws DomainError NOT_FOUND, ALREADY_DONE
 */
export async function withdrawStory(em: EntityManager, actor: SignedInActor, input: WithdrawStory): Promise<string> {
  const { id, status } = await getStory(em, input.storyId);
  if (status === 'WITHDRAWN') throw takenBack();
  const withdrawal = {
    status: move(peerStoryWorkflow, 'withdraw', status),
    withdrawnAt: raw('now()'),
    withdrawnById: actor.accountId,
    version: raw('version + 1'),
  };
  // A withdrawal succeeds whatever a moderator has decided in the meantime.
  if ((await em.nativeUpdate(PeerStory, { id, status: { $ne: 'WITHDRAWN' } }, withdrawal)) === 0) throw takenBack();
  return id;
}

async function getStory(em: EntityManager, storyId: string): Promise<PeerStory> {
  return getById(em, PeerStory, { storyId });
}

function refuseRecognisable({ usedFor, happened, whatChanged }: CheckedStory, { names }: Writing): void {
  throwIfRefused(whyRecognisable({ usedFor, happened, whatChanged }, names));
}

function isSame(found: PeerStory, story: CheckedStory): boolean {
  const { agreedOn: _told, ...words } = story;
  return Object.entries(words).every(([part, value]) => found[part as keyof PeerStory] === value);
}

function takenBack(): DomainError {
  return new DomainError('ALREADY_DONE', 'This story was taken back already. Nobody else reads it.', 'storyId');
}
