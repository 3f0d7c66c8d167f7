import type { RateBand, RateUnit, VatTreatment } from '../directory/rate.entity.ts';
import { DAY_CLASSES, type DayClass, type DayKind } from './calendar.ts';
import type { Demand, Evening } from './demand.ts';

/** A rate within a period, with its days counted from the first day of the period. */
export interface DatedRate {
  readonly unit: RateUnit;
  readonly band: RateBand;
  readonly pence: number;
  readonly vat: VatTreatment | null;
  readonly evening: Evening | null;
  readonly from: number;
  /** The first day on which it is no longer in force. */
  readonly until: number;
}

/** The quantity that a rate pays for. */
interface PricedPart {
  readonly rate: DatedRate;
  readonly quantity: number;
}

/** A quantity without a price: on a kind of day, or because the kind of the days is not known yet. */
interface UnpricedPart {
  readonly dayClass: DayClass;
  /** Whether there is a price, but which one depends on bank holidays that are not known yet. */
  readonly isUncertain: boolean;
  readonly quantity: number;
}

export interface Priced {
  readonly priced: readonly PricedPart[];
  readonly unpriced: readonly UnpricedPart[];
}

type InForce = Partial<Record<RateBand, DatedRate>>;

/** The bands that apply to a day, most specific first; EVENING applies only within its hours. */
const BANDS: Readonly<Record<DayKind, readonly RateBand[]>> = {
  WEEKDAY: ['EVENING', 'WEEKDAY', 'ANY'],
  SATURDAY: ['SATURDAY', 'WEEKEND', 'EVENING', 'ANY'],
  SUNDAY: ['SUNDAY', 'WEEKEND', 'EVENING', 'ANY'],
  BANK_HOLIDAY: ['BANK_HOLIDAY', 'ANY'],
};

/** Returns how much of a demand each of a service's rates pays for, and what none pays for. */
export function price(demand: Demand, rates: readonly DatedRate[]): Priced {
  const end = (demand.upTo[0] as Float64Array).length - 1;
  const tally: Tally = { priced: [], unpriced: [] };
  for (const [from, until] of spansBetweenChanges(rates, end)) {
    const inForce = inForceOn(rates, from);
    const evening = inForce.EVENING?.evening ? demand.inEvening(inForce.EVENING.evening) : null;
    for (const n of demand.classes) {
      const dayClass = DAY_CLASSES[n] as DayClass;
      const all = between(demand.upTo[n], from, until);
      const late = evening === null ? 0 : between(evening[n], from, until);
      if (all > late) add(tally, { dayClass, rate: rateOf(inForce, dayClass, false), quantity: all - late });
      if (late > 0) add(tally, { dayClass, rate: rateOf(inForce, dayClass, true), quantity: late });
    }
  }
  return tally;
}

const UNCERTAIN = 'UNCERTAIN';

/** If it is not known whether a day is a bank holiday, a rate applies only if it would apply either way. */
function rateOf(inForce: InForce, { kind, certain }: DayClass, isLate: boolean): DatedRate | typeof UNCERTAIN | null {
  const ordinary = mostParticular(inForce, kind, isLate);
  return certain || ordinary === mostParticular(inForce, 'BANK_HOLIDAY', isLate) ? ordinary : UNCERTAIN;
}

function mostParticular(inForce: InForce, kind: DayKind, isLate: boolean): DatedRate | null {
  for (const band of BANDS[kind]) {
    const rate = inForce[band];
    if (rate !== undefined && (band !== 'EVENING' || isLate)) return rate;
  }
  return null;
}

/** Returns the spans of days within which the rates do not change. */
function spansBetweenChanges(rates: readonly DatedRate[], end: number): (readonly [number, number])[] {
  const changes = rates.flatMap(({ from, until }) => [from, until]).filter((day) => day > 0 && day < end);
  if (changes.length === 0) return [[0, end]];
  const inOrder = [...new Set([0, ...changes, end])].sort((one, other) => one - other);
  return inOrder.slice(1).map((until, n) => [inOrder[n] as number, until] as const);
}

function inForceOn(rates: readonly DatedRate[], day: number): InForce {
  const inForce: InForce = {};
  for (const rate of rates) if (rate.from <= day && day < rate.until) inForce[rate.band] = rate;
  return inForce;
}

function between(upTo: Float64Array | undefined, from: number, until: number): number {
  return ((upTo as Float64Array)[until] as number) - ((upTo as Float64Array)[from] as number);
}

interface Tally extends Priced {
  readonly priced: { rate: DatedRate; quantity: number }[];
  readonly unpriced: { dayClass: DayClass; isUncertain: boolean; quantity: number }[];
}

interface Added {
  readonly dayClass: DayClass;
  readonly rate: DatedRate | typeof UNCERTAIN | null;
  readonly quantity: number;
}

/** Searches lists, because they are short. */
function add({ priced, unpriced }: Tally, { dayClass, rate, quantity }: Added): void {
  if (rate !== null && rate !== UNCERTAIN) {
    const known = priced.find((each) => each.rate === rate);
    if (known === undefined) priced.push({ rate, quantity });
    else known.quantity += quantity;
    return;
  }
  const isUncertain = rate === UNCERTAIN;
  const known = unpriced.find((each) => each.dayClass.kind === dayClass.kind && each.isUncertain === isUncertain);
  if (known === undefined) unpriced.push({ dayClass, isUncertain, quantity });
  else known.quantity += quantity;
}
