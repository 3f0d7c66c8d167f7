import { convert } from 'html-to-text';
import { isWritable } from '../../../../foundation/given.ts';
import { quoted } from '../../file-refusal.ts';
import { UnusableEntryError } from './feed-entry.ts';

const TAG = /<\/?[a-z!][^>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;
/**
 * What was lost (U+FFFD), and UTF-8 that was read as Windows-1252 and written again: "CafÃ©", "itâ€™s", "Â£5". The signs of
 * the second do not stand beside each other in any language of these islands.
 */
const SPOILT = /\uFFFD|Ã[\u0080-\u00bf]|â€[\u0098-\u00a6™œ“”˜]|Â[\u00a0-\u00bf]/;

/** Of a service or an organisation, in characters. */
export const LONGEST_NAME = 300;
export const LONGEST_DESCRIPTION = 20_000;

interface TextBounds {
  /** How the text is called in a reason: "its name". */
  readonly what: string;
  readonly longest: number;
}

/**
 * Text of a feed as plain text: HTML is read, and neither its scripts nor its links are kept; lines stay.
 * @returns null for no text
 * @throws UnusableEntryError when it is longer than such a text can be, or was spoilt on the way
 */
export function plainText(text: string | null | undefined, { what, longest }: TextBounds): string | null {
  if (text === null || text === undefined || text.trim() === '') return null;
  // What its HTML holds may be much longer than what one reads, but not without end.
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

/** A text on one line. */
export function plainLine(text: string | null | undefined, bounds: TextBounds): string | null {
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
