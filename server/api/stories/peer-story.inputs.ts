import { Field, ID, InputType } from 'type-graphql';
import type { OutcomeTheme } from '../../domain/directory/service-profile.ts';
import type { RewriteStory, WithdrawStory, WriteStory } from '../../domain/stories/peer-story.service.ts';
import type { CostBand, CostPer, SpendTest, SpendTestLimb } from '../../domain/stories/peer-story.ts';
import type { StoryFacts } from '../../domain/stories/written-story.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { OutcomeThemeEnum } from '../directory/code-lists.type.ts';
import { LocalDateScalar } from '../scalars.ts';
import { CostBandEnum, CostPerEnum, SpendTestEnum, SpendTestLimbEnum } from './story.type.ts';

@InputType({ description: 'The contents of a peer story.' })
abstract class StoryInput implements StoryFacts {
  @Field(() => OutcomeThemeEnum, { description: 'The outcome that the spending met.' })
  outcome!: OutcomeTheme;

  @Field(() => String, {
    description: 'What the money was spent on, for instance "a season ticket"; at most 200 characters.',
  })
  usedFor!: string;

  @Field(() => String, {
    description: 'What happened, at most 3,000 characters. Name no person, no organisation and no place you live in.',
  })
  happened!: string;

  @Field(() => CostBandEnum, { nullable: true, description: 'The approximate cost; not shown when left out.' })
  costBand?: CostBand | null;

  @Field(() => CostPerEnum, {
    nullable: true,
    description: 'How often the cost was paid. Given together with `costBand`.',
  })
  costPer?: CostPer | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the use was refused at first; false when left out.' })
  refusedFirst?: boolean | null;

  @Field(() => SpendTestEnum, {
    nullable: true,
    description: 'The test that the use was said to fail; left out when none was named.',
  })
  refusedTest?: SpendTest | null;

  @Field(() => SpendTestLimbEnum, { nullable: true, description: 'The limb of the second test, if one was named.' })
  refusedLimb?: SpendTestLimb | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was different the second time, at most 2,000 characters.',
  })
  whatChanged?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The council area to show with the story, as a current GSS code; none is shown when left out. Shown only once five people of the area have told a story.',
  })
  councilArea?: string | null;

  @Field(() => Boolean, {
    description: 'Whether the person has read or been told `peerStoryTerms`, and agrees to them.',
  })
  agrees!: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day the person agreed; today when left out.' })
  agreedOn?: LocalDate | null;
}

@InputType('PeerStoryWriteInput', { description: 'A peer story to write.' })
export class PeerStoryWriteInput extends StoryInput implements WriteStory {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;
}

@InputType('PeerStoryRewriteInput', { description: 'A peer story in new words, complete.' })
export class PeerStoryRewriteInput extends StoryInput implements RewriteStory {
  @Field(() => ID, { description: 'The story’s id.' })
  storyId!: string;
}

@InputType('PeerStoryWithdrawInput', { description: 'A peer story to withdraw.' })
export class PeerStoryWithdrawInput implements WithdrawStory {
  @Field(() => ID, { description: 'The story’s id.' })
  storyId!: string;
}
