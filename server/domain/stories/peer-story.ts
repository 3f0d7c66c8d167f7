/** The closed lists of what people tell each other about how their money was spent. */

/**
 * The three tests: money is spent as a person wishes if it meets an agreed outcome, harms nobody and puts nobody at unreasonable
 * risk, and is legal. A refusal names the one it fails. What it costs is no test.
 */
export const SPEND_TESTS = ['MEETS_AGREED_OUTCOME', 'NO_HARM_OR_UNREASONABLE_RISK', 'LEGAL'] as const;
export type SpendTest = (typeof SPEND_TESTS)[number];

/** The two halves of the second test. */
export const SPEND_TEST_LIMBS = ['HARM_TO_ANYONE', 'UNREASONABLE_RISK_TO_A_PERSON'] as const;
export type SpendTestLimb = (typeof SPEND_TEST_LIMBS)[number];

/** Roughly how much: an exact amount would say to many whose it is. */
export const COST_BANDS = ['UP_TO_10', 'UP_TO_50', 'UP_TO_200', 'UP_TO_1000', 'OVER_1000'] as const;
export type CostBand = (typeof COST_BANDS)[number];

export const COSTS_PER = ['WEEK', 'ONCE'] as const;
export type CostPer = (typeof COSTS_PER)[number];

/** Where a story stands. Only one that is PUBLISHED is for everybody to read; one that is WITHDRAWN is the person's again. */
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

/** Within so many hours a story should be answered; Care Opinion's own limit. Silence publishes nothing. */
export const ANSWER_HOURS = 72;

/** What whoever writes a story agrees to, and the person first. */
export const PEER_STORY_TERMS = [
  'Anybody can read your story, without signing in, and may copy it.',
  'Nobody is told that it is yours: not its moderator, not your council, not those who support you. Whoever knows how you spend your money may still recognise it. The list of what was done in your record says that a story was written, not which.',
  'You, whoever looks after your welfare by law, and whomever you let write your plan see it among your own things.',
  'A moderator reads it first, of an organisation that has nothing to do with you. They publish it, ask for a change, or say why not. They change no word of it.',
  'Your council area is shown only if you say so, and only once at least five people of the area have told a story.',
  'You can take it back at any time. It is gone for everybody at once; copies that somebody made are not. When your record is erased, it goes with it.',
].join('\n');
