import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  FactSource,
  PlacePrecision,
  Sector,
  ServiceKind,
  ServiceStatus,
} from '../../domain/directory/support-service.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { LocalDateScalar } from '../scalars.ts';
import { FactSourceEnum, PlacePrecisionEnum, SectorEnum, ServiceKindEnum, ServiceStatusEnum } from './service.enums.ts';
import {
  ServiceAddressType,
  ServiceGradesType,
  ServiceRateType,
  ServiceRegistrationType,
  UpheldComplaintsType,
} from './service-facts.type.ts';

@ObjectType('SupportService', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A service people can choose. Public.',
})
export class SupportServiceType implements NodeType {
  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it does, in its own words; null until it says.' })
  description!: string | null;

  @Field(() => [ServiceKindEnum], { description: 'What kind of support; two where a team is registered twice.' })
  kinds!: ServiceKind[];

  @Field(() => SectorEnum, { description: 'Who runs it.' })
  sector!: Sector;

  @Field(() => ServiceStatusEnum, { description: 'Whether it provides support now.' })
  status!: ServiceStatus;

  @Field(() => OrganisationType, { description: 'The organisation that runs it.' })
  organisation!: OrganisationType;

  @Field(() => ServiceAddressType, {
    nullable: true,
    description: 'Where it is registered; null when that is withheld or not known.',
  })
  address!: ServiceAddressType | null;

  @Field(() => Boolean, { description: 'Whether the address is withheld, and with it the place on the map.' })
  addressWithheld!: boolean;

  @Field(() => PlacePrecisionEnum, {
    nullable: true,
    description: 'How closely its place is known; null when it has none.',
  })
  placePrecision!: PlacePrecision | null;

  @Field(() => String, { nullable: true, description: 'The telephone number.' })
  telephone!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people it may support at a time, where the register says.',
  })
  registeredPlaces!: number | null;

  @Field(() => ServiceGradesType, {
    nullable: true,
    description: 'Its grades; null when nobody has graded it, which is not low.',
  })
  grades!: ServiceGradesType | null;

  @Field(() => UpheldComplaintsType, {
    nullable: true,
    description: 'Complaints upheld against it; null when not known.',
  })
  complaints!: UpheldComplaintsType | null;

  @Field(() => [ServiceRateType], { description: 'Its prices that hold today. Empty: not given, not free.' })
  rates!: ServiceRateType[];

  @Field(() => [ServiceRegistrationType], { description: 'Its registrations; none for a community group.' })
  registrations!: ServiceRegistrationType[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was last inspected.' })
  lastInspectedOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Since when it has been registered.' })
  registeredOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of the first register it was missing from.' })
  closedOn!: LocalDate | null;

  @Field(() => SupportServiceType, {
    nullable: true,
    description: 'The service it was joined to when it closed, if it was.',
  })
  continuedBy!: SupportServiceType | null;

  @Field(() => FactSourceEnum, { description: 'Who says all this.' })
  source!: FactSource;

  @Field(() => LocalDateScalar, { description: 'The day they said it.' })
  factsAsOf!: LocalDate;

  @Field(() => Int, { description: 'How many days ago that was.' })
  factsAgeInDays!: number;
}
