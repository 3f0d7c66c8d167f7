import { findCouncilArea, whyNoCouncilArea } from '../../places/council-areas.ts';
import { findPostcode } from '../../places/postcode.ts';
import { isInUnitedKingdom } from '../../places/united-kingdom.ts';
import type { CsvFile, CsvRecord } from '../csv-file.ts';
import { quoted, refusedFile } from '../file-refusal.ts';

export interface PostcodePlace {
  readonly line: number;
  readonly postcode: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly councilArea: string | null;
  /** Scottish Government 8-fold urban rural class, 1 to 8; null if the file has none. */
  readonly urbanRural: number | null;
}

const NAMES = {
  postcode: ['postcode'],
  latitude: ['lat', 'latitude'],
  longitude: ['lon', 'long', 'longitude'],
  councilArea: ['council_gss', 'council_area'],
} as const;
type Name = keyof typeof NAMES;
interface Column {
  readonly name: string;
  readonly index: number;
}
type Columns = Readonly<Record<Name, Column>> & { readonly urbanRural: Column | null };

/** Column names of the urban rural class. Not every file of postcodes has one. */
const URBAN_RURAL = ['ur8_2016', 'ur8', 'urban_rural'];

/** District codes of the rest of the United Kingdom are accepted unchecked. */
const ELSEWHERE = /^[EWN]\d{8}$/;
const DEGREES = /^-?\d{1,2}(?:\.\d+)?$/;

/**
 * Parses a file of postcodes with coordinates (OS Code-Point Open with latitude and longitude), one row at a time.
 * @throws DomainError INVALID_INPUT with the line and column of the fault
 */
export async function* readPostcodes(file: CsvFile): AsyncGenerator<PostcodePlace> {
  let columns: Columns | null = null;
  let rows = 0;
  for await (const record of file.records()) {
    if (columns === null) columns = readColumns(record);
    else if (record.cells.some((cell) => cell.trim() !== '')) {
      rows += 1;
      yield readPlace(record, columns);
    }
  }
  if (rows === 0) throw refusedFile(null, 'There is no postcode in this file.');
}

function readColumns({ cells, line }: CsvRecord): Columns {
  const header = cells.map((cell) => cell.trim().toLowerCase());
  const find = (name: Name) => {
    const index = header.findIndex((cell) => (NAMES[name] as readonly string[]).includes(cell));
    if (index !== -1) return { name: cells[index] ?? name, index };
    throw refusedFile(
      { line },
      `the column ${NAMES[name].map(quoted).join(' or ')} is missing. The columns needed are postcode, lat, lon and council_gss.`,
    );
  };
  return {
    postcode: find('postcode'),
    latitude: find('latitude'),
    longitude: find('longitude'),
    councilArea: find('councilArea'),
    urbanRural: findUrbanRural(header),
  };
}

function findUrbanRural(header: readonly string[]): Column | null {
  const index = header.findIndex((cell) => URBAN_RURAL.includes(cell));
  return index === -1 ? null : { name: header[index] ?? '', index };
}

function readPlace({ cells, line }: CsvRecord, columns: Columns): PostcodePlace {
  const text = (name: Name) => (cells[columns[name].index] ?? '').trim();
  const refuse = (name: Name, reason: string) => refusedFile({ line, column: columns[name].name }, reason);
  const degrees = (name: 'latitude' | 'longitude') => {
    if (!DEGREES.test(text(name))) throw refuse(name, `${quoted(text(name))} is not a number of degrees.`);
    return Number(text(name));
  };
  const postcode = findPostcode(text('postcode'));
  if (postcode === null) throw refuse('postcode', `${quoted(text('postcode'))} is not a postcode.`);
  const place = { latitude: degrees('latitude'), longitude: degrees('longitude') };
  if (!isInUnitedKingdom(place))
    throw refuse('latitude', `${place.latitude}, ${place.longitude} lies outside the United Kingdom.`);
  const councilArea = text('councilArea') || null;
  if (councilArea !== null && findCouncilArea(councilArea) === null && !ELSEWHERE.test(councilArea)) {
    throw refuse('councilArea', whyNoCouncilArea(councilArea));
  }
  return { line, postcode, ...place, councilArea, urbanRural: readClass({ cells, line }, columns.urbanRural) };
}

function readClass({ cells, line }: CsvRecord, column: Column | null): number | null {
  const text = (column === null ? '' : (cells[column.index] ?? '')).trim();
  if (text === '') return null;
  if (!/^[1-8]$/.test(text)) {
    throw refusedFile({ line, column: column?.name ?? '' }, `${quoted(text)} is not an urban rural class from 1 to 8.`);
  }
  return Number(text);
}
