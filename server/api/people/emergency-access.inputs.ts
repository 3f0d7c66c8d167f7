import { Field, ID, InputType, Int } from 'type-graphql';
import type { CloseEmergency, Identity, OpenEmergency } from '../../domain/people/emergency-access.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar } from '../scalars.ts';

@InputType('IdentityInput', {
  description: 'Who somebody is: all three exactly as recorded, but for capitals and spaces.',
})
export class IdentityInput implements Identity {
  @Field(() => String, { description: 'The full name.' })
  fullName!: string;

  @Field(() => LocalDateScalar, { description: 'The date of birth.' })
  dateOfBirth!: LocalDate;

  @Field(() => String, { description: 'The whole postcode.' })
  postcode!: string;
}

@InputType('EmergencyOpenInput', {
  description: 'Whose record, and why. The person and their authority read it at once.',
})
export class EmergencyOpenInput implements OpenEmergency {
  @Field(() => ID, { nullable: true, description: 'The person’s id, if it is known.' })
  personId?: string | null;

  @Field(() => IdentityInput, { nullable: true, description: 'Or who the person is.' })
  identity?: IdentityInput | null;

  @Field(() => String, { description: 'What the emergency is, in a sentence of 20 to 1,000 characters.' })
  reason!: string;

  @Field(() => Int, {
    defaultValue: 4,
    description:
      'For how many hours, from 1 to 12; fewer where fewer are left of what one person’s record may be open.',
  })
  hours!: number;

  @Field(() => ID, { nullable: true, description: 'Your authority, needed only when you work for several.' })
  organisationId?: string | null;
}

@InputType('EmergencyCloseInput', { description: 'An emergency of yours that is over.' })
export class EmergencyCloseInput implements CloseEmergency {
  @Field(() => ID, { description: 'The emergency.' })
  emergencyId!: string;
}
