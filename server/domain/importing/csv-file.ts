import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline, Readable, Transform } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { plainBytes } from './byte-order-mark.ts';
import { refusedFile } from './file-refusal.ts';
import { type BoundedImport, beginBounded, USUAL_BOUNDS } from './import-bounds.ts';

/**
 * One record of a file. Each character of a cell is one byte of the file; the caller, who knows which cells it reads,
 * decodes them.
 */
export interface CsvRecord {
  /** The line the record begins on. */
  readonly line: number;
  readonly cells: readonly string[];
  /** The record as it is in the file. */
  readonly raw: string;
}

export interface CsvFile {
  /** Yields the records one at a time, so that memory does not grow with the file. Unpacks gzip. */
  records(): AsyncGenerator<CsvRecord>;
  /** SHA-256 of the bytes read so far, in hexadecimal. */
  sha256(): string;
}

/**
 * Longest record accepted, in characters: longer than any inspector's text, short enough that a file that is not CSV cannot
 * fill the memory.
 */
const LONGEST_RECORD = 4_000_000;
/** Empty lines accepted. Some programs end a file with a few; an empty line takes as long to read as a full one. */
const MOST_EMPTY_LINES = 10_000;

/**
 * Opens a comma-separated file (RFC 4180). A quotation mark inside a cell that does not begin with one belongs to the
 * cell.
 * @throws DomainError INVALID_INPUT, from `records`, if the file cannot be read, is too large or has a quote that is never
 *   closed
 */
export function openCsvFile(file: string, bounded: BoundedImport = beginBounded(USUAL_BOUNDS)): CsvFile {
  const hash = createHash('sha256');
  const seen = (chunk: Buffer) => hash.update(chunk);
  return { records: () => records(file, { seen, bounded }), sha256: () => hash.copy().digest('hex') };
}

/**
 * Checks that a file is there and may be read: what costs least is asked first.
 * @throws DomainError INVALID_INPUT
 */
export async function refuseUnreadable(file: string): Promise<void> {
  await isGzip(file);
}

interface Reading {
  readonly seen: (chunk: Buffer) => void;
  readonly bounded: BoundedImport;
}

async function* records(file: string, { seen, bounded }: Reading): AsyncGenerator<CsvRecord> {
  const parser = parse({
    encoding: 'latin1',
    relax_column_count: true,
    relax_quotes: true,
    raw: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n'],
    max_record_size: LONGEST_RECORD,
  });
  const bytes = Readable.from(chunks(file, seen), { objectMode: false });
  const unpacked = (await isGzip(file)) ? [bytes, createGunzip()] : [bytes];
  // Errors reach the reader below, because pipeline destroys the parser with them.
  pipeline([...unpacked, counting(bounded), plainBytes(), parser], () => undefined);
  let line = 1;
  // The parser counts a record as one line; a text editor also counts each line break inside quotes.
  let breaks = 0;
  let empty = 0;
  try {
    for await (const { record: cells, raw } of parser as AsyncIterable<{ record: string[]; raw: string }>) {
      if (cells.length === 1 && cells[0] === '') empty += 1;
      if (empty > MOST_EMPTY_LINES) throw refusedFile({ line }, 'too many lines are empty.');
      yield { line, cells, raw };
      const inside = cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
      breaks += inside;
      line += 1 + inside;
    }
  } catch (error) {
    throw asRefusal(error, (parsed) => Math.max(line, parsed + breaks));
  } finally {
    bytes.destroy();
  }
}

/** Passes bytes through and counts them. Fails once they exceed the import's bounds. */
function counting(bounded: BoundedImport): Transform {
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      try {
        bounded.read(chunk.length);
        done(null, chunk);
      } catch (error) {
        done(error as Error);
      }
    },
  });
}

async function* chunks(file: string, seen: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    seen(chunk);
    yield chunk;
  }
}

async function isGzip(file: string): Promise<boolean> {
  try {
    await using handle = await open(file);
    const { buffer } = await handle.read({ buffer: Buffer.alloc(2), position: 0 });
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } catch (error) {
    throw asRefusal(error, (records) => records);
  }
}

/** @param lineOf returns the line on which a record begins, given the number of records up to it */
function asRefusal(error: unknown, lineOf: (records: number) => number): unknown {
  if (error instanceof CsvError) {
    return refusedFile(
      { line: lineOf(Number(error.lines)) },
      `${csvReason(error)} Is this the CSV file as it was published?`,
    );
  }
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return refusedFile(null, 'There is no such file. Check its name.');
  if (code === 'EISDIR') return refusedFile(null, 'This is a folder. Name the CSV file in it.');
  if (code === 'EACCES') return refusedFile(null, 'You may not read this file.');
  if (code.startsWith('Z_')) return refusedFile(null, 'This packed file is damaged. Fetch it again.');
  return error;
}

function csvReason({ code }: CsvError): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quotation mark is opened here and never closed.';
    case 'CSV_MAX_RECORD_SIZE':
      return 'this record is longer than any register’s.';
    default:
      return 'there is a quotation mark where none may be.';
  }
}
