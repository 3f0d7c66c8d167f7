import { convert } from 'html-to-text';
import { isWritable } from '../../../../foundation/input.ts';
import { quoted } from '../../file-refusal.ts';
import { UnusableEntryError } from './feed-entry.ts';

const TAG = /<\/?[a-z!][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;
/**
 * Signs of spoilt text: lost characters (U+FFFD), and UTF-8 that was read as Windows-1252 and written again: "CafÃ©",
 * "itâ€™s", "Â£5". Those pairs of characters do not occur side by side in any language of these islands.
 */
const SPOILT = /\uFFFD|Ã[\u0080-\u00bf]|â€[\u0098-\u00a6™œ“”˜]|Â[\u00a0-\u00bf]/;

/** Longest name of a service or an organisation, and longest description, in characters. */
export const LONGEST_NAME = 300;
export const LONGEST_DESCRIPTION = 20_000;

interface TextBounds {
  /** The noun that a reason uses for the text: "its name". */
  readonly what: string;
  readonly longest: number;
}

/**
 * Returns a feed's text as plain text. HTML is converted; scripts and links are dropped; line breaks are kept.
 * @returns null if there is no text
 * @throws UnusableEntryError if it is longer than `longest`, or was spoilt on the way
 */
export function plainText(text: string | undefined, { what, longest }: TextBounds): string | null {
  if (text === undefined || text.trim() === '') return null;
  // The HTML may be much longer than its text, but not without limit.
  if (text.length > longest * 20)
    throw new UnusableEntryError(`${what} is ${text.length.toLocaleString('en-GB')} characters long`);
  const plain = (TAG.test(text) ? withoutHtml(text) : text)
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  if (plain === '') return null;
  if (plain.length > longest)
    throw new UnusableEntryError(`${what} is longer than ${longest.toLocaleString('en-GB')} characters`);
  const spoilt = SPOILT.exec(plain);
  if (spoilt !== null) {
    const around = plain.slice(Math.max(0, spoilt.index - 20), spoilt.index + 20);
    throw new UnusableEntryError(`${what} was spoilt by a wrong encoding on the way: ${quoted(around)}`);
  }
  if (!isWritable(plain)) throw new UnusableEntryError(`${what} holds characters that are no writing`);
  return plain;
}

/** Returns the text on one line. */
export function plainLine(text: string | undefined, bounds: TextBounds): string | null {
  return plainText(text, bounds)?.replaceAll(/\s+/g, ' ') ?? null;
}

function withoutHtml(html: string): string {
  return convert(html, {
    wordwrap: false,
    limits: { maxDepth: 50, maxInputLength: 1_000_000 },
    selectors: [
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
      { selector: 'script', format: 'skip' },
      { selector: 'style', format: 'skip' },
      ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
}
