import { inPounds, type Pence, pence } from '../../foundation/pence.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { LAST_KNOWN_YEAR } from '../directory/bank-holidays.ts';
import { counted, hoursInWords, UNIT_LABELS, WHEN_LABELS } from '../directory/plain-words.ts';
import type { RateBand, RateUnit, VatTreatment } from '../directory/rate.entity.ts';
import type { Day } from './calendar.ts';
import type { Cost, CostLine, NotPriced, NotPricedReason } from './cost.ts';
import { greatestCommonDivisor } from './expansion.ts';

/** A cost as the contract shows it. */
export interface ShownCost {
  readonly isWhole: boolean;
  /** Null unless the cost is whole. */
  readonly total: Pence | null;
  /** Sum of everything that has a price. */
  readonly priced: Pence;
  readonly lines: readonly ShownLine[];
  readonly notPriced: readonly ShownGap[];
}

export interface ShownLine {
  readonly unit: RateUnit;
  readonly band: RateBand;
  readonly rate: Pence;
  readonly vat: VatTreatment | null;
  /** The days of the period on which the rate applies; null for a typical week, which has no dates. */
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly quantity: number;
  readonly everyWeeks: number | null;
  readonly amount: Pence;
  readonly text: string;
}

export interface ShownGap {
  readonly reason: NotPricedReason;
  readonly unit: RateUnit | null;
  readonly quantity: number | null;
  readonly everyWeeks: number | null;
  readonly text: string;
}

/** @param days of the period; null for a typical week */
export function shownCost({ lines, notPriced, priced }: Cost, days: readonly Day[] | null): ShownCost {
  const isWhole = notPriced.length === 0;
  return {
    isWhole,
    total: isWhole ? priced : null,
    priced,
    lines: lines.map((line) => shownLine(line, days)),
    notPriced: notPriced.map((gap) => shownGap(gap, days === null)),
  };
}

function shownLine({ rate, amount, ...needed }: CostLine, days: readonly Day[] | null): ShownLine {
  const { unit, band, vat } = rate;
  const much = reduced(needed, days === null);
  const each = pence(rate.pence);
  return {
    unit,
    band,
    vat,
    rate: each,
    startsOn: days?.[rate.from]?.date ?? null,
    endsOn: days?.[Math.min(rate.until, days.length - 1)]?.date ?? null,
    ...much,
    amount,
    text: `${amountInWords(unit, much)}${WHEN_LABELS[band]} at ${inPounds(each)} ${UNIT_LABELS[unit]}`,
  };
}

function shownGap({ reason, of }: NotPriced, isWeek: boolean): ShownGap {
  const nothing = { unit: null, quantity: null, everyWeeks: null };
  switch (reason) {
    case 'MILES_NOT_GIVEN':
      return { reason, ...nothing, text: 'Travel is charged by the mile. Say how many miles each visit is.' };
    case 'VAT_ADDED':
      return { reason, ...nothing, text: 'VAT comes on top of these prices. Ask the provider how much.' };
    default: {
      if (of === null) throw new Error('What has no rate is something that is counted.');
      const much = reduced(of, isWeek);
      const what = `${amountInWords(of.unit, much)}${WHEN_LABELS[of.on]}`;
      return { reason, unit: of.unit, ...much, text: `${what}: ${WHY_NOT[reason]}` };
    }
  }
}

const WHY_NOT: Readonly<Record<'NO_RATE' | 'BANK_HOLIDAYS_NOT_KNOWN', string>> = {
  NO_RATE: 'the provider gives no price.',
  BANK_HOLIDAYS_NOT_KNOWN: `bank holidays are known to the end of ${LAST_KNOWN_YEAR}, and the price depends on them.`,
};

interface Much {
  readonly quantity: number;
  readonly everyWeeks: number | null;
}

/** Reduces to the fewest weeks in which the quantity is whole: 2 nights in 4 weeks become 1 every 2 weeks. */
function reduced({ quantity, weeks }: { quantity: number; weeks: number }, isWeek: boolean): Much {
  const shared = greatestCommonDivisor(quantity, weeks);
  return { quantity: quantity / shared, everyWeeks: isWeek ? weeks / shared : null };
}

function amountInWords(unit: RateUnit, { quantity, everyWeeks }: Much): string {
  const what = COUNTED[unit](quantity);
  if (everyWeeks === null) return what;
  return everyWeeks === 1 ? `${what} a week` : `${what} every ${everyWeeks} weeks`;
}

const COUNTED: Readonly<Record<RateUnit, (quantity: number) => string>> = {
  HOUR: hoursInWords,
  SLEEPOVER: (nights) => counted(nights, 'sleepover'),
  ITEM: (items) => counted(items, 'item'),
  TRAVEL_VISIT: (visits) => `Travel for ${counted(visits, 'visit')}`,
  TRAVEL_MILE: (miles) => `${counted(miles, 'mile')} of travel`,
};
