import { Field, ID, InputType } from 'type-graphql';
import type { Topic } from '../../database/walls.ts';
import type { ShareRecord } from '../../domain/people/access-grant.service.ts';
import type { RegisterPerson } from '../../domain/people/person.service.ts';
import type { RepresentativeKind } from '../../domain/people/representation.entity.ts';
import type { RegisterRepresentative } from '../../domain/people/representation.service.ts';
import type { SupportedPersonBasis } from '../../domain/people/supported-person.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar } from '../scalars.ts';
import { SupportedPersonBasisEnum } from './person.type.ts';
import { RepresentativeKindEnum } from './representation.type.ts';
import { TopicEnum } from './topic.enum.ts';

@InputType('RepresentativeInput', { description: 'Somebody with a legal power to act for the person.' })
export class RepresentativeInput implements RegisterRepresentative {
  @Field(() => String, { description: 'Their name. They get an account of their own.' })
  name!: string;

  @Field(() => RepresentativeKindEnum, { description: 'Which power.' })
  kind!: RepresentativeKind;

  @Field(() => Boolean, { description: 'Whether the power covers welfare.' })
  welfare!: boolean;

  @Field(() => Boolean, { description: 'Whether the power covers money.' })
  financial!: boolean;

  @Field(() => LocalDateScalar, { description: 'From this day.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day it no longer counts.' })
  endsOn?: LocalDate | null;
}

@InputType('ShareInput', { description: 'What the person agreed to share, and with whom.' })
export class ShareInput implements ShareRecord {
  @Field(() => ID, { description: 'The organisation: a broker’s, an ISF holder, a provider.' })
  organisationId!: string;

  @Field(() => [TopicEnum], { description: 'Which parts of the record.' })
  topics!: Topic[];

  @Field(() => Boolean, { defaultValue: false, description: 'Whether they may also add to those parts.' })
  mayWrite!: boolean;

  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day; today when left out.' })
  startsOn?: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day it is closed again.' })
  endsOn?: LocalDate | null;
}

@InputType('PersonRegisterInput', { description: 'A person to register with the worker’s authority.' })
export class PersonRegisterInput implements RegisterPerson {
  @Field(() => String, { description: 'What the person likes to be called, at most 100 characters.' })
  knownAs!: string;

  @Field(() => String, { description: 'The full name. Confidential.' })
  fullName!: string;

  @Field(() => SupportedPersonBasisEnum, { description: 'On which ground support is given.' })
  basis!: SupportedPersonBasis;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The date of birth. Confidential.' })
  dateOfBirth?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The address. Confidential.' })
  address?: string | null;

  @Field(() => String, { description: 'The whole postcode. Confidential but for its first half.' })
  postcode!: string;

  @Field(() => String, { nullable: true, description: 'The telephone number. Confidential.' })
  telephone?: string | null;

  @Field(() => [RepresentativeInput], { nullable: true, description: 'Who may act for the person by law.' })
  representatives?: RepresentativeInput[] | null;

  @Field(() => [ShareInput], { nullable: true, description: 'What the person agreed to share with whom.' })
  shareWith?: ShareInput[] | null;

  @Field(() => ID, { nullable: true, description: 'The authority, needed only when you work for several.' })
  organisationId?: string | null;
}
