import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Info, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { confirmEntry, toConfirm } from '../../domain/directory/entry-confirming.service.ts';
import type { serviceMaintenanceExtension } from '../../domain/directory/service-claim.projection.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Query, Resolver } from '../checked-fields.ts';
import { newestFirst, PageArguments } from '../connection.ts';
import { type Context, signedIn } from '../context.ts';
import { ActPermissionType, predicts, refusedBy, toPermission } from '../user-error.type.ts';
import { ServiceConfirmInput } from './entry.inputs.ts';
import { SupportServiceConnection } from './support-service.resolver.ts';
import { SupportServiceType } from './support-service.type.ts';

@Resolver(() => SupportServiceType)
export class EntryConfirmingResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts(
      'Whether you can confirm the entry: your organisation maintains it, or you are an adviser of the independent support organisation of its area.',
      'serviceConfirm',
    ),
  )
  viewerCanConfirm(@Root() row: RootOf<typeof serviceMaintenanceExtension, 'viewerCanConfirm'>): ActPermissionType {
    return toPermission(refusedBy(row._confirming_obstacle));
  }

  @Query(() => SupportServiceConnection, {
    description:
      'The entries that you are asked to confirm: those your organisation maintains that nobody has confirmed for ten months, or ever; and, for an adviser of an independent support organisation, those of its areas that were last confirmed a year or more ago.',
  })
  async entriesToConfirm(
    @Args(() => PageArguments) request: PageArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    signedIn(context);
    return newestFirst('SupportService', { statements: context.statements, request, info, condition: toConfirm });
  }
}

export const EntryConfirmingActs = actsOn(
  { field: 'service', type: () => SupportServiceType },
  {
    serviceConfirm: act({
      does: 'Confirms that an entry is right as it is. An independent support organisation may confirm it on behalf of a group or provider of its area, and is then named in `confirmedBy`.',
      input: () => ServiceConfirmInput,
      asks: 'The entry to confirm.',
      service: (em, _actor, input) => confirmEntry(em, input.serviceId),
    }),
  },
);
