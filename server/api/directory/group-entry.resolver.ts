import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { addGroupEntry, closeGroupEntry } from '../../domain/directory/group-entry.service.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { GroupServiceAddInput, GroupServiceCloseInput } from './group-entry.inputs.ts';
import { SupportServiceType } from './support-service.type.ts';

const service = { field: 'service', type: () => SupportServiceType } as const;
const GroupServiceAddPayload = payloadOf({ act: 'groupServiceAdd', ...service });
const GroupServiceClosePayload = payloadOf({ act: 'groupServiceClose', ...service });

const performance = { field: 'service', type: 'SupportService' } as const;

@Resolver()
export class GroupEntryResolver {
  @Mutation(
    () => GroupServiceAddPayload,
    describeAct(
      'groupServiceAdd',
      'Enters something your community organisation offers that involves no personal care or support, and so needs no registration.',
    ),
  )
  groupServiceAdd(
    @Arg('input', () => GroupServiceAddInput, { description: 'What.' }) input: GroupServiceAddInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'groupServiceAdd', ...performance, context, info }, (em, actor) =>
      addGroupEntry(em, actor, input),
    );
  }

  @Mutation(
    () => GroupServiceClosePayload,
    describeAct('groupServiceClose', 'Closes the entry of something your community organisation no longer offers.'),
  )
  groupServiceClose(
    @Arg('input', () => GroupServiceCloseInput, { description: 'What.' }) input: GroupServiceCloseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'groupServiceClose', ...performance, context, info }, (em, actor) =>
      closeGroupEntry(em, actor, input.serviceId),
    );
  }
}
