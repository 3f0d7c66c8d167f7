import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import {
  type CommissionFacts,
  whyCannotAnswer,
  whyCannotDeliver,
} from '../../domain/commissioning/commission.rules.ts';
import type { CommissionState } from '../../domain/commissioning/commission.workflow.ts';
import { inWords } from '../../domain/commissioning/costing.ts';
import type { SupportUnit } from '../../domain/directory/rate.entity.ts';
import { type Connection, connectionOf, connectionUnder, PageArguments } from '../connection.ts';
import type { Context } from '../context.ts';
import { listUnder } from '../selection.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { CommissionType, DeliveryType } from './commission.type.ts';
import { InvoiceType } from './invoice.type.ts';

const DeliveryConnection = connectionOf('Delivery', () => DeliveryType);

/** The columns of a commission that its rules read. */
interface FactColumns {
  readonly _status: CommissionState;
  readonly _provider_id: string;
  readonly _expires_at: string;
}

@Resolver(() => CommissionType)
export class CommissionFieldsResolver {
  @FieldResolver(() => String, { description: 'The quantity in words: "30 hours a week".' })
  inWords(@Root() commission: { _unit: SupportUnit; _quantity: number }): string {
    return inWords(commission._unit, commission._quantity);
  }

  @FieldResolver(() => DeliveryConnection, { description: 'The deliveries recorded, the latest first.' })
  deliveries(
    @Root() commission: object,
    @Args(() => PageArguments) _page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(commission, info);
  }

  @FieldResolver(() => [InvoiceType], { description: 'The invoices for the commission, the oldest first.' })
  invoices(@Root() commission: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(commission, info);
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

function factsOf({ _status, _provider_id, _expires_at }: FactColumns): CommissionFacts {
  return { status: _status, providerId: _provider_id, expiresAt: new Date(_expires_at) };
}
