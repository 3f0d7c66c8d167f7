import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import { quoteServices } from '../../domain/quoting/quote.service.ts';
import { type Connection, connectionOf, toConnection } from '../connection.ts';
import type { Context } from '../context.ts';
import { selectionOf } from '../selection.ts';
import { ServiceQuotesArguments } from './service-quote.inputs.ts';
import { ServiceQuoteType } from './service-quote.type.ts';

export const ServiceQuoteConnection = connectionOf('ServiceQuote', () => ServiceQuoteType);

/** Whatever page is shown, all that a filter lets through is priced for it: as much work as thousands of fields. */
const QUOTING_ALL = 4_000;

@Resolver()
export class ServiceQuoteResolver {
  @Query(() => ServiceQuoteConnection, {
    complexity: QUOTING_ALL,
    description:
      'What one’s own support would cost with two to six services, or with all that a filter lets through: whole prices first, the lowest first; then what is not wholly priced, which is in no order of price. Equals take turns: the order among them changes at midnight in Scotland, and a cursor goes on in the order of its day. For anybody, signed in or not.',
  })
  async serviceQuotes(
    @Args(() => ServiceQuotesArguments) { schedule, serviceIds, filter, ...page }: ServiceQuotesArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    const request = { schedule, serviceIds, filter, page, selection: selectionOf(info) };
    return toConnection(await quoteServices(statements, request));
  }
}
