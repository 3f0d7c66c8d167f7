import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { describeEntry, sayCapacity, setAreas, setHours } from '../../domain/directory/entry-profile.service.ts';
import { endRate } from '../../domain/directory/entry-rate.service.ts';
import { whyCannotKeep } from '../../domain/directory/keeper.finding.ts';
import type { ServiceStatus } from '../../domain/directory/support-service.entity.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
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
const ServiceDescribePayload = payloadOf({ act: 'serviceDescribe', ...service });
const ServiceAreasSetPayload = payloadOf({ act: 'serviceAreasSet', ...service });
const ServiceHoursSetPayload = payloadOf({ act: 'serviceHoursSet', ...service });
const ServiceCapacitySayPayload = payloadOf({ act: 'serviceCapacitySay', ...service });
const ServiceRateEndPayload = payloadOf({ act: 'serviceRateEnd', ...service });

const performance = { field: 'service', type: 'SupportService' } as const;

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

  @Mutation(
    () => ServiceDescribePayload,
    describeAct('serviceDescribe', 'Writes what a service says of itself. Whoever writes confirms the entry by it.'),
  )
  serviceDescribe(
    @Arg('input', () => ServiceDescribeInput, { description: 'What it says.' }) input: ServiceDescribeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'serviceDescribe', ...performance, context, info }, (em, actor) =>
      describeEntry(em, actor, input),
    );
  }

  @Mutation(() => ServiceAreasSetPayload, describeAct('serviceAreasSet', 'Declares where a service gives support.'))
  serviceAreasSet(
    @Arg('input', () => ServiceAreasSetInput, { description: 'Where.' }) input: ServiceAreasSetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'serviceAreasSet', ...performance, context, info }, (em, actor) =>
      setAreas(em, actor, input),
    );
  }

  @Mutation(() => ServiceHoursSetPayload, describeAct('serviceHoursSet', 'Says in which hours a service can support.'))
  serviceHoursSet(
    @Arg('input', () => ServiceHoursSetInput, { description: 'When.' }) input: ServiceHoursSetInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'serviceHoursSet', ...performance, context, info }, (em, actor) =>
      setHours(em, actor, input),
    );
  }

  @Mutation(
    () => ServiceCapacitySayPayload,
    describeAct('serviceCapacitySay', 'Says whether a service has room now. It is shown with today’s date.'),
  )
  serviceCapacitySay(
    @Arg('input', () => ServiceCapacitySayInput, { description: 'Whether.' }) input: ServiceCapacitySayInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'serviceCapacitySay', ...performance, context, info }, (em, actor) =>
      sayCapacity(em, actor, input),
    );
  }

  @Mutation(
    () => ServiceRateEndPayload,
    describeAct('serviceRateEnd', 'Ends a price from a day on, without another in its place.'),
  )
  serviceRateEnd(
    @Arg('input', () => ServiceRateEndInput, { description: 'Which, and when.' }) input: ServiceRateEndInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    return perform({ act: 'serviceRateEnd', ...performance, context, info }, (em, actor) => endRate(em, actor, input));
  }
}
