import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../../foundation/period.ts';
import type { CsvRecord } from '../csv-file.ts';
import { quoted, refusedFile } from '../file-refusal.ts';
import { decodeWindows1252, isBeyondAscii } from './windows-1252.ts';

/**
 * The columns we read, with every name they have had since 2016. The others (manager, e-mail, risk score, inspectors' text)
 * are never read.
 */
const NAMES = {
  csNumber: ['CSNumber', 'CaseNumber'],
  twinCsNumber: ['CaseNumber_Combined'],
  careService: ['CareService'],
  subtype: ['Subtype'],
  additionalSubtypes: ['AdditionalSubtypes'],
  sector: ['ServiceType'],
  serviceName: ['ServiceName'],
  addressLine1: ['Address_line_1'],
  addressLine2: ['Address_line_2'],
  addressLine3: ['Address_line_3'],
  addressLine4: ['Address_line_4'],
  town: ['Service_town'],
  postcode: ['Service_Postcode'],
  telephone: ['Service_Phone_Number'],
  spNumber: ['SP_number'],
  providerName: ['ServiceProvider', 'Service_Provider'],
  status: ['ServiceStatus'],
  registeredOn: ['DateReg'],
  councilArea: ['Council_Area_Name'],
  registeredPlaces: ['Registered_Places'],
  publicList: ['PublicList'],
  minimumGrade: ['MinGrade'],
  gradedOn: ['Publication_of_Latest_Grading'],
  lastInspectedOn: ['Last_inspection_Date'],
} as const;

/**
 * The grades by key question, and their predecessors: from 2018 to 2022 the register combined the new questions with the
 * old quality themes (Comb_Eval); before that it had the themes only. The pairs are the register's own.
 */
const GRADE_NAMES = {
  wellbeingGrade: ['KQ_Support_Wellbeing', 'Comb_Eval_CareSupport_Wellbeing', 'Quality_of_Care_and_Support'],
  planningGrade: ['KQ_Care_and_Support_Planning', 'Comb_Eval_CareSupport_Planning', 'Quality_of_Care_and_Support'],
  settingGrade: ['KQ_Setting', 'Comb_Eval_Setting_Env', 'Quality_of_Environment'],
  staffGrade: ['KQ_Staff_Team', 'Comb_Eval_Staff_StaffTeam', 'Quality_of_Staffing'],
  leadershipGrade: ['KQ_Leadership', 'Comb_Eval_Leadership_ML', 'Quality_of_Mgmt_and_Lship'],
} as const;

/** Complaints upheld in the year from April 20YY to March 20ZZ; a file has three or four years side by side. */
const COMPLAINTS = /^(?:complaints_upheld|complnt_upheld_or_partially)_(\d{2})(\d{2})$/;
/** Columns that some years' files lack. */
const OPTIONAL = new Set<string>(['additionalSubtypes', 'telephone', 'gradedOn']);
const UNNAMED = /^(?:\.{3}\d+)?$/;

type ColumnName = keyof typeof NAMES;
export type GradeName = keyof typeof GRADE_NAMES;
export const GRADE_FIELDS = Object.keys(GRADE_NAMES) as readonly GradeName[];

interface Column {
  readonly name: string;
  readonly index: number;
}

/** The position of each fact in a record. */
export interface RegisterColumns {
  readonly facts: Readonly<Partial<Record<ColumnName, Column>>>;
  /** In order of precedence: the first that has a value is the grade. */
  readonly grades: Readonly<Record<GradeName, readonly Column[]>>;
  readonly complaints: readonly { readonly column: Column; readonly startYear: number }[];
  /** Every column's name; an unnamed column has an empty one. */
  readonly names: readonly string[];
  /** Number of cells a record must have: up to the last named column. */
  readonly needed: number;
}

/** Whether a record looks like the header. Some months' files have a title above it. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => NAMES.csNumber.some((name) => plain(name) === plain(cell)));
}

/**
 * Finds the columns in a header, ignoring case and spaces. Underscores matter: DateReg and Date_Reg are two columns.
 * @throws DomainError INVALID_INPUT that names a column which is missing or occurs twice
 */
export function readColumns(header: readonly string[], line: number): RegisterColumns {
  const names = header.map((cell) => (UNNAMED.test(cell.trim()) ? '' : cell.trim()));
  const columns = names.map((name, index) => ({ name, index })).filter(({ name }) => name !== '');
  const find = (wanted: string): Column | undefined => {
    const [found, ...more] = columns.filter(({ name }) => plain(name) === plain(wanted));
    if (more.length > 0) throw refusedFile({ line, column: wanted }, 'this column is there twice.');
    return found;
  };
  return {
    names,
    needed: (columns.at(-1)?.index ?? -1) + 1,
    facts: readFacts(find, line),
    grades: readGrades(find, line),
    complaints: columns.flatMap((column) => {
      const years = COMPLAINTS.exec(plain(column.name));
      return years ? [{ column, startYear: 2000 + Number(years[1]) }] : [];
    }),
  };
}

type Find = (wanted: string) => Column | undefined;

function readFacts(find: Find, line: number): RegisterColumns['facts'] {
  const facts: Partial<Record<ColumnName, Column>> = {};
  for (const [fact, names] of Object.entries(NAMES) as [ColumnName, readonly string[]][]) {
    const column = names.map(find).find((found) => found !== undefined);
    if (column !== undefined) facts[fact] = column;
    else if (!OPTIONAL.has(fact)) throw missing(names, line);
  }
  return facts;
}

function readGrades(find: Find, line: number): RegisterColumns['grades'] {
  const grades = Object.entries(GRADE_NAMES).map(([grade, names]) => {
    const columns = names.map(find).filter((found) => found !== undefined);
    if (columns.length === 0) throw missing(names, line);
    return [grade, columns];
  });
  return Object.fromEntries(grades) as RegisterColumns['grades'];
}

function missing(names: readonly string[], line: number) {
  const others = names.length > 1 ? ` (in other years ${names.slice(1).map(quoted).join(' or ')})` : '';
  return refusedFile({ line }, `the column ${quoted(names[0] ?? '')}${others} is missing.`);
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/\s+/g, '');
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const IN_WORDS = /(?<!\d)(\d{1,2})[ _-]([a-z]{3,9})[ _-](\d{4})(?!\d)/i;
const IN_NUMBERS = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/**
 * Returns the day of a register's data from its file name: "MDSF_data_31 May 2026.csv", "datastore-31-may-2026.csv",
 * "MDSF_2018-12-31.csv". Null if the name contains no day.
 */
export function findSnapshotDate(fileName: string): LocalDate | null {
  const numbers = IN_NUMBERS.exec(fileName);
  if (numbers) return findDay(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const words = IN_WORDS.exec(fileName);
  if (!words) return null;
  const month = MONTHS.indexOf((words[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return findDay(Number(words[3]), month, Number(words[1]));
}

/** Returns a calendar day, or null if it does not exist. */
function findDay(year: number, month: number, day: number): LocalDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** One record of the register, read cell by cell. Every value is trimmed; an empty cell is null. */
export interface RegisterCells {
  text(column: ColumnName): string | null;
  /** @throws DomainError INVALID_INPUT if the cell is empty or does not match the form */
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
