import type { LocalDate } from '../../../foundation/period.ts';
import type { CsvRecord } from '../csv-file.ts';
import { quoted, refusedFile } from '../file-refusal.ts';
import type { Column, ColumnName, GradeName, RegisterColumns } from './columns.ts';
import { findDay } from './snapshot-date.ts';
import { decodeWindows1252, isBeyondAscii } from './windows-1252.ts';

/** One record of the register, asked cell by cell. Every answer is trimmed; an empty cell is null. */
export interface RegisterCells {
  text(column: ColumnName): string | null;
  /** @throws DomainError INVALID_INPUT when the cell is empty or not of that form */
  matching(column: ColumnName, form: RegExp, example: string): string;
  day(column: ColumnName): LocalDate | null;
  count(column: ColumnName | Column): number | null;
  grade(column: GradeName | 'minimumGrade'): number | null;
  /** @throws DomainError INVALID_INPUT always, naming the cell */
  refuse(column: ColumnName, reason: string): never;
}

const DAY = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: 0?0:00(?::00)?)?$/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const GRADE = /^[1-6](?:\.0)?$/;
const COUNT = /^\d{1,6}(?:\.0)?$/;

export function cellsOf({ line, cells }: CsvRecord, columns: RegisterColumns): RegisterCells {
  const read = ({ index }: Column): string | null => {
    const bytes = cells[index] ?? '';
    const text = (isBeyondAscii(bytes) ? decodeWindows1252(bytes) : bytes).replaceAll(/[\s\u00a0]+/g, ' ').trim();
    return text === '' ? null : text;
  };
  const find = (column: ColumnName | Column) => (typeof column === 'string' ? columns.facts[column] : column);
  const text = (column: ColumnName) => {
    const found = find(column);
    return found === undefined ? null : read(found);
  };
  const refuseAt = (column: Column | undefined, reason: string): never => {
    throw refusedFile({ line, column: column?.name }, reason);
  };
  const number = (column: Column, form: RegExp, wanted: string): number | null => {
    const value = read(column);
    if (value === null) return null;
    return form.test(value) ? Number(value) : refuseAt(column, `${quoted(value)} is not ${wanted}.`);
  };
  return {
    text,
    refuse: (column, reason) => refuseAt(find(column), reason),
    matching(column, form, example) {
      const value = text(column);
      if (value !== null && form.test(value)) return value;
      return refuseAt(
        find(column),
        `${value === null ? 'this cell is empty' : `${quoted(value)} cannot be right`}; it should look like ${example}.`,
      );
    },
    day(column) {
      const value = text(column);
      return value === null
        ? null
        : (dayOf(value) ?? refuseAt(find(column), `${quoted(value)} is not a day of the form dd/mm/yyyy.`));
    },
    count(column) {
      const found = find(column);
      return found === undefined ? null : number(found, COUNT, 'a whole number');
    },
    grade(column) {
      const asked = column === 'minimumGrade' ? [columns.facts.minimumGrade] : columns.grades[column];
      const grades = asked.map((each) => (each === undefined ? null : number(each, GRADE, 'a grade from 1 to 6')));
      return grades.find((grade) => grade !== null) ?? null;
    },
  };
}

function dayOf(text: string): LocalDate | null {
  const british = DAY.exec(text);
  if (british) return findDay(Number(british[3]), Number(british[2]), Number(british[1]));
  const iso = ISO_DAY.exec(text);
  return iso ? findDay(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}
