import { Field, ID, ObjectType } from 'type-graphql';
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
import { OutcomeThemeEnum } from '../directory/service-profile.enums.ts';
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
} from './peer-story.enums.ts';

@ObjectType('StoryCost', { simpleResolvers: true, description: 'Roughly how much something cost, and how often.' })
export class StoryCostType {
  @Field(() => CostBandEnum, { description: 'Roughly how much.' })
  band!: CostBand;

  @Field(() => CostPerEnum, { description: 'How often.' })
  per!: CostPer;
}

@ObjectType('FirstRefusal', {
  simpleResolvers: true,
  description: 'That the first answer was no, and what came of it.',
})
export class FirstRefusalType {
  @Field(() => SpendTestEnum, {
    nullable: true,
    description: 'Which of the three tests it was said to fail; null when none was named.',
  })
  test!: SpendTest | null;

  @Field(() => SpendTestLimbEnum, {
    nullable: true,
    description: 'Which half of the second test; null for the others, and when none was named.',
  })
  limb!: SpendTestLimb | null;

  @Field(() => String, { nullable: true, description: 'What was different the second time; null when nobody said.' })
  whatChanged!: string | null;
}

@ObjectType('PrecedentModeration', {
  simpleResolvers: true,
  description: 'Where a story stands, for whoever moderates it.',
})
export class PrecedentModerationType {
  @Field(() => PeerStoryStatusEnum, { description: 'Where it stands.' })
  status!: PeerStoryStatus;

  @Field(() => DateTimeScalar, { description: 'When its writer sent it, in these words.' })
  sentAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'By when it should be answered, 72 hours after it was sent; null once it is. Silence publishes nothing.',
  })
  answerBy!: Date | null;

  @Field(() => StoryDeclineReasonEnum, { nullable: true, description: 'Why it was declined; null when it was not.' })
  declineReason!: StoryDeclineReason | null;

  @Field(() => String, {
    nullable: true,
    description: 'What a moderator last asked its writer to change, or why they declined it; null when nothing.',
  })
  explanation!: string | null;
}

@ObjectType('Precedent', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'What somebody spent their money on, and what came of it, for others who ask "can I really spend it on that?". Nothing here says whose it is. Of what is not published its moderators alone see anything.',
})
export class PrecedentType implements NodeType {
  @Field(() => ID, { description: 'The id. In other words a story has another.' })
  id!: string;

  @Field(() => OutcomeThemeEnum, { description: 'Which outcome it met.' })
  outcome!: OutcomeTheme;

  @Field(() => String, { description: 'What the money was spent on.' })
  usedFor!: string;

  @Field(() => String, { description: 'What happened, in the words of whoever tells it.' })
  happened!: string;

  @Field(() => StoryCostType, { nullable: true, description: 'Roughly what it cost; null when they did not say.' })
  roughCost!: StoryCostType | null;

  @Field(() => FirstRefusalType, {
    nullable: true,
    description: 'Whether it was refused at first; null when it was not.',
  })
  firstRefusal!: FirstRefusalType | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day of the month it was published in; null until it is.',
  })
  publishedIn!: LocalDate | null;

  @Field(() => PrecedentModerationType, {
    nullable: true,
    description: 'Where it stands; null unless you may moderate it.',
  })
  moderation!: PrecedentModerationType | null;
}

@ObjectType('PeerStory', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A story for others of how a person’s money was spent, on the person’s own side. Open to the person, to who looks after their welfare by law and to whom they let write their plan; not to their authority.',
})
export class PeerStoryType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => OutcomeThemeEnum, { description: 'Which outcome it met.' })
  outcome!: OutcomeTheme;

  @Field(() => String, { description: 'What the money was spent on.' })
  usedFor!: string;

  @Field(() => String, { description: 'What happened.' })
  happened!: string;

  @Field(() => StoryCostType, { nullable: true, description: 'Roughly what it cost; null when nobody said.' })
  roughCost!: StoryCostType | null;

  @Field(() => FirstRefusalType, {
    nullable: true,
    description: 'Whether it was refused at first; null when it was not.',
  })
  firstRefusal!: FirstRefusalType | null;

  @Field(() => PeerStoryStatusEnum, { description: 'Where it stands.' })
  status!: PeerStoryStatus;

  @Field(() => LocalDateScalar, { description: 'When the person was told who will see it, and agreed.' })
  agreedOn!: LocalDate;

  @Field(() => DateTimeScalar, { description: 'When it was sent, in these words.' })
  sentAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By when a moderator should have answered: 72 hours after it was sent. Null once they have.',
  })
  answerBy!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a moderator last decided; null until one has.' })
  decidedAt!: Date | null;

  @Field(() => OrganisationType, { nullable: true, description: 'For which organisation they decided.' })
  decidedFor!: OrganisationType | null;

  @Field(() => StoryDeclineReasonEnum, { nullable: true, description: 'Why they declined it; null when they did not.' })
  declineReason!: StoryDeclineReason | null;

  @Field(() => String, { nullable: true, description: 'What they ask to be changed, or why they declined, in words.' })
  explanation!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null while it was not.' })
  withdrawnAt!: Date | null;

  @Field(() => PrecedentType, { nullable: true, description: 'As others read it; null while they do not.' })
  precedent!: PrecedentType | null;
}
