import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, Int } from 'type-graphql';
import type { FactSource } from '../../domain/directory/support-service.entity.ts';
import { type ComparedServices, compareServices } from '../../domain/searching/compare.ts';
import type { ComparedFact, FactName, FactValue } from '../../domain/searching/compared-facts.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { ObjectType, Query, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { FactSourceEnum } from '../directory/service.type.ts';
import { SupportServiceType } from '../directory/support-service.type.ts';
import { LocalDateScalar } from '../scalars.ts';
import { selectionOf } from '../selection.ts';
import { FactNameEnum } from './support-service.inputs.ts';

@Resolver()
export class ServiceComparisonResolver {
  @Query(() => ServiceComparisonType, {
    description: 'Two to six services side by side, each fact with its source and age. Public; no sign-in needed.',
  })
  async serviceComparison(
    @Arg('ids', () => [ID], { description: 'Ids of the services, each once. Closed services are allowed.' })
    ids: string[],
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ComparedServices> {
    return compareServices(statements, { ids, selection: selectionOf(info) });
  }
}

@ObjectType('FactValue', {
  simpleResolvers: true,
  description: 'The value of one fact for one service, with its source and age.',
})
class FactValueType implements FactValue {
  @Field(() => ID, { description: 'The service’s id.' })
  serviceId!: string;

  @Field(() => String, {
    description: 'The value in words. A value that is not known says so and is never shown as zero.',
  })
  text!: string;

  @Field(() => Boolean, { description: 'Whether the value is known.' })
  known!: boolean;

  @Field(() => FactSourceEnum, { description: 'The source that states the value, or would state it.' })
  source!: FactSource;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The day for which the source states the value; null when it is not known or not dated.',
  })
  asOf!: LocalDate | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days since `asOf`, negative when that is in the future; null when `asOf` is null.',
  })
  ageInDays!: number | null;
}

@ObjectType('ComparedFact', { simpleResolvers: true, description: 'One fact, compared across services.' })
class ComparedFactType implements ComparedFact {
  @Field(() => FactNameEnum, { description: 'The fact.' })
  name!: FactName;

  @Field(() => String, { description: 'Label of the fact, in words.' })
  label!: string;

  @Field(() => [FactValueType], { description: 'One value for each service, in the order of `services`.' })
  values!: FactValueType[];
}

@ObjectType('ServiceComparison', { simpleResolvers: true, description: 'Services compared side by side.' })
class ServiceComparisonType {
  @Field(() => [SupportServiceType], { description: 'The services, in the order requested.' })
  services!: SupportServiceType[];

  @Field(() => [ComparedFactType], { description: 'The facts, each with its value for every service.' })
  facts!: ComparedFactType[];
}
