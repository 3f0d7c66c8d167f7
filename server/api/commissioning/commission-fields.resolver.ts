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
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { CommissionType, DeliveryType } from './commission.type.ts';
import { InvoiceType } from './invoice.type.ts';

const DeliveryConnection = connectionOf('Delivery', () => DeliveryType);

/** The columns of a commission that its rules need, as they were read. */
interface FactColumns {
  readonly _status: CommissionState;
  readonly _provider_id: string;
  readonly _expires_at: string;
}

@Resolver(() => CommissionType)
export class CommissionFieldsResolver {
  @FieldResolver(() => String, { description: 'How much, for a person to read: "30 hours a week".' })
  inWords(@Root() commission: { _unit: SupportUnit; _quantity: number }): string {
    return inWords(commission._unit, commission._quantity);
  }

  @FieldResolver(() => DeliveryConnection, { description: 'The support recorded, the latest first.' })
  deliveries(
    @Root() commission: object,
    @Args(() => PageArguments) _page: PageArguments,
    @Info() info: GraphQLResolveInfo,
  ): Connection {
    return connectionUnder(commission, info);
  }

  @FieldResolver(() => [InvoiceType], { description: 'The invoices for it, oldest first.' })
  invoices(@Root() commission: object, @Info() info: GraphQLResolveInfo): object[] {
    return listUnder(commission, info);
  }

  @FieldResolver(() => ActPermissionType, foretells('Whether you can accept it now.', 'commissionAccept'))
  viewerCanAccept(@Root() commission: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotAnswer(factsOf(commission), 'accept', actor));
  }

  @FieldResolver(() => ActPermissionType, foretells('Whether you can decline it now.', 'commissionDecline'))
  viewerCanDecline(@Root() commission: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotAnswer(factsOf(commission), 'decline', actor));
  }

  @FieldResolver(() => ActPermissionType, foretells('Whether you can record support under it now.', 'deliveryRecord'))
  viewerCanRecordDelivery(@Root() commission: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotDeliver(factsOf(commission), 'deliveryRecord', actor));
  }

  @FieldResolver(() => ActPermissionType, foretells('Whether you can invoice support under it now.', 'invoiceSubmit'))
  viewerCanSubmitInvoice(@Root() commission: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotDeliver(factsOf(commission), 'invoiceSubmit', actor));
  }
}

function factsOf({ _status, _provider_id, _expires_at }: FactColumns): CommissionFacts {
  return { status: _status, providerId: _provider_id, expiresAt: new Date(_expires_at) };
}
