import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info } from 'type-graphql';
import { quoteServices } from '../../domain/quoting/quote.service.ts';
import { Query, Resolver } from '../checked-fields.ts';
import { connectionOf, toConnection } from '../connection.ts';
import type { Context } from '../context.ts';
import { selectionOf } from '../selection.ts';
import { ServiceQuotesArguments } from './service-quote.inputs.ts';
import { ServiceQuoteType } from './service-quote.type.ts';

const ServiceQuoteConnection = connectionOf('ServiceQuote', () => ServiceQuoteType);

/**
 * For any page of results, every service that matches the filter is priced. That costs as much as thousands of fields.
 */
const QUOTING_ALL = 4_000;

@Resolver()
export class ServiceQuoteResolver {
  @Query(() => ServiceQuoteConnection, {
    complexity: QUOTING_ALL,
    description:
      'What a schedule of support would cost with two to six services, or with all services that match a filter. Services of which everything has a price come first, the cheapest first; then those with something not priced, in no order of price. The order among equals changes daily at midnight in Scotland; a cursor continues in the order of its own day. Public; no sign-in needed.',
  })
  async serviceQuotes(
    @Args(() => ServiceQuotesArguments) { schedule, serviceIds, filter, ...page }: ServiceQuotesArguments,
    @Ctx() { statements }: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    const request = { schedule, serviceIds, filter, page, selection: selectionOf(info) };
    return toConnection(await quoteServices(statements, request));
  }
}
