import { Field, ID, ObjectType } from 'type-graphql';
import type { InformationForm } from '../../domain/information/information-form.ts';
import type { InformationGap, InformationMatter, InformationReceipt } from '../../domain/notices/information-matter.ts';
import type { SpendTest } from '../../domain/stories/peer-story.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { CommissionType } from '../commissioning/commission.type.ts';
import { NoticeType } from '../commissioning/notice.type.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { InformationFormEnum } from '../information/information.enums.ts';
import { ResourceFormType } from '../information/information-resource.type.ts';
import { NodeType } from '../node.type.ts';
import { AgreedBudgetType } from '../planning/planning.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';
import { SpendTestEnum } from '../stories/peer-story.enums.ts';
import { InformationGapEnum, InformationMatterEnum, InformationReceiptEnum } from './information.enums.ts';

@ObjectType('InformationAnswer', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'What the person says of something they were to be told. Part of the plan; the last one counts.',
})
export class InformationAnswerType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => InformationReceiptEnum, { description: 'Whether they had it.' })
  receipt!: InformationReceipt;

  @Field(() => String, { nullable: true, description: 'In their own words; null when they said no more.' })
  words!: string | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description:
      'The authority whose worker recorded what the person said; null when they said it here, or who acts for them by law.',
  })
  organisation!: OrganisationType | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded; by whom is in the acts.' })
  recordedAt!: Date;
}

@ObjectType('InformationGiven', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'That something was explained to a person, or they were told of it, in which form and by whom (2013 Act s.9). Part of the plan; never changed.',
})
export class InformationGivenType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => InformationMatterEnum, { description: 'What it was about.' })
  matter!: InformationMatter;

  @Field(() => SpendTestEnum, { nullable: true, description: 'Of money that was refused: by which test.' })
  spendTest!: SpendTest | null;

  @Field(() => AgreedBudgetType, { nullable: true, description: 'The budget it was about, if yours to see.' })
  budget!: AgreedBudgetType | null;

  @Field(() => CommissionType, { nullable: true, description: 'The commission it was about, if yours to see.' })
  commission!: CommissionType | null;

  @Field(() => NoticeType, { nullable: true, description: 'The notice it was about, if yours to see.' })
  notice!: NoticeType | null;

  @Field(() => ResourceFormType, {
    nullable: true,
    description: 'What was handed over; null where it was no resource.',
  })
  resource!: ResourceFormType | null;

  @Field(() => InformationFormEnum, { description: 'In which form.' })
  form!: InformationForm;

  @Field(() => String, { description: 'In which language, as a BCP 47 code.' })
  language!: string;

  @Field(() => String, { nullable: true, description: 'What else there is to know of it.' })
  words!: string | null;

  @Field(() => LocalDateScalar, { description: 'When.' })
  givenOn!: LocalDate;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it was in a form the person needed that day, as far as was known; null when nobody had recorded any.',
  })
  inNeededForm!: boolean | null;

  @Field(() => String, { description: 'Who gave it.' })
  giverName!: string;

  @Field(() => OrganisationType, { description: 'For which organisation.' })
  organisation!: OrganisationType;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  recordedAt!: Date;
}

@ObjectType('InformationMissing', {
  simpleResolvers: true,
  description: 'Something that is still to be told to a person, or not in a form they need. Part of the plan.',
})
export class InformationMissingType {
  @Field(() => InformationMatterEnum, { description: 'What about.' })
  matter!: InformationMatter;

  @Field(() => AgreedBudgetType, { nullable: true, description: 'The budget it is about.' })
  budget!: AgreedBudgetType | null;

  @Field(() => CommissionType, { nullable: true, description: 'The commission it is about.' })
  commission!: CommissionType | null;

  @Field(() => NoticeType, { nullable: true, description: 'The notice it is about.' })
  notice!: NoticeType | null;

  @Field(() => [InformationGapEnum], { description: 'Why it is still to be told.' })
  gaps!: InformationGap[];

  @Field(() => DateTimeScalar, { description: 'Since when there has been something to tell.' })
  aroseAt!: Date;
}
