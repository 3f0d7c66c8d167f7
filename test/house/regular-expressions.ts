import { analyse } from 'scslre';

/**
 * The parts of a regular expression that read the same letters again for each place in the text: a text of thousands of
 * letters, chosen for it, would take minutes. Empty for one that reads each letter a bounded number of times.
 */
export function readingAgain({ source, flags }: Pick<RegExp, 'source' | 'flags'>): string[] {
  return analyse({ source, flags }).reports.map((report) =>
    report.type === 'Trade' ? `${report.startQuant.raw} and ${report.endQuant.raw}` : report.quant.raw,
  );
}
