/**
 * Outcodes that lie on both sides of the border with England (Royal Mail's postcode districts; their council areas by the
 * ONS Postcode Directory). A postcode of theirs that is in no file may be in either country.
 */
export const BORDER_OUTCODES: ReadonlySet<string> = new Set(['CA6', 'DG14', 'DG16', 'TD9', 'TD12', 'TD15']);
