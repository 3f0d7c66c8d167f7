import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import {
  endAccreditation,
  recordAccreditation,
  whyCannotEndAccreditation,
} from '../../domain/identity/accreditation.service.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { act, actsOn } from '../acts.ts';
import type { Context } from '../context.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { BrokerAccreditationType } from './broker-accreditation.type.ts';
import { AccreditationEndInput, AccreditationRecordInput } from './organisation.type.ts';

const accreditation = { field: 'accreditation', type: () => BrokerAccreditationType } as const;

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
}

export const AccreditationActs = actsOn(accreditation, {
  accreditationRecord: act({
    does: 'Records an award that a broker of your brokerage holds, for everybody to see.',
    input: () => AccreditationRecordInput,
    asks: 'Whose, and which.',
    service: recordAccreditation,
  }),
  accreditationEnd: act({
    does: 'Says that an award no longer counts, from today or from a later day.',
    input: () => AccreditationEndInput,
    asks: 'Which, and when.',
    service: endAccreditation,
  }),
});
