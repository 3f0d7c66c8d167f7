import {
  COST_BANDS,
  COSTS_PER,
  PEER_STORY_STATUSES,
  SPEND_TEST_LIMBS,
  SPEND_TESTS,
  STORY_DECLINE_REASONS,
} from '../../domain/stories/peer-story.ts';
import { PRECEDENT_DECISIONS } from '../../domain/stories/peer-story.workflow.ts';
import { enumeration } from '../enumeration.ts';

export const SpendTestEnum = enumeration(SPEND_TESTS, {
  name: 'SpendTest',
  description:
    'The three tests. What meets an agreed outcome, harms nobody and is legal should happen; cost is no test.',
  meanings: {
    MEETS_AGREED_OUTCOME: 'It meets an agreed outcome.',
    NO_HARM_OR_UNREASONABLE_RISK: 'It harms nobody, and places nobody at unreasonable risk.',
    LEGAL: 'It is legal.',
  },
});

export const SpendTestLimbEnum = enumeration(SPEND_TEST_LIMBS, {
  name: 'SpendTestLimb',
  description: 'The two halves of the second test.',
  meanings: {
    HARM_TO_ANYONE: 'Harm to anyone.',
    UNREASONABLE_RISK_TO_A_PERSON: 'Unreasonable risk to a person.',
  },
});

export const CostBandEnum = enumeration(COST_BANDS, {
  name: 'CostBand',
  description: 'Roughly how much.',
  meanings: {
    UP_TO_10: 'At most £10.',
    UP_TO_50: 'More than £10, at most £50.',
    UP_TO_200: 'More than £50, at most £200.',
    UP_TO_1000: 'More than £200, at most £1,000.',
    OVER_1000: 'More than £1,000.',
  },
});

export const CostPerEnum = enumeration(COSTS_PER, {
  name: 'CostPer',
  description: 'How often that was paid.',
  meanings: { WEEK: 'Every week.', ONCE: 'Once.' },
});

export const PeerStoryStatusEnum = enumeration(PEER_STORY_STATUSES, {
  name: 'PeerStoryStatus',
  description: 'Where a story for others stands.',
  meanings: {
    WAITING: 'It waits for a moderator to read it.',
    RETURNED: 'The moderator asks for a change, and says which.',
    PUBLISHED: 'Everybody can read it.',
    DECLINED: 'The moderator does not publish it, and says why.',
    WITHDRAWN: 'It was taken back: nobody else reads it.',
  },
});

export const StoryDeclineReasonEnum = enumeration(STORY_DECLINE_REASONS, {
  name: 'StoryDeclineReason',
  description: 'Why a story is not published.',
  meanings: {
    IDENTIFIES_SOMEBODY: 'Others could tell who somebody in it is.',
    ACCUSES_SOMEBODY: 'It accuses somebody: a complaint is the way for that.',
    NOT_ABOUT_SPENDING: 'It does not tell what money was spent on.',
    UNLAWFUL_OR_HARMFUL: 'What it tells of is against the law, or could harm whoever does the same.',
    ADVERTISES: 'It advertises something.',
    OTHER: 'Another reason, told in words.',
  },
});

export const PrecedentDecisionEnum = enumeration(PRECEDENT_DECISIONS, {
  name: 'PrecedentDecision',
  description: 'What a moderator may decide on a story. None of them changes a word of it.',
  meanings: {
    PUBLISH: 'To publish it as it is.',
    RETURN: 'To ask its writer for a change.',
    DECLINE: 'Not to publish it, or to take it down.',
  },
});
