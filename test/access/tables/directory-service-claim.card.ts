import { all, EVERYBODY } from './accounts.ts';
import type { TableCard } from './card.ts';
import { MAINTAINED, OPERATOR } from './wall-parts.ts';

export const card: TableCard = {
  table: 'directory.service_claim',
  // Who keeps an entry is public. A claim is verified by a function alone; it is taken back, refused and ended in one's own name.
  wall: {
    reads: [`status = 'VERIFIED'`, MAINTAINED, OPERATOR],
    inserts: [`status = 'OPEN' and claimed_by_id = (select access.actor_id()) and ${MAINTAINED}`],
    updates: [`status in ('OPEN', 'VERIFIED') and (${MAINTAINED} or ${OPERATOR})`],
    updated: [
      `closed_by_id = (select access.actor_id()) and (status = 'REFUSED' and ${OPERATOR} or status in ('WITHDRAWN', 'ENDED') and (${MAINTAINED} or ${OPERATOR}))`,
    ],
  },
  // What Kirsty's organisation keeps everybody may know; what it only claims, it and the operator.
  may: {
    ...all('p', ...EVERYBODY),
    operator: 'r',
    ...all('ri', 'provider', 'providerAdministrator'),
  },
  whose: ({ organisations }) => `organisation_id = '${organisations.provider}'`,
  isInserted: true,
  updated: 'status closed_by_id closed_at reason',
  examples: ({ claimId, verifiedClaimId, unclaimed }) => {
    const reason = 'It was a mistake.';
    return [
      { act: 'claimMake', account: 'provider', input: { number: unclaimed } },
      { act: 'claimCodeEnter', account: 'provider', input: { claimId, code: '7Q2MX-00000-00000-00000' } },
      { act: 'claimWithdraw', account: 'provider', input: { claimId, reason } },
      { act: 'claimEnd', account: 'provider', input: { claimId: verifiedClaimId, reason } },
      { act: 'claimCodeIssue', account: 'operator', input: { claimId } },
      { act: 'claimVerify', account: 'operator', input: { claimId } },
      { act: 'claimRefuse', account: 'operator', input: { claimId, reason } },
    ];
  },
  lists: ({ organisations, accounts }) => ({
    'Query.serviceClaims': {
      ...{ column: 'organisation_id', owner: organisations.provider, asker: accounts.provider },
      differs: () => ({ status: 'ENDED' }),
    },
  }),
};
