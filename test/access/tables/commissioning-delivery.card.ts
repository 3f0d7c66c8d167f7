import { START } from '../../support/scenario.ts';
import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { byActor, mayDo, PARTY, walled } from './wall-parts.ts';

export const card: TableCard = {
  table: 'commissioning.delivery',
  wall: {
    ...walled('COMMISSIONING', { reads: [PARTY.holder, PARTY.provider] }),
    inserts: [`${byActor('recorded_by_id')} and ${mayDo('deliveryRecord', 'provider_id')}`],
  },
  may: {
    ...all('r', 'worker', 'manager', 'broker', ...CIRCLE, 'holder'),
    provider: 'ri',
  },
  texts: ['SUPPORT'],
  isShown: true,
  isInserted: true,
  examples: ({ acceptedId }) => [
    {
      act: 'deliveryRecord',
      account: 'provider',
      input: { commissionId: acceptedId, deliveredOn: START, quantity: 60, note: 'All well.' },
    },
  ],
  lists: ({ ishbel }) => ({ 'Commission.deliveries': { column: 'commission_id', owner: ishbel.commissionId } }),
};
