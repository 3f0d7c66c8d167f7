const BEYOND_ASCII = /[^\t\n\r\x20-\x7e]/;
/** Bytes that are undefined in Windows-1252. */
const UNDEFINED_BYTES: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/**
 * A multi-byte character in UTF-8. Excludes an accented letter before quotation marks or dashes (`CAFÉ’S`), which in
 * Windows-1252 has the same bytes as one.
 */
const UTF8_SEQUENCE =
  /[\xc2\xc3][\x80-\xbf]|[\xc4-\xdf](?![\x91-\x97])[\x80-\xbf]|[\xe0-\xef](?![\x91-\x97]{2})[\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/;

const decoder = new TextDecoder('windows-1252');

/** Whether a cell, with one character for each byte, contains anything but plain ASCII. */
export function isBeyondAscii(bytes: string): boolean {
  return BEYOND_ASCII.test(bytes);
}

/**
 * Returns why a cell with bytes beyond ASCII cannot be Windows-1252, or null if it can. Names bytes, never the cell's text.
 */
export function whyNotWindows1252(bytes: string): string | null {
  const sequence = UTF8_SEQUENCE.exec(bytes)?.[0];
  if (sequence !== undefined) {
    return `the bytes ${hexadecimal(sequence)} are UTF-8, and the register is published in Windows-1252. Import the file as it was published.`;
  }
  const byte = [...bytes].find(isMeaningless);
  if (byte === undefined) return null;
  return `the byte ${hexadecimal(byte)} means nothing in Windows-1252, in which the register is published. Import the file as it was published.`;
}

/** Control characters occur in no register either; a NUL means that the file is UTF-16. */
function isMeaningless(byte: string): boolean {
  const code = byte.charCodeAt(0);
  return UNDEFINED_BYTES.has(code) || code === 0x7f || (code < 0x20 && !/[\t\n\r]/.test(byte));
}

export function decodeWindows1252(bytes: string): string {
  return decoder.decode(Buffer.from(bytes, 'latin1'));
}

function hexadecimal(bytes: string): string {
  return [...bytes].map((byte) => byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')).join(' ');
}
