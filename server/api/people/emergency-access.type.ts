import { Field, ID, InputType, Int } from 'type-graphql';
import type { CloseEmergency, Identity, OpenEmergency } from '../../domain/people/emergency-access.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';

@ObjectType('EmergencyAccess', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'An opening of a person’s record in an emergency by a worker of another authority. Visible at once to the person, to a representative who looks after their welfare, to their authority and its administrators, and to the worker who opened it.',
})
export class EmergencyAccessType implements NodeType {
  declare readonly __typename?: 'EmergencyAccess';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => ID, { description: 'The person’s id. Shown also to those who may see nothing else of the person.' })
  personId!: string;

  @Field(() => OrganisationType, { nullable: true, description: 'The person’s authority.' })
  authority!: OrganisationType | null;

  @Field(() => String, { description: 'Name of the worker who opened the record, as it was at the time.' })
  workerName!: string;

  @Field(() => OrganisationType, { nullable: true, description: 'The authority for which the worker opened it.' })
  organisation!: OrganisationType | null;

  @Field(() => String, { description: 'The reason, in the worker’s words.' })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When the record was opened.' })
  openedAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When the access ends by itself.' })
  endsAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the worker ended the access early; null otherwise.',
  })
  closedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the record is open now.' })
  isOpen!: boolean;
}

@InputType('IdentityInput', {
  description:
    'The identity of a person. All three values must equal the recorded ones, except for capitals and spaces.',
})
export class IdentityInput implements Identity {
  @Field(() => String, { description: 'The full name.' })
  fullName!: string;

  @Field(() => LocalDateScalar, { description: 'The date of birth.' })
  dateOfBirth!: LocalDate;

  @Field(() => String, { description: 'The full postcode.' })
  postcode!: string;
}

@InputType('EmergencyOpenInput', {
  description: 'The person whose record to open, and the reason. The person and their authority see it at once.',
})
export class EmergencyOpenInput implements OpenEmergency {
  @Field(() => ID, { nullable: true, description: 'The person’s id, if known. Give this or `identity`.' })
  personId?: string | null;

  @Field(() => IdentityInput, { nullable: true, description: 'The person’s identity, when the id is not known.' })
  identity?: IdentityInput | null;

  @Field(() => String, { description: 'The emergency, in a sentence of 20 to 1,000 characters.' })
  reason!: string;

  @Field(() => Int, {
    defaultValue: 4,
    description:
      'Number of hours, from 1 to 12. Shortened when less is left of the time for which the person’s record may be open.',
  })
  hours!: number;

  @Field(() => ID, { nullable: true, description: 'Your authority’s id. Required only when you work for several.' })
  organisationId?: string | null;
}

@InputType('EmergencyCloseInput', { description: 'Emergency access of yours to end.' })
export class EmergencyCloseInput implements CloseEmergency {
  @Field(() => ID, { description: 'Id of the emergency access.' })
  emergencyId!: string;
}
