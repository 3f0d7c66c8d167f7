/** The closed lists of peer stories: what people write for others about how their money was spent. */

/**
 * The three tests: money is spent as a person wishes if it meets an agreed outcome, harms nobody and puts nobody at
 * unreasonable risk, and is legal. A refusal names the test that fails. Cost is not a test.
 */
export const SPEND_TESTS = ['MEETS_AGREED_OUTCOME', 'NO_HARM_OR_UNREASONABLE_RISK', 'LEGAL'] as const;
export type SpendTest = (typeof SPEND_TESTS)[number];

/** The two halves of the second test. */
export const SPEND_TEST_LIMBS = ['HARM_TO_ANYONE', 'UNREASONABLE_RISK_TO_A_PERSON'] as const;
export type SpendTestLimb = (typeof SPEND_TEST_LIMBS)[number];

/** Bands of cost: an exact amount could reveal whose story it is. */
export const COST_BANDS = ['UP_TO_10', 'UP_TO_50', 'UP_TO_200', 'UP_TO_1000', 'OVER_1000'] as const;
export type CostBand = (typeof COST_BANDS)[number];

export const COSTS_PER = ['WEEK', 'ONCE'] as const;
export type CostPer = (typeof COSTS_PER)[number];

/** The state of a story. Only a PUBLISHED story is public; a WITHDRAWN one is visible to the person only. */
export const PEER_STORY_STATUSES = ['WAITING', 'RETURNED', 'PUBLISHED', 'DECLINED', 'WITHDRAWN'] as const;
export type PeerStoryStatus = (typeof PEER_STORY_STATUSES)[number];

/** Why a moderator declines a story. */
export const STORY_DECLINE_REASONS = [
  'IDENTIFIES_SOMEBODY',
  'ACCUSES_SOMEBODY',
  'NOT_ABOUT_SPENDING',
  'UNLAWFUL_OR_HARMFUL',
  'ADVERTISES',
  'OTHER',
] as const;
export type StoryDeclineReason = (typeof STORY_DECLINE_REASONS)[number];

/**
 * Hours within which a moderator should answer, the limit that Care Opinion sets itself. A story without an answer is not
 * published.
 */
export const ANSWER_HOURS = 72;

/** The terms to which the person, and then the author of a story, agrees. */
export const PEER_STORY_TERMS = [
  'Anybody can read your story, without signing in, and may copy it.',
  'Nobody is told that it is yours: not its moderator, not your council, not those who support you. Anyone who knows how you spend your money may still recognise it. The list of what was done in your record says that a story was written, not which.',
  'You, anyone who looks after your welfare by law, and anyone you let write your plan see it among your own things.',
  'A moderator reads it first, of an organisation that has nothing to do with you. They publish it, ask for a change, or say why not. They change no word of it.',
  'Your council area is shown only if you say so, and only once at least five people of the area have told a story.',
  'You can take it back at any time. It is gone for everybody at once; copies that somebody made are not. When your record is erased, it goes with it.',
].join('\n');
