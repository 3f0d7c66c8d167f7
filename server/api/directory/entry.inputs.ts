import { Field, ID, InputType, Int } from 'type-graphql';
import type {
  AreaFacts,
  DescribeEntry,
  HoursFacts,
  SayCapacity,
  SetAreas,
  SetHours,
} from '../../domain/directory/entry-profile.service.ts';
import type { EndRate, SetRate } from '../../domain/directory/entry-rate.service.ts';
import type { RateBand, RateUnit, VatTreatment } from '../../domain/directory/rate.entity.ts';
import type {
  AccessibilityFeature,
  AreaKind,
  Capacity,
  CareGroup,
  Listing,
  OutcomeTheme,
  SupportNeed,
} from '../../domain/directory/service-profile.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar, LocalTimeScalar, PenceScalar } from '../scalars.ts';
import { AccessibilityFeatureEnum, CareGroupEnum, OutcomeThemeEnum, SupportNeedEnum } from './code-lists.type.ts';
import { RateBandEnum, RateUnitEnum, VatTreatmentEnum, WeekdayEnum } from './service.type.ts';
import { AreaKindEnum, CapacityEnum, ListingEnum } from './service-profile.type.ts';

@InputType('ServiceAgesInput', { description: 'The ages a service is for, in whole years.' })
export class ServiceAgesInput {
  @Field(() => Int, { nullable: true, description: 'Lowest age, in whole years; no limit when left out.' })
  minimum?: number | null;

  @Field(() => Int, { nullable: true, description: 'Highest age, inclusive, in whole years; no limit when left out.' })
  maximum?: number | null;
}

@InputType('ServiceDescribeInput', {
  description:
    'What a service states about itself. A field that is left out stays unchanged; null marks it as not known.',
})
export class ServiceDescribeInput implements DescribeEntry {
  @Field(() => ID, { description: 'The service’s id.' })
  serviceId!: string;

  @Field(() => String, { nullable: true, description: 'What it does, in its own words; at most 2,000 characters.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'The website’s address.' })
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number that people may ring.' })
  telephone?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Languages that support is given in, as BCP 47 codes: "gd", "pl", "bfi" for British Sign Language.',
  })
  languages?: string[] | null;

  @Field(() => [AccessibilityFeatureEnum], { nullable: true, description: 'Features that help to reach and use it.' })
  accessibility?: AccessibilityFeature[] | null;

  @Field(() => [OutcomeThemeEnum], { nullable: true, description: 'Outcomes in people’s lives that it helps with.' })
  outcomes?: OutcomeTheme[] | null;

  @Field(() => [String], { nullable: true, description: 'Activities people do there, each at most 60 characters.' })
  activities?: string[] | null;

  @Field(() => [SupportNeedEnum], { nullable: true, description: 'The needs that the service supports.' })
  supportNeeds?: SupportNeed[] | null;

  @Field(() => [CareGroupEnum], { nullable: true, description: 'The groups of people that the service is for.' })
  careGroups?: CareGroup[] | null;

  @Field(() => ServiceAgesInput, { nullable: true, description: 'The ages it is for. Both limits are set together.' })
  ages?: ServiceAgesInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the service takes people whose budget is held in an Individual Service Fund (Option 2).',
  })
  acceptsOption2?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'GSS codes of the council areas on whose framework the service is; an empty list means on none.',
  })
  frameworkAreas?: string[] | null;

  @Field(() => ListingEnum, { nullable: true, description: 'How the service is listed; null means `OPEN`.' })
  listing?: Listing | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day for which the service’s funding is certain: today or later.',
  })
  fundedUntil?: LocalDate | null;
}

@InputType('ServiceAreaInput', { description: 'An area in which a service gives support.' })
export class ServiceAreaInput implements AreaFacts {
  @Field(() => AreaKindEnum, { description: 'How the area is declared.' })
  kind!: AreaKind;

