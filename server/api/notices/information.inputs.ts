import { Field, ID, InputType } from 'type-graphql';
import type { InformationForm } from '../../domain/information/information-form.ts';
import type { AnswerInformation, GiveInformation } from '../../domain/notices/information.service.ts';
import type { InformationMatter, InformationReceipt } from '../../domain/notices/information-matter.ts';
import type { SpendTest } from '../../domain/stories/peer-story.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { InformationFormEnum } from '../information/information.enums.ts';
import { LocalDateScalar } from '../scalars.ts';
import { SpendTestEnum } from '../stories/peer-story.enums.ts';
import { InformationMatterEnum, InformationReceiptEnum } from './information.enums.ts';

@InputType('InformationGiveInput', { description: 'What a person was told, and in which form.' })
export class InformationGiveInput implements GiveInformation {
  @Field(() => ID, { description: 'Who was told.' })
  personId!: string;

  @Field(() => InformationMatterEnum, { description: 'What about.' })
  matter!: InformationMatter;

  @Field(() => SpendTestEnum, { nullable: true, description: 'For SPENDING_REFUSED, and only there: by which test.' })
  spendTest?: SpendTest | null;

  @Field(() => ID, { nullable: true, description: 'For BUDGET, and only there: which.' })
  budgetId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For COMMISSION, and only there: which.' })
  commissionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'For NOTICE, and only there: which.' })
  noticeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'What was handed over: a form of a resource.' })
  resourceFormId?: string | null;

  @Field(() => InformationFormEnum, {
    nullable: true,
    description: 'In which form; left out, in that of the resource.',
  })
  form?: InformationForm | null;

  @Field(() => String, {
    nullable: true,
    description: 'A BCP 47 code; left out, that of the resource, else English, and for BSL itself.',
  })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What else there is to know, at most 2,000 characters; needed for OTHER.',
  })
  words?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When; today when left out.' })
  givenOn?: LocalDate | null;
}

@InputType('InformationAnswerInput', { description: 'What the person says of something they were to be told.' })
export class InformationAnswerInput implements AnswerInformation {
  @Field(() => ID, { description: 'Of what.' })
  informationGivenId!: string;

  @Field(() => InformationReceiptEnum, { description: 'Whether they had it.' })
  receipt!: InformationReceipt;

  @Field(() => String, { nullable: true, description: 'In their own words, at most 1,000 characters.' })
  words?: string | null;
}
