import type { RateBand, RateUnit, VatTreatment } from '../rate.entity.ts';
import { DAY_CLASSES, type DayClass, type DayKind } from './calendar.ts';
import type { Demand, Evening } from './demand.ts';

/** A rate as it holds within a period: its days counted from the period's first. */
export interface DatedRate {
  readonly unit: RateUnit;
  readonly band: RateBand;
  readonly pence: number;
  readonly vat: VatTreatment | null;
  readonly evening: Evening | null;
  readonly from: number;
  /** The first day it no longer holds. */
  readonly until: number;
}

/** What a rate is paid for. */
export interface PricedPart {
  readonly rate: DatedRate;
  readonly quantity: number;
}

/** What has no price: on days of a kind, or because nobody knows yet of which kind the days are. */
export interface UnpricedPart {
  readonly dayClass: DayClass;
  /** Whether a price is given, but which one cannot be told until bank holidays are known. */
  readonly isUncertain: boolean;
  readonly quantity: number;
}

export interface Priced {
  readonly priced: readonly PricedPart[];
  readonly unpriced: readonly UnpricedPart[];
}

type InForce = Partial<Record<RateBand, DatedRate>>;

/** Which bands a day has, the most particular first; EVENING counts within its hours alone. */
const BANDS: Readonly<Record<DayKind, readonly RateBand[]>> = {
  WEEKDAY: ['EVENING', 'WEEKDAY', 'ANY'],
  SATURDAY: ['SATURDAY', 'WEEKEND', 'EVENING', 'ANY'],
  SUNDAY: ['SUNDAY', 'WEEKEND', 'EVENING', 'ANY'],
  BANK_HOLIDAY: ['BANK_HOLIDAY', 'ANY'],
};

/** Which of a service's rates pays for how much of a demand, and what none of them pays for. */
export function price(demand: Demand, rates: readonly DatedRate[]): Priced {
  const end = (demand.upTo[0] as Float64Array).length - 1;
  const priced = new Map<DatedRate, number>();
  const unpriced = new Map<string, UnpricedPart>();
  for (const [from, until] of spansBetweenChanges(rates, end)) {
    const inForce = inForceOn(rates, from);
    const evening = inForce.EVENING?.evening ? demand.inEvening(inForce.EVENING.evening) : null;
    DAY_CLASSES.forEach((dayClass, n) => {
      const all = between(demand.upTo[n], from, until);
      if (all === 0) return;
      const late = evening === null ? 0 : between(evening[n], from, until);
      for (const [quantity, isLate] of [
        [all - late, false],
        [late, true],
      ] as const) {
        if (quantity === 0) continue;
        const rate = rateOf(inForce, dayClass, isLate);
        if (rate !== null && rate !== UNCERTAIN) priced.set(rate, (priced.get(rate) ?? 0) + quantity);
        else addTo(unpriced, { dayClass, isUncertain: rate === UNCERTAIN, quantity });
      }
    });
  }
  return {
    priced: [...priced].map(([rate, quantity]) => ({ rate, quantity })),
    unpriced: [...unpriced.values()],
  };
}

const UNCERTAIN = 'UNCERTAIN';

/** Where it is not known whether a day is a bank holiday, only a rate that it would have either way is its rate. */
function rateOf(inForce: InForce, { kind, certain }: DayClass, isLate: boolean): DatedRate | typeof UNCERTAIN | null {
  const ofKind = (each: DayKind) => {
    const band = BANDS[each].find((name) => inForce[name] !== undefined && (name !== 'EVENING' || isLate));
    return band === undefined ? null : (inForce[band] as DatedRate);
  };
  const ordinary = ofKind(kind);
  return certain || ordinary === ofKind('BANK_HOLIDAY') ? ordinary : UNCERTAIN;
}

/** The spans of days on which the same rates hold throughout. */
function spansBetweenChanges(rates: readonly DatedRate[], end: number): (readonly [number, number])[] {
  const changes = new Set([0, end]);
  for (const { from, until } of rates) {
    if (from < end) changes.add(from);
    if (until < end) changes.add(until);
  }
  if (changes.size === 2) return [[0, end]];
  const inOrder = [...changes].sort((one, other) => one - other);
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

function addTo(unpriced: Map<string, UnpricedPart>, part: UnpricedPart): void {
  const key = `${part.dayClass.kind} ${part.isUncertain}`;
  const known = unpriced.get(key);
  unpriced.set(key, known === undefined ? part : { ...known, quantity: known.quantity + part.quantity });
}
