import type { LocalDate } from '../../../foundation/period.ts';
import { quoted, refusedFile } from '../file-refusal.ts';
import { findDay, MONTHS } from './register-days.ts';

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
/** Columns that are not read, although their names differ from those of a column that is only by underscores. */
const NEVER_READ: ReadonlySet<string> = new Set(['date_reg']);
/** Columns that some years' files lack. */
const OPTIONAL = new Set<string>(['additionalSubtypes', 'telephone', 'gradedOn']);
const UNNAMED = /^(?:\.{3}\d+)?$/;

export type ColumnName = keyof typeof NAMES;
export type GradeName = keyof typeof GRADE_NAMES;
export const GRADE_FIELDS = Object.keys(GRADE_NAMES) as readonly GradeName[];

export interface Column {
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
  /** Number of cells a record must have: up to the last column that is read. */
  readonly needed: number;
}

/** Whether a record looks like the header. Some months' files have a title above it. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => NAMES.csNumber.some((name) => loosely(name) === loosely(cell)));
}

/**
 * Finds the columns in a header, ignoring case and spaces, and then underscores too: DateReg and Date_Reg are two columns,
 * but a header that has SPnumber means SP_number.
 * @throws DomainError INVALID_INPUT that names a column which is missing or occurs twice
 */
export function readColumns(header: readonly string[], line: number): RegisterColumns {
  const names = header.map((cell) => (UNNAMED.test(cell.trim()) ? '' : cell.trim()));
  const columns = names.map((name, index) => ({ name, index })).filter(({ name }) => name !== '');
  const find = finder(columns, line);
  const facts = readFacts(find, line);
  const grades = readGrades(find, line);
  const complaints = columns.flatMap((column) => {
    const years = COMPLAINTS.exec(plain(column.name));
    return years ? [{ column, startYear: 2000 + Number(years[1]) }] : [];
  });
  const read = [...Object.values(facts), ...Object.values(grades).flat(), ...complaints.map(({ column }) => column)];
  return { names, facts, grades, complaints, needed: Math.max(...read.map(({ index }) => index)) + 1 };
}

type Find = (wanted: string) => Column | undefined;

function finder(columns: readonly Column[], line: number): Find {
  const one = (wanted: string, like: (name: string) => string): Column | undefined => {
    const [found, ...more] = columns.filter(({ name }) => like(name) === like(wanted));
    if (more.length > 0) throw refusedFile({ line, column: wanted }, 'this column is there twice.');
    return found;
  };
  const others = columns.filter(({ name }) => !NEVER_READ.has(plain(name)));
  return (wanted) => one(wanted, plain) ?? others.find(({ name }) => loosely(name) === loosely(wanted));
}

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

function loosely(name: string): string {
  return plain(name).replaceAll(/[_.-]+/g, '');
}

const IN_WORDS = /(?<!\d)(\d{1,2})[ _-]([a-z]{3,9})[ _-](\d{4})(?!\d)/i;
const IN_NUMBERS = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/**
 * Returns the day of a register's data from its file name: "MDSF_data_31 May 2026.csv", "datastore-31-may-2026.csv",
 * "MDSF_2018-12-31.csv". Null if the name contains no day.
 */
export function findSnapshotDate(fileName: string): LocalDate | null {
  const numbers = IN_NUMBERS.exec(fileName);
  if (numbers) return findDay({ year: Number(numbers[1]), month: Number(numbers[2]), day: Number(numbers[3]) });
  const words = IN_WORDS.exec(fileName);
  if (!words) return null;
  const month = MONTHS.indexOf((words[2] ?? '').slice(0, 3).toLowerCase()) + 1;
  return findDay({ year: Number(words[3]), month, day: Number(words[1]) });
}
