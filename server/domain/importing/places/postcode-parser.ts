import { currentCodeOf, findCouncilArea, whyNoCouncilArea } from '../../places/council-areas.ts';
import { findPostcode } from '../../places/postcode.ts';
import { isInUnitedKingdom } from '../../places/united-kingdom.ts';
import { decodeCell, unreadableBytes } from '../cell-encoding.ts';
import type { CsvFile, CsvRecord } from '../csv-file.ts';
import { quoted, refusedFile } from '../file-refusal.ts';
import { watchRowEnds } from '../row-ends.ts';
import { type Aside, UnusableRowError } from '../set-aside.ts';

export interface PostcodePlace {
  readonly line: number;
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly councilArea: string | null;
  /** Scottish Government 8-fold urban rural class, 1 to 8; null if the file has none. */
  readonly urbanRural: number | null;
}

/** The columns we read, with every name they are known by, in lower case and without spaces and underscores. */
const NAMES = {
  postcode: ['postcode', 'pcd', 'pcds'],
  latitude: ['lat', 'latitude'],
  longitude: ['lon', 'long', 'lng', 'longitude'],
  councilArea: ['councilgss', 'councilarea', 'councilareacode', 'admindistrictcode'],
  urbanRural: ['ur82016', 'ur8', 'urbanrural'],
} as const;
type Name = keyof typeof NAMES;
interface Column {
  readonly name: string;
  readonly index: number;
}
/** Not every file of postcodes has the urban rural class. */
type Columns = Readonly<Record<Exclude<Name, 'urbanRural'>, Column>> & { readonly urbanRural: Column | null };

/** District codes of the rest of the United Kingdom are accepted unchecked. */
const ELSEWHERE = /^[EWN]\d{8}$/;
const DEGREES = /^-?\d{1,2}(?:\.\d+)?$/;

/** The rows of a file of postcodes, and those that cannot be taken in. */
export interface PostcodeTally {
  rows: number;
  readonly aside: Aside;
}

/**
 * Parses a file of postcodes with coordinates (OS Code-Point Open with latitude and longitude), one row at a time. A row
 * that cannot be taken in is set aside.
 * @param tally is updated on the way
 * @throws DomainError INVALID_INPUT if it is not such a file
 */
export async function* readPostcodes(file: CsvFile, tally: PostcodeTally): AsyncGenerator<PostcodePlace> {
  let columns: Columns | null = null;
  let ends = watchRowEnds([]);
  for await (const record of file.records()) {
    if (columns === null) {
      columns = readColumns(record);
      ends = watchRowEnds(record.cells.map((cell) => cell.trim()));
      continue;
    }
    if (record.cells.every((cell) => cell.trim() === '')) continue;
    tally.rows += 1;
    ends.add(record);
    const place = readOrSetAside(record, columns, tally);
    if (place !== null) yield place;
  }
  if (tally.rows === 0) throw refusedFile(null, 'There is no postcode in this file.');
  ends.refuseCut();
}

function readColumns({ cells, line }: CsvRecord): Columns {
  const header = cells.map((cell) => cell.toLowerCase().replaceAll(/[\s_]+/g, ''));
  const look = (name: Name): Column | null => {
    const index = header.findIndex((cell) => (NAMES[name] as readonly string[]).includes(cell));
    return index === -1 ? null : { name: (cells[index] ?? name).trim(), index };
  };
  const find = (name: Name, wanted: readonly string[]): Column => {
    const found = look(name);
    if (found !== null) return found;
    throw refusedFile(
      { line },
      `the column ${wanted.map(quoted).join(' or ')} is missing. The columns needed are postcode, lat, lon and council_gss.`,
    );
  };
  return {
    postcode: find('postcode', ['postcode']),
    latitude: find('latitude', ['lat', 'latitude']),
    longitude: find('longitude', ['lon', 'long', 'longitude']),
    councilArea: find('councilArea', ['council_gss', 'council_area']),
    urbanRural: look('urbanRural'),
  };
}

function readOrSetAside(record: CsvRecord, columns: Columns, { aside }: PostcodeTally): PostcodePlace | null {
  try {
    return readPlace(record, columns);
  } catch (error) {
    if (!(error instanceof UnusableRowError)) throw error;
    const postcode = decodeCell(record.cells[columns.postcode.index] ?? '');
    aside.add(record.line, postcode && findPostcode(postcode.text), error);
    return null;
  }
}

function readPlace({ cells, line }: CsvRecord, columns: Columns): PostcodePlace {
  const text = (column: Column | null) => (column === null ? '' : readText(cells[column.index] ?? '', column));
  const refuse = (column: Column, reason: string) => new UnusableRowError(column.name, text(column), reason);
  const degrees = (column: Column) => {
    if (!DEGREES.test(text(column))) throw refuse(column, `${quoted(text(column))} is not a number of degrees.`);
    return Number(text(column));
  };
  const postcode = findPostcode(text(columns.postcode));
  if (postcode === null) throw refuse(columns.postcode, `${quoted(text(columns.postcode))} is not a postcode.`);
  const place = { latitude: degrees(columns.latitude), longitude: degrees(columns.longitude) };
  if (!isInUnitedKingdom(place))
    throw refuse(columns.latitude, `${place.latitude}, ${place.longitude} lies outside the United Kingdom.`);
  const councilArea = currentCodeOf(text(columns.councilArea)) || null;
  if (councilArea !== null && findCouncilArea(councilArea) === null && !ELSEWHERE.test(councilArea)) {
    throw refuse(columns.councilArea, whyNoCouncilArea(councilArea));
  }
  const urbanRural = text(columns.urbanRural);
  if (columns.urbanRural !== null && !/^[1-8]?$/.test(urbanRural))
    throw refuse(columns.urbanRural, `${quoted(urbanRural)} is not an urban rural class from 1 to 8.`);
  return { line, postcode, ...place, councilArea, urbanRural: urbanRural === '' ? null : Number(urbanRural) };
}

function readText(bytes: string, { name }: Column): string {
  const decoded = decodeCell(bytes);
  if (decoded !== null) return decoded.text.replaceAll(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
  throw new UnusableRowError(name, bytes, `the bytes ${unreadableBytes(bytes)} are text in no encoding.`);
}
