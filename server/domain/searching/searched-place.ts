import type { QueryResultRow } from 'pg';
import type { Statements } from '../../database/database.ts';
import { readRows } from '../../database/reading/read.ts';
import type { SqlStatement } from '../../database/reading/read-sql.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { inLongForm, type LocalDate } from '../../foundation/period.ts';
import type { PlacePrecision } from '../directory/support-service.entity.ts';
import { BORDER_OUTCODES } from '../places/border-outcodes.ts';
import { findCouncilArea, isIslandCouncil } from '../places/council-areas.ts';
import { findOutcode, findPostcode, findSector, outcodeOf, whyNoAddress } from '../places/postcode.ts';

/** The place of a search, as `directory.place_of` returns it. */
export interface PlaceRow extends QueryResultRow {
  readonly postcode: string;
  readonly precision: PostcodePrecision;
  readonly council_area: string | null;
  /** Scottish Government 8-fold urban rural class. */
  readonly urban_rural: number | null;
  /** Empty for a place on the mainland. */
  readonly island: string;
  readonly retired_on: LocalDate | null;
}

/** A search is for a postcode, so coordinates are not a possible precision. */
type PostcodePrecision = Exclude<PlacePrecision, 'COORDINATES'>;

/** The place as the contract shows it. */
export interface SearchedPlace {
  readonly postcode: string;
  readonly precision: PostcodePrecision;
  readonly councilAreaCode: string | null;
  readonly island: string | null;
  readonly isIsland: boolean;
  readonly isRural: boolean | null;
  readonly inWords: string;
}

/** The first rural class; lower classes are cities and towns. */
const ACCESSIBLE_RURAL = 6;
const URBAN_RURAL_LABELS: Readonly<Record<number, string>> = {
  1: 'in a large urban area',
  2: 'in another urban area',
  3: 'in an accessible small town',
  4: 'in a remote small town',
  5: 'in a very remote small town',
  6: 'in accessible rural country',
  7: 'in remote rural country',
  8: 'in very remote rural country',
};

/**
 * Returns a postcode, a sector or an outcode in canonical form.
 * @throws DomainError INVALID_INPUT for a text that can be none of them
 */
export function checkPostcode(text: string): string {
  const why = whyNoAddress(text);
  if (why !== null) throw refused(why);
  const place = findSector(text) ?? findPostcode(text) ?? findOutcode(text);
  if (place !== null) return place;
  throw refused(
    `${JSON.stringify(text.slice(0, 20))} is not a postcode. Give one such as IV2 3PW, or its first half, IV2.`,
  );
}

/** SQL for the table `place`: one row, or none if the postcode is not known. */
export function placeTable(postcode: string, statement: SqlStatement): string {
  return `select * from directory.place_of(${statement.bind(postcode)}::text)`;
}

/** SQL for the place in the result, beside the services. */
export const PLACE_ANSWER = '(select to_json(place) from place)';

/** SQL condition: whether a row of `directory.service_reach` reaches the place. */
export function reachesPlace(reach: string, place = 'place'): string {
  return (
    `${reach}.code = any ((select codes from ${place})::text[]) and (${reach}.declared or ${reach}.island is null ` +
    `or ${reach}.island = (select island from ${place}))`
  );
}

/**
 * Checks that a postcode is known, for results that would not otherwise show it.
 * @throws DomainError INVALID_INPUT
 */
export async function checkPlace(statements: Statements, postcode: string): Promise<void> {
  const [found] = await readRows<PlaceRow>(statements, (statement) => ({
    columns: 'place.postcode, place.precision, council_area, urban_rural, island, retired_on::text',
    from: `directory.place_of(${statement.bind(postcode)}::text) place`,
    condition: 'true',
    limit: '1',
  }));
  getPlace(found, postcode);
}

/**
 * Returns the place of the search. A postcode that is not known by itself, because it is new or no longer in use, is that of
 * its sector or outcode, and the place says so.
 * @throws DomainError INVALID_INPUT if the postcode is not known here
 */
