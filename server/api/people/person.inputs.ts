import { Field, ID, InputType } from 'type-graphql';
import type { ShareRecord } from '../../domain/people/access-grant.service.ts';
import type { RegisterPerson } from '../../domain/people/person.service.ts';
import type { RegisterRepresentative } from '../../domain/people/representation.service.ts';
import type { SupportedPersonBasis } from '../../domain/people/supported-person.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar } from '../scalars.ts';
import { AccessTermsInput } from './access-grant.inputs.ts';
import { SupportedPersonBasisEnum } from './person.type.ts';
import { PowerInput } from './representation.inputs.ts';

@InputType('RepresentativeInput', { description: 'Somebody with a legal power to act for the person.' })
export class RepresentativeInput extends PowerInput implements RegisterRepresentative {
  @Field(() => String, { description: 'Their name. They get an account of their own.' })
  name!: string;
}

@InputType('ShareInput', { description: 'What the person agreed to share, and with whom.' })
export class ShareInput extends AccessTermsInput implements ShareRecord {
  @Field(() => ID, { description: 'The organisation: a broker’s, an ISF holder, a provider.' })
  organisationId!: string;
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
