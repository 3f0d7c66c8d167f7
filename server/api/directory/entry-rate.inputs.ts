import { Field, ID, InputType } from 'type-graphql';
import type { EndRate, SetRate } from '../../domain/directory/entry-rate.service.ts';
import type { RateBand, RateUnit, VatTreatment } from '../../domain/directory/rate.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar, LocalTimeScalar, PenceScalar } from '../scalars.ts';
import { RateBandEnum, RateUnitEnum, VatTreatmentEnum } from './rate.enums.ts';

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
