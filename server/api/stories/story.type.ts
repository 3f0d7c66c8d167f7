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
    'The three tests for using the fund. What meets an agreed outcome, harms nobody and is legal should happen; cost is not a test.',
  meanings: {
    MEETS_AGREED_OUTCOME: 'The use meets an agreed outcome.',
    NO_HARM_OR_UNREASONABLE_RISK: 'The use harms nobody, and places nobody at unreasonable risk.',
    LEGAL: 'The use is legal.',
  },
});

export const SpendTestLimbEnum = enumeration(SPEND_TEST_LIMBS, {
  name: 'SpendTestLimb',
  description: 'The two limbs of the second test, `NO_HARM_OR_UNREASONABLE_RISK`.',
  meanings: {
    HARM_TO_ANYONE: 'Harm to anyone.',
    UNREASONABLE_RISK_TO_A_PERSON: 'Unreasonable risk to a person.',
  },
});

export const CostBandEnum = enumeration(COST_BANDS, {
  name: 'CostBand',
  description: 'The approximate cost.',
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
  description: 'How often a cost was paid.',
  meanings: { WEEK: 'Every week.', ONCE: 'Once.' },
});

export const PeerStoryStatusEnum = enumeration(PEER_STORY_STATUSES, {
  name: 'PeerStoryStatus',
  description: 'State of a peer story.',
  meanings: {
    WAITING: 'Waiting for a moderator to read it.',
    RETURNED: 'Returned: the moderator asks for a change and says which.',
    PUBLISHED: 'Published for everybody to read.',
    DECLINED: 'Declined: the moderator does not publish it, and says why.',
    WITHDRAWN: 'Withdrawn: nobody else can read it.',
  },
});

export const StoryDeclineReasonEnum = enumeration(STORY_DECLINE_REASONS, {
  name: 'StoryDeclineReason',
  description: 'Why a story is not published.',
  meanings: {
    IDENTIFIES_SOMEBODY: 'Others could recognise somebody in it.',
    ACCUSES_SOMEBODY: 'It accuses somebody. A complaint is the way to do that.',
    NOT_ABOUT_SPENDING: 'It does not say what money was spent on.',
    UNLAWFUL_OR_HARMFUL: 'It describes something that is against the law, or that could harm anyone who does the same.',
    ADVERTISES: 'It advertises something.',
    OTHER: 'Another reason, given in the explanation.',
  },
});

export const PrecedentDecisionEnum = enumeration(PRECEDENT_DECISIONS, {
  name: 'PrecedentDecision',
  description: 'A moderator’s decision on a story. No decision changes its text.',
  meanings: {
    PUBLISH: 'Publish the story as it is.',
    RETURN: 'Return the story to its writer for a change.',
    DECLINE: 'Decline to publish the story, or take it down.',
  },
});
