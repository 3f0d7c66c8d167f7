import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32: no letter that is taken for a digit or for another when it is read out or copied from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 20 characters of 5 bits: nobody guesses one of 2 to the power of 100. */
const LENGTH = 20;
const GROUP = 5;

/** How many days an invitation stands. */
export const OPEN_DAYS = 14;

/** A new code, in groups of five: "7Q2MX-..." */
export function newCode(): string {
  const characters = Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]);
  return characters.join('').replace(new RegExp(`(.{${GROUP}})(?=.)`, 'g'), '$1-');
}

/** A code however it was typed: capitals, no spaces or hyphens, and the digits that letters were taken for. */
export function plainCode(code: string): string {
  const typed = code.toUpperCase().replace(/[\s\p{Dash}]/gu, '');
  return typed.replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** What is kept of a code: its SHA-256. A code is random, so it needs no salt. */
export function hashOf(code: string): string {
  return createHash('sha256').update(plainCode(code)).digest('hex');
}
