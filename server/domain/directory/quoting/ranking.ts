import { createHash } from 'node:crypto';
import type { LocalDate } from '../../../foundation/period.ts';
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
  return quoted
    .map(({ candidate, cost }): Ranked => ({ candidate, cost, key: keyOf(candidate.id, cost, today) }))
    .sort((one, other) => compareKeys(one.key, other.key));
}

/** Those that come after a key. */
export function after(ranked: readonly Ranked[], key: readonly unknown[] | null): readonly Ranked[] {
  if (key === null) return ranked;
  return ranked.filter((each) => compareKeys(each.key, key as unknown as QuoteKey) > 0);
}

function keyOf(id: string, { lines, notPriced, priced }: Cost, today: LocalDate): QuoteKey {
  if (notPriced.length === 0) return [WHOLE, priced, turnOf(id, today), id];
  return [lines.length > 0 ? PARTIAL : NO_PRICE, 0, turnOf(id, today), id];
}

function turnOf(id: string, today: LocalDate): number {
  return createHash('sha1').update(id).update(today).digest().readUInt16BE();
}

function compareKeys(one: QuoteKey, other: QuoteKey): number {
  const n = [0, 1, 2].find((place) => one[place] !== other[place]);
  if (n !== undefined) return (one[n] as number) - (other[n] as number);
  if (one[3] === other[3]) return 0;
  return one[3] < other[3] ? -1 : 1;
}
