import { Field, ID, InputType, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { type AddGroupEntry, addGroupEntry, closeGroupEntry } from '../../domain/directory/group-entry.service.ts';
import type { serviceMaintenanceExtension } from '../../domain/directory/service-claim.projection.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import { ActPermissionType, predicts, refusedBy, toPermission } from '../user-error.type.ts';
import { SupportServiceType } from './support-service.type.ts';

const service = { field: 'service', type: () => SupportServiceType } as const;

@Resolver(() => SupportServiceType)
export class GroupEntryResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts(
      'Whether you can close the entry: you maintain it for a community organisation, and it is in no register.',
      'groupServiceClose',
    ),
  )
  viewerCanClose(@Root() row: RootOf<typeof serviceMaintenanceExtension, 'viewerCanClose'>): ActPermissionType {
    return toPermission(refusedBy(row._closing_obstacle));
  }
}

@InputType('GroupServiceAddInput', { description: 'A service that a community organisation offers.' })
class GroupServiceAddInput implements AddGroupEntry {
  @Field(() => String, { description: 'Name of the service; at most 200 characters.' })
  name!: string;

  @Field(() => String, { description: 'GSS code of the council area it is in, for instance S12000017.' })
  councilArea!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Postcode of the meeting place; left out when there is no fixed place.',
  })
  postcode?: string | null;

  @Field(() => String, { nullable: true, description: 'What people do there; at most 2,000 characters.' })
  description?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation’s id. Required only when you act for several.' })
  organisationId?: string | null;
}

@InputType('GroupServiceCloseInput', { description: 'A service that a community organisation no longer offers.' })
class GroupServiceCloseInput {
  @Field(() => ID, { description: 'The service’s id.' })
  serviceId!: string;
}

export const GroupEntryActs = actsOn(service, {
  groupServiceAdd: act({
    does: 'Adds an entry for a service of your community organisation that involves no personal care or support, and so requires no registration (2010 Act s.59).',
    input: () => GroupServiceAddInput,
    asks: 'The service.',
    service: addGroupEntry,
  }),
  groupServiceClose: act({
    does: 'Closes the entry of a service that your community organisation no longer offers.',
    input: () => GroupServiceCloseInput,
    asks: 'The entry to close.',
    service: (em, _actor, input) => closeGroupEntry(em, input.serviceId),
  }),
});
