/** The middle value; of an even count the mean of the two middle ones. @throws Error when there is none */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new Error('There is no median of nothing.');
  return (lower + upper) / 2;
}

/** The value that `hundredths` of a hundred do not exceed (nearest rank); NaN when there is none. */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * hundredths) / 100) - 1)] ?? Number.NaN;
}

/**
 * What one had of the other, round by round, and of that the median: whatever slows a whole round slows both.
 * @throws Error when they did not run the same rounds
 */
export function medianRatio(ones: readonly number[], others: readonly number[]): number {
  if (ones.length !== others.length) throw new Error('A ratio needs both in every round.');
  return median(ones.map((value, round) => value / (others[round] ?? Number.NaN)));
}

/** The same in another order, beginning one further each round, so that nobody is always first. */
export function rotated<Value>(values: readonly Value[], round: number): Value[] {
  const first = values.length === 0 ? 0 : round % values.length;
  return [...values.slice(first), ...values.slice(0, first)];
}
