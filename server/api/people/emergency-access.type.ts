import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { CloseEmergency, Identity, OpenEmergency } from '../../domain/people/emergency-access.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

@ObjectType('EmergencyAccess', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'That a worker of another authority opened a person’s record in an emergency. Shown at once to the person, to who acts for them, to their authority and to whoever administers it.',
})
export class EmergencyAccessType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => ID, { description: 'Of whom: the id, for whoever may not see more of the person.' })
  personId!: string;

  @Field(() => OrganisationType, { nullable: true, description: 'The person’s authority.' })
  authority!: OrganisationType | null;

  @Field(() => String, { description: 'Who opened it.' })
  workerName!: string;

  @Field(() => OrganisationType, { nullable: true, description: 'The authority they work for.' })
  organisation!: OrganisationType | null;

  @Field(() => String, { description: 'Why, in their words.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was opened.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When it closes by itself.' })
  endsAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the worker closed it before that; null otherwise.',
  })
  closedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether it is open now.' })
  isOpen!: boolean;
}

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
