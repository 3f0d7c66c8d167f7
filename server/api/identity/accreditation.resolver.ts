import { Ctx, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import {
  endAccreditation,
  recordAccreditation,
  whyCannotEndAccreditation,
} from '../../domain/identity/accreditation.service.ts';
import type { brokerAccreditationProjection } from '../../domain/identity/organisation.projection.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { BrokerAccreditationType } from './broker-accreditation.type.ts';
import { AccreditationEndInput, AccreditationRecordInput } from './organisation.type.ts';

const accreditation = { field: 'accreditation', type: () => BrokerAccreditationType } as const;

@Resolver(() => BrokerAccreditationType)
export class AccreditationResolver {
  @FieldResolver(() => ActPermissionType, predicts('Whether you can end the award.', 'accreditationEnd'))
  viewerCanEnd(
    @Root() row: RootOf<typeof brokerAccreditationProjection, 'viewerCanEnd'>,
    @Ctx() { actor }: Context,
  ): ActPermissionType {
    return toPermission(
      whyCannotEndAccreditation({ organisationId: row._organisation_id, endsOn: row._ends_on }, actor),
    );
  }
}

export const AccreditationActs = actsOn(accreditation, {
  accreditationRecord: act({
    does: 'Records an award that a broker of your brokerage holds. It is public.',
    input: () => AccreditationRecordInput,
    asks: 'The broker and the award.',
    service: recordAccreditation,
  }),
  accreditationEnd: act({
    does: 'Ends an award, from today or from a later day.',
    input: () => AccreditationEndInput,
    asks: 'The award, and the day it ends.',
    service: endAccreditation,
  }),
});
