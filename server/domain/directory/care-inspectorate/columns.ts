import { quoted, refusedFile } from '../file-refusal.ts';

/**
 * The columns we read, by every name they have had since 2016. The others (manager, e-mail, risk score, inspectors'
 * text) are never read.
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
 * The grades by key question, and what stood in their place: from 2018 to 2022 the register combined the new questions
 * with the old quality themes (Comb_Eval), and before that it had the themes alone. The pairs are the register's own.
 */
const GRADE_NAMES = {
  wellbeingGrade: ['KQ_Support_Wellbeing', 'Comb_Eval_CareSupport_Wellbeing', 'Quality_of_Care_and_Support'],
  planningGrade: ['KQ_Care_and_Support_Planning', 'Comb_Eval_CareSupport_Planning', 'Quality_of_Care_and_Support'],
  settingGrade: ['KQ_Setting', 'Comb_Eval_Setting_Env', 'Quality_of_Environment'],
  staffGrade: ['KQ_Staff_Team', 'Comb_Eval_Staff_StaffTeam', 'Quality_of_Staffing'],
  leadershipGrade: ['KQ_Leadership', 'Comb_Eval_Leadership_ML', 'Quality_of_Mgmt_and_Lship'],
} as const;

/** Complaints upheld in the year from April 20YY to March 20ZZ; three or four years stand side by side. */
const COMPLAINTS = /^(?:complaints_upheld|complnt_upheld_or_partially)_(\d{2})(\d{2})$/;
/** Columns some years' files lack. */
const OPTIONAL = new Set<string>(['additionalSubtypes', 'telephone', 'gradedOn']);
const UNNAMED = /^(?:\.{3}\d+)?$/;

export type ColumnName = keyof typeof NAMES;
export type GradeName = keyof typeof GRADE_NAMES;
export const GRADE_COLUMNS = Object.keys(GRADE_NAMES) as readonly GradeName[];

export interface Column {
  readonly name: string;
  readonly index: number;
}

/** Where in a record each fact stands. */
export interface RegisterColumns {
  readonly facts: Readonly<Partial<Record<ColumnName, Column>>>;
  /** In the order they are asked: the first that is filled in is the grade. */
  readonly grades: Readonly<Record<GradeName, readonly Column[]>>;
  readonly complaints: readonly { readonly column: Column; readonly startYear: number }[];
  /** Every column's name; unnamed ones are empty. */
  readonly names: readonly string[];
  /** Cells that a record must have: up to the last column with a name. */
  readonly needed: number;
}

/** Whether a record looks like the header: some months have a title above it. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.some((cell) => NAMES.csNumber.some((name) => plain(name) === plain(cell)));
}

/**
 * Finds the columns in a header, whatever their case and spaces. (Not underscores: DateReg and Date_Reg are two.)
 * @throws DomainError INVALID_INPUT that names a column which is missing or stands there twice
 */
export function readColumns(header: readonly string[], line: number): RegisterColumns {
  const names = header.map((cell) => (UNNAMED.test(cell.trim()) ? '' : cell.trim()));
  const columns = names.map((name, index) => ({ name, index })).filter(({ name }) => name !== '');
  const find = (wanted: string): Column | undefined => {
    const [found, ...more] = columns.filter(({ name }) => plain(name) === plain(wanted));
    if (more.length > 0) throw refusedFile({ line, column: wanted }, 'this column stands there twice.');
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
