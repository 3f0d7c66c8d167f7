import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { FactSource } from '../../domain/directory/support-service.entity.ts';
import { type ComparedServices, compareServices } from '../../domain/searching/compare.ts';
import type { ComparedFact, FactName, FactValue } from '../../domain/searching/compared-facts.ts';
import type { LocalDate } from '../../foundation/period.ts';
import type { Context } from '../context.ts';
import { FactSourceEnum } from '../directory/service.enums.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { LocalDateScalar } from '../scalars.ts';
import { selectionOf } from '../selection.ts';
import { FactNameEnum } from './searching.enums.ts';

@Resolver()
export class ServiceComparisonResolver {
  @Query(() => ServiceComparisonType, {
    description: 'Two to six services side by side, each fact with its source and age. For anybody, signed in or not.',
  })
  async serviceComparison(
    @Arg('ids', () => [ID], { description: 'The services, each once; closed ones may be among them.' }) ids: string[],
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ComparedServices> {
    return compareServices(statements, { ids, selection: selectionOf(info) });
  }
}

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
