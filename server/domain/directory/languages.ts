import { DomainError } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';

const NAMES = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' });
/** Names that `Intl.DisplayNames` does not have. */
const SIGN_LANGUAGES: Readonly<Record<string, string>> = { bfi: 'British Sign Language' };

export const ENGLISH = 'en';
export const BRITISH_SIGN_LANGUAGE = 'bfi';
/** No language code is longer before its first hyphen, so a name such as "Polish" is not taken for a code. */
const CODE = /^[a-z]{2,3}(?:-|$)/i;

/**
 * Returns the canonical BCP 47 tag for the input, or null if it is not a language tag. "BSL", which is the code of a
 * language of Nigeria, is read as British Sign Language, which is what everybody here means by it.
 */
export function findLanguage(text: string): string | null {
  if (!CODE.test(text)) return null;
  if (text.toLowerCase() === 'bsl') return BRITISH_SIGN_LANGUAGE;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    // Not a valid tag.
    return null;
  }
}

/**
 * Returns LIKE patterns that a stored code followed by a hyphen must match to meet a requested one: "en" is met by "en" and
 * "en-GB", "en-GB" only by itself (RFC 4647, 3.3.1).
 */
export function languagePatterns(codes: readonly string[]): string[] {
  return codes.map((code) => `${code}-%`);
}

/** Returns the English name of a language by its BCP 47 code, or null for a code without a language. */
export function findLanguageName(code: string): string | null {
  const canonical = findLanguage(code);
  return canonical === null ? null : (SIGN_LANGUAGES[canonical] ?? NAMES.of(canonical) ?? null);
}

/**
 * Returns the canonical BCP 47 tag of a language: `gd`, `pl`, `zh-Hans`, `bfi` for British Sign Language.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function parseLanguage(code: string, field: string): string {
  const canonical = findLanguage(parseText(code, field, 35));
  if (canonical !== null) return canonical;
  throw new DomainError(
    'INVALID_INPUT',
    'Give languages as codes: "gd" for Gaelic, "pl" for Polish, "bfi" for BSL.',
    field,
  );
}

/**
 * Like `parseLanguage`, for a language that somebody reads, hears or signs: it must have a name.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function parseKnownLanguage(code: string, field: string): string {
  const language = parseLanguage(code, field);
  if (findLanguageName(language) !== null) return language;
  throw new DomainError(
    'INVALID_INPUT',
    `${JSON.stringify(language)} is not a language we know. Give a code such as "gd" for Gaelic, "pl" for Polish, "bfi" for BSL.`,
    field,
  );
}
