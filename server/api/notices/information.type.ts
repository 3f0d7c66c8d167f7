import { Field, ID } from 'type-graphql';
import type { InformationForm } from '../../domain/information/information-form.ts';
import {
  INFORMATION_GAPS,
  INFORMATION_MATTERS,
  INFORMATION_RECEIPTS,
  type InformationGap,
  type InformationMatter,
  type InformationReceipt,
} from '../../domain/notices/information-matter.ts';
import type { SpendTest } from '../../domain/stories/peer-story.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { CommissionType } from '../commissioning/commission.type.ts';
import { NoticeType } from '../commissioning/notice.type.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { InformationFormEnum, ResourceFormType } from '../information/information-resource.type.ts';
import { NodeType } from '../node.type.ts';
import { AgreedBudgetType } from '../planning/planning.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';
import { SpendTestEnum } from '../stories/story.type.ts';

export const InformationMatterEnum = enumeration(INFORMATION_MATTERS, {
  name: 'InformationMatter',
  description:
    'The matter of which a person is informed: what the 2013 Act requires to be explained to everybody (s.9), and what was decided about them.',
  meanings: {
    OPTION_1: 'Option 1: a direct payment.',
    OPTION_2: 'Option 2: the person chooses the support, and the authority or a third party holds the money.',
    OPTION_3: 'Option 3: the authority chooses and arranges the support.',
    OPTION_4: 'Option 4: a mix of the other options, by type of support.',
    MANAGING_SUPPORT: 'How to manage support.',
    WHO_CAN_HELP: 'Who can help, including people who are not employed by the authority.',
    INDEPENDENT_ADVOCACY: 'Independent advocacy, where it is appropriate.',
    BUDGET: 'An agreed budget: its amount and the reason.',
    COMMISSION: 'A commission and its outcome: that a provider declined it, and why.',
    NOTICE: 'A notice made by the platform.',
    SPENDING_REFUSED: 'A refusal of spending, and which of the three tests it failed.',
    OTHER: 'Something else, described in the text.',
  },
});

const InformationGapEnum = enumeration(INFORMATION_GAPS, {
  name: 'InformationGap',
  description: 'Why a person is still to be informed of something.',
  meanings: {
    NOT_SHARED: 'Nobody has recorded that the person was informed.',
    NOT_HAD: 'The person says that they have not had the information, or not in a form they can use.',
    NOT_IN_WRITING: 'The person was informed, but not in writing as the 2013 Act requires (s.9(3)).',
    NOT_IN_NEEDED_FORM: 'The person was informed, but not in a form they need.',
  },
});

export const InformationReceiptEnum = enumeration(INFORMATION_RECEIPTS, {
  name: 'InformationReceipt',
  description: 'A person’s answer on information that was to be shared with them.',
  meanings: {
    HAD: 'I had this, in a form I can use.',
    NOT_HAD: 'I have not had this.',
    NOT_USABLE: 'I had this, in a form I cannot use.',
  },
});

@ObjectType('InformationAnswer', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A person’s answer on information that was to be shared with them. Part of the plan; the latest answer counts. Visible to anyone who can see the person’s plan.',
})
export class InformationAnswerType implements NodeType {
  declare readonly __typename?: 'InformationAnswer';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => InformationReceiptEnum, { description: 'Whether the person had the information.' })
  receipt!: InformationReceipt;

  @Field(() => String, {
    nullable: true,
    description: 'The answer in the person’s own words; null when they added none.',
  })
  words!: string | null;

  @Field(() => OrganisationType, {
    nullable: true,
    description:
      'The authority whose worker recorded the answer; null when the person answered on the platform, or a representative by law did.',
  })
  organisation!: OrganisationType | null;

  @Field(() => DateTimeScalar, {
    description: 'When the answer was recorded. The person’s `acts` show who recorded it.',
  })
  recordedAt!: Date;
}

@ObjectType('InformationShared', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'Information that was shared with a person: what, in which form, and by whom (2013 Act s.9). Part of the plan, and never changed. Visible to anyone who can see the person’s plan.',
})
export class InformationSharedType implements NodeType {
  declare readonly __typename?: 'InformationShared';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => InformationMatterEnum, { description: 'The matter of the information.' })
  matter!: InformationMatter;

  @Field(() => SpendTestEnum, {
    nullable: true,
    description: 'The test that refused spending failed; null for other matters.',
  })
  spendTest!: SpendTest | null;

  @Field(() => AgreedBudgetType, {
    nullable: true,
    description: 'The budget that the information is about; null for other matters, or when you may not see it.',
  })
  budget!: AgreedBudgetType | null;

  @Field(() => CommissionType, {
    nullable: true,
    description: 'The commission that the information is about; null for other matters, or when you may not see it.',
  })
  commission!: CommissionType | null;

  @Field(() => NoticeType, {
    nullable: true,
    description: 'The notice that the information is about; null for other matters, or when you may not see it.',
  })
  notice!: NoticeType | null;

  @Field(() => ResourceFormType, {
    nullable: true,
    description: 'The form of a resource that was handed over; null when it was none.',
  })
  resource!: ResourceFormType | null;

  @Field(() => InformationFormEnum, { description: 'The form.' })
  form!: InformationForm;

  @Field(() => String, { description: 'The language, as a BCP 47 code.' })
  language!: string;

  @Field(() => String, { nullable: true, description: 'Further details; null when there are none.' })
  details!: string | null;

  @Field(() => LocalDateScalar, { description: 'The day the person was informed.' })
  sharedOn!: LocalDate;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the form was one that the person was known to need on that day; null when none was recorded.',
  })
  inNeededForm!: boolean | null;

  @Field(() => String, { description: 'Name of the account that informed the person, as it was at the time.' })
  sharedByName!: string;

  @Field(() => OrganisationType, { description: 'The organisation for which they informed the person.' })
  organisation!: OrganisationType;

  @Field(() => DateTimeScalar, { description: 'When this was recorded.' })
  recordedAt!: Date;
}

@ObjectType('InformationMissing', {
  simpleResolvers: true,
  description:
    'Information that is still to be shared with a person, or was not shared in a form they need. Part of the plan. Visible to anyone who can see the person’s plan.',
})
export class InformationMissingType {
  declare readonly __typename?: 'InformationMissing';

  @Field(() => InformationMatterEnum, { description: 'The matter of the information.' })
  matter!: InformationMatter;

  @Field(() => AgreedBudgetType, {
    nullable: true,
    description: 'The budget that the information is about; null for other matters.',
  })
  budget!: AgreedBudgetType | null;

  @Field(() => CommissionType, {
    nullable: true,
    description: 'The commission that the information is about; null for other matters.',
  })
  commission!: CommissionType | null;

  @Field(() => NoticeType, {
    nullable: true,
    description: 'The notice that the information is about; null for other matters.',
  })
  notice!: NoticeType | null;

  @Field(() => [InformationGapEnum], { description: 'Why the information is still to be shared.' })
  gaps!: InformationGap[];

  @Field(() => DateTimeScalar, { description: 'When the information became due.' })
  aroseAt!: Date;
}
