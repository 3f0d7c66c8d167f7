import { Field, ID, InputType } from 'type-graphql';
import type { EndAccreditation, RecordAccreditation } from '../../domain/identity/accreditation.service.ts';
import type { OrganisationFunction } from '../../domain/identity/organisation.entity.ts';
import type { RegisterOrganisation } from '../../domain/identity/organisation.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar } from '../scalars.ts';
import { OrganisationFunctionEnum } from './organisation.type.ts';

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
