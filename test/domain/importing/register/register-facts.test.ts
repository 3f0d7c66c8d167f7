import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { importRegister } from '../../../../server/domain/importing/register/register-import.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { openFolder, registerOf } from '../importing.support.ts';

const folder = await openFolder();
let world: TestDatabase;

beforeEach(async () => {
  world = await openTestDatabase();
});
afterEach(() => world.close());
afterAll(() => folder.close());

const ask = async (sql: string) => (await world.owner.query(sql)).rows;

async function take(day: string, ...rows: Parameters<typeof registerOf>) {
  return importRegister(world.ownerUrl, { file: await folder.write(`register-${day}.csv`, registerOf(...rows)) });
}

const SUPPORT = { CSNumber: 'CS2099000001' };
const HOUSING = {
  CSNumber: 'CS2099000002',
  CareService: 'Housing Support Service',
  Subtype: '',
  ServiceName: 'Thistledown Housing Support',
};
const TWINS = [
  { ...SUPPORT, CaseNumber_Combined: 'CS2099000002' },
  { ...HOUSING, CaseNumber_Combined: 'CS2099000001' },
] as const;

test('every fact of a row is where it belongs', async () => {
  await take('2026-05-31', SUPPORT);
  expect(
    await ask(`select s.name, o.name as provider, o.sp_number, o.functions, kinds, sector, status, s.council_area, address_withheld, address, town,
      postcode, telephone, registered_places, wellbeing_grade, planning_grade, leadership_grade, minimum_grade, graded_on::text,
      complaints_upheld, complaints_since::text, last_inspected_on::text, registered_on::text, source, facts_as_of::text, search_text
    from directory.support_service s join identity.organisation o on o.id = s.organisation_id`),
  ).toEqual([
    {
      name: 'Thistledown Support',
      provider: 'Thistledown Invented Ltd',
      sp_number: 'SP2099000001',
      functions: ['PROVIDER'],
      kinds: ['CARE_AT_HOME'],
      sector: 'PRIVATE',
      status: 'ACTIVE',
      council_area: 'S12000017',
      address_withheld: false,
      address: 'Unit 1\n2 Invented Street',
      town: 'Inverness',
      postcode: 'IV1 1AA',
      telephone: '01632 960001',
      registered_places: null,
      wellbeing_grade: 5,
      planning_grade: null,
      leadership_grade: 4,
      minimum_grade: 4,
      graded_on: '2024-02-29',
      complaints_upheld: 3,
      complaints_since: '2024-04-01',
      last_inspected_on: '2026-03-14',
      registered_on: '2020-04-01',
      source: 'CARE_INSPECTORATE',
      facts_as_of: '2026-05-31',
      search_text: 'thistledown support\nthistledown invented ltd highland care at home homecare personal inverness',
    },
  ]);
});

test('managers, their e-mail and the risk score are nowhere in the database', async () => {
  await take('2026-05-31', SUPPORT);
  const tables = await ask(`select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('identity', 'directory', 'people', 'planning', 'funds', 'commissioning', 'ledger')`);
  const everything = await Promise.all(
    tables.map(async ({ name }) => JSON.stringify(await ask(`select * from ${name}`))),
  );
  const text = everything.join('\n');
  expect(text.includes('Thistledown')).toBe(true);
  expect(
    ['Zebedee', 'Plantedname', 'planted@example.org', 'PLANTEDSCORE'].filter((secret) =>
      text.toLowerCase().includes(secret.toLowerCase()),
    ),
  ).toEqual([]);
});

test('a service tells the newer grades of its two registrations, the later inspection and all complaints', async () => {
  await take('2026-05-31', TWINS[0], {
    ...TWINS[1],
    MinGrade: '2',
    KQ_Support_Wellbeing: '2',
    KQ_Leadership: '3',
    Publication_of_Latest_Grading: '01/03/2025',
    Last_inspection_Date: '02/04/2026',
  });
  expect(
    await ask(
      'select minimum_grade, graded_on::text, last_inspected_on::text, complaints_upheld from directory.support_service',
    ),
  ).toEqual([{ minimum_grade: 2, graded_on: '2025-03-01', last_inspected_on: '2026-04-02', complaints_upheld: 6 }]);
});

test('grades are kept with the register that first told them', async () => {
  const later = { MinGrade: '5', KQ_Leadership: '5', Publication_of_Latest_Grading: '10/04/2026' };
  const none = { MinGrade: '', KQ_Support_Wellbeing: '', KQ_Leadership: '', Publication_of_Latest_Grading: '' };
  await take('2026-03-31', SUPPORT);
  await take('2026-04-30', SUPPORT);
  const better = await take('2026-05-31', { ...SUPPORT, ...later });
  const withdrawn = await take('2026-06-30', { ...SUPPORT, ...none });
  expect([better.changes.betterGrades, withdrawn.changes.withdrawnGrades]).toEqual([1, 1]);
  expect(await ask('select as_of::text, published_on::text, minimum_grade from directory.grading order by 1')).toEqual([
    { as_of: '2026-03-31', published_on: '2024-02-29', minimum_grade: 4 },
    { as_of: '2026-05-31', published_on: '2026-04-10', minimum_grade: 5 },
    { as_of: '2026-06-30', published_on: null, minimum_grade: null },
  ]);
});

