const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

/** A postcode in its usual form, upper case with one space (`EH1 1AA`), or null when the text is none. */
export function findPostcode(text: string): string | null {
  const parts = POSTCODE.exec(text.toUpperCase().replaceAll(/\s+/g, ''));
  return parts ? `${parts[1]} ${parts[2]}` : null;
}

const OUTCODE = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/** The first half of a postcode, upper case (`EH1`), or null when the text is none. */
export function findOutcode(text: string): string | null {
  const outcode = text.trim().toUpperCase();
  return OUTCODE.test(outcode) ? outcode : null;
}
