import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import { readPage } from '../../database/read.ts';
import { NEWEST_FIRST } from '../../database/read-sql.ts';
import { toConfirm } from '../../domain/directory/entry.filter.ts';
import { confirmEntry } from '../../domain/directory/entry-confirming.service.ts';
import { type Connection, PageArguments, toConnection } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { selectionOf } from '../selection.ts';
import { ServiceConfirmInput } from './entry.inputs.ts';
import { SupportServiceConnection } from './support-service.resolver.ts';
import { SupportServiceType } from './support-service.type.ts';

const ServiceConfirmPayload = payloadOf({ act: 'serviceConfirm', field: 'service', type: () => SupportServiceType });

@Resolver()
export class EntryConfirmingResolver {
  @Query(() => SupportServiceConnection, {
    description:
      'The entries you are asked to confirm: those your organisation keeps that nobody has confirmed for ten months, or ever; and, for an adviser of an independent support organisation, those of its areas that nobody has confirmed for a year.',
  })
  async entriesToConfirm(
    @Args(() => PageArguments) request: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection> {
    signedIn(context);
    const plan = { type: 'SupportService', selection: selectionOf(info), order: NEWEST_FIRST, request };
    return toConnection(await readPage(context.statements, { ...plan, condition: toConfirm }));
  }

  @Mutation(
    () => ServiceConfirmPayload,
    describeAct(
      'serviceConfirm',
      'Says that an entry is right as it stands. An independent support organisation may say so on behalf of a group or provider of its area, and is named as who did.',
    ),
  )
  serviceConfirm(
    @Arg('input', () => ServiceConfirmInput, { description: 'Which.' }) input: ServiceConfirmInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'serviceConfirm', field: 'service', type: 'SupportService', context, info } as const;
    return perform(performance, (em) => confirmEntry(em, input.serviceId));
  }
}