test('an address that is withheld later is forgotten, words and all, and its twin’s with it', async () => {
  await take('2026-04-30', ...TWINS);
  await world.owner.query(
    'update directory.support_service set latitude = 57.5, longitude = -4.2, place_precision = $$POSTCODE$$',
  );
  await take('2026-05-31', { ...TWINS[0], PublicList: 'No' }, TWINS[1]);
  expect(
    await ask(
      `select address_withheld, address, town, postcode, latitude, longitude, place_precision, search_text from directory.support_service`,
    ),
  ).toEqual([
    {
      address_withheld: true,
      address: null,
      town: null,
      postcode: null,
      latitude: null,
      longitude: null,
      place_precision: null,
      search_text:
        'thistledown support\nthistledown invented ltd highland care at home homecare personal ' +
        'thistledown housing support thistledown invented ltd highland housing support',
    },
  ]);
  expect(await ask(`select count(*)::int from directory.word where word = 'inverness'`)).toEqual([{ count: 0 }]);
});

test('years that name things otherwise: kinds, statuses, public marks, children’s services', async () => {
  const { read } = await take(
    '2026-05-31',
    {
      CSNumber: 'CS2099000011',
      CareService: 'Support Service',
      Subtype: 'Other than Care at home',
      AdditionalSubtypes: 'Adult Daycare; Care at Home',
    },
    {
      CSNumber: 'CS2099000012',
      CareService: 'Care Home Service',
      Subtype: 'Older People',
      ServiceStatus: 'Proposing to Cancel',
      Registered_Places: '40',
    },
    {
      CSNumber: 'CS2099000013',
      CareService: 'Nurse Agency',
      ServiceStatus: 'Inactive',
      PublicList: 'Y',
      Council_Area_Name: 'outside Scotland',
    },
    {
      CSNumber: 'CS2099000014',
      CareService: 'Adult Placement Service',
      Council_Area_Name: 'Perth & Kinross',
      ServiceType: 'Local Authority',
    },
    {
      CSNumber: 'CS2099000015',
      CareService: 'Offender Accommodation Service',
      Council_Area_Name: 'Argyll and Bute',
      ServiceType: 'Health Board',
      PublicList: 'N',
    },
    { CSNumber: 'CS2099000016', CareService: 'Day Care of Children', Council_Area_Name: '' },
    { CSNumber: 'CS2099000017', CareService: 'Child Minding' },
  );
  expect([read.rows, read.childrensRows]).toEqual([7, 2]);
  expect(
    await ask(`select r.cs_number as number, r.kind, s.kinds, s.status, s.sector, s.council_area as area, s.registered_places as places, s.address_withheld as withheld
    from directory.support_service s join directory.registration r on r.service_id = s.id order by 1`),
  ).toEqual([
    {
      number: 'CS2099000011',
      kind: 'OTHER_SUPPORT_SERVICE',
      kinds: ['CARE_AT_HOME', 'OTHER_SUPPORT_SERVICE'],
      status: 'ACTIVE',
      sector: 'PRIVATE',
      area: 'S12000017',
      places: null,
      withheld: false,
    },
    {
      number: 'CS2099000012',
      kind: 'CARE_HOME',
      kinds: ['CARE_HOME'],
      status: 'ACTIVE',
      sector: 'PRIVATE',
      area: 'S12000017',
      places: 40,
      withheld: false,
    },
    {
      number: 'CS2099000013',
      kind: 'NURSE_AGENCY',
      kinds: ['NURSE_AGENCY'],
      status: 'INACTIVE',
      sector: 'PRIVATE',
      area: null,
      places: null,
      withheld: false,
    },
    {
      number: 'CS2099000014',
      kind: 'ADULT_PLACEMENT',
      kinds: ['ADULT_PLACEMENT'],
      status: 'ACTIVE',
      sector: 'LOCAL_AUTHORITY',
      area: 'S12000048',
      places: null,
      withheld: false,
    },
    {
      number: 'CS2099000015',
      kind: 'OFFENDER_ACCOMMODATION',
      kinds: ['OFFENDER_ACCOMMODATION'],
      status: 'ACTIVE',
      sector: 'HEALTH_BOARD',
      area: 'S12000035',
      places: null,
      withheld: true,
    },
  ]);
});
