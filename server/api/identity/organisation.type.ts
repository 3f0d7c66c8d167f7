import { Field, ID, InputType } from 'type-graphql';
import type { EndAccreditation, RecordAccreditation } from '../../domain/identity/accreditation.service.ts';
import { ORGANISATION_FUNCTIONS, type OrganisationFunction } from '../../domain/identity/organisation.entity.ts';
import type { RegisterOrganisation } from '../../domain/identity/organisation.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { enumeration } from '../enumeration.ts';
import { NodeType } from '../node.type.ts';
import { LocalDateScalar } from '../scalars.ts';

const OrganisationFunctionEnum = enumeration(ORGANISATION_FUNCTIONS, {
  name: 'OrganisationFunction',
  description: 'What an organisation does on this platform. One body may have several functions.',
  meanings: {
    AUTHORITY:
      'A council, partnership or health board with the duties of the Social Care (Self-directed Support) (Scotland) Act 2013.',
    PROVIDER: 'Holds a registration with the Care Inspectorate.',
    COMMUNITY_ORGANISATION: 'A group based on a place or an interest, not registered as a care service.',
    BROKERAGE: 'Helps people plan and organise support. Independent of those who decide the money.',
    ISF_HOLDER: 'Holds and administers Individual Service Funds.',
    SUPPORT_ORGANISATION:
      'Gives independent support with self-directed support, and looks after the directory’s entries of its areas. Never the authority itself.',
    OPERATOR: 'Runs this platform.',
  },
});

@ObjectType('Organisation', { implements: NodeType, simpleResolvers: true, description: 'A legal body. Public.' })
export class OrganisationType implements NodeType {
  declare readonly __typename?: 'Organisation';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Registered or usual name.' })
  name!: string;

  @Field(() => [OrganisationFunctionEnum], { description: 'What the organisation does on this platform.' })
  functions!: OrganisationFunction[];

  @Field(() => String, {
    nullable: true,
    description: 'Care Inspectorate provider number (SP and ten digits); null when not registered.',
  })
  spNumber!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'GSS code of the council area of an authority; null for other organisations.',
  })
  councilArea!: string | null;

  @Field(() => [String], {
    description:
      'GSS codes of the council areas that an independent support organisation looks after; empty for other organisations.',
  })
  supportAreas!: string[];
}

@InputType('OrganisationRegisterInput', { description: 'An organisation to add to the platform.' })
export class OrganisationRegisterInput implements RegisterOrganisation {
  @Field(() => String, { description: 'Registered or usual name, at most 200 characters.' })
  name!: string;

  @Field(() => [OrganisationFunctionEnum], {
    description:
      'What the organisation does on this platform. An authority cannot be a brokerage, because brokers are independent of those who decide the money.',
  })
  functions!: OrganisationFunction[];

  @Field(() => String, { nullable: true, description: 'Care Inspectorate provider number (SP and ten digits).' })
  spNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'GSS code of the council area of an authority, for instance S12000017.',
  })
  councilArea?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'GSS codes of the council areas that an independent support organisation looks after.',
  })
  supportAreas?: string[] | null;

  @Field(() => String, { description: 'Name of the person to invite as its first administrator.' })
  administratorName!: string;
}

@InputType('AccreditationRecordInput', { description: 'An award that a broker holds.' })
export class AccreditationRecordInput implements RecordAccreditation {
  @Field(() => ID, { description: 'The account’s id, of a broker of your organisation.' })
  accountId!: string;

  @Field(() => String, {
    description: 'Name of the award, for instance "SQA Award for Brokerage"; at most 200 characters.',
  })
  award!: string;

  @Field(() => String, { description: 'The body that gave the award; at most 200 characters.' })
  awardingBody!: string;

  @Field(() => LocalDateScalar, { description: 'The first day the award is held.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day the award no longer counts; open-ended when left out.',
  })
  endsOn?: LocalDate | null;

  @Field(() => ID, { nullable: true, description: 'The brokerage’s id. Required only when you administer several.' })
  organisationId?: string | null;
}

@InputType('AccreditationEndInput', { description: 'An award to end.' })
export class AccreditationEndInput implements EndAccreditation {
  @Field(() => ID, { description: 'The award’s id.' })
  accreditationId!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day the award no longer counts; today when left out.',
  })
  endsOn?: LocalDate | null;
}
