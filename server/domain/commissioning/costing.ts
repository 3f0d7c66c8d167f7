import { type Pence, shareOf } from '../../foundation/pence.ts';
import { daysIn, type Period } from '../../foundation/period.ts';
import { counted, hoursInWords } from '../directory/plain-words.ts';
import type { SupportUnit } from '../directory/rate.entity.ts';

const DAYS_A_WEEK = 7;
const MINUTES_AN_HOUR = 60;

/** The terms of support: how much of which unit, at which rate, for which period. */
export interface Terms {
  readonly unit: SupportUnit;
  /** Minutes a week (HOUR), nights a week (SLEEPOVER), items in all (ITEM). */
  readonly quantity: number;
  /** For one hour, night or item. */
  readonly ratePence: Pence;
  readonly periodStart: string;
  readonly periodEnd: string;
}

/** Returns the cost of the whole period to the nearest penny; part of a week costs its share of the week. */
export function costOf(terms: Terms): Pence {
  const { unit, quantity, ratePence } = terms;
  const days = daysIn(periodOf(terms));
  switch (unit) {
    case 'HOUR':
      return shareOf(ratePence, quantity * days, MINUTES_AN_HOUR * DAYS_A_WEEK);
    case 'SLEEPOVER':
      return shareOf(ratePence, quantity * days, DAYS_A_WEEK);
    case 'ITEM':
      return shareOf(ratePence, quantity, 1);
  }
}

/**
 * Returns the value of a delivered amount at the commission's rate, in pence. Computed from the total so far, so that many
 * small deliveries are worth no more than one large one.
 * @param delivered minutes, nights or items
 */
export function worthOf({ unit, ratePence }: Pick<Terms, 'unit' | 'ratePence'>, delivered: number): Pence {
  return unit === 'HOUR' ? shareOf(ratePence, delivered, MINUTES_AN_HOUR) : shareOf(ratePence, delivered, 1);
}

/** Returns whether the total delivered is within what was commissioned for the whole period. */
export function isWithin(terms: Terms, delivered: number): boolean {
  if (terms.unit === 'ITEM') return delivered <= terms.quantity;
  return delivered * DAYS_A_WEEK <= terms.quantity * daysIn(periodOf(terms));
}

/** Returns a quantity in words: "30 hours a week". */
export function inWords(unit: SupportUnit, quantity: number): string {
  switch (unit) {
    case 'HOUR':
      return `${hoursInWords(quantity)} a week`;
    case 'SLEEPOVER':
      return `${counted(quantity, 'sleepover')} a week`;
    case 'ITEM':
      return counted(quantity, 'item');
  }
}

function periodOf({ periodStart, periodEnd }: Terms): Period {
  return { start: periodStart, end: periodEnd };
}
