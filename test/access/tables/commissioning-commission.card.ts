import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { NEW_KEY } from '../../every-act/example.ts';
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
  examples: ({ lineId, offeredId }) => {
    const expiresAt = `${plusDays(todayInScotland(), 1)}T12:00:00Z`;
    const account = 'provider';
    return [
      { act: 'commissionOffer', account: 'broker', input: { lineId, expiresAt } },
      { act: 'commissionAccept', account, input: { commissionId: offeredId, idempotencyKey: NEW_KEY } },
      {
        act: 'commissionDecline',
        account,
        input: { commissionId: offeredId, reason: 'OTHER', explanation: 'We are full.' },
      },
    ];
  },
  lists: ({ ishbel }) => {
    const differs = () => ({ status: 'DECLINED', decline_reason: 'NO_CAPACITY' });
    return {
      'Query.commissions': { differs },
      'IndividualServiceFund.commissions': { column: 'fund_id', owner: ishbel.fundId, differs },
      'ArrangementLine.commissions': { column: 'line_id', owner: ishbel.lineId, differs },
    };
  },
};
