import { expect, test } from '@jest/globals';
import { whyAboveLimit } from '../../../server/domain/identity/delegated-limit.rules.ts';
import { pence } from '../../../server/foundation/pence.ts';

/** The design's own figures: £150 a week for a worker, £400 for a senior, £800 for a team manager. */
const WORKER = pence(15_000);
const SENIOR = pence(40_000);

const CASES: [
  what: string,
  budget: { amount: number; days: number },
  given: { limits: (typeof WORKER | null)[]; allowed: boolean },
][] = [
  ['52 weeks at £150 to the penny', { amount: 780_000, days: 364 }, { limits: [WORKER], allowed: true }],
  ['a penny more', { amount: 780_001, days: 364 }, { limits: [WORKER], allowed: false }],
  ['365 days at £150 a week, rounded down', { amount: 782_142, days: 365 }, { limits: [WORKER], allowed: true }],
  ['365 days, rounded up', { amount: 782_143, days: 365 }, { limits: [WORKER], allowed: false }],
  ['one day', { amount: 2_142, days: 1 }, { limits: [WORKER], allowed: true }],
  ['one day and a penny more', { amount: 2_143, days: 1 }, { limits: [WORKER], allowed: false }],
  ['the highest of several limits', { amount: 2_080_000, days: 364 }, { limits: [WORKER, SENIOR], allowed: true }],
  ['more than the highest', { amount: 2_080_001, days: 364 }, { limits: [SENIOR, WORKER], allowed: false }],
  ['a role without a limit', { amount: 100_000_000_000, days: 1 }, { limits: [WORKER, null], allowed: true }],
];

test.each(CASES)('%s', (_what, { amount, days }, { limits, allowed }) => {
  const code = whyAboveLimit({ pence: pence(amount), days }, limits)?.code;
  expect(code).toBe(allowed ? undefined : 'ABOVE_DELEGATED_LIMIT');
});

test('whoever has no role there today agrees nothing, however little', () => {
  expect(whyAboveLimit({ pence: pence(1), days: 364 }, [])?.code).toBe('NOT_PERMITTED');
});
