/**
 * States what must be true whatever anyone sends. A failure is our fault, never the caller's,
 * so it ends as a masked internal error.
 */
export function invariant(condition: unknown, explanation: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${explanation}`);
}
