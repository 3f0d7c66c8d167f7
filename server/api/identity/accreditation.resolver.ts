import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  endAccreditation,
  recordAccreditation,
  whyCannotEndAccreditation,
} from '../../domain/identity/accreditation.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { act, actsOn } from '../acts.ts';
import type { Context } from '../context.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { BrokerAccreditationType } from './broker-accreditation.type.ts';
import { AccreditationEndInput, AccreditationRecordInput } from './organisation.type.ts';

const accreditation = { field: 'accreditation', type: () => BrokerAccreditationType } as const;

@Resolver(() => BrokerAccreditationType)
export class AccreditationResolver {
  @FieldResolver(() => ActPermissionType, predicts('Whether you can end the award.', 'accreditationEnd'))
  viewerCanEnd(
    @Root() row: { readonly _organisation_id: string; readonly _ends_on: LocalDate | null },
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
