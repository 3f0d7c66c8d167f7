import { START } from '../support/scenario.ts';
import type { Example } from './example.ts';
import type { Things } from './things.ts';

/** Of what people tell each other, and of who reads it first. */
export function ofStories({ personId, storyId, precedentId }: Things): Example[] {
  const story = {
    outcome: 'HAVING_THINGS_TO_DO',
    usedFor: 'A season ticket',
    happened: 'I go to every home game, with a pal who gets in with me.',
    costBand: 'UP_TO_1000',
    costPer: 'ONCE',
    refusedFirst: true,
    refusedTest: 'NO_HARM_OR_UNREASONABLE_RISK',
    refusedLimb: 'UNREASONABLE_RISK_TO_A_PERSON',
    whatChanged: 'My pal said how we would get home.',
    councilArea: 'S12000017',
    agrees: true,
    agreedOn: START,
  };
  const explanation = 'Leave out when it was.';
  const account = 'broker';
  const moderator = 'supportAdviser';
  return [
    { act: 'peerStoryWrite', account, input: { personId, ...story } },
    { act: 'peerStoryRewrite', account, input: { storyId, ...story, usedFor: 'A ticket for the season' } },
    { act: 'peerStoryWithdraw', account, input: { storyId } },
    { act: 'precedentPublish', account: moderator, input: { precedentId } },
    { act: 'precedentReturn', account: moderator, input: { precedentId, explanation } },
    { act: 'precedentDecline', account: moderator, input: { precedentId, reason: 'OTHER', explanation } },
  ];
}
