import type { CsvRecord } from './csv-file.ts';
import { refusedFile } from './file-refusal.ts';

/** Watches where the rows of a file end. */
export interface RowEnds {
  add(record: CsvRecord): void;
  /**
   * A file that was cut off ends within its last row, where the others do not.
   * @throws DomainError INVALID_INPUT if this one was
   */
  refuseCut(): void;
}

/** @param header the names of the columns, empty for one without a name */
export function watchRowEnds(header: readonly string[]): RowEnds {
  const named = header.findLastIndex((name) => name !== '') + 1;
  let rows = 0;
  let short = 0;
  let last: CsvRecord | null = null;
  return {
    add: (record) => {
      rows += 1;
      short += record.cells.length < named ? 1 : 0;
      last = record;
    },
    refuseCut: () => {
      const { line, cells } = last ?? { line: 1, cells: [] };
      if (cells.length >= named || short * 2 > rows) return;
      throw refusedFile(
        { line, column: header[cells.length] || `${cells.length + 1}` },
        `the last row ends after ${cells.length} cells, and the header has ${named}, so the file was cut off. Fetch it again.`,
      );
    },
  };
}
