import type { Example } from './example.ts';
import type { Things } from './things.ts';

/** Acts on entries of the directory. */
export function ofEntries({ claimId, verifiedClaimId, unclaimed }: Things): Example[] {
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
}
