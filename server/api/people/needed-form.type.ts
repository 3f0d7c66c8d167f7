import { Field, ID, InputType } from 'type-graphql';
import type { InformationForm } from '../../domain/information/information-form.ts';
import type { EndNeededForm, RecordNeededForm } from '../../domain/people/needed-form.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { InformationFormEnum } from '../information/information-resource.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

@ObjectType('NeededForm', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A form and a language in which a person can be informed (2013 Act s.9). Any one of several is sufficient. Part of the profile. Visible to anyone who can see the person’s profile.',
})
export class NeededFormType implements NodeType {
  declare readonly __typename?: 'NeededForm';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => InformationFormEnum, { description: 'The form.' })
  form!: InformationForm;

  @Field(() => String, {
    description: 'The language, as a BCP 47 code: en, gd (Gaelic), bfi (British Sign Language).',
  })
  language!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Further details, for instance "Read to me by my sister"; null when there are none.',
  })
  details!: string | null;

  @Field(() => LocalDateScalar, { description: 'The day since which the form is needed.' })
  neededSince!: LocalDate;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the need ended; null while it continues.' })
  endsAt!: Date | null;
}

@InputType('NeededFormRecordInput', { description: 'A form and language in which a person can be informed.' })
export class NeededFormRecordInput implements RecordNeededForm {
  @Field(() => ID, { description: 'The person’s id.' })
  personId!: string;

  @Field(() => InformationFormEnum, { description: 'The form.' })
  form!: InformationForm;

  @Field(() => String, {
    nullable: true,
    description:
      'The language, as a BCP 47 code; when left out, English, and British Sign Language for the form `BSL`.',
  })
  language?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Further details, at most 500 characters; required for OTHER.',
  })
  details?: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day since which the form is needed; today when left out.',
  })
  neededSince?: LocalDate | null;
}

@InputType('NeededFormEndInput', { description: 'A needed form to end.' })
export class NeededFormEndInput implements EndNeededForm {
  @Field(() => ID, { description: 'Id of the needed form.' })
  neededFormId!: string;
}
