import type { StoryFacts } from '../../domain/stories/written-story.ts';

export interface PeerStorySeed extends Omit<StoryFacts, 'agrees' | 'agreedOn'> {
  /** What a moderator made of it; or the change they ask for. */
  readonly becomes: 'WAITING' | 'PUBLISHED' | { readonly returned: string };
}

/** What people of the town tell others, by what they are known as. All of it is invented. */
export const PEER_STORIES: Readonly<Record<string, readonly PeerStorySeed[]>> = {
  Rowan: [
    {
      outcome: 'PART_OF_COMMUNITY',
      usedFor: 'A season ticket for Strathmallan Thistle',
      happened:
        'One for me, and one for whoever comes along to help. I know half the stand by name now, and they save me my place by the rail.',
      costBand: 'UP_TO_1000',
      costPer: 'ONCE',
      refusedFirst: true,
      refusedTest: 'MEETS_AGREED_OUTCOME',
      whatChanged:
        'They said football is no outcome. I asked again under seeing people and being out in the evening, which was in my plan, and it was agreed within a week.',
      becomes: 'PUBLISHED',
    },
  ],
  Callan: [
    {
      outcome: 'LEARNING_AND_WORK',
      usedFor: 'A taxi to work on the days of ice',
      happened:
        'An account with the local taxi, for the winter. I get to my work dry and on time, and have not missed a day.',
      costBand: 'UP_TO_50',
      costPer: 'WEEK',
      becomes: 'PUBLISHED',
    },
  ],
  Morven: [
    {
      outcome: 'STAYING_WELL',
      usedFor: 'Three nights in a cottage by the sea, by myself',
      happened: 'Somebody else did the nights at home. I slept, I walked, I read a whole book.',
      costBand: 'UP_TO_1000',
      costPer: 'ONCE',
      refusedFirst: true,
      whatChanged:
        'The first no gave no reason. I asked which of the three tests it failed, and was told that it failed none.',
      becomes: 'PUBLISHED',
    },
  ],
  Jude: [
    {
      outcome: 'STAYING_WELL',
      usedFor: 'Food and the vet for a rescue dog',
      happened: 'She has me up and out twice a day whatever the weather, which no phone call ever did.',
      costBand: 'UP_TO_50',
      costPer: 'WEEK',
      refusedFirst: true,
      refusedTest: 'NO_HARM_OR_UNREASONABLE_RISK',
      refusedLimb: 'HARM_TO_ANYONE',
      whatChanged: 'We agreed who takes her on my bad days.',
      becomes: 'WAITING',
    },
  ],
  Etta: [
    {
      outcome: 'LIVING_WHERE_AND_AS_ONE_WANTS',
      usedFor: 'Somebody to see to the hens in the morning',
      happened: 'An hour before the carer comes. I hear them from my bed, and I have my own eggs.',
      costBand: 'UP_TO_50',
      costPer: 'WEEK',
      becomes: 'PUBLISHED',
    },
  ],
  Robin: [
    {
      outcome: 'HAVING_THINGS_TO_DO',
      usedFor: 'A wetsuit for me and one for whoever swims with me',
      happened: 'Now we stay in till our lips are blue, and nobody has to shiver on the steps for me.',
      costBand: 'UP_TO_200',
      costPer: 'ONCE',
      becomes: 'PUBLISHED',
    },
    {
      outcome: 'SEEING_PEOPLE',
      usedFor: 'The bus home from the club',
      happened: 'The last one, with the driver who has the big beard and sings. I stay till the end now.',
      becomes: { returned: 'Everybody on a small island knows the driver. Could you leave out what he looks like?' },
    },
  ],
};
