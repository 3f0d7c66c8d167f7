import type { CsvFile, CsvRecord } from '../csv-file.ts';
import { refusedFile } from '../file-refusal.ts';
import { isHeader, type RegisterColumns, readColumns } from './columns.ts';
import { type RegisterRow, readRow } from './row.ts';
import { isBeyondAscii, whyNotWindows1252 } from './windows-1252.ts';

/** Counts of what was met while reading a file. */
export interface RegisterTally {
  /** Rows with a registration, of any type. */
  rows: number;
  blankRows: number;
  /** Rows of types that are only for children. */
  childrensRows: number;
  /** Rows with characters beyond plain ASCII, read as Windows-1252. */
  rowsBeyondAscii: number;
}

/** Greatest number of lines above the header: some months' files have a title there. */
const LINES_ABOVE_HEADER = 3;

/**
 * Parses the registrations of a datastore file, one at a time.
 * @param tally is updated on the way
 * @throws DomainError INVALID_INPUT with the line and column of the fault
 */
export async function* readRegister(file: CsvFile, tally: RegisterTally): AsyncGenerator<RegisterRow> {
  let columns: RegisterColumns | null = null;
  for await (const record of file.records()) {
    const beyondAscii = checkEncoding(record, columns);
    if (columns === null) {
      columns = findHeader(record);
      continue;
    }
    if (isBlank(record)) {
      tally.blankRows += 1;
      continue;
    }
    checkShape(record, columns);
    tally.rows += 1;
    if (beyondAscii) tally.rowsBeyondAscii += 1;
    const row = readRow(record, columns);
    if (row === null) tally.childrensRows += 1;
    else yield row;
  }
  if (columns === null) throw noHeader(1);
  if (tally.rows === 0) throw refusedFile(null, 'There is no service in this file.');
}

export function newTally(): RegisterTally {
  return { rows: 0, blankRows: 0, childrensRows: 0, rowsBeyondAscii: 0 };
}

function findHeader({ cells, line }: CsvRecord): RegisterColumns | null {
  if (isHeader(cells)) return readColumns(cells, line);
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

/**
 * Checks every cell, including those we do not read: one wrong byte shows that the file was saved again by another program.
 */
function checkEncoding({ cells, line }: CsvRecord, columns: RegisterColumns | null): boolean {
  let found = false;
  for (const [index, cell] of cells.entries()) {
    if (!isBeyondAscii(cell)) continue;
    found = true;
    const why = whyNotWindows1252(cell);
    if (why !== null) throw refusedFile({ line, column: columns?.names[index] || `${index + 1}` }, why);
  }
  return found;
}

function checkShape({ cells, line }: CsvRecord, { needed, names }: RegisterColumns): void {
  if (cells.length < needed) {
    throw refusedFile(
      { line, column: names[cells.length] || `${cells.length + 1}` },
      `the row ends after ${cells.length} cells, and the header has ${needed}.`,
    );
  }
  const beyond = cells.findIndex((cell, index) => index >= names.length && cell.trim() !== '');
  if (beyond !== -1) {
    throw refusedFile(
      { line, column: `${beyond + 1}` },
      `the row goes on beyond the ${names.length} columns of the header.`,
    );
  }
}
