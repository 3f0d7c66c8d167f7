import { Temporal } from 'temporal-polyfill';
import { ask, type DemoAccount } from '../../client.ts';
import {
  ApproveInvoiceDocument,
  FundStatementDocument,
  MakePaymentDocument,
  RecordDeliveryDocument,
  SubmitInvoiceDocument,
} from '../../generated/graphql.ts';
import { type AcceptedCommissions, type Cast, FIGURES, type PersonWithFund } from '../cast.ts';
import { agreed, fundReads, newKey, pounds, refused, say } from '../steps.ts';

const WEEK_OF_MINUTES = 35 * 60;
const TWO_WEEKS_OF_HOURS = 2 * 35 * 2_400;
const ONE_NIGHT = 14_400;

/** Support is recorded and invoiced, approved and paid: what was promised becomes spent, and every entry can be read. */
export async function supportPaid(cast: Cast, person: PersonWithFund, commissions: AcceptedCommissions): Promise<void> {
  const { provider, community, holder } = cast;
  const { fundId, readers, period } = person;
  const day = (days: number) => Temporal.PlainDate.from(period.start).add({ days }).toString();

  say(`\n7. ${provider.name} records support, and invoices it.`);
  await delivered(provider, { commissionId: commissions.hours, deliveredOn: day(3), quantity: WEEK_OF_MINUTES });
  await delivered(provider, { commissionId: commissions.hours, deliveredOn: day(10), quantity: WEEK_OF_MINUTES });
  await delivered(provider, { commissionId: commissions.nights, deliveredOn: day(4), quantity: 1 });
  await delivered(community, { commissionId: commissions.club, deliveredOn: day(5), quantity: 1 });

  const tooMuch = await ask(provider, SubmitInvoiceDocument, {
    input: { commissionId: commissions.hours, number: newKey(), pence: TWO_WEEKS_OF_HOURS + 1 },
  });
  refused(tooMuch.invoiceSubmit?.userErrors, 'INVOICE_EXCEEDS_DELIVERY');
  say(`   An invoice a penny too large is refused: ${tooMuch.invoiceSubmit?.userErrors[0]?.message}`);

  let spent = 0;
  const promised = FIGURES.hours + FIGURES.nights + FIGURES.club;
  const bills = [
    { by: provider, commissionId: commissions.hours, pence: TWO_WEEKS_OF_HOURS },
    { by: provider, commissionId: commissions.nights, pence: ONE_NIGHT },
    { by: community, commissionId: commissions.club, pence: FIGURES.club },
  ];
  for (const { by, commissionId, pence } of bills) {
    await invoicedAndPaid({ by, holder }, commissionId, pence);
    spent += pence;
    await fundReads(fundId, readers, { left: FIGURES.budget - promised, promised: promised - spent, spent });
  }
  for (const reader of readers) await everyEntry(reader, fundId);
}

async function delivered(
  by: DemoAccount,
  input: { commissionId: string; deliveredOn: string; quantity: number },
): Promise<void> {
  const { deliveryRecord } = await ask(by, RecordDeliveryDocument, { input });
  agreed(deliveryRecord?.delivery, deliveryRecord?.userErrors);
}

async function invoicedAndPaid(
  { by, holder }: { by: DemoAccount; holder: DemoAccount },
  commissionId: string,
  pence: number,
): Promise<void> {
  const { invoiceSubmit } = await ask(by, SubmitInvoiceDocument, { input: { commissionId, number: newKey(), pence } });
  const invoiceId = agreed(invoiceSubmit?.invoice, invoiceSubmit?.userErrors).id;
  const early = await ask(holder, MakePaymentDocument, { input: { invoiceId, idempotencyKey: newKey() } });
  refused(early.paymentMake?.userErrors, 'WRONG_STATE');
  const { invoiceApprove } = await ask(holder, ApproveInvoiceDocument, { input: { invoiceId } });
  agreed(invoiceApprove?.invoice, invoiceApprove?.userErrors);
  const input = { invoiceId, idempotencyKey: newKey() };
  for (const _time of ['once', 'and the same again']) {
    const { paymentMake } = await ask(holder, MakePaymentDocument, { input });
    agreed(paymentMake?.invoice, paymentMake?.userErrors);
  }
  say(`   ${by.name} invoices ${pounds(pence)}; ${holder.name} approves and pays it.`);
}

async function everyEntry(reader: DemoAccount, id: string): Promise<void> {
  const { fund } = await ask(reader, FundStatementDocument, { id, first: 50 });
  const entries = fund?.transfers.edges.map(({ node }) => node) ?? [];
  if (fund?.transfers.totalCount !== 7)
    throw new Error(`${reader.name} reads ${fund?.transfers.totalCount} entries, and there are 7.`);
  say(`\n8. ${reader.name} reads every entry behind the figures:`);
  for (const { postedAt, reason, from, to, pence } of entries)
    say(`   ${postedAt}  ${reason}  ${from} → ${to}  ${pounds(pence)}`);
}
