import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { CsvRecord } from '../csv-file.ts';

/** A line break before a line that begins as a row of the register does. */
const NEXT_ROW = /\r?\n(?="?CS\d{10}"?,)/;

/**
 * A cell that begins with a stray quotation mark goes on until the next one, and swallows the rows between. Takes such a
 * record apart, so that only the row with the mark is lost; and the row that the mark reached, if a cell of it has several
 * lines.
 * @param columns number of columns of the header: a record that has as many is whole, whatever is in it
 */
export function withSwallowedRows(record: CsvRecord, columns: number): readonly CsvRecord[] {
  if (record.cells.length === columns || !NEXT_ROW.test(record.raw)) return [record];
  let { line } = record;
  return record.raw.split(NEXT_ROW).map((raw) => {
    const row = { line, raw, cells: cellsOf(raw) };
    line += raw.split('\n').length;
    return row;
  });
}

function cellsOf(raw: string): readonly string[] {
  const usual = { relax_column_count: true, relax_quotes: true, record_delimiter: ['\r\n', '\n'] };
  try {
    const [cells, ...more]: string[][] = parse(raw, usual);
    if (cells !== undefined && more.length === 0) return cells;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return raw.split(',');
}
