import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info } from 'type-graphql';
import { searchServices } from '../../domain/searching/search.ts';
import { Query, Resolver } from '../checked-fields.ts';
import { toConnection } from '../connection.ts';
import type { Context } from '../context.ts';
import { SupportServiceConnection } from '../directory/support-service.resolver.ts';
import { selectionOf } from '../selection.ts';
import { SupportServicesArguments } from './support-service.inputs.ts';

@Resolver()
export class SupportServicesResolver {
  @Query(() => SupportServiceConnection, {
    description:
      'The services that people can choose now, one by one. `supportFound` lists each organisation once, in a fair order. Public; no sign-in needed.',
  })
  async supportServices(
    @Args(() => SupportServicesArguments) { filter, orderBy, ...page }: SupportServicesArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await searchServices(statements, { filter, orderBy, page, selection: selectionOf(info) });
    return { ...toConnection(found), place: found.place };
  }
}
