import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { type ComparedServices, compareServices } from '../../domain/directory/compare.ts';
import type { Context } from '../context.ts';
import { selectionOf } from '../selection.ts';
import { ServiceComparisonType } from './service-comparison.type.ts';

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
