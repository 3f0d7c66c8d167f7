import { selected } from '../../database/reading/selection.ts';
import type { Cost } from './cost.ts';
import type { DatedRate } from './pricing.ts';

/** Unknown facts of a service that people would want to know before choosing it. */
export const QUOTE_UNKNOWNS = ['REACH', 'CAPACITY', 'TRAVEL', 'VAT', 'GRADES', 'COMPLAINTS'] as const;
export type QuoteUnknown = (typeof QUOTE_UNKNOWNS)[number];

/** The columns that determine the unknowns, from the projection of a service. */
export interface QuotedColumns {
  readonly declaresReach: boolean;
  readonly capacity: string | null;
  readonly minimum: number | null;
  readonly complaintsUpheld: number | null;
}

/** Selected in addition to the client's selection, under a name that is not in the contract. */
export const QUOTED = selected('quotedFacts', ['declaresReach', 'capacity', 'minimum', 'complaintsUpheld']);

/** Returns the unknown facts by name, so that nobody reads a missing one as "none". */
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
