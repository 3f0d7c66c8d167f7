import type { QueryResultRow } from 'pg';
import type { Statements } from '../../database/database.ts';
import { readRows } from '../../database/reading/read.ts';
import type { SqlStatement } from '../../database/reading/read-sql.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { inLongForm, type LocalDate } from '../../foundation/period.ts';
import type { PlacePrecision } from '../directory/support-service.entity.ts';
import { findCouncilArea, isIslandCouncil } from '../places/council-areas.ts';
import { findOutcode, findPostcode } from '../places/postcode.ts';

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
 * Returns a postcode, or the first half of one, in canonical form.
 * @throws DomainError INVALID_INPUT for a text that can be neither
 */
export function checkPostcode(text: string): string {
  const postcode = text.length > 20 ? null : (findPostcode(text) ?? findOutcode(text));
  if (postcode !== null) return postcode;
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
 * Returns the place of the search.
 * @throws DomainError INVALID_INPUT if the postcode is not known here, or no longer used
 */
export function getPlace(row: PlaceRow | null | undefined, postcode: string): SearchedPlace {
  if (row == null) {
    throw refused(
      `${postcode} is not known: no postcode in Scotland that begins with ${postcode.split(' ')[0]} has been taken in here. Check it, or search by council area.`,
    );
  }
  if (row.retired_on !== null) {
    throw refused(
      `${postcode} is no longer in use: it was missing from the list of postcodes on ${inLongForm(row.retired_on)}. Look up the address’s present postcode.`,
    );
  }
  const isIsland = row.island !== '' || isIslandCouncil(row.council_area);
  return {
    postcode,
    precision: row.precision,
    councilAreaCode: row.council_area,
    island: row.island === '' ? null : row.island,
    isIsland,
    isRural: row.urban_rural === null ? null : row.urban_rural >= ACCESSIBLE_RURAL,
    inWords: inWords(row, isIsland),
  };
}

function inWords({ postcode, precision, council_area, urban_rural, island }: PlaceRow, isIsland: boolean): string {
  const council = council_area === null ? null : findCouncilArea(council_area)?.name;
  const parts = [
    USED[precision](postcode),
    ...(council == null ? [] : [`in ${council}`]),
    ...(isIsland ? [island === '' ? 'on an island' : `on an island (${island})`] : []),
    ...(urban_rural === null ? [] : [URBAN_RURAL_LABELS[urban_rural]]),
  ];
  return `${parts.join(', ')}.`;
}

const USED: Readonly<Record<PostcodePrecision, (postcode: string) => string>> = {
  POSTCODE: (postcode) => postcode,
  SECTOR: (postcode) => `${postcode} is not known by itself, so its sector ${postcode.slice(0, -2)} is used`,
  OUTCODE: (postcode) =>
    postcode.includes(' ')
      ? `Neither ${postcode} nor its sector is known, so all of ${postcode.split(' ')[0]} is used`
      : `All of ${postcode}`,
};

function refused(explanation: string): DomainError {
  return new DomainError('INVALID_INPUT', explanation, 'postcode');
}
