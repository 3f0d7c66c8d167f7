import { Field, ID, InputType } from 'type-graphql';
import type { InformationForm } from '../../domain/information/information-form.ts';
import type { AnswerInformation, ShareInformation } from '../../domain/notices/information.service.ts';
import type { InformationMatter, InformationReceipt } from '../../domain/notices/information-matter.ts';
import type { SpendTest } from '../../domain/stories/peer-story.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { InformationFormEnum } from '../information/information-resource.type.ts';
import { LocalDateScalar } from '../scalars.ts';
import { SpendTestEnum } from '../stories/story.type.ts';
import { InformationMatterEnum, InformationReceiptEnum } from './information.type.ts';

@InputType('InformationShareInput', { description: 'Information that was shared with a person, and its form.' })
export class InformationShareInput implements ShareInformation {
  @Field(() => ID, { description: 'Id of the person who was informed.' })
  personId!: string;

  @Field(() => InformationMatterEnum, { description: 'The matter of the information.' })
  matter!: InformationMatter;

  @Field(() => SpendTestEnum, {
    nullable: true,
    description: 'The test that the spending failed; required for SPENDING_REFUSED, otherwise left out.',
  })
  spendTest?: SpendTest | null;

  @Field(() => ID, { nullable: true, description: 'The budget’s id; required for BUDGET, otherwise left out.' })
  budgetId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The commission’s id; required for COMMISSION, otherwise left out.' })
  commissionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The notice’s id; required for NOTICE, otherwise left out.' })
  noticeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the form of a resource that was handed over.' })
  resourceFormId?: string | null;

  @Field(() => InformationFormEnum, {
    nullable: true,
    description: 'The form; that of the resource when left out.',
  })
  form?: InformationForm | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The language, as a BCP 47 code; when left out, that of the resource, else English, and British Sign Language for the form `BSL`.',
  })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Further details, at most 2,000 characters; required for OTHER.',
  })
  details?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day the person was informed; today when left out.',
  })
  sharedOn?: LocalDate | null;
}

@InputType('InformationAnswerInput', {
  description: 'The person’s answer on information that was to be shared with them.',
})
export class InformationAnswerInput implements AnswerInformation {
  @Field(() => ID, { description: 'The id of the information shared.' })
  informationSharedId!: string;

  @Field(() => InformationReceiptEnum, { description: 'Whether the person had the information.' })
  receipt!: InformationReceipt;

  @Field(() => String, {
    nullable: true,
    description: 'The answer in the person’s own words, at most 1,000 characters.',
  })
  words?: string | null;
}
