import { type ColumnsOf, columnsOf, columnsOfSql, type EntityRow } from '../../database/reading/columns-of.ts';
import { extension, privateProjection, projection } from '../../database/reading/projection.ts';
import type { Refusal } from '../../foundation/domain-error.ts';
import { SupportedPerson } from '../people/supported-person.entity.ts';
import { PersonalOutcome } from '../planning/personal-outcome.entity.ts';
import { PeerStory } from './peer-story.entity.ts';
import { ANSWER_HOURS, type PeerStoryStatus } from './peer-story.ts';
import type { Precedent } from './precedent.entity.ts';
import { isTheirsToModerate, moderatingObstacle } from './precedent-moderation.service.ts';
import { type WriterFacts, writerFacts } from './story-writer.ts';

const peerStories = columnsOf(PeerStory);
const outcomes = columnsOf(PersonalOutcome);
/** With the column of search terms, which the database generates and no entity has. */
const precedents = columnsOfSql<EntityRow<typeof Precedent> & { readonly search_vector: never }>('planning.precedent');
const people = columnsOf(SupportedPerson);

/** Stories shown beside an outcome; the others are found by searching. */
const MOST_ALIKE = 5;

type Said = Pick<
  EntityRow<typeof PeerStory>,
  | 'outcome'
  | 'used_for'
  | 'happened'
  | 'cost_band'
  | 'cost_per'
  | 'refused_first'
  | 'refused_test'
  | 'refused_limb'
  | 'what_changed'
  | 'status'
  | 'sent_at'
>;

/** The contents of a story, the same wherever it is read. */
const saidOf = (stories: ColumnsOf<Said>) => ({
  outcome: stories.column('outcome'),
  usedFor: stories.column('used_for'),
  happened: stories.column('happened'),
  roughCost: stories.group(
    { band: stories.column('cost_band'), per: stories.column('cost_per') },
    (row) => `${row.cost_band} is not null`,
  ),
  firstRefusal: stories.group(
    {
      test: stories.column('refused_test'),
      limb: stories.column('refused_limb'),
      whatChanged: stories.column('what_changed'),
    },
    (row) => row.refused_first,
  ),
});

/** Evaluated once per outcome, not once per story. */
const alike = ({ words }: { readonly words: string }) => `(select planning.alike(${words}))`;

/** When it should be answered; null once it is. */
const answerBy = (stories: ColumnsOf<Said>) =>
  stories.value(
    (row) => `case when ${row.status} = 'WAITING' then ${row.sent_at} + interval '${ANSWER_HOURS} hours' end`,
  );

export const peerStoryProjection = privateProjection(
  'PeerStory',
  { of: peerStories, topic: 'PLAN' },
  {
    id: peerStories.column('id'),
    ...saidOf(peerStories),
    councilArea: peerStories.computedFrom('council_area'),
    status: peerStories.column('status'),
    agreedOn: peerStories.column('agreed_on'),
    sentAt: peerStories.moment('sent_at'),
    answerBy: answerBy(peerStories),
    decidedAt: peerStories.moment('decided_at'),
    decidedFor: peerStories.one('Organisation', 'decided_for_id'),
    declineReason: peerStories.column('decline_reason'),
    explanation: peerStories.column('explanation'),
    withdrawnAt: peerStories.moment('withdrawn_at'),
    precedent: peerStories.oneOf('Precedent', precedents, {
      where: (row, other) => `${other.id} = ${row.precedent_id} and ${other.status} = 'PUBLISHED'`,
    }),
    viewerCanRewrite: peerStories.computedFrom('status'),
    viewerCanWithdraw: peerStories.computedFrom('status'),
  },
);

// Belongs to nobody's record: it does not say whose it is.
export const precedentProjection = projection('Precedent', precedents, {
  id: precedents.column('id'),
  ...saidOf(precedents),
  councilArea: precedents.computedFromSql<{ readonly council_area: string | null }>({
    council_area: (row) =>
      `case when ${row.council_area} = any ((select planning.shown_areas())::text[]) then ${row.council_area} end`,
  }),
  publishedIn: precedents.column('published_in'),
  moderation: precedents.group(
    {
      status: precedents.column('status'),
      sentAt: precedents.moment('sent_at'),
      answerBy: answerBy(precedents),
      declineReason: precedents.column('decline_reason'),
      explanation: precedents.column('explanation'),
    },
    isTheirsToModerate,
  ),
  viewerCanModerate: precedents.computedFromSql<{
    readonly moderating_obstacle: Refusal | null;
    readonly status: PeerStoryStatus;
  }>({
    moderating_obstacle: moderatingObstacle,
    status: (row) => `${row.status}`,
  }),
});

export const personStoriesExtension = extension('SupportedPerson', {
  peerStories: people.list('PeerStory', peerStories, { by: 'person_id', order: (other) => `${other.id} desc` }),
  viewerCanWriteStory: people.computedFromSql<{ readonly writer: WriterFacts }>({ writer: writerFacts }),
});

export const outcomePrecedentsExtension = extension('PersonalOutcome', {
  theme: outcomes.column('theme'),
  precedents: outcomes.list('Precedent', precedents, {
    where: (row, other) => `${other.status} = 'PUBLISHED'
      and (${other.outcome} = ${row.theme} or ${other.search_vector} @@ ${alike(row)})`,
    // Stories with the same theme first, then by similarity to the person's text.
    order: (other, row) => `coalesce(${other.outcome} = ${row.theme}, false) desc,
      coalesce(ts_rank(${other.search_vector}, ${alike(row)}), 0) desc, ${other.published_in} desc, ${other.id} desc`,
    most: MOST_ALIKE,
  }),
});

export const precedentProjections = [
  peerStoryProjection,
  precedentProjection,
  personStoriesExtension,
  outcomePrecedentsExtension,
] as const;
