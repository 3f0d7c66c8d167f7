import { Field, Int, ObjectType } from 'type-graphql';
import type { AreaKind, Capacity } from '../../domain/directory/service-profile.ts';
import type { FactSource } from '../../domain/directory/support-service.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar, LocalTimeScalar } from '../scalars.ts';
import { FactSourceEnum, WeekdayEnum } from './service.enums.ts';
import { AreaKindEnum, CapacityEnum } from './service-profile.enums.ts';

@ObjectType('ServiceAges', { simpleResolvers: true, description: 'Whom a service is for by age, in whole years.' })
export class ServiceAgesType {
  @Field(() => Int, { nullable: true, description: 'From this age; null when there is no lower limit.' })
  minimum!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'To this age, which still belongs; null when there is no upper limit.',
  })
  maximum!: number | null;
}

@ObjectType('ServiceCapacity', { simpleResolvers: true, description: 'Whether a service could take somebody on.' })
export class ServiceCapacityType {
  @Field(() => CapacityEnum, { description: 'Whether there is room.' })
  room!: Capacity;

  @Field(() => Int, { nullable: true, description: 'For how many minutes of support a week; null when not said.' })
  minutesAWeek!: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day that was said; null when not known.' })
  asOf!: LocalDate | null;
}

@ObjectType('ServiceArea', { simpleResolvers: true, description: 'An area a service declares to give support in.' })
export class ServiceAreaType {
  @Field(() => AreaKindEnum, { description: 'How it is declared.' })
  kind!: AreaKind;

  @Field(() => String, {
    nullable: true,
    description: 'The GSS code of a council area, an outcode or a sector; null for Scotland and a radius.',
  })
  code!: string | null;

  @Field(() => Int, { nullable: true, description: 'Metres over the ground, of a radius.' })
  metres!: number | null;
}

@ObjectType('ServiceReach', {
  simpleResolvers: true,
  description: 'Where a service gives support. That is what it declares, never the distance to its office.',
})
export class ServiceReachType {
  @Field(() => Boolean, {
    description:
      'Whether it has declared where. If not, its reach is unknown, and it is found in the council area it is registered in.',
  })
  declared!: boolean;

  @Field(() => [ServiceAreaType], { description: 'The areas it declares; none when it has not.' })
  areas!: ServiceAreaType[];
}

@ObjectType('ServiceHours', { simpleResolvers: true, description: 'Some hours of the week a service can support in.' })
export class ServiceHoursType {
  @Field(() => WeekdayEnum, { description: 'The day of the week.' })
  weekday!: number;

  @Field(() => LocalTimeScalar, { description: 'From this time on.' })
  from!: string;

  @Field(() => LocalTimeScalar, { description: 'Until this time; 00:00 is the midnight that ends the day.' })
  until!: string;
}

@ObjectType('FactProvenance', { simpleResolvers: true, description: 'Who said one fact of a service.' })
export class FactProvenanceType {
  @Field(() => String, { description: 'Which fact: `telephone`, `service_area`.' })
  fact!: string;

  @Field(() => FactSourceEnum, { description: 'Who says so.' })
  source!: FactSource;

  @Field(() => String, { nullable: true, description: 'Where in that source; null when it was not kept.' })
  sourceReference!: string | null;

  @Field(() => LocalDateScalar, { description: 'The day they said it.' })
  asOf!: LocalDate;

  @Field(() => Boolean, { description: 'Whether the service’s owner has said that it is right.' })
  confirmedByOwner!: boolean;
}

@ObjectType('ExternalIdentifier', { simpleResolvers: true, description: 'A number that somebody else knows it by.' })
export class ExternalIdentifierType {
  @Field(() => String, { description: 'Whose number: GB-SC (Scottish charities), GB-COH (companies), or a feed.' })
  scheme!: string;

  @Field(() => String, { description: 'The number.' })
  identifier!: string;
}
