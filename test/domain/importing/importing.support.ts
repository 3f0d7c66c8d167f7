import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe } from '@jest/globals';
import type { Pool } from 'pg';
import { DomainError } from '../../../server/foundation/domain-error.ts';

export const DATA = process.env.SHARED_DATA ?? path.resolve(import.meta.dirname, '../../../../shared/data');

export const REGISTERS = path.join(DATA, 'care-inspectorate');
export const GEOGRAPHY = path.join(DATA, 'geography');
export const MAY_2025 = path.join(REGISTERS, 'MDSF_data_31 May 2025.adults.csv');
export const MAY_2026 = path.join(REGISTERS, 'MDSF_data_31 May 2026.adults.csv');
export const ISLANDS_2026 = path.join(REGISTERS, 'MDSF_data_31 May 2026.adults.islands-argyll-clacks.fulltext.csv');
export const POSTCODES = path.join(GEOGRAPHY, 'scotland_postcodes_codepoint_2020-08.csv.gz');

/** Tests on the real files, which lie beside the project where there are any. */
export const describeWithData = existsSync(DATA) ? describe : describe.skip;

/** The columns an invented register has: the ones we read, and two that must never be read. */
export const HEADER = [
  'CSNumber',
  'CaseNumber_Combined',
  'CareService',
  'Subtype',
  'AdditionalSubtypes',
  'ServiceType',
  'ServiceName',
  'Address_line_1',
  'Address_line_2',
  'Address_line_3',
  'Address_line_4',
  'Service_town',
  'Service_Postcode',
  'Manager_Name',
  'Service_Phone_Number',
  'Eforms_email_address',
  'SP_number',
  'ServiceProvider',
  'ServiceStatus',
  'DateReg',
  'Council_Area_Name',
  'Registered_Places',
  'PublicList',
  'RAD_SAT_Score',
  'MinGrade',
  'Publication_of_Latest_Grading',
  'KQ_Support_Wellbeing',
  'KQ_Care_and_Support_Planning',
  'KQ_Setting',
  'KQ_Staff_Team',
  'KQ_Leadership',
  'Complaints_upheld_2425',
  'Complaints_upheld_2526',
  'Complaints_upheld_2627',
  'Last_inspection_Date',
] as const;
type HeaderColumn = (typeof HEADER)[number];

/** An invented service, as a row of a register. */
const THISTLE: Readonly<Record<HeaderColumn, string>> = {
  CSNumber: 'CS2099000001',
  CaseNumber_Combined: '',
  CareService: 'Support Service',
  Subtype: 'Care at Home',
  AdditionalSubtypes: '',
  ServiceType: 'Private',
  ServiceName: 'Thistledown Support',
  Address_line_1: 'Unit 1',
  Address_line_2: '2 Invented Street',
  Address_line_3: '',
  Address_line_4: '',
  Service_town: 'INVERNESS',
  Service_Postcode: 'iv1 1aa',
  Manager_Name: 'Zebedee Plantedname',
  Service_Phone_Number: '01632 960001',
  Eforms_email_address: 'planted@example.org',
  SP_number: 'SP2099000001',
  ServiceProvider: 'Thistledown Invented Ltd',
  ServiceStatus: 'Active',
  DateReg: '01/04/2020',
  Council_Area_Name: 'Highland',
  Registered_Places: '0',
  PublicList: 'Yes',
  RAD_SAT_Score: 'PLANTEDSCORE',
  MinGrade: '4',
  Publication_of_Latest_Grading: '29/02/2024',
  KQ_Support_Wellbeing: '5',
  KQ_Care_and_Support_Planning: '',
  KQ_Setting: '',
  KQ_Staff_Team: '',
  KQ_Leadership: '4',
  Complaints_upheld_2425: '2',
  Complaints_upheld_2526: '',
  Complaints_upheld_2627: '1',
  Last_inspection_Date: '14/03/2026',
};

type Change = Partial<Record<HeaderColumn, string>>;

/** A register with one row for each set of changes to the invented service. */
export function registerOf(...changes: Change[]): string {
  const rows = changes.map((change) => HEADER.map((name) => ({ ...THISTLE, ...change })[name]));
  return [[...HEADER], ...rows].map((cells) => cells.map(inQuotes).join(',')).join('\r\n');
}

function inQuotes(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A folder for the files of one test file. */
export async function openFolder() {
  const folder = await mkdtemp(path.join(tmpdir(), 'sds-directory-'));
  return {
    /** Each character is written as one byte. */
    async write(name: string, content: string): Promise<string> {
      const file = path.join(folder, name);
      await writeFile(file, content, 'latin1');
      return file;
    },
    path: (name: string) => path.join(folder, name),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The message a piece of work is refused with. */
export async function refusalOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
  throw new Error('It was not refused.');
}

/** What stands in the directory, as one number: the record of imports apart. */
export async function digestOf(owner: Pool): Promise<string> {
  const tables = [
    'identity.organisation',
    'directory.support_service',
    'directory.registration',
    'directory.grading',
    'directory.rate',
    'directory.postcode',
    'directory.word',
  ];
  const digests = await Promise.all(
    tables.map((table) =>
      owner.query(
        `select md5(coalesce(string_agg(t::text, '|' order by t::text collate "C"), '')) as digest from ${table} t`,
      ),
    ),
  );
  return digests.map(({ rows }) => rows[0].digest).join(' ');
}
