import { Field, ID, Int, ObjectType } from 'type-graphql';
import type {
  AccessibilityFeature,
  CareGroup,
  Freshness,
  Listing,
  OutcomeTheme,
  SupportNeed,
} from '../../domain/directory/service-profile.ts';
import type {
  FactSource,
  PlacePrecision,
  Sector,
  ServiceKind,
  ServiceStatus,
} from '../../domain/directory/support-service.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { connectionOf } from '../connection.ts';
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
import {
  AccessibilityFeatureEnum,
  CareGroupEnum,
  FreshnessEnum,
  ListingEnum,
  OutcomeThemeEnum,
  SupportNeedEnum,
} from './service-profile.enums.ts';
import {
  ExternalIdentifierType,
  FactProvenanceType,
  ServiceAgesType,
  ServiceCapacityType,
  ServiceHoursType,
  ServiceReachType,
} from './service-profile.type.ts';

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

  @Field(() => OrganisationType, {
    nullable: true,
    description:
      'The organisation that has shown that this entry is its own and keeps it, where that is not the one it is entered under.',
  })
  claimedBy!: OrganisationType | null;

  @Field(() => ServiceAddressType, {
    nullable: true,
    description: 'Where it is registered; null when that is withheld, to be asked of a broker or not known.',
  })
  address!: ServiceAddressType | null;

  @Field(() => Boolean, { description: 'Whether the address is withheld, and with it the place on the map.' })
  addressWithheld!: boolean;

  @Field(() => PlacePrecisionEnum, {
    nullable: true,
    description:
      'How closely its place is known; null when it has none that is told. Of several places that a feed gives, the first in Scotland with coordinates is kept.',
  })
  placePrecision!: PlacePrecision | null;

  @Field(() => String, {
    nullable: true,
    description: 'The telephone number; null when not known, or to be asked of a broker.',
  })
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

  @Field(() => [ServiceRateType], {
    description: 'Its prices that hold today. Empty: not given or to be asked of a broker, not free.',
  })
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

  @Field(() => String, { nullable: true, description: 'Its website; null when not known, or to be asked of a broker.' })
  website!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Languages it supports in, as BCP 47 codes: en, gd, bfi (British Sign Language); null when not known.',
  })
  languages!: string[] | null;

  @Field(() => [AccessibilityFeatureEnum], {
    nullable: true,
    description: 'What helps people to use it; null when not known.',
  })
  accessibility!: AccessibilityFeature[] | null;

  @Field(() => [OutcomeThemeEnum], {
    nullable: true,
    description: 'What it helps with that matters; null when not known.',
  })
  outcomes!: OutcomeTheme[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'What people do there, in its own words; null when not known.',
  })
  activities!: string[] | null;

  @Field(() => [SupportNeedEnum], { nullable: true, description: 'The needs it supports with; null when not known.' })
  supportNeeds!: SupportNeed[] | null;

  @Field(() => [CareGroupEnum], { nullable: true, description: 'Whom it is for; null when not known.' })
  careGroups!: CareGroup[] | null;

  @Field(() => ServiceAgesType, { nullable: true, description: 'Ages it is for; null when not known.' })
  ages!: ServiceAgesType | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it takes people whose budget an Individual Service Fund holds; null when not known.',
  })
  acceptsOption2!: boolean | null;

  @Field(() => ServiceCapacityType, { nullable: true, description: 'Whether it has room; null when not known.' })
  capacity!: ServiceCapacityType | null;

  @Field(() => ListingEnum, { description: 'How it is listed.' })
  listing!: Listing;

  @Field(() => String, { nullable: true, description: 'What to do, where a broker is to be asked; null otherwise.' })
  listingInWords!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day a group’s funding is certain for; null when not known or not limited.',
  })
  fundedUntil!: LocalDate | null;

  @Field(() => ServiceReachType, { description: 'Where it gives support.' })
  reach!: ServiceReachType;

  @Field(() => [ServiceHoursType], { description: 'When it can give support. Empty: not known, not never.' })
  hours!: ServiceHoursType[];

  @Field(() => FreshnessEnum, { description: 'How lately somebody said that the entry is right.' })
  freshness!: Freshness;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of that; null when nobody has yet.' })
  confirmedOn!: LocalDate | null;

  @Field(() => OrganisationType, { nullable: true, description: 'The organisation that said so.' })
  confirmedBy!: OrganisationType | null;

  @Field(() => [FactProvenanceType], { description: 'Facts that somebody else than `source` said, or later.' })
  provenance!: FactProvenanceType[];

  @Field(() => [ExternalIdentifierType], { description: 'The numbers others know it by.' })
  identifiers!: ExternalIdentifierType[];
}

export const SupportServiceConnection = connectionOf('SupportService', () => SupportServiceType);
