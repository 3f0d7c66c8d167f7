import { Field, ID, Int } from 'type-graphql';
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
import { ObjectType } from '../checked-fields.ts';
import { OrganisationType } from '../identity/organisation.type.ts';
import { NodeType } from '../node.type.ts';
import { DateTimeScalar, LocalDateScalar } from '../scalars.ts';
import { AccessibilityFeatureEnum, CareGroupEnum, OutcomeThemeEnum, SupportNeedEnum } from './code-lists.type.ts';
import { FactSourceEnum, PlacePrecisionEnum, SectorEnum, ServiceKindEnum, ServiceStatusEnum } from './service.type.ts';
import {
  ServiceAddressType,
  ServiceGradesType,
  ServiceRateType,
  ServiceRegistrationType,
  UpheldComplaintsType,
} from './service-facts.type.ts';
import {
  ExternalIdentifierType,
  FactProvenanceType,
  FreshnessEnum,
  ListingEnum,
  ServiceAgesType,
  ServiceCapacityType,
  ServiceReachType,
} from './service-profile.type.ts';

@ObjectType('SupportService', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A service that people can choose. Public.',
})
export class SupportServiceType implements NodeType {
  declare readonly __typename?: 'SupportService';

  @Field(() => ID, { description: 'The id.' })
  id!: string;

  @Field(() => String, { description: 'The service’s name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What the service does, in its own words; null when not known.' })
  description!: string | null;

  @Field(() => [ServiceKindEnum], { description: 'The kinds of support; two for a team that is registered twice.' })
  kinds!: ServiceKind[];

  @Field(() => SectorEnum, { description: 'The sector of the body that runs the service.' })
  sector!: Sector;

  @Field(() => ServiceStatusEnum, { description: 'Whether the service provides support now.' })
  status!: ServiceStatus;

  @Field(() => OrganisationType, { description: 'The organisation that runs the service.' })
  organisation!: OrganisationType;

  @Field(() => OrganisationType, {
    nullable: true,
    description:
      'The organisation with a verified claim to this entry, which maintains it; null when that is `organisation` itself or when nobody has claimed the entry.',
  })
  claimedBy!: OrganisationType | null;

  @Field(() => ServiceAddressType, {
    nullable: true,
    description:
      'The address at which the service is registered; null when it is withheld, not known, or only to be had from a local broker.',
  })
  address!: ServiceAddressType | null;

  @Field(() => Boolean, { description: 'Whether the address is withheld, and with it the coordinates.' })
  addressWithheld!: boolean;

  @Field(() => PlacePrecisionEnum, {
    nullable: true,
    description:
      'How precisely the service’s place is known; null when it is not known or is withheld. Of several places in a feed, the first in Scotland with coordinates is used.',
  })
  placePrecision!: PlacePrecision | null;

  @Field(() => String, {
    nullable: true,
    description: 'The telephone number; null when not known, or only to be had from a local broker.',
  })
  telephone!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Maximum number of people supported at a time, from the register; null when it does not say.',
  })
  registeredPlaces!: number | null;

  @Field(() => ServiceGradesType, {
    nullable: true,
    description: 'The latest grades; null when the service has not been graded, which does not mean a low grade.',
  })
  grades!: ServiceGradesType | null;

  @Field(() => UpheldComplaintsType, { nullable: true, description: 'Upheld complaints; null when not known.' })
  complaints!: UpheldComplaintsType | null;

  @Field(() => [ServiceRateType], {
    description:
      'The prices that apply today. Empty when they are not known or only to be had from a local broker; it does not mean free of charge.',
  })
  rates!: ServiceRateType[];

  @Field(() => [ServiceRegistrationType], {
    description: 'Care Inspectorate registrations; none for community groups.',
  })
  registrations!: ServiceRegistrationType[];

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of the last inspection; null when not known.' })
  lastInspectedOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of registration; null when not known.' })
  registeredOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The date of the first register that no longer had the service; null while it is not closed.',
  })
  closedOn!: LocalDate | null;

  @Field(() => SupportServiceType, {
    nullable: true,
    description: 'The service with which it was merged when it closed; null otherwise.',
  })
  continuedBy!: SupportServiceType | null;

  @Field(() => FactSourceEnum, { description: 'The source of the entry’s facts, except for those in `provenance`.' })
  source!: FactSource;

  @Field(() => LocalDateScalar, { description: 'The day for which the source states the facts.' })
  factsAsOf!: LocalDate;

  @Field(() => Int, { description: 'Days since `factsAsOf`.' })
  factsAgeInDays!: number;

  @Field(() => DateTimeScalar, { description: 'When the service was added to this directory.' })
  addedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'The website’s address; null when not known, or only to be had from a local broker.',
  })
  website!: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Languages that support is given in, as BCP 47 codes: en, gd, bfi (British Sign Language); null when not known.',
  })
  languages!: string[] | null;

  @Field(() => [AccessibilityFeatureEnum], {
    nullable: true,
    description: 'Features that help people to reach and use the service; null when not known.',
  })
  accessibility!: AccessibilityFeature[] | null;

  @Field(() => [OutcomeThemeEnum], {
    nullable: true,
    description: 'Outcomes in people’s lives that the service helps with; null when not known.',
  })
  outcomes!: OutcomeTheme[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Activities that people do there, in the service’s own words; null when not known.',
  })
  activities!: string[] | null;

  @Field(() => [SupportNeedEnum], { nullable: true, description: 'The needs that it supports; null when not known.' })
  supportNeeds!: SupportNeed[] | null;

  @Field(() => [CareGroupEnum], { nullable: true, description: 'The groups of people it is for; null when not known.' })
  careGroups!: CareGroup[] | null;

  @Field(() => ServiceAgesType, { nullable: true, description: 'The ages that it is for; null when not known.' })
  ages!: ServiceAgesType | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the service takes people whose budget is held in an Individual Service Fund (Option 2); null when not known.',
  })
  acceptsOption2!: boolean | null;

  @Field(() => ServiceCapacityType, { nullable: true, description: 'Whether it has room; null when not known.' })
  capacity!: ServiceCapacityType | null;

  @Field(() => ListingEnum, { description: 'How much of the entry the directory shows.' })
  listing!: Listing;

  @Field(() => String, {
    nullable: true,
    description: 'What to do, in plain English, when the service is listed as `ASK_LOCAL_BROKER`; null otherwise.',
  })
  listingInWords!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day for which a group’s funding is certain; null when not known or not limited.',
  })
  fundedUntil!: LocalDate | null;

  @Field(() => ServiceReachType, { description: 'Where the service gives support.' })
  reach!: ServiceReachType;

  @Field(() => FreshnessEnum, { description: 'How recently the entry was confirmed as right.' })
  freshness!: Freshness;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of the last confirmation; null when never.' })
  confirmedOn!: LocalDate | null;

  @Field(() => OrganisationType, { nullable: true, description: 'Organisation that last confirmed it; null if none.' })
  confirmedBy!: OrganisationType | null;

  @Field(() => [FactProvenanceType], { description: 'Facts with another source than `source`, or of a later day.' })
  provenance!: FactProvenanceType[];

  @Field(() => [ExternalIdentifierType], { description: 'Identifiers of the service in other systems.' })
  identifiers!: ExternalIdentifierType[];
}
