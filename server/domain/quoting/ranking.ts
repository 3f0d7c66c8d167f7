import type { Candidate } from './candidates.ts';
import type { Cost } from './cost.ts';

/**
 * Sort key of a quote: the day of the rotation; whole, partial or no price; the cost if it is whole; position in the
 * rotation; id.
 */
export type QuoteKey = readonly [day: number, completeness: number, pence: number, rotation: number, id: string];

export interface Quoted {
  readonly candidate: Candidate;
  readonly cost: Cost;
}

export interface Ranked extends Quoted {
  readonly key: QuoteKey;
}

const WHOLE = 0;
const PARTIAL = 1;
const NO_PRICE = 2;

/**
 * Orders quotes: whole prices first, from the lowest; then prices of which a part is not known; then those with none. The
 * latter two are not ordered by amount, because a partial price would look cheap. Equals are in the daily rotation, the
 * same all day.
 * @param day the day of the candidates' rotation
 */
export function inOrder(quoted: readonly Quoted[], day: number): readonly Ranked[] {
  return quoted
    .map(({ candidate, cost }): Ranked => ({ candidate, cost, key: keyOf({ candidate, cost }, day) }))
    .sort((one, other) => compareKeys(one.key, other.key));
}

/** Returns the quotes after a key. */
export function after(ranked: readonly Ranked[], key: readonly unknown[] | null): readonly Ranked[] {
  if (key === null) return ranked;
  return ranked.filter((each) => compareKeys(each.key, key as unknown as QuoteKey) > 0);
}

function keyOf({ candidate: { rotation, id }, cost: { lines, notPriced, priced } }: Quoted, day: number): QuoteKey {
  if (notPriced.length === 0) return [day, WHOLE, priced, rotation, id];
  return [day, lines.length > 0 ? PARTIAL : NO_PRICE, 0, rotation, id];
}

function compareKeys([, completeness, pence, rotation, id]: QuoteKey, other: QuoteKey): number {
  if (completeness !== other[1]) return completeness - other[1];
  if (pence !== other[2]) return pence - other[2];
  if (rotation !== other[3]) return rotation - other[3];
  if (id === other[4]) return 0;
  return id < other[4] ? -1 : 1;
}
