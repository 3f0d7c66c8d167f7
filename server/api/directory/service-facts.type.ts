import { Field, Int } from 'type-graphql';
import type { RateBand, RateUnit, VatTreatment } from '../../domain/directory/rate.entity.ts';
import type { ServiceKind, ServiceStatus } from '../../domain/directory/support-service.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType } from '../checked-fields.ts';
import { LocalDateScalar, LocalTimeScalar, PenceScalar } from '../scalars.ts';
import { RateBandEnum, RateUnitEnum, ServiceKindEnum, ServiceStatusEnum, VatTreatmentEnum } from './service.type.ts';

@ObjectType('CouncilArea', { simpleResolvers: true, description: 'One of Scotland’s 32 council areas.' })
export class CouncilAreaType {
  @Field(() => String, { description: 'The current GSS code, for instance S12000017.' })
  code!: string;

  @Field(() => String, { description: 'The council area’s name.' })
  name!: string;
}

@ObjectType('ServiceAddress', {
  simpleResolvers: true,
  description:
    'The address at which a service is registered. For support at home this is an office, not the area served.',
})
export class ServiceAddressType {
  @Field(() => String, {
    nullable: true,
    description: 'Building and street, each on a line of its own; null when not known.',
  })
  lines!: string | null;

  @Field(() => String, { nullable: true, description: 'The town; null when not known.' })
  town!: string | null;

  @Field(() => String, { nullable: true, description: 'The postcode; null when not known.' })
  postcode!: string | null;
}

@ObjectType('KeyQuestionGrades', { simpleResolvers: true, description: 'The grades of the key questions.' })
abstract class KeyQuestionGradesType {
  @Field(() => Int, { nullable: true, description: 'How well people’s wellbeing is supported; null when not graded.' })
  wellbeing!: number | null;

  @Field(() => Int, { nullable: true, description: 'How well care and support is planned; null when not graded.' })
  planning!: number | null;

  @Field(() => Int, { nullable: true, description: 'How good the setting is; null when not graded.' })
  setting!: number | null;

  @Field(() => Int, { nullable: true, description: 'How good the staff team is; null when not graded.' })
  staff!: number | null;

  @Field(() => Int, { nullable: true, description: 'How good the leadership is; null when not graded.' })
  leadership!: number | null;
}

@ObjectType('ServiceGrades', {
  simpleResolvers: true,
  description:
    'The latest grades published by the Care Inspectorate, from 1 (unsatisfactory) to 6 (excellent). A key question that was not graded is null, which does not mean a low grade.',
})
export class ServiceGradesType extends KeyQuestionGradesType {
  @Field(() => Int, { description: 'The lowest of the grades.' })
  minimum!: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day the report was published; null when not known.',
  })
  publishedOn!: LocalDate | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days since `publishedOn`; null when that is not known. Grades can be years old.',
  })
  ageInDays!: number | null;
}

@ObjectType('UpheldComplaints', {
  simpleResolvers: true,
  description: 'Complaints about a service that the Care Inspectorate upheld.',
})
export class UpheldComplaintsType {
  @Field(() => Int, { description: 'Number of complaints upheld since `since`.' })
  upheld!: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day from which complaints are counted; null when not known.',
  })
  since!: LocalDate | null;
}

@ObjectType('ServiceRate', {
  simpleResolvers: true,
  description: 'A published price that applies today. Public, unless the service is listed as `ASK_LOCAL_BROKER`.',
})
export class ServiceRateType {
  declare readonly __typename?: 'ServiceRate';

  @Field(() => RateUnitEnum, { description: 'The unit that the price is for.' })
  unit!: RateUnit;

  @Field(() => RateBandEnum, { description: 'The times at which the price applies.' })
  band!: RateBand;

  @Field(() => PenceScalar, { description: 'The price of one hour, night, item, visit or mile, in pence.' })
  pence!: number;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description: 'Time at which the evening begins; null except for an `EVENING` rate.',
  })
  eveningFrom!: string | null;

  @Field(() => LocalTimeScalar, {
    nullable: true,
    description:
      'Time at which the evening ends; on the next morning when earlier than `eveningFrom`. Null except for an `EVENING` rate.',
  })
  eveningUntil!: string | null;

  @Field(() => VatTreatmentEnum, {
    nullable: true,
    description: 'What the provider states about VAT; null when it states nothing. It is never guessed.',
  })
  vat!: VatTreatment | null;

  @Field(() => LocalDateScalar, { description: 'The first day of the price.' })
  startsOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day the price no longer applies; null while open-ended.',
  })
  endsOn!: LocalDate | null;
}

@ObjectType('ServiceGrading', {
  simpleResolvers: true,
  description:
    'Grades as the register published them at one time. All are null when the service was no longer graded from that register on.',
})
export class ServiceGradingType extends KeyQuestionGradesType {
  declare readonly __typename?: 'ServiceGrading';

  @Field(() => LocalDateScalar, { description: 'The date of the register that first published these grades.' })
  asOf!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day the report was published; null when not known.',
  })
  publishedOn!: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'The lowest of the grades; null when none was given.' })
  minimum!: number | null;
}

@ObjectType('ServiceRegistration', {
  simpleResolvers: true,
  description: 'A registration with the Care Inspectorate (2010 Act s.59). A team that is registered twice has two.',
})
export class ServiceRegistrationType {
  declare readonly __typename?: 'ServiceRegistration';

  @Field(() => String, { description: 'The registration number: CS and ten digits.' })
  csNumber!: string;

  @Field(() => ServiceKindEnum, { description: 'The kind of service registered.' })
  kind!: ServiceKind;

  @Field(() => ServiceStatusEnum, { description: 'Whether the registration is active.' })
  status!: ServiceStatus;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The day of registration; null when not known.' })
  registeredOn!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The date of the first register that no longer had it; null while it is on the register.',
  })
  closedOn!: LocalDate | null;

  @Field(() => [ServiceGradingType], { description: 'The grades as they changed over time, the latest first.' })
  gradings!: ServiceGradingType[];
}
