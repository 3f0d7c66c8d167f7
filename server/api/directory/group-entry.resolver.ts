import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, Resolver, Root } from 'type-graphql';
import { type AddGroupEntry, addGroupEntry, closeGroupEntry } from '../../domain/directory/group-entry.service.ts';
import { whyCannotKeep } from '../../domain/directory/keeper.finding.ts';
import type { ServiceStatus } from '../../domain/directory/support-service.entity.ts';
import type { Refusal } from '../../foundation/domain-error.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { ActPermissionType, foretells, refusedBy, toPermission } from '../user-error.type.ts';
import { SupportServiceType } from './support-service.type.ts';

const service = { field: 'service', type: () => SupportServiceType } as const;
const GroupServiceAddPayload = payloadOf({ act: 'groupServiceAdd', ...service });
const GroupServiceClosePayload = payloadOf({ act: 'groupServiceClose', ...service });

const performance = { field: 'service', type: 'SupportService' } as const;

/** What the rules need of an entry, as it was read. */
interface ClosingFacts {
  readonly _keeper_id: string;
  readonly _status: ServiceStatus;
  readonly _closing_obstacle: Refusal | null;
}

@Resolver(() => SupportServiceType)
export class GroupEntryResolver {
  @FieldResolver(
    () => ActPermissionType,
    foretells(
      'Whether you can close its entry: you keep it for a community organisation, and no register knows it.',
      'groupServiceClose',
    ),
  )
  viewerCanClose(@Root() row: ClosingFacts, @Ctx() { actor }: Context): ActPermissionType {
    const kept = { keeperId: row._keeper_id, status: row._status };
    return toPermission(whyCannotKeep(kept, actor, 'groupServiceClose') ?? refusedBy(row._closing_obstacle));
  }

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

@InputType('GroupServiceAddInput', { description: 'What a community organisation offers.' })
export class GroupServiceAddInput implements AddGroupEntry {
  @Field(() => String, { description: 'What it is called; at most 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'The GSS code of the council area it is in: S12000017.' })
  councilArea!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The postcode of where it meets; left out where it meets nowhere fixed.',
  })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'What people do there; at most 2,000 characters.' })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation, needed only when you act for several.' })
  organisationId?: string | null;
}

@InputType('GroupServiceCloseInput', { description: 'Something a community organisation no longer offers.' })
export class GroupServiceCloseInput {
  @Field(() => ID, { description: 'The service.' })
  serviceId!: string;
}
