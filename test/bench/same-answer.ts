/**
 * Takes from an answer what only its dialect put there: PostGraphile's lists stand under `nodes`, and its whole numbers
 * of 64 bits are texts.
 */
export function plainAnswer(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(plainAnswer);
  if (typeof answer === 'string') return /^-?\d{1,15}$/.test(answer) ? Number(answer) : answer;
  if (typeof answer !== 'object' || answer === null) return answer;
  const entries = Object.entries(answer);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === 'nodes') return plainAnswer(only[1]);
  return Object.fromEntries(entries.map(([key, value]) => [key, plainAnswer(value)]));
}

/** Where two answers differ first, in words, or null when they say the same. */
export function findDifference(one: unknown, other: unknown, path = 'answer'): string | null {
  if (Array.isArray(one) && Array.isArray(other)) {
    if (one.length !== other.length) return `${path} has ${one.length} and ${other.length} entries`;
    return firstDifference(one.map((value, index) => [`${path}[${index}]`, value, other[index]]));
  }
  if (isObject(one) && isObject(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return firstDifference(keys.map((key) => [`${path}.${key}`, one[key], other[key]]));
  }
  return Object.is(one, other) ? null : `${path} is ${JSON.stringify(one)} and ${JSON.stringify(other)}`;
}

function firstDifference(pairs: readonly (readonly [path: string, one: unknown, other: unknown])[]): string | null {
  for (const [path, one, other] of pairs) {
    const difference = findDifference(one, other, path);
    if (difference !== null) return difference;
  }
  return null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
