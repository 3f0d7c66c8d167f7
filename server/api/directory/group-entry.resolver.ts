import { Ctx, Field, FieldResolver, ID, InputType, Resolver, Root } from 'type-graphql';
import { type AddGroupEntry, addGroupEntry, closeGroupEntry } from '../../domain/directory/group-entry.service.ts';
import { whyCannotKeep } from '../../domain/directory/keeper.finding.ts';
import type { ServiceStatus } from '../../domain/directory/support-service.entity.ts';
import type { Refusal } from '../../foundation/domain-error.ts';
import { act, actsOn } from '../acts.ts';
import type { Context } from '../context.ts';
import { ActPermissionType, foretells, refusedBy, toPermission } from '../user-error.type.ts';
import { SupportServiceType } from './support-service.type.ts';

const service = { field: 'service', type: () => SupportServiceType } as const;

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

export const GroupEntryActs = actsOn(service, {
  groupServiceAdd: act({
    does: 'Enters something your community organisation offers that involves no personal care or support, and so needs no registration.',
    input: () => GroupServiceAddInput,
    asks: 'What.',
    service: addGroupEntry,
  }),
  groupServiceClose: act({
    does: 'Closes the entry of something your community organisation no longer offers.',
    input: () => GroupServiceCloseInput,
    asks: 'What.',
    service: (em, actor, input) => closeGroupEntry(em, actor, input.serviceId),
  }),
});
