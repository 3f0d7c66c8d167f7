import { createHash, randomBytes } from 'node:crypto';

/**
 * Crockford's base 32: no letter that could be mistaken for a digit or another letter when read out or copied from paper.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 20 characters of 5 bits: 100 random bits cannot be guessed. */
const LENGTH = 20;
const GROUP = 5;

/** Days for which an invitation is open. */
export const OPEN_DAYS = 14;

/** Returns a new code in groups of five: "7Q2MX-...". */
export function newCode(): string {
  const characters = Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]);
  return characters.join('').replace(new RegExp(`(.{${GROUP}})(?=.)`, 'g'), '$1-');
}

/**
 * Returns a typed code in canonical form: upper case, without spaces or hyphens, and with letters that are mistaken for
 * digits replaced.
 */
export function plainCode(code: string): string {
  const typed = code.toUpperCase().replace(/[\s\p{Dash}]/gu, '');
  return typed.replace(/O/g, '0').replace(/[IL]/g, '1');
}

/** Returns the SHA-256 of a code, which is what is stored. A code is random, so it needs no salt. */
export function hashOf(code: string): string {
  return createHash('sha256').update(plainCode(code)).digest('hex');
}
