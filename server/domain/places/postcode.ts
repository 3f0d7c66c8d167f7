const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;

/** Returns a postcode in canonical form, upper case with one space (`EH1 1AA`), or null if the text is not one. */
export function findPostcode(text: string): string | null {
  const parts = POSTCODE.exec(text.toUpperCase().replaceAll(/\s+/g, ''));
  return parts ? `${parts[1]} ${parts[2]}` : null;
}

const OUTCODE = /^[A-Z]{1,2}\d[A-Z\d]?$/;

/** Returns the first half of a postcode, upper case (`EH1`), or null if the text is not one. */
export function findOutcode(text: string): string | null {
  const outcode = text.trim().toUpperCase();
  return OUTCODE.test(outcode) ? outcode : null;
}
