import type { LocalDate } from '../../../foundation/period.ts';
import { decodeCell, unreadableBytes } from '../cell-encoding.ts';
import type { CsvRecord } from '../csv-file.ts';
import { quoted } from '../file-refusal.ts';
import { UnusableRowError, unexpected } from '../set-aside.ts';
import type { Column, ColumnName, GradeName, RegisterColumns } from './columns.ts';
import { readDay } from './register-days.ts';
import { codeOf, isNothing, WORDS_OF_GRADES } from './spellings.ts';

/** One record of the register, read cell by cell. Every value is trimmed; an empty cell is null. */
export interface RegisterCells {
  /** @throws UnusableRowError if the cell is text in no encoding, as each of these does */
  text(column: ColumnName): string | null;
  /** @throws UnusableRowError if the cell is empty or does not match the form */
  matching(column: ColumnName, form: RegExp, example: string): string;
  /** Returns null, and reports it, for a day that cannot be. @throws UnusableRowError for what is no day at all */
  day(column: ColumnName): LocalDate | null;
  /** @throws UnusableRowError if it is not a whole number */
  count(column: ColumnName | Column): number | null;
  /** @throws UnusableRowError if it is not a grade from 1 to 6 */
  grade(column: GradeName | 'minimumGrade'): number | null;
  /** @throws UnusableRowError if the cell is none of the spellings */
  code<Code>(column: ColumnName, codes: ReadonlyMap<string, Code>, wanted: string): Code;
  /** @throws UnusableRowError always, naming the cell */
  refuse(column: ColumnName, reason: string): never;
}

/** Called for a cell that has the form of a day and cannot be one. */
export type OnUnknownDay = (column: string) => void;

const COUNT = /^\d{1,6}(?:\.0+)?$/;
const GRADE = /^[1-6](?:\.0+)?$/;

export function cellsOf(
  { cells }: CsvRecord,
  columns: RegisterColumns,
  onUnknownDay: OnUnknownDay = () => undefined,
): RegisterCells {
  const { facts } = columns;
  const read = (column: Column | undefined): string | null =>
    column === undefined ? null : readText(cells[column.index] ?? '', column);
  const fail = (column: Column | undefined, reason: string): never => {
    throw new UnusableRowError(column?.name ?? null, read(column), reason);
  };
  const find = (column: ColumnName | Column) => (typeof column === 'string' ? facts[column] : column);
  const number = (column: Column | undefined, parse: (text: string) => number | undefined, wanted: string) => {
    const value = read(column);
    return value === null ? null : (parse(value) ?? fail(column, unexpected(value, wanted)));
  };
  return {
    text: (column) => read(facts[column]),
    refuse: (column, reason) => fail(facts[column], reason),
    matching(column, form, example) {
      const value = read(facts[column]);
      if (value !== null && form.test(value)) return value;
      const why = value === null ? 'this cell is empty' : `${quoted(value)} cannot be right`;
      return fail(facts[column], `${why}; it should look like ${example}.`);
    },
    day(column) {
      const found = facts[column];
      const value = read(found);
      const day =
        value === null ? null : (readDay(value) ?? fail(found, unexpected(value, 'a day of the form dd/mm/yyyy')));
      if (day !== 'NOT_A_DAY') return day;
      onUnknownDay(found?.name ?? column);
      return null;
    },
    count: (column) => number(find(column), countOf, 'a whole number'),
    grade(column) {
      const asked = column === 'minimumGrade' ? [facts.minimumGrade] : columns.grades[column];
      const grades = asked.map((each) => number(each, gradeOf, 'a grade from 1 to 6'));
      return grades.find((each) => each !== null) ?? null;
    },
    code(column, codes, wanted) {
      const value = read(facts[column]);
      const known = value === null ? undefined : codeOf(value, codes);
      return known ?? fail(facts[column], unexpected(value, wanted));
    },
  };
}

function countOf(text: string): number | undefined {
  return COUNT.test(text) ? Number(text) : undefined;
}

function gradeOf(text: string): number | undefined {
  return GRADE.test(text) ? Number(text) : codeOf(text, WORDS_OF_GRADES);
}

/** Reads a cell, or null for one that is empty or has what a program writes for nothing. */
function readText(bytes: string, column: Column): string | null {
  const decoded = decodeCell(bytes);
  if (decoded === null) {
    const reason = `the bytes ${unreadableBytes(bytes)} are text neither in Windows-1252 nor in UTF-8.`;
    throw new UnusableRowError(column.name, bytes, reason);
  }
  const text = decoded.text.replaceAll(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
  return text === '' || isNothing(text) ? null : text;
}