  @Field(() => String, {
    nullable: true,
    description:
      'The GSS code of a council area, an outcode (IV2) or a postcode sector (IV2 3); left out for Scotland and for a radius.',
  })
  code?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Radius in metres, in a straight line from the registered place; only for a radius.',
  })
  metres?: number | null;
}

@InputType('ServiceAreasSetInput', { description: 'The areas in which a service gives support.' })
export class ServiceAreasSetInput implements SetAreas {
  @Field(() => ID, { description: 'The service’s id.' })
  serviceId!: string;

  @Field(() => [ServiceAreaInput], {
    description:
      'All areas of the service, which replace the previous ones; at most 100. An empty list means that they are not known.',
  })
  areas!: ServiceAreaInput[];
}

@InputType('ServiceHoursInput', { description: 'Some hours of every week.' })
export class ServiceHoursInput implements HoursFacts {
  @Field(() => WeekdayEnum, { description: 'The day of the week on which the hours begin.' })
  weekday!: number;

  @Field(() => LocalTimeScalar, { description: 'Time at which the hours begin.' })
  from!: string;

  @Field(() => LocalTimeScalar, {
    description: 'Time at which the hours end; on the next day when not later than `from`.',
  })
  until!: string;
}

@InputType('ServiceHoursSetInput', { description: 'The hours in which a service can give support.' })
export class ServiceHoursSetInput implements SetHours {
  @Field(() => ID, { description: 'The service’s id.' })
  serviceId!: string;

  @Field(() => [ServiceHoursInput], {
    description:
      'All hours of the service, which replace the previous ones; at most 100. An empty list means that they are not known.',
  })
  hours!: ServiceHoursInput[];
}

@InputType('ServiceCapacitySayInput', { description: 'Whether a service has room.' })
export class ServiceCapacitySayInput implements SayCapacity {
  @Field(() => ID, { description: 'The service’s id.' })
  serviceId!: string;

  @Field(() => CapacityEnum, { description: 'Whether the service has room today.' })
  room!: Capacity;

  @Field(() => Int, {
    nullable: true,
    description: 'Room in minutes of support a week, when the service has room now; not known when left out.',
  })
  minutesAWeek?: number | null;
}

@InputType('ServiceConfirmInput', { description: 'An entry to confirm as right.' })
export class ServiceConfirmInput {
  @Field(() => ID, { description: 'The service’s id.' })
  serviceId!: string;
}

@InputType({ description: 'The price that a service asks for a unit at some times.' })
abstract class ServiceRateInput {
  @Field(() => ID, { description: 'The service’s id.' })
  serviceId!: string;

  @Field(() => RateUnitEnum, { description: 'The unit that the price is for.' })
  unit!: RateUnit;

  @Field(() => RateBandEnum, { nullable: true, description: 'The times at which it applies; `ANY` when left out.' })
  band?: RateBand | null;
}

@InputType('ServiceRateSetInput', { description: 'A price to publish.' })
export class ServiceRateSetInput extends ServiceRateInput implements SetRate {
  @Field(() => PenceScalar, { description: 'The price of one unit, in pence.' })
  pence!: number;

  @Field(() => LocalDateScalar, {
    description:
      'The first day of the price: today or later, within two years. It replaces a price that starts on the same day.',
  })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day the price no longer applies; open-ended when left out.',
  })
  endsOn?: LocalDate | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When the evening begins. Only for an evening rate.' })
  eveningFrom?: string | null;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'When the evening ends; after midnight when earlier than `eveningFrom`. Only for an evening rate.',
  })
  eveningUntil?: string | null;

  @Field(() => VatTreatmentEnum, { nullable: true, description: 'What it states about VAT; not known when left out.' })
  vat?: VatTreatment | null;
}

@InputType('ServiceRateEndInput', { description: 'A price that no longer applies.' })
export class ServiceRateEndInput extends ServiceRateInput implements EndRate {
  @Field(() => LocalDateScalar, {
    description:
      'The first day the price no longer applies: today or later. Prices planned to start after that day are withdrawn.',
  })
  endsOn!: LocalDate;
}
