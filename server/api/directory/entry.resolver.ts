import { Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import { describeEntry, sayCapacity, setAreas, setHours } from '../../domain/directory/entry-profile.service.ts';
import { endRate } from '../../domain/directory/entry-rate.service.ts';
import type { serviceMaintenanceExtension } from '../../domain/directory/service-claim.projection.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import { ActPermissionType, predicts, refusedBy, toPermission } from '../user-error.type.ts';
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
    predicts(
      'Whether you can maintain the entry: write its description, the areas, hours and room of its support, its prices, and its reply to the register.',
      'serviceDescribe',
      'serviceAreasSet',
      'serviceHoursSet',
      'serviceCapacitySay',
      'serviceRateSet',
      'serviceRateEnd',
      'registerReply',
    ),
  )
  viewerCanMaintain(@Root() row: RootOf<typeof serviceMaintenanceExtension, 'viewerCanMaintain'>): ActPermissionType {
    return toPermission(refusedBy(row._keeping_obstacle));
  }
}

export const EntryActs = actsOn(service, {
  serviceDescribe: act({
    does: 'Writes what a service states about itself. This also confirms the entry.',
    input: () => ServiceDescribeInput,
    asks: 'The statements about the service.',
    service: (em, _actor, input) => describeEntry(em, input),
  }),
  serviceAreasSet: act({
    does: 'Declares the areas in which a service gives support.',
    input: () => ServiceAreasSetInput,
    asks: 'The service and its areas.',
    service: (em, _actor, input) => setAreas(em, input),
  }),
  serviceHoursSet: act({
    does: 'Sets the hours in which a service can give support.',
    input: () => ServiceHoursSetInput,
    asks: 'The service and its hours.',
    service: (em, _actor, input) => setHours(em, input),
  }),
  serviceCapacitySay: act({
    does: 'Records whether a service has room now. It is shown with today’s date.',
    input: () => ServiceCapacitySayInput,
    asks: 'The service and its room.',
    service: (em, _actor, input) => sayCapacity(em, input),
  }),
  serviceRateEnd: act({
    does: 'Ends a price from a day on, without a new one in its place.',
    input: () => ServiceRateEndInput,
    asks: 'The price, and the day it ends.',
    service: (em, _actor, input) => endRate(em, input),
  }),
});
