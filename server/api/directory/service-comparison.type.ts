import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ComparedFact, FactName, FactValue } from '../../domain/directory/compared-facts.ts';
import type { FactSource } from '../../domain/directory/support-service.entity.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LocalDateScalar } from '../scalars.ts';
import { FactNameEnum, FactSourceEnum } from './service.enums.ts';
import { SupportServiceType } from './support-service.type.ts';

@ObjectType('FactValue', {
  simpleResolvers: true,
  description: 'What one service is, in one respect, with its source and age.',
})
export class FactValueType implements FactValue {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;

  @Field(() => String, { description: 'For people to read. What is not known says so, and is never a nought.' })
  text!: string;

  @Field(() => Boolean, { description: 'Whether it is known.' })
  known!: boolean;

  @Field(() => FactSourceEnum, { description: 'Who says so, or would.' })
  source!: FactSource;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day it is of; null when it is not known or not dated.',
  })
  asOf!: LocalDate | null;

  @Field(() => Int, { nullable: true, description: 'How many days ago that was; negative for a day to come.' })
  ageInDays!: number | null;
}

@ObjectType('ComparedFact', { simpleResolvers: true, description: 'One respect in which services are compared.' })
export class ComparedFactType implements ComparedFact {
  @Field(() => FactNameEnum, { description: 'Which.' })
  name!: FactName;

  @Field(() => String, { description: 'The same, for people to read.' })
  label!: string;

  @Field(() => [FactValueType], { description: 'One for each service, in the order of the services.' })
  values!: FactValueType[];
}

@ObjectType('ServiceComparison', { simpleResolvers: true, description: 'Services side by side.' })
export class ServiceComparisonType {
  @Field(() => [SupportServiceType], { description: 'The services, in the order they were asked for.' })
  services!: SupportServiceType[];

  @Field(() => [ComparedFactType], { description: 'What they are in each respect.' })
  facts!: ComparedFactType[];
}
