import { Field, Int } from 'type-graphql';
import {
  AREA_KINDS,
  type AreaKind,
  CAPACITIES,
  type Capacity,
  FRESHNESS,
  LISTINGS,
} from '../../domain/directory/service-profile.ts';
import type { FactSource } from '../../domain/directory/support-service.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { enumeration } from '../enumeration.ts';
import { LocalDateScalar } from '../scalars.ts';
import { FactSourceEnum } from './service.type.ts';

export const CapacityEnum = enumeration(CAPACITIES, {
  name: 'Capacity',
  description: 'Whether a service has room for somebody new.',
  meanings: {
    NOW: 'There is room now.',
    WAITING_LIST: 'There is a waiting list.',
    NONE: 'There is no room and no waiting list.',
  },
});

export const ListingEnum = enumeration(LISTINGS, {
  name: 'Listing',
  description: 'How much of an entry the directory shows.',
  meanings: {
    OPEN: 'Everything known is shown.',
    ASK_LOCAL_BROKER:
      'Only that the service exists is shown. Ask your local broker for its prices and contact details.',
  },
});

export const AreaKindEnum = enumeration(AREA_KINDS, {
  name: 'AreaKind',
  description: 'How an area is declared.',
  meanings: {
    SCOTLAND: 'All of Scotland.',
    COUNCIL_AREA: 'A council area.',
    OUTCODE: 'The postcodes with the same outcode, the first half of a postcode: IV2.',
    SECTOR: 'The postcodes of one sector: IV2 3.',
    RADIUS: 'The area within a distance of the place where the service is registered.',
  },
});

export const FreshnessEnum = enumeration(FRESHNESS, {
  name: 'Freshness',
  description: 'How recently an entry was confirmed as right. It is only a label: no result is ranked by it.',
  meanings: {
    CURRENT: 'Confirmed less than ten months ago.',
    DUE: 'Confirmed at least ten and less than twelve months ago.',
    STALE: 'Confirmed twelve months ago or more.',
    NEVER_CONFIRMED: 'Never confirmed: the entry shows what its sources state.',
  },
});

@ObjectType('ServiceAges', { simpleResolvers: true, description: 'The ages that a service is for, in whole years.' })
export class ServiceAgesType {
  @Field(() => Int, {
    nullable: true,
    description: 'The lowest age, in whole years; null when there is no lower limit.',
  })
  minimum!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The highest age, in whole years, inclusive; null when there is no upper limit.',
  })
  maximum!: number | null;
}

@ObjectType('ServiceCapacity', { simpleResolvers: true, description: 'Whether a service could take somebody on.' })
export class ServiceCapacityType {
  @Field(() => CapacityEnum, { description: 'Whether there is room.' })
  room!: Capacity;

  @Field(() => Int, { nullable: true, description: 'Room in minutes of support a week; null when not known.' })
  minutesAWeek!: number | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day for which this was stated; null when not known.',
  })
  asOf!: LocalDate | null;
}

@ObjectType('ServiceArea', {
  simpleResolvers: true,
  description: 'An area in which a service declares that it gives support.',
})
export class ServiceAreaType {
  declare readonly __typename?: 'ServiceArea';

  @Field(() => AreaKindEnum, { description: 'How the area is declared.' })
  kind!: AreaKind;

  @Field(() => String, {
    nullable: true,
    description: 'The GSS code of a council area, an outcode or a postcode sector; null for Scotland and for a radius.',
  })
  code!: string | null;

  @Field(() => Int, { nullable: true, description: 'Radius in metres, in a straight line; null except for a radius.' })
  metres!: number | null;
}

@ObjectType('ServiceReach', {
  simpleResolvers: true,
  description:
    'Where a service gives support, as the service declares it. It is never derived from the distance to its office.',
})
export class ServiceReachType {
  @Field(() => Boolean, {
    description:
      'Whether the service has declared its areas. If not, its reach is not known, and a search finds it in the council area in which it is registered.',
  })
  declared!: boolean;

  @Field(() => [ServiceAreaType], {
    description: 'The areas that the service declares; empty when it has declared none.',
  })
  areas!: ServiceAreaType[];
}

@ObjectType('FactProvenance', { simpleResolvers: true, description: 'The source of one fact about a service.' })
export class FactProvenanceType {
  declare readonly __typename?: 'FactProvenance';

  @Field(() => String, { description: 'The fact’s name: `telephone`, `service_area`.' })
  fact!: string;

  @Field(() => FactSourceEnum, { description: 'The source that states the fact.' })
  source!: FactSource;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the fact in that source; null when it was not stored.',
  })
  sourceReference!: string | null;

  @Field(() => LocalDateScalar, { description: 'The day for which the source states the fact.' })
  asOf!: LocalDate;

  @Field(() => Boolean, { description: 'Whether the organisation that maintains the entry has confirmed the fact.' })
  confirmedByOwner!: boolean;
}

@ObjectType('ExternalIdentifier', {
  simpleResolvers: true,
  description: 'An identifier of a service in another system.',
})
export class ExternalIdentifierType {
  declare readonly __typename?: 'ExternalIdentifier';

  @Field(() => String, {
    description: 'The system: GB-SC (Scottish charities), GB-COH (companies), or the name of a feed.',
  })
  scheme!: string;

  @Field(() => String, { description: 'The identifier in that system.' })
  identifier!: string;
}
