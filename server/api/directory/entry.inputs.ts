import { Field, ID, InputType, Int } from 'type-graphql';
import type {
  DescribeEntry,
  GivenArea,
  GivenHours,
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
import { RateBandEnum, RateUnitEnum, VatTreatmentEnum, WeekdayEnum } from './service.enums.ts';
import {
  AccessibilityFeatureEnum,
  AreaKindEnum,
  CapacityEnum,
  CareGroupEnum,
  ListingEnum,
  OutcomeThemeEnum,
  SupportNeedEnum,
} from './service-profile.enums.ts';

@InputType('ServiceAgesInput', { description: 'Whom a service is for by age.' })
export class ServiceAgesInput {
  @Field(() => Int, { nullable: true, description: 'From this age; no lower limit when left out.' })
  minimum?: number | null;

  @Field(() => Int, { nullable: true, description: 'To this age, which still belongs; no upper limit when left out.' })
  maximum?: number | null;
}

@InputType('ServiceDescribeInput', {
  description: 'What a service says of itself. What is left out stays as it is; null says that it is not known.',
})
export class ServiceDescribeInput implements DescribeEntry {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => String, { nullable: true, description: 'What it does, in its own words; at most 2,000 characters.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'The address of its website.' })
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'The telephone number people may ring.' })
  telephone?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Languages it supports in, as codes: "gd", "pl", "bfi" for BSL.',
  })
  languages?: string[] | null;

  @Field(() => [AccessibilityFeatureEnum], { nullable: true, description: 'What helps people to reach and use it.' })
  accessibility?: AccessibilityFeature[] | null;

  @Field(() => [OutcomeThemeEnum], { nullable: true, description: 'What it helps people to have in their lives.' })
  outcomes?: OutcomeTheme[] | null;

  @Field(() => [String], { nullable: true, description: 'What people do there, each at most 60 characters.' })
  activities?: string[] | null;

  @Field(() => [SupportNeedEnum], { nullable: true, description: 'The needs it supports.' })
  supportNeeds?: SupportNeed[] | null;

  @Field(() => [CareGroupEnum], { nullable: true, description: 'Whom it is for.' })
  careGroups?: CareGroup[] | null;

  @Field(() => ServiceAgesInput, {
    nullable: true,
    description: 'Whom it is for by age; both limits are given together.',
  })
  ages?: ServiceAgesInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it takes people whose budget an ISF holds (Option 2).',
  })
  acceptsOption2?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'GSS codes of the council areas on whose framework it is; an empty list says: on none.',
  })
  frameworkAreas?: string[] | null;

  @Field(() => ListingEnum, { nullable: true, description: 'How it is listed; null lists it openly.' })
  listing?: Listing | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day its funding is certain for: today or later.',
  })
  fundedUntil?: LocalDate | null;
}

@InputType('ServiceAreaInput', { description: 'An area a service gives support in.' })
export class ServiceAreaInput implements GivenArea {
  @Field(() => AreaKindEnum, { description: 'How it is declared.' })
  kind!: AreaKind;

  @Field(() => String, {
    nullable: true,
    description:
      'The GSS code of a council area, an outcode (IV2) or a sector (IV2 3); left out for Scotland and a radius.',
  })
  code?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Metres over the ground from where it is registered, of a radius alone.',
  })
  metres?: number | null;
}

@InputType('ServiceAreasSetInput', { description: 'Where a service gives support.' })
export class ServiceAreasSetInput implements SetAreas {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => [ServiceAreaInput], {
    description: 'All of its areas, in place of those before; at most 100. None says that its reach is not known.',
  })
  areas!: ServiceAreaInput[];
}

@InputType('ServiceHoursInput', { description: 'Some hours of every week.' })
export class ServiceHoursInput implements GivenHours {
  @Field(() => WeekdayEnum, { description: 'The day of the week they begin on.' })
  weekday!: number;

  @Field(() => LocalTimeScalar, { description: 'From this time on.' })
  from!: string;

  @Field(() => LocalTimeScalar, { description: 'Until this time; not later than `from`: on the next day.' })
  until!: string;
}

@InputType('ServiceHoursSetInput', { description: 'When a service can give support.' })
export class ServiceHoursSetInput implements SetHours {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => [ServiceHoursInput], {
    description: 'All of its hours, in place of those before; at most 100. None says that they are not known.',
  })
  hours!: ServiceHoursInput[];
}

@InputType('ServiceCapacitySayInput', { description: 'Whether a service has room.' })
export class ServiceCapacitySayInput implements SayCapacity {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => CapacityEnum, { description: 'Whether it has room today.' })
  room!: Capacity;

  @Field(() => Int, { nullable: true, description: 'For how many minutes of support a week, where it has room now.' })
  minutesAWeek?: number | null;
}

@InputType('ServiceConfirmInput', { description: 'An entry that is right as it stands.' })
export class ServiceConfirmInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;
}

@InputType('ServiceRateSetInput', { description: 'A price to publish.' })
export class ServiceRateSetInput implements SetRate {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => RateUnitEnum, { description: 'What it is for.' })
  unit!: RateUnit;

  @Field(() => RateBandEnum, { nullable: true, description: 'When it holds; ANY when left out.' })
  band?: RateBand | null;

  @Field(() => PenceScalar, { description: 'The price of one.' })
  pence!: number;

  @Field(() => LocalDateScalar, {
    description: 'From this day: today or later, within two years. A price that starts this day is replaced.',
  })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day it no longer holds; open-ended when left out.',
  })
  endsOn?: LocalDate | null;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When the evening begins. For an evening rate alone.' })
  eveningFrom?: string | null;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'When the evening ends; earlier than it begins: after midnight. For an evening rate alone.',
  })
  eveningUntil?: string | null;

  @Field(() => VatTreatmentEnum, { nullable: true, description: 'What it says of VAT; nothing when left out.' })
  vat?: VatTreatment | null;
}

@InputType('ServiceRateEndInput', { description: 'A price that no longer holds.' })
export class ServiceRateEndInput implements EndRate {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => RateUnitEnum, { description: 'What it is for.' })
  unit!: RateUnit;

  @Field(() => RateBandEnum, { nullable: true, description: 'When it holds; ANY when left out.' })
  band?: RateBand | null;

  @Field(() => LocalDateScalar, {
    description: 'The first day it no longer holds: today or later. What was planned after that is taken back.',
  })
  endsOn!: LocalDate;
}
