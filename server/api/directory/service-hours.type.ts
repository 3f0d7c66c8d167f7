import { Field } from 'type-graphql';
import type { PlacePrecision } from '../../domain/directory/support-service.entity.ts';
import type { Pence } from '../../foundation/pence.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { LocalDateScalar, LocalTimeScalar, PenceScalar } from '../scalars.ts';
import { PlacePrecisionEnum, WeekdayEnum } from './service.type.ts';
import { ServiceAddressType } from './service-facts.type.ts';

@ObjectType('ServicePlace', {
  simpleResolvers: true,
  description: 'One of several places at which a service gives support. As public as the service’s address.',
})
export class ServicePlaceType {
  declare readonly __typename?: 'ServicePlace';

  @Field(() => String, { nullable: true, description: 'What the place is called; null when not known.' })
  name!: string | null;

  @Field(() => ServiceAddressType, { nullable: true, description: 'The address of the place; null when not known.' })
  address!: ServiceAddressType | null;

  @Field(() => PlacePrecisionEnum, {
    nullable: true,
    description: 'How precisely the place is known; null when it is not known.',
  })
  placePrecision!: PlacePrecision | null;

  @Field(() => [ServiceHoursType], {
    description: 'The hours that are kept at this place today. Empty when none are known.',
  })
  hours!: ServiceHoursType[];
}

@ObjectType('ServiceHours', {
  simpleResolvers: true,
  description: 'Hours of the week in which a service can give support, and the days on which they hold.',
})
export class ServiceHoursType {
  declare readonly __typename?: 'ServiceHours';

  @Field(() => WeekdayEnum, { description: 'The day of the week.' })
  weekday!: number;

  @Field(() => LocalTimeScalar, { description: 'Time at which the hours begin.' })
  from!: string;

  @Field(() => LocalTimeScalar, {
    description: 'Time at which the hours end; 00:00 is the midnight at the end of the day.',
  })
  until!: string;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which these hours hold; null when no first day is known.',
  })
  startsOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which these hours no longer hold; null while no end is known.',
  })
  endsOn!: LocalDate | null;

  @Field(() => ServicePlaceType, {
    nullable: true,
    description:
      'The place at which these hours are kept, of a service with several; null for hours of the whole service, and when its places are not public.',
  })
  place!: ServicePlaceType | null;
}

@ObjectType('ServiceCost', {
  simpleResolvers: true,
  description:
    'A price in the words of the source that states it. Support is never priced by it: what it is for is only in its words. Public, unless the service is listed as `ASK_LOCAL_BROKER`.',
})
export class ServiceCostType {
  declare readonly __typename?: 'ServiceCost';

  @Field(() => String, {
    nullable: true,
    description: 'Whom or what it is for, such as "Under 18s"; null when not stated.',
  })
  option!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it is counted, such as "per 1 hour session"; null when not stated.',
  })
  description!: string | null;

  @Field(() => PenceScalar, { nullable: true, description: 'The amount in pence; null when none is stated.' })
  pence!: Pence | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day of the price; null when no first day is known.',
  })
  startsOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day the price no longer applies; null while no end is known.',
  })
  endsOn!: LocalDate | null;
}
