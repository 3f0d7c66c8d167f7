import { pence } from '../../../../foundation/pence.ts';
import { isBandOf, LARGEST_RATE } from '../../../directory/rate.entity.ts';
import { findPricedTime, type PricedTime } from '../../../publishing/rate-words.ts';
import { daysOf } from '../entry/entry-days.ts';
import { plainLine } from '../entry/entry-text.ts';
import { type Days, type FeedCost, type FeedRate, UnusableEntryError } from '../entry/feed-entry.ts';
import type { OddFacts } from '../entry/odd-facts.ts';

/** A price of either version. */
export interface GivenPrice {
  readonly id?: string;
  readonly valid_from?: string;
  readonly valid_to?: string;
  readonly option?: string;
  readonly currency?: string;
  /** In pounds. */
  readonly amount?: number;
  readonly amount_description?: string;
}

interface Prices {
  readonly rate: readonly FeedRate[];
  readonly service_cost: readonly FeedCost[];
}

/**
 * Returns prices, each with its days. One whose text says in our wording what it is for is a rate; of any other, nobody but
 * its readers can say what it is for, so it is kept in its own words.
 */
export function toPrices(given: readonly GivenPrice[], odd: OddFacts): Prices {
  const prices = given.flatMap((price) => odd.read([], () => [toPrice(price)]));
  return {
    rate: withoutDoubles(
      prices.flatMap((price) => ('band' in price ? [price] : [])),
      odd,
    ),
    service_cost: prices.flatMap((price) => ('band' in price ? [] : [price])),
  };
}

function toPrice(given: GivenPrice): FeedRate | FeedCost {
  const days = daysOf(given, 'a price');
  const amount = penceOf(given);
  const time = findPricedTime(given.option ?? '', given.amount_description ?? '');
  const id = given.id?.toLowerCase() ?? null;
  if (time !== null && days.startsOn !== null && amount !== null && amount > 0) {
    checkTime(time, given);
    return { ...time, id, pence: pence(amount), startsOn: days.startsOn, endsOn: days.endsOn };
  }
  return toCost(given, { id, amount, days });
}

function toCost(
  { option, amount_description }: GivenPrice,
  { id, amount, days }: { readonly id: string | null; readonly amount: number | null; readonly days: Days },
): FeedCost {
  const line = (text: string | undefined) => plainLine(text, { what: 'what a price is for', longest: 2_000 });
  const cost = { option: line(option), description: line(amount_description) };
  if (cost.option === null && cost.description === null && amount === null)
    throw new UnusableEntryError('a price of it says neither how much it is nor what it is for');
  return { id, ...cost, pence: amount === null ? null : pence(amount), ...days };
}

function penceOf({ amount, currency = 'GBP' }: GivenPrice): number | null {
  if (currency.trim().toUpperCase() !== 'GBP')
    throw new UnusableEntryError(`a price of it is in ${currency.slice(0, 20)}, and only pounds can be kept`);
  if (amount === undefined) return null;
  const whole = Math.round(amount * 100);
  if (whole < 0 || whole > LARGEST_RATE) throw new UnusableEntryError(`a price of it is ${amount}, which is none`);
  return whole;
}

function checkTime({ unit, band, eveningFrom, eveningUntil }: PricedTime, price: GivenPrice): void {
  if (!isBandOf(unit, band))
    throw new UnusableEntryError(
      `a price of it is for "${price.amount_description}" and "${price.option}": only hours have an evening, and only hours and sleepovers fall on days`,
    );
  if (eveningFrom !== null && eveningFrom === eveningUntil)
    throw new UnusableEntryError('the evening that a price of it is for ends when it begins');
}

/** Leaves out rates of one time on one day, because nobody could say which applies. */
function withoutDoubles(rates: readonly FeedRate[], odd: OddFacts): FeedRate[] {
  return rates.flatMap((rate, n) =>
    odd.read([], () => {
      const other = rates.find((each, place) => place !== n && isOfSameTime(rate, each));
      if (other === undefined) return [rate];
      throw new UnusableEntryError(`two prices of it are for the same time (${rate.startsOn} and ${other.startsOn})`);
    }),
  );
}

function isOfSameTime(one: FeedRate, other: FeedRate): boolean {
  const isAtOnce = one.startsOn < (other.endsOn ?? '9999') && other.startsOn < (one.endsOn ?? '9999');
  return one.unit === other.unit && one.band === other.band && isAtOnce;
}
