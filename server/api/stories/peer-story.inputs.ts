import { Field, ID, InputType } from 'type-graphql';
import type { OutcomeTheme } from '../../domain/directory/service-profile.ts';
import type { GivenStory } from '../../domain/stories/given-story.ts';
import type { RewriteStory, WithdrawStory, WriteStory } from '../../domain/stories/peer-story.service.ts';
import type { CostBand, CostPer, SpendTest, SpendTestLimb } from '../../domain/stories/peer-story.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { OutcomeThemeEnum } from '../directory/service-profile.enums.ts';
import { LocalDateScalar } from '../scalars.ts';
import { CostBandEnum, CostPerEnum, SpendTestEnum, SpendTestLimbEnum } from './peer-story.enums.ts';

@InputType({ description: 'What a story says.' })
abstract class StoryInput implements GivenStory {
  @Field(() => OutcomeThemeEnum, { description: 'Which outcome it met.' })
  outcome!: OutcomeTheme;

  @Field(() => String, { description: 'What the money was spent on: "a season ticket". At most 200 characters.' })
  usedFor!: string;

  @Field(() => String, {
    description: 'What happened, at most 3,000 characters. Name nobody, no organisation and no place you live in.',
  })
  happened!: string;

  @Field(() => CostBandEnum, { nullable: true, description: 'Roughly how much it cost, if you wish to say.' })
  costBand?: CostBand | null;

  @Field(() => CostPerEnum, { nullable: true, description: 'How often; together with how much.' })
  costPer?: CostPer | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the first answer was no; it was not, when left out.' })
  refusedFirst?: boolean | null;

  @Field(() => SpendTestEnum, {
    nullable: true,
    description: 'Which of the three tests it was said to fail; left out when none was named.',
  })
  refusedTest?: SpendTest | null;

  @Field(() => SpendTestLimbEnum, { nullable: true, description: 'Which half of the second test, if that was named.' })
  refusedLimb?: SpendTestLimb | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was different the second time, at most 2,000 characters.',
  })
  whatChanged?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The council area, if you wish it told: a current GSS code. Shown once five people of it have told.',
  })
  councilArea?: string | null;

  @Field(() => Boolean, { description: 'That the person has read `peerStoryTerms`, or was told them, and agrees.' })
  agrees!: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When they agreed; today when left out.' })
  agreedOn?: LocalDate | null;
}

@InputType('PeerStoryWriteInput', { description: 'A story for others.' })
export class PeerStoryWriteInput extends StoryInput implements WriteStory {
  @Field(() => ID, { description: 'Whose story.' })
  personId!: string;
}

@InputType('PeerStoryRewriteInput', { description: 'The whole story, in other words.' })
export class PeerStoryRewriteInput extends StoryInput implements RewriteStory {
  @Field(() => ID, { description: 'Which.' })
  storyId!: string;
}

@InputType('PeerStoryWithdrawInput', { description: 'A story to take back.' })
export class PeerStoryWithdrawInput implements WithdrawStory {
  @Field(() => ID, { description: 'Which.' })
  storyId!: string;
}
