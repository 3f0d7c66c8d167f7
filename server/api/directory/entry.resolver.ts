import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { describeEntry, sayCapacity, setAreas, setHours } from '../../domain/directory/entry-profile.service.ts';
import { endRate } from '../../domain/directory/entry-rate.service.ts';
import { whyCannotKeep } from '../../domain/directory/keeper.finding.ts';
import type { ServiceStatus } from '../../domain/directory/support-service.entity.ts';
import { act, actsOn } from '../acts.ts';
import type { Context } from '../context.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import {
  ServiceAreasSetInput,
  ServiceCapacitySayInput,
  ServiceDescribeInput,
  ServiceHoursSetInput,
  ServiceRateEndInput,
} from './entry.inputs.ts';
import { SupportServiceType } from './support-service.type.ts';

const service = { field: 'service', type: () => SupportServiceType } as const;

@Resolver(() => SupportServiceType)
export class EntryResolver {
  @FieldResolver(
    () => ActPermissionType,
    foretells(
      'Whether you can keep its entry right: write what it says of itself, where and when it gives support, whether it has room, its prices, and its reply to the register.',
      'serviceDescribe',
      'serviceAreasSet',
      'serviceHoursSet',
      'serviceCapacitySay',
      'serviceRateSet',
      'serviceRateEnd',
      'registerReply',
    ),
  )
  viewerCanKeep(
    @Root() row: { readonly _keeper_id: string; readonly _status: ServiceStatus },
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(whyCannotKeep({ keeperId: row._keeper_id, status: row._status }, actor, 'serviceDescribe'));
  }
}

export const EntryActs = actsOn(service, {
  serviceDescribe: act({
    does: 'Writes what a service says of itself. Whoever writes confirms the entry by it.',
    input: () => ServiceDescribeInput,
    asks: 'What it says.',
    service: describeEntry,
  }),
  serviceAreasSet: act({
    does: 'Declares where a service gives support.',
    input: () => ServiceAreasSetInput,
    asks: 'Where.',
    service: setAreas,
  }),
  serviceHoursSet: act({
    does: 'Says in which hours a service can support.',
    input: () => ServiceHoursSetInput,
    asks: 'When.',
    service: setHours,
  }),
  serviceCapacitySay: act({
    does: 'Says whether a service has room now. It is shown with today’s date.',
    input: () => ServiceCapacitySayInput,
    asks: 'Whether.',
    service: sayCapacity,
  }),
  serviceRateEnd: act({
    does: 'Ends a price from a day on, without another in its place.',
    input: () => ServiceRateEndInput,
    asks: 'Which, and when.',
    service: endRate,
  }),
});
