const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

/** A postcode in its usual form, upper case with one space (`EH1 1AA`), or null when the text is none. */
export function findPostcode(text: string): string | null {
  const parts = POSTCODE.exec(text.toUpperCase().replaceAll(/\s+/g, ''));
  return parts ? `${parts[1]} ${parts[2]}` : null;
}
