import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { type InvoiceFacts, whyCannotSettle } from '../../domain/commissioning/invoice.rules.ts';
import { approveInvoice, makePayment, submitInvoice } from '../../domain/commissioning/invoice.service.ts';
import type { InvoiceState } from '../../domain/commissioning/invoice.workflow.ts';
import type { Context } from '../context.ts';
import { describeAct, type Payload, payloadOf, perform, performAtOnce } from '../payload.ts';
import { ActPermissionType, foretells, toPermission } from '../user-error.type.ts';
import { InvoiceApproveInput, InvoiceSubmitInput, PaymentMakeInput } from './commissioning.inputs.ts';
import { InvoiceType } from './invoice.type.ts';

const InvoiceSubmitPayload = payloadOf({ act: 'invoiceSubmit', field: 'invoice', type: () => InvoiceType });
const InvoiceApprovePayload = payloadOf({ act: 'invoiceApprove', field: 'invoice', type: () => InvoiceType });
const PaymentMakePayload = payloadOf({ act: 'paymentMake', field: 'invoice', type: () => InvoiceType });

/** The columns of an invoice that its rules need, as they were read. */
interface FactColumns {
  readonly _status: InvoiceState;
  readonly _holder_id: string;
  readonly _submitted_by_id: string;
}

@Resolver(() => InvoiceType)
export class InvoiceResolver {
  @FieldResolver(
    () => ActPermissionType,
    foretells('Whether you can approve it now. Nobody approves their own.', 'invoiceApprove'),
  )
  viewerCanApprove(@Root() invoice: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotSettle(factsOf(invoice), 'approve', actor));
  }

  @FieldResolver(() => ActPermissionType, foretells('Whether you can pay it now.', 'paymentMake'))
  viewerCanPay(@Root() invoice: FactColumns, @Ctx() { actor }: Context): ActPermissionType {
    return toPermission(whyCannotSettle(factsOf(invoice), 'pay', actor));
  }

  @Mutation(() => InvoiceSubmitPayload, describeAct('invoiceSubmit', 'Asks to be paid for support that was recorded.'))
  invoiceSubmit(
    @Arg('input', () => InvoiceSubmitInput, { description: 'The invoice.' }) input: InvoiceSubmitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'invoiceSubmit', field: 'invoice', type: 'Invoice', context, info } as const;
    return perform(performance, (em, actor) => submitInvoice(em, actor, input));
  }

  @Mutation(
    () => InvoiceApprovePayload,
    describeAct('invoiceApprove', 'Approves an invoice. Whoever submitted it cannot.'),
  )
  invoiceApprove(
    @Arg('input', () => InvoiceApproveInput, { description: 'The invoice.' }) input: InvoiceApproveInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'invoiceApprove', field: 'invoice', type: 'Invoice', context, info } as const;
    return perform(performance, (em, actor) => approveInvoice(em, actor, input));
  }

  @Mutation(
    () => PaymentMakePayload,
    describeAct('paymentMake', 'Pays an approved invoice: what was promised becomes spent.'),
  )
  paymentMake(
    @Arg('input', () => PaymentMakeInput, { description: 'The invoice.' }) input: PaymentMakeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Payload> {
    const performance = { act: 'paymentMake', field: 'invoice', type: 'Invoice', context, info } as const;
    return performAtOnce(performance, async (statements) => {
      await makePayment(statements, input);
      return input.invoiceId;
    });
  }
}

function factsOf({ _status, _holder_id, _submitted_by_id }: FactColumns): InvoiceFacts {
  return { status: _status, holderId: _holder_id, submittedById: _submitted_by_id };
}
