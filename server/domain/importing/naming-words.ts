/** Number of items of a kind that a report names; the rest are counted. */
export const MOST_NAMED = 20;

/** Returns the lines of a report that name the first items and count the rest. Returns no lines if there are no items. */
export function namedInWords(what: string, lines: readonly string[], count: number): string[] {
  if (count === 0) return [];
  const named = lines.slice(0, MOST_NAMED);
  const more = count - named.length;
  return [
    `  ${what}:`,
    ...named.map((line) => `    ${line}`),
    ...(more > 0 ? [`    and ${more.toLocaleString('en-GB')} more.`] : []),
  ];
}
