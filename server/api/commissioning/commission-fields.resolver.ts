import { Ctx, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import {
  type CommissionFacts,
  whyCannotAnswer,
  whyCannotDeliver,
} from '../../domain/commissioning/commission.rules.ts';
import { commissionProjection } from '../../domain/commissioning/commissioning.projection.ts';
import { inWords } from '../../domain/commissioning/costing.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import { connectionOf } from '../connection.ts';
import type { Context } from '../context.ts';
import { readFields } from '../read-fields.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { CommissionType, DeliveryType } from './commission.type.ts';
import { InvoiceType } from './invoice.type.ts';

const DeliveryConnection = connectionOf('Delivery', () => DeliveryType);

/** The columns of a commission that its rules read. */
type FactColumns = RootOf<
  typeof commissionProjection,
  'viewerCanAccept' | 'viewerCanDecline' | 'viewerCanRecordDelivery' | 'viewerCanSubmitInvoice'
>;

@Resolver(() => CommissionType)
export class CommissionFieldsResolver {
  @FieldResolver(() => String, { description: 'The quantity in words: "30 hours a week".' })
  inWords(@Root() commission: RootOf<typeof commissionProjection, 'inWords'>): string {
    return inWords(commission._unit, commission._quantity);
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can accept the commission now.', 'commissionAccept'))
  viewerCanAccept(@Root() commission: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotAnswer(factsOf(commission), 'accept', actor));
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can decline the commission now.', 'commissionDecline'))
  viewerCanDecline(@Root() commission: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotAnswer(factsOf(commission), 'decline', actor));
  }

  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can record a delivery under the commission now.', 'deliveryRecord'),
  )
  viewerCanRecordDelivery(@Root() commission: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotDeliver(factsOf(commission), 'deliveryRecord', actor));
  }

  @FieldResolver(
    () => ActPermissionType,
    predicts('Whether you can submit an invoice for the commission now.', 'invoiceSubmit'),
  )
  viewerCanSubmitInvoice(@Root() commission: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotDeliver(factsOf(commission), 'invoiceSubmit', actor));
  }
}

export const CommissionReadFields = readFields(() => CommissionType, commissionProjection, {
  deliveries: {
    type: () => DeliveryConnection,
    description: 'The deliveries recorded, the latest first.',
  },
  invoices: {
    type: () => InvoiceType,
    description: 'The invoices for the commission, the oldest first.',
  },
});

function factsOf({ _status, _provider_id, _expires_at }: FactColumns): CommissionFacts {
  return { status: _status, providerId: _provider_id, expiresAt: new Date(_expires_at) };
}
