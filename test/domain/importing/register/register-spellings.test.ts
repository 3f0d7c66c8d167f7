import { afterAll, expect, test } from '@jest/globals';
import { openCsvFile } from '../../../../server/domain/importing/csv-file.ts';
import { newTally, readRegister } from '../../../../server/domain/importing/register/register-parser.ts';
import type { RegisterRow } from '../../../../server/domain/importing/register/row.ts';
import { openFolder, registerOf } from '../importing.support.ts';
import { utf8 } from './register-refusals.fixture.ts';

const folder = await openFolder();
afterAll(() => folder.close());

async function read(file: string) {
  const tally = newTally();
  const rows: RegisterRow[] = [];
  for await (const row of readRegister(openCsvFile(file), tally)) rows.push(row);
  return { rows, tally, names: rows.map(({ csNumber }) => csNumber) };
}

/** The second row of a register, as it is read. */
async function readBack(change: Parameters<typeof registerOf>[0]) {
  const second = { CSNumber: 'CS2099000002', ServiceName: 'Thistledown Evenings', ...change };
  const { rows, tally } = await read(await folder.write('register.csv', registerOf({}, second)));
  return { row: rows[1], tally };
}

test.each([
  ['00/01/1900', null, 1],
  ['0', null, 1],
  ['31/02/2020', null, 1],
  ['02/28/2026', null, 1],
  ['30/12/1899', null, 1],
  ['01/01/1900', null, 1],
  ['14/03/2206', null, 1],
  ['N/A', null, 0],
  ['46095', '2026-03-14', 0],
  ['46095.5', '2026-03-14', 0],
  ['14-Mar-26', '2026-03-14', 0],
  ['14 March 2026', '2026-03-14', 0],
  ['2026-03-14 00:00:00', '2026-03-14', 0],
  ['2026-03-14T00:00:00Z', '2026-03-14', 0],
  ['14/03/2026 12:00:00 AM', '2026-03-14', 0],
  ['14.03.26', '2026-03-14', 0],
])('the day %s is %s', async (written, day, unknown) => {
  const { row, tally } = await readBack({ Last_inspection_Date: written });
  expect([row?.lastInspectedOn, tally.aside.count()]).toEqual([day, 0]);
  expect(tally.unknownDays.get('Last_inspection_Date') ?? 0).toBe(unknown);
});

test.each([
  ['Council_Area_Name', 'Edinburgh', 'councilArea', 'S12000036'],
  ['Council_Area_Name', 'Eilean Siar', 'councilArea', 'S12000013'],
  ['Council_Area_Name', 'S12000015', 'councilArea', 'S12000047'],
  ['Council_Area_Name', 'Outwith Scotland', 'councilArea', null],
  ['ServiceType', 'Voluntary/Not for Profit', 'sector', 'VOLUNTARY'],
  ['ServiceStatus', 'ACTIVE ', 'status', 'ACTIVE'],
  ['CareService', 'Care Homes', 'kinds', ['CARE_HOME']],
  ['CareService', 'Offender Accommodation', 'kinds', ['OFFENDER_ACCOMMODATION']],
  ['CareService', 'Support Service - Care at Home', 'kinds', ['CARE_AT_HOME']],
  ['PublicList', 'TRUE', 'addressWithheld', false],
  ['PublicList', 'N', 'addressWithheld', true],
  ['KQ_Setting', 'Very Good', 'settingGrade', 5],
  ['KQ_Setting', '5.00', 'settingGrade', 5],
  ['Registered_Places', '#N/A', 'registeredPlaces', null],
  ['CSNumber', 'cs 2099000002', 'name', 'Thistledown Evenings'],
] as const)('%s %s is read as %s %s', async (...[column, spelt, field, value]) => {
  const { row } = await readBack({ [column]: spelt });
  expect(row?.[field]).toEqual(value);
});

test.each([
  ['UTF-8', utf8('Thistledown’s Càirdeas'), 'Thistledown’s Càirdeas'],
  ['Windows-1252', 'Thistledown\x92s', 'Thistledown’s'],
])('a name in %s is read', async (_, ServiceName, name) => {
  expect((await readBack({ ServiceName })).row?.name).toBe(name);
});

test('a stray quotation mark at the beginning of a cell swallows no row', async () => {
  const quotes = { ServiceProvider: 'Thistledown, Invented', Address_line_1: 'Old Mill, 1' };
  const rows = Array.from({ length: 6 }, (_, index) => ({
    ...{ CSNumber: `CS209900000${index}`, ...(index > 3 ? quotes : {}) },
  }));
  const content = registerOf(...rows).replace('CS2099000002,,Support', 'CS2099000002,,"Support');
  const { names, tally } = await read(await folder.write('swallowed.csv', content));
  expect(names).toEqual(['CS2099000000', 'CS2099000001', 'CS2099000003', 'CS2099000004', 'CS2099000005']);
  expect(tally.aside.rows.map(({ identifier }) => identifier)).toEqual(['CS2099000002']);
});
