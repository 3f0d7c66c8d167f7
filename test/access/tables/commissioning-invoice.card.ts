import { NEW_KEY } from '../../every-act/example.ts';
import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { byActor, mayDo, PARTY, walled } from './wall-parts.ts';

export const card: TableCard = {
  table: 'commissioning.invoice',
  wall: {
    ...walled('COMMISSIONING', { reads: [PARTY.holder, PARTY.provider], updates: [PARTY.holder] }),
    inserts: [
      `status = 'SUBMITTED' and approved_by_id is null and approved_at is null and paid_at is null and ${byActor('submitted_by_id')} and ${mayDo('invoiceSubmit', 'provider_id')}`,
    ],
  },
  may: {
    ...all('ru', 'worker', 'manager', 'broker', 'holder'),
    ...all('r', ...CIRCLE),
    provider: 'ri',
  },
  begins: { status: 'SUBMITTED', approved_by_id: null, approved_at: null, paid_at: null },
  texts: ['INVOICE'],
  isShown: true,
  isInserted: true,
  updated: 'version',
  examples: ({ acceptedId, invoiceId }) => [
    {
      act: 'invoiceSubmit',
      account: 'provider',
      input: { commissionId: acceptedId, number: 'RT-2', pence: 100 },
    },
    { act: 'invoiceApprove', account: 'holder', input: { invoiceId } },
    { act: 'paymentMake', account: 'holder', input: { invoiceId, idempotencyKey: NEW_KEY } },
  ],
  lists: ({ ishbel }) => ({
    'Commission.invoices': {
      ...{ column: 'commission_id', owner: ishbel.commissionId },
      differs: (id) => ({ number: id }),
    },
  }),
};
