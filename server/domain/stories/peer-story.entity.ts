import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { byOwn, byWritten, sealed } from '../../database/walls.ts';
import { OUTCOME_THEMES } from '../directory/service-profile.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import {
  COST_BANDS,
  COSTS_PER,
  PEER_STORY_STATUSES,
  SPEND_TEST_LIMBS,
  SPEND_TESTS,
  STORY_DECLINE_REASONS,
} from './peer-story.ts';

const WRITERS = `(${byOwn('PLAN')} or ${byWritten('PLAN')})`;

/** The contents of a story, the same columns in the person's row and in the public one. */
export const storyColumns = {
  outcome: () => p.enum([...OUTCOME_THEMES]),
  usedFor: () => columns.text(),
  happened: () => columns.text(),
  costBand: () => p.enum([...COST_BANDS]).nullable(),
  costPer: () => p.enum([...COSTS_PER]).nullable(),
  refusedFirst: () => p.boolean(),
  /** Which of the three tests the first refusal named; null if it named none. */
  refusedTest: () => p.enum([...SPEND_TESTS]).nullable(),
  refusedLimb: () => p.enum([...SPEND_TEST_LIMBS]).nullable(),
  /** The difference between the refused and the accepted request. */
  whatChanged: () => columns.text().nullable(),
  /** GSS code, if the person wishes it shown. */
  councilArea: () => columns.text().nullable(),
};

/** Checks across several columns of a story. */
export const storyChecks = [
  { name: 'cost_with_its_time', expression: '(cost_band is null) = (cost_per is null)' },
  { name: 'refusal_of_what_was_refused', expression: 'refused_first or num_nonnulls(refused_test, what_changed) = 0' },
  {
    name: 'limb_of_second_test',
    expression: `refused_limb is null or coalesce(refused_test = 'NO_HARM_OR_UNREASONABLE_RISK', false)`,
  },
];

/**
 * A story by a person, or somebody they allow, about how money was spent, with its author and state. Visible only to them;
 * their authority cannot see it. Others read the precedent, which does not say whose it is; the database keeps the two
 * apart, and only planning.moderate_precedent publishes.
 */
export const PeerStory = defineEntity({
  name: 'PeerStory',
  schema: 'planning',
  tableName: 'peer_story',
  properties: {
    id: columns.id(),
    personId: () => p.manyToOne(SupportedPerson).mapToPk().fieldName('person_id').index(),
    authorityId: () => p.manyToOne(Organisation).mapToPk().fieldName('authority_id').index(),
    /**
     * Id under which moderators see it. A new one is made for each version, so that nobody decides on a text they have not
     * read.
     */
    precedentId: p.uuid().unique(),
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
    status: p.enum([...PEER_STORY_STATUSES]).default('WAITING'),
    writtenById: () => p.manyToOne(Account).mapToPk().fieldName('written_by_id'),
    /** The day the person was informed of who will see it, and agreed. */
    agreedOn: columns.day(),
    sentAt: columns.moment().onCreate(() => new Date()),
    decidedAt: columns.moment().nullable(),
    /** The organisation for which the moderator decided. */
    decidedForId: () => p.manyToOne(Organisation).mapToPk().fieldName('decided_for_id').nullable(),
    declineReason: p.enum([...STORY_DECLINE_REASONS]).nullable(),
    /** The moderator's message to the author. */
    explanation: columns.text().nullable(),
    withdrawnAt: columns.moment().nullable(),
    withdrawnById: () => p.manyToOne(Account).mapToPk().fieldName('withdrawn_by_id').nullable(),
    version: columns.version(),
  },
  checks: storyChecks,
  ...sealed({
    reads: `${byOwn('PLAN')} or ${byWritten('PLAN')}`,
    inserts: `written_by_id = (select access.actor_id()) and status = 'WAITING' and ${WRITERS}`,
    updates: `status <> 'WITHDRAWN' and ${WRITERS}`,
    updated: `status in ('WAITING', 'WITHDRAWN') and (withdrawn_by_id is null or withdrawn_by_id = (select access.actor_id())) and ${WRITERS}`,
  }),
});
export type PeerStory = InferEntity<typeof PeerStory>;
