import { HEADER, registerOf } from '../importing.support.ts';

export const GOOD = registerOf({}, { CSNumber: 'CS2099000002' });
const changed = (change: Parameters<typeof registerOf>[0]) => registerOf({}, { CSNumber: 'CS2099000002', ...change });
export const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

/** Files that cannot be right, and what the importer is told. */
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
    'a row that ends early',
    `${GOOD}\r\nCS2099000003,,Support Service`,
    'Line 4, column Subtype: the row ends after 3 cells, and the header has 35.',
  ],
  ['a row that goes on', `${GOOD},one more`, 'Line 3, column 36: the row goes on beyond the 35 columns of the header.'],
  [
    'a quotation mark that is never closed',
    `${GOOD}\r\n"CS2099000003,`,
    'Line 4: a quotation mark is opened here and never closed. Is this the CSV file as it was published?',
  ],
  [
    'a quotation mark in the middle',
    `${GOOD}\r\nCS"2099000003,`,
    'Line 4: there is a quotation mark where none may be. Is this the CSV file as it was published?',
  ],
  [
    'a wrong number below a cell of three lines',
    `${changed({ Address_line_2: 'The\nOld\r\nMill' })}\r\nCS1,`,
    'Line 6, column CareService: the row ends after 2 cells, and the header has 35.',
  ],
  [
    'a wrong CS number',
    changed({ CSNumber: 'CS123' }),
    'Line 3, column CSNumber: "CS123" cannot be right; it should look like CS and ten digits.',
  ],
  [
    'no CS number',
    changed({ CSNumber: '' }),
    'Line 3, column CSNumber: this cell is empty; it should look like CS and ten digits.',
  ],
  ['a CS number twice', registerOf({}, {}), 'Line 3, column CSNumber: CS2099000001 is on line 2 already.'],
  [
    'a wrong twin',
    changed({ CaseNumber_Combined: 'SP2099000001' }),
    'Line 3, column CaseNumber_Combined: "SP2099000001" cannot be right; it should look like CS and ten digits.',
  ],
  [
    'a wrong SP number',
    changed({ SP_number: 'SP20990000011' }),
    'Line 3, column SP_number: "SP20990000011" cannot be right; it should look like SP and ten digits.',
  ],
  [
    'a day that is none',
    changed({ DateReg: '31/02/2020' }),
    'Line 3, column DateReg: "31/02/2020" is not a day of the form dd/mm/yyyy.',
  ],
  [
    'a day the American way',
    changed({ Last_inspection_Date: '02/28/2026' }),
    'Line 3, column Last_inspection_Date: "02/28/2026" is not a day of the form dd/mm/yyyy.',
  ],
  [
    'a day in words',
    changed({ Publication_of_Latest_Grading: 'May 2025' }),
    'Line 3, column Publication_of_Latest_Grading: "May 2025" is not a day of the form dd/mm/yyyy.',
  ],
  [
    'an unknown council',
    changed({ Council_Area_Name: 'Strathclyde' }),
    'Line 3, column Council_Area_Name: "Strathclyde" is not one of the 32 council areas.',
  ],
  ['a grade of 7', changed({ KQ_Leadership: '7' }), 'Line 3, column KQ_Leadership: "7" is not a grade from 1 to 6.'],
  ['a grade of 0', changed({ MinGrade: '0' }), 'Line 3, column MinGrade: "0" is not a grade from 1 to 6.'],
  [
    'a grade in words',
    changed({ KQ_Setting: 'Good' }),
    'Line 3, column KQ_Setting: "Good" is not a grade from 1 to 6.',
  ],
  [
    'half a complaint',
    changed({ Complaints_upheld_2526: '1.5' }),
    'Line 3, column Complaints_upheld_2526: "1.5" is not a whole number.',
  ],
  [
    'fewer than no places',
    changed({ Registered_Places: '-1' }),
    'Line 3, column Registered_Places: "-1" is not a whole number.',
  ],
  [
    'an unknown type',
    changed({ CareService: 'Laundry' }),
    'Line 3, column CareService: "Laundry" is no type of care service we know.',
  ],
  [
    'an unknown status',
    changed({ ServiceStatus: 'Asleep' }),
    'Line 3, column ServiceStatus: "Asleep" is none of "active", "proposing to cancel", "inactive".',
  ],
  [
    'an unknown sector',
    changed({ ServiceType: 'Crown' }),
    'Line 3, column ServiceType: "Crown" is none of "private", "voluntary or not for profit", "local authority", "health board".',
  ],
  [
    'no word on whether the address is public',
    changed({ PublicList: '' }),
    'Line 3, column PublicList: this cell is empty; it should look like Yes or No.',
  ],
  [
    'UTF-8',
    utf8(changed({ ServiceName: 'Thistledown’s' })),
    'Line 3, column ServiceName: the bytes E2 80 99 are UTF-8, and the register is published in Windows-1252. Import the file as it was published.',
  ],
  [
    'UTF-8 with its mark',
    `\xef\xbb\xbf${utf8(changed({ ServiceProvider: 'Càirdeas Invented' }))}`,
    'Line 3, column ServiceProvider: the bytes C3 A0 are UTF-8, and the register is published in Windows-1252. Import the file as it was published.',
  ],
  [
    'UTF-8 in a column we do not read',
    utf8(changed({ Manager_Name: 'Planted Ø' })),
    'Line 3, column Manager_Name: the bytes C3 98 are UTF-8, and the register is published in Windows-1252. Import the file as it was published.',
  ],
  [
    'UTF-16',
    Buffer.from(`\ufeff${GOOD}`, 'utf16le').toString('latin1'),
    'Line 1, column 1: the byte 00 means nothing in Windows-1252, in which the register is published. Import the file as it was published.',
  ],
  [
    'a byte that means nothing',
    changed({ ServiceName: 'Thistle\x81down' }),
    'Line 3, column ServiceName: the byte 81 means nothing in Windows-1252, in which the register is published. Import the file as it was published.',
  ],
];
