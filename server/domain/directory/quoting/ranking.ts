import { daysIn, type LocalDate } from '../../../foundation/period.ts';
import type { Candidate } from './candidates.ts';
import type { Cost } from './cost.ts';

/** Where a quote stands: whole, partial or none; its cost where it is whole; its turn today; its id. */
export type QuoteKey = readonly [completeness: number, pence: number, turn: number, id: string];

export interface Ranked {
  readonly candidate: Candidate;
  readonly cost: Cost;
  readonly key: QuoteKey;
}

const WHOLE = 0;
const PARTIAL = 1;
const NO_PRICE = 2;

/**
 * Whole prices first, from the lowest; then those of which a part is not known, and those of which nothing is, neither by
 * amount: a part is no price, and would seem cheap. Equals take turns by the day, the same all day long.
 */
export function inOrder(
  quoted: readonly { readonly candidate: Candidate; readonly cost: Cost }[],
  today: LocalDate,
): readonly Ranked[] {
  const day = daysIn({ start: '2000-01-01', end: today });
  return quoted
    .map(({ candidate, cost }): Ranked => ({ candidate, cost, key: keyOf(candidate.id, cost, day) }))
    .sort((one, other) => compareKeys(one.key, other.key));
}

/** Those that come after a key. */
export function after(ranked: readonly Ranked[], key: readonly unknown[] | null): readonly Ranked[] {
  if (key === null) return ranked;
  return ranked.filter((each) => compareKeys(each.key, key as unknown as QuoteKey) > 0);
}

function keyOf(id: string, { lines, notPriced, priced }: Cost, day: number): QuoteKey {
  if (notPriced.length === 0) return [WHOLE, priced, turnOf(id, day), id];
  return [lines.length > 0 ? PARTIAL : NO_PRICE, 0, turnOf(id, day), id];
}

/** What is random in an id, on a circle that begins elsewhere every day, and over a year everywhere alike. */
const CIRCLE = 2 ** 24;
const GOLDEN_SECTION = Math.round(CIRCLE / ((1 + Math.sqrt(5)) / 2));

function turnOf(id: string, day: number): number {
  return (Number.parseInt(id.slice(-6), 16) + day * GOLDEN_SECTION) % CIRCLE;
}

function compareKeys([completeness, pence, turn, id]: QuoteKey, other: QuoteKey): number {
  if (completeness !== other[0]) return completeness - other[0];
  if (pence !== other[1]) return pence - other[1];
  if (turn !== other[2]) return turn - other[2];
  if (id === other[3]) return 0;
  return id < other[3] ? -1 : 1;
}
