import { DomainError } from './domain-error.ts';

declare const brand: unique symbol;

/** A whole number of pence. Pounds occur only in text for people. */
export type Pence = number & { readonly [brand]: 'Pence' };

/** One billion pounds: larger than any authority's whole budget, and exact in every number type we use. */
export const LARGEST_AMOUNT = 100_000_000_000 as Pence;

/** Converts a number that is known to be whole pence (a database column, a constant). */
export function pence(amount: number): Pence {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`${amount} is not a whole number of pence`);
  return amount as Pence;
}

/**
 * Checks an amount from input: positive and at most `largest`.
 * @throws DomainError AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE
 */
export function positivePence(amount: number, field: string, largest: Pence = LARGEST_AMOUNT): Pence {
  if (!Number.isSafeInteger(amount) || amount <= 0) {
    throw new DomainError('AMOUNT_NOT_POSITIVE', 'Give an amount of at least one penny.', field);
  }
  if (amount > largest) {
    throw new DomainError('AMOUNT_TOO_LARGE', `Give an amount of at most ${inPounds(largest)}.`, field);
  }
  return amount as Pence;
}

/** Created once: creating one takes as long as fifty uses. */
const POUNDS = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** Returns an amount for people: "£1,250.50". */
export function inPounds(amount: Pence): string {
  return POUNDS.format(amount / 100);
}

/**
 * Returns rate x quantity / divisor to the nearest penny, halves up, in exact arithmetic. For instance 2,400 pence an hour
 * x 90 minutes / 60.
 */
export function shareOf(rate: Pence, quantity: number, divisor: number): Pence {
  const doubled = 2n * BigInt(rate) * BigInt(quantity) + BigInt(divisor);
  return pence(Number(doubled / (2n * BigInt(divisor))));
}
