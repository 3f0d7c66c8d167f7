import { Ctx, Root } from 'type-graphql';
import type { RootOf } from '../../database/reading/projection.ts';
import type { invoiceProjection } from '../../domain/commissioning/commissioning.projection.ts';
import { type InvoiceFacts, whyCannotSettle } from '../../domain/commissioning/invoice.rules.ts';
import { approveInvoice, makePayment, submitInvoice } from '../../domain/commissioning/invoice.service.ts';
import { act, actsOn } from '../acts.ts';
import { FieldResolver, Resolver } from '../checked-fields.ts';
import type { Context } from '../context.ts';
import { performAtOnce } from '../payload.ts';
import { ActPermissionType, predicts, toPermission } from '../user-error.type.ts';
import { InvoiceApproveInput, InvoiceSubmitInput, PaymentMakeInput } from './commissioning.inputs.ts';
import { InvoiceType } from './invoice.type.ts';

/** The columns of an invoice that its rules read. */
type FactColumns = RootOf<typeof invoiceProjection, 'viewerCanApprove' | 'viewerCanPay'>;

@Resolver(() => InvoiceType)
export class InvoiceResolver {
  @FieldResolver(
    () => ActPermissionType,
    predicts(
      'Whether you can approve the invoice now. Nobody approves an invoice that they submitted themselves.',
      'invoiceApprove',
    ),
  )
  viewerCanApprove(@Root() invoice: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotSettle(factsOf(invoice), 'approve', actor));
  }

  @FieldResolver(() => ActPermissionType, predicts('Whether you can pay the invoice now.', 'paymentMake'))
  viewerCanPay(@Root() invoice: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotSettle(factsOf(invoice), 'pay', actor));
  }
}

function factsOf({ _status, _holder_id, _submitted_by_id }: FactColumns): InvoiceFacts {
  return { status: _status, holderId: _holder_id, submittedById: _submitted_by_id };
}

export const InvoiceActs = actsOn(
  { field: 'invoice', type: () => InvoiceType },
  {
    invoiceSubmit: act({
      does: 'Submits an invoice for support that was recorded.',
      input: () => InvoiceSubmitInput,
      asks: 'The invoice.',
      service: submitInvoice,
    }),
    invoiceApprove: act({
      does: 'Approves an invoice. The account that submitted it may not approve it.',
      input: () => InvoiceApproveInput,
      asks: 'The invoice to approve.',
      service: approveInvoice,
    }),
    paymentMake: act({
      does: 'Pays an approved invoice: the promised money becomes spent.',
      input: () => PaymentMakeInput,
      asks: 'The invoice to pay.',
      run: (performance, input) =>
        performAtOnce(performance, async (statements) => {
          await makePayment(statements, input);
          return input.invoiceId;
        }),
    }),
  },
);
