/** What a text that is not JSON may be, by how it begins. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'it is empty'],
  [/^<(?:!doctype html|html|head|body)\b/i, 'it looks like an HTML page'],
  [/^<(?:\?xml|[a-z][\w:-]*[\s>/])/i, 'it looks like XML'],
  [/^BEGIN:VCALENDAR/, 'it looks like a calendar'],
  [/^%PDF-/, 'it looks like a PDF'],
  [/^PK/, 'it looks like a ZIP file'],
  [/^[[{]/, 'it breaks off, or has an error in it'],
  [/^[^\n{}<>,;\t]*[,;\t][^\n{}<>]*\n/, 'it looks like a table (CSV)'],
];

/** Returns what bytes that are not JSON look like, for people; empty if like nothing that is known. */
export function looksLike(bytes: Uint8Array): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'it looks like a gzip file';
  const beginning = Buffer.from(bytes.subarray(0, 2_000))
    .toString('latin1')
    .replace(/^(?:\u00ef\u00bb\u00bf)?\s*/, '');
  const found = BEGINNINGS.find(([pattern]) => pattern.test(beginning));
  return found?.[1] ?? '';
}
