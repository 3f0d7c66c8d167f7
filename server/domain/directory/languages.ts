import { DomainError } from '../../foundation/domain-error.ts';
import { givenText } from '../../foundation/given.ts';

const NAMES = new Intl.DisplayNames('en-GB', { type: 'language', fallback: 'none' });
/** Those that the usual list of names does not have. */
const SIGN_LANGUAGES: Readonly<Record<string, string>> = { bfi: 'British Sign Language' };

export const ENGLISH = 'en';
export const BRITISH_SIGN_LANGUAGE = 'bfi';
/** No language's code is longer before its first hyphen, so that a name such as "Polish" is taken for none. */
const CODE = /^[a-z]{2,3}(?:-|$)/i;

/**
 * A language's BCP 47 code in its one spelling, for whatever may be one; null for what is none. "BSL", which is the code of a
 * language of Nigeria, is what everybody here calls British Sign Language.
 */
export function findLanguage(text: string): string | null {
  if (!CODE.test(text)) return null;
  if (text.toLowerCase() === 'bsl') return BRITISH_SIGN_LANGUAGE;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    // Not a tag.
    return null;
  }
}

/**
 * What a stored code, with a hyphen put after it, is like when it meets one that was asked for: "en" is met by "en" and "en-GB",
 * "en-GB" by itself alone (RFC 4647, 3.3.1).
 */
export function languagePatterns(codes: readonly string[]): string[] {
  return codes.map((code) => `${code}-%`);
}

/** What a language is called in English, by its BCP 47 code; null for a code that stands for none. */
export function findLanguageName(code: string): string | null {
  const canonical = findLanguage(code);
  return canonical === null ? null : (SIGN_LANGUAGES[canonical] ?? NAMES.of(canonical) ?? null);
}

/**
 * A language's BCP 47 code, in its one spelling: `gd`, `pl`, `zh-Hans`, `bfi` for British Sign Language.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function givenLanguage(code: string, field: string): string {
  const canonical = findLanguage(givenText(code, field, 35));
  if (canonical !== null) return canonical;
  throw new DomainError(
    'INVALID_INPUT',
    'Give languages as codes: "gd" for Gaelic, "pl" for Polish, "bfi" for BSL.',
    field,
  );
}

/**
 * The same for a language somebody reads, hears or signs: one that has a name.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function givenKnownLanguage(code: string, field: string): string {
  const language = givenLanguage(code, field);
  if (findLanguageName(language) !== null) return language;
  throw new DomainError(
    'INVALID_INPUT',
    `${JSON.stringify(language)} stands for no language we know. Give a code such as "gd" for Gaelic, "pl" for Polish, "bfi" for BSL.`,
    field,
  );
}