export function getPlace(row: PlaceRow | null | undefined, postcode: string): SearchedPlace {
  if (row == null) {
    throw refused(
      `${postcode} is not known: no postcode in Scotland that begins with ${outcodeOf(postcode)} has been taken in here. Check it, or search by council area.`,
    );
  }
  const crossing = isCrossing(row);
  if (crossing && row.precision === 'OUTCODE' && postcode.includes(' ')) {
    throw refused(
      `${postcode} is not known: ${outcodeOf(postcode)} lies on both sides of the border, and that part of it is not known to be in Scotland. Check it, or search by council area.`,
    );
  }
  const isIsland = row.island !== '' || isIslandCouncil(row.council_area);
  return {
    postcode,
    precision: row.precision,
    councilAreaCode: mayBeInEngland(row) ? null : row.council_area,
    island: row.island === '' ? null : row.island,
    isIsland,
    isRural: row.urban_rural === null ? null : row.urban_rural >= ACCESSIBLE_RURAL,
    inWords: inWords(row, isIsland),
  };
}

/** Whether a place is known by an area that lies on both sides of the border, and of which we know the part in Scotland. */
function isCrossing({ postcode, precision, council_area }: PlaceRow): boolean {
  const isScottish = council_area !== null && findCouncilArea(council_area) !== null;
  return precision !== 'POSTCODE' && isScottish && BORDER_OUTCODES.has(outcodeOf(postcode));
}

/** A retired postcode was in our files of Scotland once; one that never was may be anywhere in its sector. */
function mayBeInEngland(row: PlaceRow): boolean {
  return isCrossing(row) && row.retired_on === null && isWhole(row.postcode);
}

function isWhole(postcode: string): boolean {
  return /[A-Z]$/.test(postcode);
}

/** The countries of the United Kingdom by the first letter of a council area's code, where it is not one of Scotland's. */
const ELSEWHERE: Readonly<Record<string, string>> = { E: 'in England', W: 'in Wales', N: 'in Northern Ireland' };

function inWords(row: PlaceRow, isIsland: boolean): string {
  const { council_area: code, urban_rural, island } = row;
  const council = code === null ? null : findCouncilArea(code)?.name;
  const parts = [
    usedInWords(row),
    ...(code === null || mayBeInEngland(row) ? [] : [council == null ? ELSEWHERE[code.slice(0, 1)] : `in ${council}`]),
    ...(isIsland ? [island === '' ? 'on an island' : `on an island (${island})`] : []),
    ...(urban_rural === null ? [] : [URBAN_RURAL_LABELS[urban_rural]]),
  ];
  return `${parts.filter((part) => part !== undefined).join(', ')}.`;
}

/** What of the postcode is used for the search. */
function usedInWords(row: PlaceRow): string {
  const { postcode, precision, retired_on } = row;
  const [outcode, sector] = [outcodeOf(postcode), postcode.replace(/[A-Z]{2}$/, '')];
  const used = { POSTCODE: 'the place where it was', SECTOR: `its sector ${sector}`, OUTCODE: `all of ${outcode}` }[
    precision
  ];
  if (retired_on !== null) {
    return `${postcode} is no longer in use: it was missing from the list of postcodes on ${inLongForm(retired_on)}, so ${used} is used`;
  }
  if (precision === 'POSTCODE') return postcode;
  if (mayBeInEngland(row)) {
    return `${postcode} is not known by itself and may be in England, because ${outcode} lies on both sides of the border; ${used} is used`;
  }
  const whole = isCrossing(row) ? `The part of ${postcode} that is in Scotland` : `All of ${postcode}`;
  if (postcode === (precision === 'SECTOR' ? sector : outcode)) return whole;
  if (precision === 'SECTOR') return `${postcode} is not known by itself, so ${used} is used`;
  return isWhole(postcode)
    ? `Neither ${postcode} nor its sector is known, so ${used} is used`
    : `${postcode} is not known, so ${used} is used`;
}

function refused(explanation: string): DomainError {
  return new DomainError('INVALID_INPUT', explanation, 'postcode');
}
