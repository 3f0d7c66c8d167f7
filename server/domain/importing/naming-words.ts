/** So many of a kind are named; the others are counted. */
export const MOST_NAMED = 20;

/** A list for whoever reads a report: the first by name, and how many more there are. Nothing for none. */
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
