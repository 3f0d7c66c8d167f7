import { Field, Int, ObjectType } from 'type-graphql';
import type { RateBand, RateUnit, VatTreatment } from '../../domain/directory/rate.entity.ts';
import type { ServiceKind, ServiceStatus } from '../../domain/directory/support-service.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar, LocalTimeScalar, PenceScalar } from '../scalars.ts';
import { RateBandEnum, RateUnitEnum, ServiceKindEnum, ServiceStatusEnum, VatTreatmentEnum } from './service.enums.ts';

@ObjectType('CouncilArea', { simpleResolvers: true, description: 'One of Scotland’s 32 council areas.' })
export class CouncilAreaType {
  @Field(() => String, { description: 'Its current GSS code: S12000017.' })
  code!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;
}

@ObjectType('ServiceAddress', {
  simpleResolvers: true,
  description: 'Where a service is registered. For support at home that is an office, not the area it serves.',
})
export class ServiceAddressType {
  @Field(() => String, { nullable: true, description: 'Building and street, each on a line of its own.' })
  lines!: string | null;

  @Field(() => String, { nullable: true, description: 'The town.' })
  town!: string | null;

  @Field(() => String, { nullable: true, description: 'The postcode.' })
  postcode!: string | null;
}

@ObjectType('ServiceGrades', {
  simpleResolvers: true,
  description:
    'The latest published grades of the Care Inspectorate, from 1 (unsatisfactory) to 6 (excellent). A question that was not graded is null, which is not low.',
})
export class ServiceGradesType {
  @Field(() => Int, { description: 'The lowest of them.' })
  minimum!: number;

  @Field(() => Int, { nullable: true, description: 'How well people’s wellbeing is supported.' })
  wellbeing!: number | null;

  @Field(() => Int, { nullable: true, description: 'How well care and support is planned.' })
  planning!: number | null;

  @Field(() => Int, { nullable: true, description: 'How good the setting is.' })
  setting!: number | null;

  @Field(() => Int, { nullable: true, description: 'How good the staff team is.' })
  staff!: number | null;

  @Field(() => Int, { nullable: true, description: 'How good the leadership is.' })
  leadership!: number | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the report was published; null when not said.' })
  publishedOn!: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'How many days ago that was. Grades can be years old.' })
  ageInDays!: number | null;
}

@ObjectType('UpheldComplaints', { simpleResolvers: true, description: 'Complaints the Care Inspectorate upheld.' })
export class UpheldComplaintsType {
  @Field(() => Int, { description: 'How many.' })
  upheld!: number;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Counted from this day.' })
  since!: LocalDate | null;
}

@ObjectType('ServiceRate', { simpleResolvers: true, description: 'A published price that holds today.' })
export class ServiceRateType {
  @Field(() => RateUnitEnum, { description: 'What it is for.' })
  unit!: RateUnit;

  @Field(() => RateBandEnum, { description: 'When it holds.' })
  band!: RateBand;

  @Field(() => PenceScalar, { description: 'For one hour, night, item, visit or mile.' })
  pence!: number;

  @Field(() => LocalTimeScalar, { nullable: true, description: 'When the evening begins; null but for EVENING.' })
  eveningFrom!: string | null;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'When the evening ends; the morning after when that is earlier than it begins. Null but for EVENING.',
  })
  eveningUntil!: string | null;

  @Field(() => VatTreatmentEnum, {
    nullable: true,
    description: 'What the provider says of VAT; null when it does not say. It is never guessed.',
  })
  vat!: VatTreatment | null;

  @Field(() => LocalDateScalar, { description: 'From this day.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day it no longer holds; null while open-ended.',
  })
  endsOn!: LocalDate | null;
}

@ObjectType('ServiceGrading', {
  simpleResolvers: true,
  description: 'Grades as they were told once. All null: from that register on it was no longer graded.',
})
export class ServiceGradingType {
  @Field(() => LocalDateScalar, { description: 'The day of the register that told them first.' })
  asOf!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'When the report was published; null when not said.' })
  publishedOn!: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'The lowest grade.' })
  minimum!: number | null;

  @Field(() => Int, { nullable: true, description: 'How well people’s wellbeing is supported.' })
  wellbeing!: number | null;

  @Field(() => Int, { nullable: true, description: 'How well care and support is planned.' })
  planning!: number | null;

  @Field(() => Int, { nullable: true, description: 'How good the setting is.' })
  setting!: number | null;

  @Field(() => Int, { nullable: true, description: 'How good the staff team is.' })
  staff!: number | null;

  @Field(() => Int, { nullable: true, description: 'How good the leadership is.' })
  leadership!: number | null;
}

@ObjectType('ServiceRegistration', {
  simpleResolvers: true,
  description: 'A registration with the Care Inspectorate (2010 Act s.59). A team registered twice has two.',
})
export class ServiceRegistrationType {
  @Field(() => String, { description: 'Its number: CS and ten digits.' })
  csNumber!: string;

  @Field(() => ServiceKindEnum, { description: 'What it is registered as.' })
  kind!: ServiceKind;

  @Field(() => ServiceStatusEnum, { description: 'Whether it stands.' })
  status!: ServiceStatus;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Since when.' })
  registeredOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of the first register it was missing from.' })
  closedOn!: LocalDate | null;

  @Field(() => [ServiceGradingType], { description: 'Its grades as they changed, the latest first.' })
  gradings!: ServiceGradingType[];
}
