import { all, CIRCLE } from './accounts.ts';
import type { TableCard } from './card.ts';
import { PARTY, walled } from './wall-parts.ts';

export const card: TableCard = {
  table: 'commissioning.commission',
  // A commission is inserted as an open offer; only functions change its state.
  wall: {
    ...walled('COMMISSIONING', { reads: [PARTY.holder, PARTY.provider], updates: [PARTY.provider] }),
    inserts: [
      `status = 'OFFERED' and decided_at is null and promise_id is null and decline_reason is null and person_id = any ((select access.people_to_write('COMMISSIONING', 'commissionOffer'))::uuid[])`,
    ],
  },
  may: {
    ...all('ru', 'worker', 'manager', 'provider'),
    ...all('r', ...CIRCLE, 'holder'),
    broker: 'riu',
  },
  begins: { status: 'OFFERED', decided_at: null, promise_id: null, decline_reason: null },
  texts: ['TERMS'],
  isShown: true,
  isInserted: true,
  updated: 'version',
};
