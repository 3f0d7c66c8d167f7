import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { EndAccreditation, RecordAccreditation } from '../../domain/identity/accreditation.service.ts';
import { ORGANISATION_FUNCTIONS, type OrganisationFunction } from '../../domain/identity/organisation.entity.ts';
import type { RegisterOrganisation } from '../../domain/identity/organisation.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { enumeration } from '../enumeration.ts';
import { NodeType } from '../node.type.ts';
import { LocalDateScalar } from '../scalars.ts';

export const OrganisationFunctionEnum = enumeration(ORGANISATION_FUNCTIONS, {
  name: 'OrganisationFunction',
  description: 'What an organisation is here. One body may be several.',
  meanings: {
    AUTHORITY: 'A council, partnership or health board with the duties of the 2013 Act.',
    PROVIDER: 'Holds a registration with the Care Inspectorate.',
    COMMUNITY_ORGANISATION: 'A place- or interest-based group, not registered as a care service.',
    BROKERAGE: 'Helps people plan and organise support; independent of whoever decides the money.',
    ISF_HOLDER: 'Holds and administers Individual Service Funds.',
    SUPPORT_ORGANISATION:
      'Gives independent support with self-directed support, and looks after the directory’s entries of its areas. Never the authority itself.',
    OPERATOR: 'Runs this platform.',
  },
});

@ObjectType('Organisation', { implements: NodeType, simpleResolvers: true, description: 'A legal body. Public.' })
export class OrganisationType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Its registered or usual name.' })
  name!: string;

  @Field(() => [OrganisationFunctionEnum], { description: 'What it is here.' })
  functions!: OrganisationFunction[];

  @Field(() => String, {
    nullable: true,
    description: 'Care Inspectorate provider number (SP and ten digits), if registered.',
  })
  spNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'GSS code of the council area of an authority.' })
  councilArea!: string | null;

  @Field(() => [String], {
    description: 'GSS codes of the council areas an independent support organisation looks after; empty for others.',
  })
  supportAreas!: string[];
}

@InputType('OrganisationRegisterInput', { description: 'An organisation to put on the platform.' })
export class OrganisationRegisterInput implements RegisterOrganisation {
  @Field(() => String, { description: 'Its registered or usual name, at most 200 characters.' })
  name!: string;

  @Field(() => [OrganisationFunctionEnum], {
    description: 'What it is here. An authority is no brokerage: brokers are independent of whoever decides the money.',
  })
  functions!: OrganisationFunction[];

  @Field(() => String, { nullable: true, description: 'Care Inspectorate provider number (SP and ten digits).' })
  spNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'GSS code of the council area of an authority: S12000017.' })
  councilArea?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'GSS codes of the council areas that an independent support organisation looks after.',
  })
  supportAreas?: string[] | null;

  @Field(() => String, { description: 'Who is invited as its first administrator.' })
  administratorName!: string;
}

@InputType('AccreditationRecordInput', { description: 'An award that a broker holds.' })
export class AccreditationRecordInput implements RecordAccreditation {
  @Field(() => ID, { description: 'The account of a broker of your organisation.' })
  accountId!: string;

  @Field(() => String, { description: 'The award, for instance "SQA Award for Brokerage"; at most 200 characters.' })
  award!: string;

  @Field(() => String, { description: 'Who gave it; at most 200 characters.' })
  awardingBody!: string;

  @Field(() => LocalDateScalar, { description: 'Held from this day.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day it no longer counts, if it runs out.' })
  endsOn?: LocalDate | null;

  @Field(() => ID, { nullable: true, description: 'The brokerage, needed only when you administer several.' })
  organisationId?: string | null;
}

@InputType('AccreditationEndInput', { description: 'An award that no longer counts.' })
export class AccreditationEndInput implements EndAccreditation {
  @Field(() => ID, { description: 'Which.' })
  accreditationId!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day it no longer counts; today when left out.',
  })
  endsOn?: LocalDate | null;
}
