import {
  column,
  extendReading,
  type FieldReading,
  list,
  moment,
  needs,
  needsValues,
  one,
  privateReading,
  reading,
  value,
} from '../../database/reading/reading.ts';
import { ANSWER_HOURS } from './peer-story.ts';
import { isTheirsToModerate } from './precedent-moderation.service.ts';
import { waysToWriteStory } from './story-writer.ts';

/** Stories shown beside an outcome; the others are found by searching. */
const MOST_ALIKE = 5;

/** The contents of a story, the same wherever it is read. */
const SAID: Record<string, FieldReading> = {
  outcome: column('outcome'),
  usedFor: column('used_for'),
  happened: column('happened'),
  roughCost: {
    kind: 'group',
    fields: { band: column('cost_band'), per: column('cost_per') },
    present: (row) => `${row}.cost_band is not null`,
  },
  firstRefusal: {
    kind: 'group',
    fields: { test: column('refused_test'), limb: column('refused_limb'), whatChanged: column('what_changed') },
    present: (row) => `${row}.refused_first`,
  },
};

/** Evaluated once per outcome, not once per story. */
const alike = (row: string) => `(select planning.alike(${row}.words))`;

/** When it should be answered; null once it is. */
const answerBy = value(
  (row) => `case when ${row}.status = 'WAITING' then ${row}.sent_at + interval '${ANSWER_HOURS} hours' end`,
);

privateReading(
  'PeerStory',
  { table: 'planning.peer_story', topic: 'PLAN' },
  {
    id: column('id'),
    ...SAID,
    councilArea: needs('council_area'),
    status: column('status'),
    agreedOn: column('agreed_on'),
    sentAt: moment('sent_at'),
    answerBy,
    decidedAt: moment('decided_at'),
    decidedFor: one('Organisation', 'decided_for_id'),
    declineReason: column('decline_reason'),
    explanation: column('explanation'),
    withdrawnAt: moment('withdrawn_at'),
    precedent: {
      kind: 'one',
      type: 'Precedent',
      on: (row, other) => `${other}.id = ${row}.precedent_id and ${other}.status = 'PUBLISHED'`,
    },
    viewerCanRewrite: needs('status'),
    viewerCanWithdraw: needs('status'),
  },
);

// Belongs to nobody's record: it does not say whose it is.
reading('Precedent', 'planning.precedent', {
  id: column('id'),
  ...SAID,
  councilArea: needsValues({
    council_area: (row) =>
      `case when ${row}.council_area = any ((select planning.shown_areas())::text[]) then ${row}.council_area end`,
  }),
  publishedIn: column('published_in'),
  moderation: {
    kind: 'group',
    fields: {
      status: column('status'),
      sentAt: moment('sent_at'),
      answerBy,
      declineReason: column('decline_reason'),
      explanation: column('explanation'),
    },
    present: isTheirsToModerate,
  },
  viewerCanModerate: needsValues({ is_theirs: isTheirsToModerate, status: (row) => `${row}.status` }),
});

extendReading('SupportedPerson', {
  peerStories: list('PeerStory', 'person_id', (other) => `${other}.id desc`),
  viewerCanWriteStory: needsValues({ ways_to_write_story: waysToWriteStory }),
});

extendReading('PersonalOutcome', {
  theme: column('theme'),
  precedents: {
    kind: 'list',
    type: 'Precedent',
    on: (row, other) => `${other}.status = 'PUBLISHED'
      and (${other}.outcome = ${row}.theme or ${other}.search_vector @@ ${alike(row)})`,
    // Stories with the same theme first, then by similarity to the person's text.
    order: (other, row) => `coalesce(${other}.outcome = ${row}.theme, false) desc,
      coalesce(ts_rank(${other}.search_vector, ${alike(row)}), 0) desc, ${other}.published_in desc, ${other}.id desc`,
    most: MOST_ALIKE,
  },
});
