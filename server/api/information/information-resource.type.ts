import { Field, ID, Int } from 'type-graphql';
import type { InformationForm, InformationTopic } from '../../domain/information/information-form.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';
import { InformationFormEnum, InformationTopicEnum } from './information.enums.ts';

@ObjectType('InformationResource', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'A resource about self-directed support to read, listen to or watch, with the forms in which it is available. Public; no sign-in needed.',
})
export class InformationResourceType implements NodeType {
  declare readonly __typename?: 'InformationResource';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The title.' })
  title!: string;

  @Field(() => String, { description: 'A summary in plain English.' })
  summary!: string;

  @Field(() => [InformationTopicEnum], { description: 'The topics.' })
  topics!: InformationTopic[];

  @Field(() => String, { description: 'Name of the resource’s publisher.' })
  publisher!: string;

  @Field(() => OrganisationType, {
    description: 'The organisation that maintains the entry. Tell it if something is wrong.',
  })
  organisation!: OrganisationType;

  @Field(() => DateTimeScalar, { description: 'When the resource was added.' })
  addedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the entry was last changed; null when it never was.',
  })
  changedAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the resource was withdrawn; null while it is available.',
  })
  withdrawnAt!: Date | null;

  @Field(() => Int, { description: 'Version of the entry: 1 when added, and one more with each change.' })
  version!: number;
}

@ObjectType('ResourceForm', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'One form in which a resource is available, in one language.',
})
export class ResourceFormType implements NodeType {
  declare readonly __typename?: 'ResourceForm';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => InformationResourceType, { description: 'The resource.' })
  resource!: InformationResourceType;

  @Field(() => InformationFormEnum, { description: 'The form.' })
  form!: InformationForm;

  @Field(() => String, {
    description: 'The language, as a BCP 47 code: en, gd (Gaelic), bfi (British Sign Language).',
  })
  language!: string;

  @Field(() => String, { description: 'Web address of the form; begins with https.' })
  webAddress!: string;

  @Field(() => LocalDateScalar, { description: 'The day somebody last checked that the form is available and right.' })
  checkedOn!: LocalDate;

  @Field(() => Int, { description: 'Days since `checkedOn`.' })
  checkedAgeInDays!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the form was withdrawn; null while it is available.',
  })
  withdrawnAt!: Date | null;
}
