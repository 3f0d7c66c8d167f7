import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { InformationForm } from '../../domain/information/information-form.ts';
import type { EndNeededForm, RecordNeededForm } from '../../domain/people/needed-form.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { InformationFormEnum } from '../information/information.enums.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

@ObjectType('NeededForm', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A form and a language in which a person can be told things (2013 Act s.9). Of several any one will do. Part of the profile.',
})
export class NeededFormType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => InformationFormEnum, { description: 'In which form.' })
  form!: InformationForm;

  @Field(() => String, {
    description: 'In which language, as a BCP 47 code: en, gd (Gaelic), bfi (British Sign Language).',
  })
  language!: string;

  @Field(() => String, { nullable: true, description: 'What else there is to know: "Read to me by my sister".' })
  words!: string | null;

  @Field(() => LocalDateScalar, { description: 'Since when.' })
  neededSince!: LocalDate;

  @Field(() => DateTimeScalar, { nullable: true, description: 'It is needed no longer since then; null while it is.' })
  endsAt!: Date | null;
}

@InputType('NeededFormRecordInput', { description: 'In which form and language a person can be told things.' })
export class NeededFormRecordInput implements RecordNeededForm {
  @Field(() => ID, { description: 'Who.' })
  personId!: string;

  @Field(() => InformationFormEnum, { description: 'In which form.' })
  form!: InformationForm;

  @Field(() => String, {
    nullable: true,
    description: 'A BCP 47 code; left out, English, and for BSL itself.',
  })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What else there is to know, at most 500 characters; needed for OTHER.',
  })
  words?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Since when; today when left out.' })
  neededSince?: LocalDate | null;
}

@InputType('NeededFormEndInput', { description: 'A form that is needed no longer.' })
export class NeededFormEndInput implements EndNeededForm {
  @Field(() => ID, { description: 'Which.' })
  neededFormId!: string;
}
