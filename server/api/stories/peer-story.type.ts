import { Field, ID } from 'type-graphql';
import type { OutcomeTheme } from '../../domain/directory/service-profile.ts';
import type {
  CostBand,
  CostPer,
  PeerStoryStatus,
  SpendTest,
  SpendTestLimb,
  StoryDeclineReason,
} from '../../domain/stories/peer-story.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { OutcomeThemeEnum } from '../directory/code-lists.type.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';
import {
  CostBandEnum,
  CostPerEnum,
  PeerStoryStatusEnum,
  SpendTestEnum,
  SpendTestLimbEnum,
  StoryDeclineReasonEnum,
} from './story.type.ts';

@ObjectType('StoryCost', {
  simpleResolvers: true,
  description: 'The approximate cost of something, and how often it was paid.',
})
class StoryCostType {
  @Field(() => CostBandEnum, { description: 'The approximate cost.' })
  band!: CostBand;

  @Field(() => CostPerEnum, { description: 'How often the cost was paid.' })
  per!: CostPer;
}

@ObjectType('FirstRefusal', {
  simpleResolvers: true,
  description: 'A first refusal of a use of the money, and what changed afterwards.',
})
class FirstRefusalType {
  @Field(() => SpendTestEnum, {
    nullable: true,
    description: 'The test that the use was said to fail; null when none was named.',
  })
  test!: SpendTest | null;

  @Field(() => SpendTestLimbEnum, {
    nullable: true,
    description: 'The limb of the second test; null for the other tests, and when none was named.',
  })
  limb!: SpendTestLimb | null;

  @Field(() => String, { nullable: true, description: 'What was different the second time; null when not told.' })
  whatChanged!: string | null;
}

@ObjectType('PrecedentModeration', {
  simpleResolvers: true,
  description: 'State of a story in moderation. Visible to its moderators.',
})
export class PrecedentModerationType {
  @Field(() => PeerStoryStatusEnum, { description: 'The story’s state.' })
  status!: PeerStoryStatus;

  @Field(() => DateTimeScalar, { description: 'When the writer sent the story in its present words.' })
  sentAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When an answer is due: 72 hours after the story was sent; null once it is answered. A story that is not answered is not published.',
  })
  answerBy!: Date | null;

  @Field(() => StoryDeclineReasonEnum, {
    nullable: true,
    description: 'Why the story was declined; null when it was not.',
  })
  declineReason!: StoryDeclineReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'The change that a moderator last asked for, or why the story was declined; null when neither.',
  })
  explanation!: string | null;
}

@ObjectType('Story', { simpleResolvers: true, description: 'What a peer story tells.' })
abstract class StoryType {
  @Field(() => OutcomeThemeEnum, { description: 'The outcome that the spending met.' })
  outcome!: OutcomeTheme;

  @Field(() => String, { description: 'What the money was spent on.' })
  usedFor!: string;

  @Field(() => StoryCostType, { nullable: true, description: 'The approximate cost; null when not told.' })
  roughCost!: StoryCostType | null;

  @Field(() => FirstRefusalType, {
    nullable: true,
    description: 'The first refusal; null when the use was not refused at first.',
  })
  firstRefusal!: FirstRefusalType | null;
}

@ObjectType('Precedent', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A published peer story: what somebody spent their money on and what came of it, for others who ask "can I really spend it on that?". Nothing in it says whose story it is. Public once published; before that, visible to its moderators only.',
})
export class PrecedentType extends StoryType implements NodeType {
  declare readonly __typename?: 'Precedent';

  @Field(() => ID, { description: 'The id. It changes when the story is rewritten.' })
  id!: string;

  @Field(() => String, { description: 'What happened, in the writer’s words.' })
  happened!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day of the month in which the story was published; null until it is published.',
  })
  publishedIn!: LocalDate | null;

  @Field(() => PrecedentModerationType, {
    nullable: true,
    description: 'The story’s state in moderation; null unless you may moderate it.',
  })
  moderation!: PrecedentModerationType | null;
}

@ObjectType('PeerStory', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A peer story of how a person’s money was spent, as the person sees it. Visible to the person, to a representative by law who looks after their welfare, and to anyone they let write their plan; not to their authority.',
})
export class PeerStoryType extends StoryType implements NodeType {
  declare readonly __typename?: 'PeerStory';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'What happened.' })
  happened!: string;

  @Field(() => PeerStoryStatusEnum, { description: 'The story’s state.' })
  status!: PeerStoryStatus;

  @Field(() => LocalDateScalar, { description: 'The day the person agreed, after being told who will see the story.' })
  agreedOn!: LocalDate;

  @Field(() => DateTimeScalar, { description: 'When the story was sent in its present words.' })
  sentAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a moderator’s answer is due: 72 hours after the story was sent; null once it is answered.',
  })
  answerBy!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a moderator last decided; null when none has.' })
  decidedAt!: Date | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description: 'The organisation for which the moderator decided; null when none has.',
  })
  decidedFor!: OrganisationType | null;

  @Field(() => StoryDeclineReasonEnum, {
    nullable: true,
    description: 'Why the moderator declined the story; null when it was not declined.',
  })
  declineReason!: StoryDeclineReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'The change that the moderator asks for, or why the story was declined; null when neither.',
  })
  explanation!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the story was withdrawn; null if it was not.' })
  withdrawnAt!: Date | null;

  @Field(() => PrecedentType, { nullable: true, description: 'The story as others read it; null while they cannot.' })
  precedent!: PrecedentType | null;
}
