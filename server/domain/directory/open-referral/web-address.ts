/** An address of the web as it may stand in a document, or null when the text is none. */
export function webAddressOf(text: string | null): string | null {
  const url = text === null ? null : URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) ? url.href : null;
}
