/** A chance that always falls the same way, so that two machines generate one database. */
export interface Chance {
  /** From 0 up to, and without, 1. */
  fraction(): number;
  /** From 0 up to, and without, `count`. */
  below(count: number): number;
  oneOf<Value>(values: readonly [Value, ...Value[]]): Value;
}

/** @param seed where to begin: the same seed gives the same row of chances */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  // mulberry32 (Tommy Ettinger, public domain): short, and even enough for invented data.
  const fraction = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(fraction() * count);
  return { fraction, below, oneOf: (values) => values[below(values.length)] ?? values[0] };
}
