import type { SelectedField } from '../../database/reading/selection.ts';
import type { Cost } from './cost.ts';
import type { DatedRate } from './pricing.ts';

/** What is not known of a service that one would want to know before choosing it. */
export const QUOTE_UNKNOWNS = ['REACH', 'CAPACITY', 'TRAVEL', 'VAT', 'GRADES', 'COMPLAINTS'] as const;
export type QuoteUnknown = (typeof QUOTE_UNKNOWNS)[number];

/** What the unknowns are told by; see the reading of a service. */
export interface QuotedColumns {
  readonly declaresReach: boolean;
  readonly capacity: string | null;
  readonly minimum: number | null;
  readonly complaintsUpheld: number | null;
}

const field = (name: string, fields: readonly SelectedField[] = []): SelectedField => ({
  name,
  key: name,
  values: {},
  selection: { fields },
});

/** Read beside what the client selected, under a name the contract does not have. */
export const QUOTED = field(
  'quotedFacts',
  ['declaresReach', 'capacity', 'minimum', 'complaintsUpheld'].map((name) => field(name)),
);

/** Named, so that nobody takes silence for "none". */
export function unknownsOf(facts: QuotedColumns, { lines }: Cost, rates: readonly DatedRate[]): QuoteUnknown[] {
  const unknown: Readonly<Record<QuoteUnknown, boolean>> = {
    REACH: !facts.declaresReach,
    CAPACITY: facts.capacity === null,
    TRAVEL: !rates.some(({ unit }) => unit === 'TRAVEL_VISIT' || unit === 'TRAVEL_MILE'),
    VAT: lines.some(({ rate }) => rate.vat === null),
    GRADES: facts.minimum === null,
    COMPLAINTS: facts.complaintsUpheld === null,
  };
  return QUOTE_UNKNOWNS.filter((name) => unknown[name]);
}
