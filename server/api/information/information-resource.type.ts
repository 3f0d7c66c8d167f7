import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { InformationForm, InformationTopic } from '../../domain/information/information-form.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';
import { InformationFormEnum, InformationTopicEnum } from './information.enums.ts';

@ObjectType('InformationResource', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'Something to read, hear or watch about self-directed support, with all the forms it is to be had in. For anybody, signed in or not.',
})
export class InformationResourceType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'What it tells, in plain words.' })
  summary!: string;

  @Field(() => [InformationTopicEnum], { description: 'What it is about.' })
  topics!: InformationTopic[];

  @Field(() => String, { description: 'Who made it.' })
  publisher!: string;

  @Field(() => OrganisationType, { description: 'Who keeps it here: tell them if something is wrong.' })
  organisation!: OrganisationType;

  @Field(() => DateTimeScalar, { description: 'When it was added here.' })
  addedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When what is said of it here was last mended; null when it never was.',
  })
  changedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null while it is to be had.' })
  withdrawnAt!: Date | null;

  @Field(() => Int, { description: 'How often it was written: 1 as it was added.' })
  version!: number;
}

@ObjectType('ResourceForm', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'One form in which a resource is to be had, in one language.',
})
export class ResourceFormType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => InformationResourceType, { description: 'Of what.' })
  resource!: InformationResourceType;

  @Field(() => InformationFormEnum, { description: 'In which form.' })
  form!: InformationForm;

  @Field(() => String, {
    description: 'In which language, as a BCP 47 code: en, gd (Gaelic), bfi (British Sign Language).',
  })
  language!: string;

  @Field(() => String, { description: 'Where it is: an address of the web that begins with https.' })
  webAddress!: string;

  @Field(() => LocalDateScalar, { description: 'When somebody last looked that it is there and right.' })
  checkedOn!: LocalDate;

  @Field(() => Int, { description: 'How many days ago that was.' })
  checkedAgeInDays!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was withdrawn; null while it is to be had.' })
  withdrawnAt!: Date | null;
}
