import { DomainError } from '../../foundation/domain-error.ts';
import { BRITISH_SIGN_LANGUAGE, ENGLISH, findLanguageName, parseKnownLanguage } from '../directory/languages.ts';
import type { InformationForm } from './information-form.ts';

/** The form and language in which somebody gets information, or needs it. */
export interface FormAndLanguage {
  readonly form: InformationForm;
  /** Canonical BCP 47 tag. */
  readonly language: string;
}

/**
 * Returns a form with its language. Default: English; for BSL, British Sign Language, because BSL is itself a language and
 * not a way to present another.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function parseFormAndLanguage(
  { form, language }: { readonly form: InformationForm; readonly language?: string | null },
  field = 'language',
): FormAndLanguage {
  const usual = form === 'BSL' ? BRITISH_SIGN_LANGUAGE : ENGLISH;
  const given = language == null ? usual : parseKnownLanguage(language, field);
  if (form === 'BSL' && given !== BRITISH_SIGN_LANGUAGE) {
    throw new DomainError(
      'INVALID_INPUT',
      'BSL is a language of its own: leave the language out, or give "bfi".',
      field,
    );
  }
  return { form, language: given };
}

const IN_FORM: Readonly<Record<InformationForm, string>> = {
  WRITING: 'in writing',
  EASY_READ: 'in Easy Read',
  LARGE_PRINT: 'in large print',
  BRAILLE: 'in braille',
  AUDIO: 'as sound to listen to',
  VIDEO: 'on video',
  BSL: 'in British Sign Language',
  FACE_TO_FACE: 'face to face',
  TELEPHONE: 'by telephone',
  OTHER: 'in another way',
};

/** Returns it in words: "in Easy Read", "in writing, in Polish". English is not mentioned. */
export function formInWords({ form, language }: FormAndLanguage): string {
  const ownWay = form === 'BSL' || language === ENGLISH;
  return ownWay ? IN_FORM[form] : `${IN_FORM[form]}, in ${findLanguageName(language) ?? language}`;
}
