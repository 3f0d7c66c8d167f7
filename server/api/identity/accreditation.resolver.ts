import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import {
  endAccreditation,
  recordAccreditation,
  whyCannotEndAccreditation,
} from '../../domain/identity/accreditation.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform } from '../payload.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { BrokerAccreditationType } from './broker-accreditation.type.ts';
import { AccreditationEndInput, AccreditationRecordInput } from './organisation.type.ts';

const accreditation = { field: 'accreditation', type: () => BrokerAccreditationType } as const;
const AccreditationRecordPayload = payloadOf({ act: 'accreditationRecord', ...accreditation });
const AccreditationEndPayload = payloadOf({ act: 'accreditationEnd', ...accreditation });

@Resolver(() => BrokerAccreditationType)
export class AccreditationResolver {
  @FieldResolver(
    () => ActPermissionType,
    foretells('Whether you can say now that it no longer counts.', 'accreditationEnd'),
  )
  viewerCanEnd(
    @Root() row: { readonly _organisation_id: string; readonly _ends_on: LocalDate | null },
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(
      whyCannotEndAccreditation({ organisationId: row._organisation_id, endsOn: row._ends_on }, actor),
    );
  }

  @Mutation(
    () => AccreditationRecordPayload,
    describeAct('accreditationRecord', 'Records an award that a broker of your brokerage holds, for everybody to see.'),
  )
  accreditationRecord(
    @Arg('input', () => AccreditationRecordInput, { description: 'Whose, and which.' }) input: AccreditationRecordInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const type = 'BrokerAccreditation';
    const performance = { act: 'accreditationRecord', field: 'accreditation', type, context, info } as const;
    return perform(performance, (em, actor) => recordAccreditation(em, actor, input));
  }

  @Mutation(
    () => AccreditationEndPayload,
    describeAct('accreditationEnd', 'Says that an award no longer counts, from today or from a later day.'),
  )
  accreditationEnd(
    @Arg('input', () => AccreditationEndInput, { description: 'Which, and when.' }) input: AccreditationEndInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const type = 'BrokerAccreditation';
    const performance = { act: 'accreditationEnd', field: 'accreditation', type, context, info } as const;
    return perform(performance, (em, actor) => endAccreditation(em, actor, input));
  }
}
