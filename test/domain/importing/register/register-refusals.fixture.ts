import { HEADER, registerOf } from '../importing.support.ts';

export const GOOD = registerOf({}, { CSNumber: 'CS2099000002' });
const changed = (change: Parameters<typeof registerOf>[0]) => registerOf({}, { CSNumber: 'CS2099000002', ...change });
export const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

/** Files that are not what they say, and what the person who brings them is told. */
export const REFUSED: readonly [what: string, content: string, message: string][] = [
  [
    'nothing in it',
    '',
    'Line 1: the column "CSNumber" is missing, so this is not the Care Inspectorate’s datastore file.',
  ],
  ['a header and no row', HEADER.join(','), 'There is no service in this file.'],
  [
    'another table',
    'name,price\nbread,2',
    'Line 1: the column "CSNumber" is missing, so this is not the Care Inspectorate’s datastore file.',
  ],
  ['no column for the provider', GOOD.replace('SP_number', 'Supplier'), 'Line 1: the column "SP_number" is missing.'],
  [
    'no column for the name of the provider',
    GOOD.replace('ServiceProvider', 'Supplier'),
    'Line 1: the column "ServiceProvider" (in other years "Service_Provider") is missing.',
  ],
  [
    'no column for a grade',
    GOOD.replace('KQ_Leadership', 'Leading'),
    'Line 1: the column "KQ_Leadership" (in other years "Comb_Eval_Leadership_ML" or "Quality_of_Mgmt_and_Lship") is missing.',
  ],
  [
    'a column twice',
    GOOD.replace('RAD_SAT_Score', 'sp_number'),
    'Line 1, column SP_number: this column is there twice.',
  ],
  [
    'its last row cut off',
    `${GOOD}\r\nCS2099000003,,Support Service`,
    'Line 4, column Subtype: the last row ends after 3 cells, and the header has 35, so the file was cut off. Fetch it again.',
  ],
  [
    'its last row cut off below a cell of three lines',
    `${changed({ Address_line_2: 'The\nOld\r\nMill' })}\r\nCS1,`,
    'Line 6, column CareService: the last row ends after 2 cells, and the header has 35, so the file was cut off. Fetch it again.',
  ],
  [
    'a quotation mark that is never closed',
    `${GOOD}\r\n"CS2099000003,`,
    'Line 4: a quotation mark is opened here and never closed. Is this the CSV file as it was published?',
  ],
  [
    'the days of another year',
    registerOf(
      { Last_inspection_Date: '02/07/2026' },
      { CSNumber: 'CS2099000002', Last_inspection_Date: '03/07/2026' },
    ),
    '2 of its 2 registrations tell of days after 2026-07-01, so this register is not of 2026-05-31. Check the day in the file’s name, or in --as-of.',
  ],
  [
    'more than two rows in a hundred that cannot be taken in',
    registerOf({ MinGrade: '7' }, { CSNumber: 'CS2', ServiceName: '' }, { CSNumber: 'CS2099000002' }),
    '2 of its 3 rows cannot be taken in, which is more than 2 in 100. Line 2, column MinGrade: "7" is not a grade from 1 to 6. Line 3, column CSNumber: "CS2" cannot be right; it should look like CS and ten digits. If the file is right all the same, import it with --accept-losses.',
  ],
];

interface Aside {
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
  /** The number that can be read all the same; CS2099000002 unless given. */
  readonly identifier?: string | null;
}

/** Rows that cannot be taken in, the second of two, and what operators read of them. */
export const SET_ASIDE: readonly [what: string, change: Parameters<typeof registerOf>[0], aside: Aside][] = [
  [
    'a wrong CS number',
    { CSNumber: 'CS123' },
    {
      ...{ column: 'CSNumber', value: 'CS123', identifier: null },
      reason: '"CS123" cannot be right; it should look like CS and ten digits.',
    },
  ],
  [
    'no CS number',
    { CSNumber: '' },
    {
      ...{ column: 'CSNumber', value: null, identifier: null },
      reason: 'this cell is empty; it should look like CS and ten digits.',
    },
  ],
  [
    'a CS number that is there twice',
    { CSNumber: 'CS2099000001' },
    {
      ...{ column: 'CSNumber', value: 'CS2099000001', identifier: 'CS2099000001' },
      reason: 'CS2099000001 is on line 2 too.',
    },
  ],
  [
    'a wrong twin',
    { CaseNumber_Combined: 'SP2099000001' },
    {
      ...{ column: 'CaseNumber_Combined', value: 'SP2099000001' },
      reason: '"SP2099000001" cannot be right; it should look like CS and ten digits.',
    },
  ],
  [
    'a day in words',
    { Publication_of_Latest_Grading: 'May 2025' },
    {
      ...{ column: 'Publication_of_Latest_Grading', value: 'May 2025' },
      reason: '"May 2025" is not a day of the form dd/mm/yyyy.',
    },
  ],
  [
    'an unknown council',
    { Council_Area_Name: 'Strathclyde' },
    {
      ...{ column: 'Council_Area_Name', value: 'Strathclyde' },
      reason: '"Strathclyde" is not one of the 32 council areas.',
    },
  ],
  [
    'a grade of 7',
    { KQ_Leadership: '7' },
    { column: 'KQ_Leadership', value: '7', reason: '"7" is not a grade from 1 to 6.' },
  ],
  ['a grade of 0', { MinGrade: '0' }, { column: 'MinGrade', value: '0', reason: '"0" is not a grade from 1 to 6.' }],
  [
    'half a complaint',
    { Complaints_upheld_2526: '1.5' },
    { column: 'Complaints_upheld_2526', value: '1.5', reason: '"1.5" is not a whole number.' },
  ],
  [
    'fewer than no places',
    { Registered_Places: '-1' },
    { column: 'Registered_Places', value: '-1', reason: '"-1" is not a whole number.' },
  ],
  [
    'an unknown type',
    { CareService: 'Laundry' },
    { column: 'CareService', value: 'Laundry', reason: '"Laundry" is not a type of care service that we know.' },
  ],
  [
    'an unknown status',
    { ServiceStatus: 'Asleep' },
    {
      ...{ column: 'ServiceStatus', value: 'Asleep' },
      reason: '"Asleep" is not a status: Active, Inactive or Proposing to Cancel.',
    },
  ],
  [
    'an unknown sector',
    { ServiceType: 'Crown' },
    {
      ...{ column: 'ServiceType', value: 'Crown' },
      reason: '"Crown" is not a sector: Private, Voluntary or Not for Profit, Local Authority or Health Board.',
    },
  ],
  [
    'no word on whether the address is public',
    { PublicList: '' },
    { column: 'PublicList', value: null, reason: 'this cell is empty; it should be Yes or No.' },
  ],
  [
    'a byte that means nothing in a name',
    { ServiceName: 'Thistle\x81down' },
    {
      ...{ column: 'ServiceName', value: 'Thistle\\x81down' },
      reason: 'the bytes 81 are text neither in Windows-1252 nor in UTF-8.',
    },
  ],
  [
    'a provider that nothing says',
    { CSNumber: 'CS2099000008', SP_number: '', ServiceProvider: 'Nobody Else Invented' },
    {
      ...{ column: 'SP_number', value: null, identifier: 'CS2099000008' },
      reason:
        'this cell is empty; it should look like SP and ten digits. Nothing else in the row says who provides the service.',
    },
  ],
];
