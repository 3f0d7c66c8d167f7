import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type RoleLimits, whyAboveLimit } from '../../../server/domain/identity/delegated-limit.entity.ts';
import { type Pence, pence } from '../../../server/foundation/pence.ts';

/** The design's own figures: £150 a week for a worker, £400 for a senior. */
const ofWeek = (week: number | null): RoleLimits => ({
  role: 'WORKER',
  pencePerWeek: week === null ? null : pence(week),
  pencePerDecision: null,
});
const WORKER = ofWeek(15_000);
const SENIOR = ofWeek(40_000);
const ofDecision = (decision: number): RoleLimits => ({ ...ofWeek(null), pencePerDecision: pence(decision) });

const CASES: [
  what: string,
  budget: { amount: number; days: number },
  given: { limits: RoleLimits[]; allowed: boolean },
][] = [
  ['52 weeks at £150 to the penny', { amount: 780_000, days: 364 }, { limits: [WORKER], allowed: true }],
  ['a penny more', { amount: 780_001, days: 364 }, { limits: [WORKER], allowed: false }],
  ['365 days at £150 a week, rounded down', { amount: 782_142, days: 365 }, { limits: [WORKER], allowed: true }],
  ['365 days, rounded up', { amount: 782_143, days: 365 }, { limits: [WORKER], allowed: false }],
  ['one day', { amount: 2_142, days: 1 }, { limits: [WORKER], allowed: true }],
  ['one day and a penny more', { amount: 2_143, days: 1 }, { limits: [WORKER], allowed: false }],
  ['the highest of several limits', { amount: 2_080_000, days: 364 }, { limits: [WORKER, SENIOR], allowed: true }],
  ['more than the highest', { amount: 2_080_001, days: 364 }, { limits: [SENIOR, WORKER], allowed: false }],
  ['a role without a limit', { amount: 100_000_000_000, days: 1 }, { limits: [WORKER, ofWeek(null)], allowed: true }],
  ['a decision to the penny', { amount: 120_000, days: 7 }, { limits: [ofDecision(120_000)], allowed: true }],
  ['a decision and a penny', { amount: 120_001, days: 3_650 }, { limits: [ofDecision(120_000)], allowed: false }],
  [
    'the week of one role with the decision of another',
    { amount: 100_000, days: 7 },
    { limits: [ofDecision(50_000), WORKER], allowed: false },
  ],
];

test.each(CASES)('%s', (_what, { amount, days }, { limits, allowed }) => {
  const code = whyAboveLimit({ pence: pence(amount), days, earlier: [] }, limits)?.code;
  expect(code).toBe(allowed ? undefined : 'ABOVE_DELEGATED_LIMIT');
});

test('an account without a role there today agrees nothing, however little', () => {
  expect(whyAboveLimit({ pence: pence(1), days: 364, earlier: [] }, [])?.code).toBe('NOT_PERMITTED');
});

test('what is a manager’s to decide is decided by that role’s limits alone', () => {
  const manager: RoleLimits = { role: 'TEAM_MANAGER', pencePerWeek: pence(10_000), pencePerDecision: null };
  const decision = { pence: pence(10_001), days: 7, earlier: [] };
  expect(whyAboveLimit(decision, [manager, SENIOR])).toBe(null);
  expect(whyAboveLimit({ ...decision, isManagers: true }, [manager, SENIOR])?.code).toBe('ABOVE_DELEGATED_LIMIT');
  expect(whyAboveLimit({ ...decision, isManagers: true }, [SENIOR])?.code).toBe('NOT_PERMITTED');
});

const amount = fc.integer({ min: 1, max: 100_000_000_000 }).map(pence);
const limit = fc.option(amount, { nil: null });
const role: fc.Arbitrary<RoleLimits> = fc.record({
  role: fc.constantFrom('WORKER' as const, 'TEAM_MANAGER' as const),
  pencePerWeek: limit,
  pencePerDecision: limit,
});
const earlier = fc.array(fc.record({ pence: amount, settersLimit: limit, byActor: fc.boolean() }), { maxLength: 4 });
const days = fc.integer({ min: 1, max: 3_653 });

/** The policy said a second time, in whole numbers alone. */
function mayAgree(decision: Parameters<typeof whyAboveLimit>[0], limits: readonly RoleLimits[]): boolean {
  return limits.some((each) => {
    const week =
      each.pencePerWeek === null || BigInt(decision.pence) * 7n <= BigInt(each.pencePerWeek) * BigInt(decision.days);
    const cap = each.pencePerDecision;
    if (cap === null) return week;
    let sum = BigInt(decision.pence);
    for (const one of decision.earlier) {
      const counts = one.byActor || (one.settersLimit !== null && one.settersLimit <= cap);
      if (counts) sum += BigInt(one.pence);
    }
    return week && sum <= BigInt(cap);
  });
}

test('any amount for any days, with any limits of any roles, is agreed exactly where one role allows all of it', () => {
  let [agreed, refused] = [0, 0];
  const anything = fc.record({ pence: amount, days, earlier, roles: fc.array(role, { minLength: 1, maxLength: 3 }) });
  fc.assert(
    fc.property(anything, ({ roles, ...decision }) => {
      const refusal = whyAboveLimit(decision, roles);
      if (refusal === null) agreed += 1;
      else refused += 1;
      expect(refusal === null).toBe(mayAgree(decision, roles));
    }),
    { numRuns: 3_000 },
  );
  process.stdout.write(`Limits: ${agreed} agreed, ${refused} refused.\n`);
  expect([agreed > 300, refused > 300]).toEqual([true, true]);
});

test('at any limit a week, for any days, the most that passes is exact: a penny more does not', () => {
  fc.assert(
    fc.property(amount, days, (week, forDays) => {
      const most = Number((BigInt(week) * BigInt(forDays)) / 7n);
      fc.pre(most >= 1 && Number.isSafeInteger(most + 1));
      const code = (of: number) =>
        whyAboveLimit({ pence: pence(of), days: forDays, earlier: [] }, [ofWeek(week)])?.code ?? null;
      expect([code(most), code(most + 1)]).toEqual([null, 'ABOVE_DELEGATED_LIMIT']);
    }),
  );
});

test('however a sum is cut into budgets within 28 days, alone or in turns, no more is agreed than in one', () => {
  fc.assert(
    fc.property(amount, fc.array(fc.tuple(amount, fc.boolean()), { minLength: 1, maxLength: 8 }), (cap, parts) => {
      const stands: { pence: Pence; settersLimit: Pence; byActor: boolean }[] = [];
      for (const [part, byAilsa] of parts) {
        // Ailsa and a colleague with the same limit take turns.
        const seen = stands.map((each) => ({ ...each, byActor: each.byActor === byAilsa }));
        const decision = { pence: part, days: 3_653, earlier: seen };
        if (whyAboveLimit(decision, [ofDecision(cap)]) === null) {
          stands.push({ pence: part, settersLimit: cap, byActor: byAilsa });
        }
      }
      expect(stands.reduce((sum, each) => sum + each.pence, 0)).toBeLessThanOrEqual(cap);
    }),
  );
});
