import { decodeCell, type EncodingCounts, noEncodings } from '../cell-encoding.ts';
import type { CsvFile, CsvRecord } from '../csv-file.ts';
import { refusedFile } from '../file-refusal.ts';
import { watchRowEnds } from '../row-ends.ts';
import { type Aside, newAside, UnusableRowError } from '../set-aside.ts';
import { isHeader, type RegisterColumns, readColumns } from './columns.ts';
import { findNumber, type RegisterRow, readRow } from './row.ts';
import { withSwallowedRows } from './swallowed-rows.ts';

/** Counts of what was met while reading a file. */
export interface RegisterTally {
  /** Rows with a registration, of any type. */
  rows: number;
  blankRows: number;
  /** Rows of types that are only for children. */
  childrensRows: number;
  /** Rows with characters beyond plain ASCII. */
  rowsBeyondAscii: number;
  /** In how many cells each encoding was met. */
  readonly encodings: EncodingCounts;
  /** How often a column has the form of a day that cannot be (00/01/1900), by the column's name. */
  readonly unknownDays: Map<string, number>;
  /** Rows that cannot be taken in. */
  readonly aside: Aside;
}

/** Greatest number of lines above the header: some months' files have a title there. */
const LINES_ABOVE_HEADER = 3;

/**
 * Parses the registrations of a datastore file, one at a time. A row that cannot be taken in is set aside. Cells that are
 * not read are not judged.
 * @param tally is updated on the way
 * @throws DomainError INVALID_INPUT if it is not such a file, or not all of it
 */
export async function* readRegister(file: CsvFile, tally: RegisterTally): AsyncGenerator<RegisterRow> {
  let columns: RegisterColumns | null = null;
  let ends = watchRowEnds([]);
  for await (const record of file.records()) {
    if (columns === null) {
      columns = findHeader(record);
      ends = watchRowEnds(columns?.names ?? []);
      continue;
    }
    for (const row of withSwallowedRows(record, columns.names.length)) {
      const read = readRecord(row, columns, tally);
      if (read !== 'BLANK') ends.add(row);
      if (typeof read === 'object') yield read;
    }
  }
  if (columns === null) throw noHeader(1);
  if (tally.rows === 0) throw refusedFile(null, 'There is no service in this file.');
  ends.refuseCut();
}

export function newTally(): RegisterTally {
  return {
    ...{ rows: 0, blankRows: 0, childrensRows: 0, rowsBeyondAscii: 0 },
    ...{ encodings: noEncodings(), unknownDays: new Map(), aside: newAside() },
  };
}

function findHeader({ cells, line }: CsvRecord): RegisterColumns | null {
  const names = cells.map((cell) => decodeCell(cell)?.text ?? cell);
  if (isHeader(names)) return readColumns(names, line);
  if (line > LINES_ABOVE_HEADER) throw noHeader(line);
  return null;
}

function noHeader(line: number) {
  return refusedFile(
    { line },
    'the column "CSNumber" is missing, so this is not the Care Inspectorate’s datastore file.',
  );
}

function isBlank({ cells }: CsvRecord): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Counts the cells beyond ASCII, read or not: most are in inspectors' texts, and they show the encoding of the file. */
function countEncodings({ cells }: CsvRecord, { encodings }: RegisterTally): boolean {
  let found = false;
  for (const cell of cells) {
    const decoded = decodeCell(cell);
    if (decoded?.encoding === 'ASCII') continue;
    found = true;
    if (decoded !== null) encodings[decoded.encoding as keyof EncodingCounts] += 1;
  }
  return found;
}

function readRecord(
  record: CsvRecord,
  columns: RegisterColumns,
  tally: RegisterTally,
): RegisterRow | 'BLANK' | 'FOR_CHILDREN' | 'SET_ASIDE' {
  if (isBlank(record)) {
    tally.blankRows += 1;
    return 'BLANK';
  }
  tally.rows += 1;
  if (countEncodings(record, tally)) tally.rowsBeyondAscii += 1;
  const unknown: string[] = [];
  try {
    checkShape(record, columns);
    const row = readRow(record, columns, (column) => unknown.push(column));
    if (row === null) {
      tally.childrensRows += 1;
      return 'FOR_CHILDREN';
    }
    for (const column of unknown) tally.unknownDays.set(column, (tally.unknownDays.get(column) ?? 0) + 1);
    return row;
  } catch (error) {
    if (!(error instanceof UnusableRowError)) throw error;
    tally.aside.add(record.line, findNumber(record, columns), error);
    return 'SET_ASIDE';
  }
}

function checkShape({ cells }: CsvRecord, { needed, names }: RegisterColumns): void {
  if (cells.length < needed) {
    const column = names[cells.length] || `${cells.length + 1}`;
    throw new UnusableRowError(column, null, `the row ends after ${cells.length} cells, and the header has ${needed}.`);
  }
  const beyond = cells.findIndex((cell, index) => index >= names.length && cell.trim() !== '');
  if (beyond !== -1) {
    const reason = `the row goes on beyond the ${names.length} columns of the header.`;
    throw new UnusableRowError(`${beyond + 1}`, cells[beyond] ?? null, reason);
  }
}
