/** The encodings in which files of these kinds have been published. */
type Encoding = 'ASCII' | 'Windows-1252' | 'UTF-8';

export interface DecodedCell {
  readonly text: string;
  readonly encoding: Encoding;
}

const BEYOND_ASCII = /[^\t\n\r\x20-\x7e]/;
/**
 * A multi-byte character in UTF-8. Excludes an accented letter before quotation marks or dashes (`CAFÉ’S`), which in
 * Windows-1252 has the same bytes as one.
 */
const UTF8_SEQUENCE =
  /[\xc2\xc3][\x80-\xbf]|[\xc4-\xdf](?![\x91-\x97])[\x80-\xbf]|[\xe0-\xef](?![\x91-\x97]{2})[\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/;
/** Bytes that Windows-1252 does not define. */
const UNDEFINED_BYTES: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** No encoding of a text has control characters. NUL is among them: PostgreSQL cannot store it. */
function isControl(byte: string): boolean {
  const code = byte.charCodeAt(0);
  return code === 0x7f || (code < 0x20 && !/[\t\n\r]/.test(byte));
}

function isNoCharacter(byte: string): boolean {
  return UNDEFINED_BYTES.has(byte.charCodeAt(0)) || isControl(byte);
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const windows1252 = new TextDecoder('windows-1252');

/**
 * Decodes a cell that has one character for each byte. A file's cells were written by many people in many programs, so
 * some months have both encodings: each cell is read in the one that its bytes show, and the file’s is that of most of
 * them.
 * @returns null if it is text in neither encoding
 */
export function decodeCell(bytes: string): DecodedCell | null {
  if (!BEYOND_ASCII.test(bytes)) return { text: bytes, encoding: 'ASCII' };
  if (UTF8_SEQUENCE.test(bytes) && ![...bytes].some(isControl)) {
    const text = asUtf8(bytes);
    if (text !== null) return { text, encoding: 'UTF-8' };
  }
  if ([...bytes].some(isNoCharacter)) return null;
  return { text: windows1252.decode(Buffer.from(bytes, 'latin1')), encoding: 'Windows-1252' };
}

function asUtf8(bytes: string): string | null {
  try {
    return utf8.decode(Buffer.from(bytes, 'latin1'));
  } catch {
    return null;
  }
}

/** Returns the bytes that are text in no encoding, for a message: "00 81". */
export function unreadableBytes(bytes: string): string {
  const found = [...bytes].filter(isNoCharacter);
  const shown = found.length > 0 ? found : [...bytes].filter((byte) => byte > '\x7e');
  return shown
    .slice(0, 4)
    .map((byte) => byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0'))
    .join(' ');
}

/** Counts in how many cells of a file each encoding was met. */
export type EncodingCounts = Record<Exclude<Encoding, 'ASCII'>, number>;

export function noEncodings(): EncodingCounts {
  return { 'Windows-1252': 0, 'UTF-8': 0 };
}

/** Returns the encoding of a file in words: "Windows-1252", "UTF-8, and Windows-1252 in 2 cells". */
export function encodingInWords(counts: EncodingCounts): string {
  const [most, least] =
    counts['UTF-8'] > counts['Windows-1252']
      ? (['UTF-8', 'Windows-1252'] as const)
      : (['Windows-1252', 'UTF-8'] as const);
  if (counts[most] === 0) return 'plain ASCII';
  if (counts[least] === 0) return most;
  return `${most}, and ${least} in ${counts[least].toLocaleString('en-GB')} ${counts[least] === 1 ? 'cell' : 'cells'}`;
}
