import { Field, ID, Int } from 'type-graphql';
import {
  INFORMATION_FORMS,
  INFORMATION_TOPICS,
  type InformationForm,
  type InformationTopic,
} from '../../domain/information/information-form.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { enumeration } from '../enumeration.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

export const InformationFormEnum = enumeration(INFORMATION_FORMS, {
  name: 'InformationForm',
  description:
    'A form in which information is shared with a person. A translation is any of these in another language.',
  meanings: {
    WRITING: 'In writing.',
    EASY_READ: 'In Easy Read: short sentences with pictures.',
    LARGE_PRINT: 'In large print.',
    BRAILLE: 'In braille.',
    AUDIO: 'As audio.',
    VIDEO: 'On video, spoken.',
    BSL: 'In British Sign Language, on video or in person.',
    FACE_TO_FACE: 'In conversation, face to face.',
    TELEPHONE: 'By telephone.',
    OTHER: 'In another way, described in the text.',
  },
});

export const InformationTopicEnum = enumeration(INFORMATION_TOPICS, {
  name: 'InformationTopic',
  description: 'A topic of information about self-directed support (2013 Act s.4 and s.9).',
  meanings: {
    OPTION_1: 'Option 1: a direct payment.',
    OPTION_2: 'Option 2: the person chooses the support, and the authority or a third party holds the money.',
    OPTION_3: 'Option 3: the authority chooses and arranges the support.',
    OPTION_4: 'Option 4: a mix of the other options, by type of support.',
    INDIVIDUAL_SERVICE_FUND: 'Individual Service Funds, one way to arrange Option 2.',
    ASSESSMENT: 'Assessment: how a person’s needs are found out.',
    BUDGETS: 'How a budget is set, and what it may be used for.',
    CHARGES: 'What a person pays towards support.',
    MANAGING_SUPPORT: 'How to manage support.',
    WHO_CAN_HELP: 'Who can help, including people who are not employed by the authority.',
    INDEPENDENT_ADVOCACY: 'Independent advocacy.',
    RIGHTS: 'What people are entitled to.',
    COMPLAINTS: 'How to challenge a decision, and how to complain.',
  },
});

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
