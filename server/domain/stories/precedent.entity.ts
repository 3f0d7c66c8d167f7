import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';
import { storyChecks, storyColumns } from './peer-story.entity.ts';
import { PEER_STORY_STATUSES, STORY_DECLINE_REASONS } from './peer-story.ts';

/**
 * A story as others read it, "can I really spend it on that?": without anything that says whose it is, and under an id by chance
 * that tells no time. Made from the person's own row by a trigger, and gone when that is taken back. Moderators of organisations
 * that have nothing to do with the person read it before it is published.
 */
export const Precedent = defineEntity({
  name: 'Precedent',
  schema: 'planning',
  tableName: 'precedent',
  properties: {
    id: p.uuid().primary(),
    status: p.enum([...PEER_STORY_STATUSES]),
    outcome: storyColumns.outcome(),
    usedFor: storyColumns.usedFor(),
    happened: storyColumns.happened(),
    costBand: storyColumns.costBand(),
    costPer: storyColumns.costPer(),
    refusedFirst: storyColumns.refusedFirst(),
    refusedTest: storyColumns.refusedTest(),
    refusedLimb: storyColumns.refusedLimb(),
    whatChanged: storyColumns.whatChanged(),
    councilArea: storyColumns.councilArea(),
    sentAt: columns.moment(),
    /** Why a moderator declined it, and what they said: between them and its writer, so nothing once it is published. */
    declineReason: p.enum([...STORY_DECLINE_REASONS]).nullable(),
    explanation: columns.text().nullable(),
    /** The first day of the month it was published in: the day might say whose it is. */
    publishedIn: columns.day().nullable(),
  },
  checks: [
    ...storyChecks,
    { name: 'nothing_between_us_published', expression: `status <> 'PUBLISHED' or explanation is null` },
  ],
  ...sealed({
    reads: `status = 'PUBLISHED' or id = any ((select access.moderated_precedents())::uuid[])`,
    inserts: 'false',
    updates: 'false',
  }),
});
export type Precedent = InferEntity<typeof Precedent>;
