import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';
import { storyChecks, storyColumns } from './peer-story.entity.ts';
import { PEER_STORY_STATUSES, STORY_DECLINE_REASONS } from './peer-story.ts';

/**
 * A story as others read it ("can I really spend it on that?"): nothing in it says whose it is, and its random id does not
 * reveal its time. A trigger derives it from the person's own row and deletes it when that is withdrawn. Before publication
 * only moderators of organisations unconnected with the person can read it.
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
    /** Why a moderator declined it, and their message to the author; empty once it is published. */
    declineReason: p.enum([...STORY_DECLINE_REASONS]).nullable(),
    explanation: columns.text().nullable(),
    /** The first day of the month of publication: the exact day might reveal whose it is. */
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
