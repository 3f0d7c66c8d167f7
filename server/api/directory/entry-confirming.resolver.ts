import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { readPage } from '../../database/reading/read.ts';
import { NEWEST_FIRST } from '../../database/reading/read-sql.ts';
import { confirmEntry, toConfirm } from '../../domain/directory/entry-confirming.service.ts';
import type { Refusal } from '../../foundation/domain-error.ts';
import { type Connection, PageArguments, toConnection } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { selectionOf } from '../selection.ts';
import { ActPermissionType, foretells, refusedBy, toPermission } from '../user-error.type.ts';
import { ServiceConfirmInput } from './entry.inputs.ts';
import { SupportServiceConnection, SupportServiceType } from './support-service.type.ts';

const ServiceConfirmPayload = payloadOf({ act: 'serviceConfirm', field: 'service', type: () => SupportServiceType });

@Resolver(() => SupportServiceType)
export class EntryConfirmingResolver {
  @FieldResolver(
    () => ActPermissionType,
    foretells(
      'Whether you can say that its entry is right: you keep it, or advise for the independent support organisation of its area.',
      'serviceConfirm',
    ),
  )
  viewerCanConfirm(@Root() row: { readonly _confirming_obstacle: Refusal | null }): ActPermissionType {
    return toPermission(refusedBy(row._confirming_obstacle));
  }

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
