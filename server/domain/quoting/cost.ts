import { type Pence, pence, shareOf } from '../../foundation/pence.ts';
import type { RateUnit } from '../directory/rate.entity.ts';
import type { DayKind } from './calendar.ts';
import type { Needs } from './expansion.ts';
import { type DatedRate, price } from './pricing.ts';

/** Reasons for which part of the support is not included in a price. */
export const NOT_PRICED_REASONS = ['NO_RATE', 'BANK_HOLIDAYS_NOT_KNOWN', 'MILES_NOT_GIVEN', 'VAT_ADDED'] as const;
export type NotPricedReason = (typeof NOT_PRICED_REASONS)[number];

/** One rate with all the demand it pays for, rounded once: to the nearest penny, halves up. */
export interface CostLine {
  readonly rate: DatedRate;
  /** Minutes, nights, items, visits or miles, in `weeks` weeks together. */
  readonly quantity: number;
  readonly weeks: number;
  readonly amount: Pence;
}

export interface NotPriced {
  readonly reason: NotPricedReason;
  /** The quantity without a price, if it is something that is counted. */
  readonly of: {
    readonly unit: RateUnit;
    readonly on: DayKind;
    readonly quantity: number;
    readonly weeks: number;
  } | null;
}

export interface Cost {
  readonly lines: readonly CostLine[];
  readonly notPriced: readonly NotPriced[];
  /** Sum of the lines; the whole cost only if `notPriced` is empty. */
  readonly priced: Pence;
}

const MINUTES_AN_HOUR = 60;
/**
 * Units without which a service's price is still whole: if it says nothing of travel, that is listed as unknown rather than
 * as not priced.
 */
const TRAVEL: ReadonlySet<RateUnit> = new Set(['TRAVEL_VISIT', 'TRAVEL_MILE']);

/** Returns what the support in a schedule costs at a service's rates. */
export function costOf({ demands, milesGiven }: Needs, rates: readonly DatedRate[]): Cost {
  const lines: CostLine[] = [];
  const notPriced: NotPriced[] = [];
  for (const demand of demands) {
    const { unit, weeks } = demand;
    if (demand.classes.length === 0) continue;
    const { priced, unpriced } = price(
      demand,
      rates.filter((rate) => rate.unit === unit),
    );
    for (const { rate, quantity } of priced) {
      lines.push({ rate, quantity, weeks, amount: amountOf(rate, { quantity, weeks }) });
    }
    if (TRAVEL.has(unit)) continue;
    for (const { dayClass, isUncertain, quantity } of unpriced) {
      const reason = isUncertain ? 'BANK_HOLIDAYS_NOT_KNOWN' : 'NO_RATE';
      notPriced.push({ reason, of: { unit, on: dayClass.kind, quantity, weeks } });
    }
  }
  if (!milesGiven && rates.some(({ unit }) => unit === 'TRAVEL_MILE')) {
    notPriced.push({ reason: 'MILES_NOT_GIVEN', of: null });
  }
  if (lines.some(({ rate }) => rate.vat === 'ADDED')) notPriced.push({ reason: 'VAT_ADDED', of: null });
  return { lines, notPriced, priced: pence(lines.reduce((sum, { amount }) => sum + amount, 0)) };
}

function amountOf({ unit, pence: ofOne }: DatedRate, { quantity, weeks }: { quantity: number; weeks: number }): Pence {
  return shareOf(pence(ofOne), quantity, (unit === 'HOUR' ? MINUTES_AN_HOUR : 1) * weeks);
}
