import { createHash } from 'node:crypto';

/** Returns a fingerprint of a request, the same for the same values in whatever order; null is the same as left out. */
export function fingerprintOf(values: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(inOrder(values)))
    .digest('hex');
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const given = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  return Object.fromEntries(
    given.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, each]) => [name, inOrder(each)]),
  );
}
