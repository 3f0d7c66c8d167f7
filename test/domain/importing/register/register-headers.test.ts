import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { findSnapshotDate, readColumns } from '../../../../server/domain/importing/register/columns.ts';
import { importRegister } from '../../../../server/domain/importing/register/register-import.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { describeWithData, ISLANDS_2026, REGISTERS, refusalOf } from '../importing.support.ts';

type Snapshots = Record<string, { columns?: string[]; error?: string }>;

describeWithData('The headers of ten years', () => {
  test('all 112 are understood', async () => {
    const snapshots: Snapshots = JSON.parse(
      await readFile(path.join(REGISTERS, 'headers_2016-2026_by_snapshot.json'), 'utf8'),
    );
    const headers = Object.values(snapshots).flatMap(({ columns }) => (columns ? [columns] : []));
    const read = headers.map((header) => readColumns(header, 1));
    expect(read.length).toBe(112);
    const counts = {
      telephone: read.filter(({ facts }) => facts.telephone).length,
      gradedOn: read.filter(({ facts }) => facts.gradedOn).length,
      additionalSubtypes: read.filter(({ facts }) => facts.additionalSubtypes).length,
      keyQuestions: read.filter(({ grades }) => grades.leadershipGrade[0]?.name === 'KQ_Leadership').length,
      threeYearsOfComplaints: read.filter(({ complaints }) => complaints.length === 3).length,
      fourYearsOfComplaints: read.filter(({ complaints }) => complaints.length === 4).length,
    };
    expect(counts).toEqual({
      telephone: 107,
      gradedOn: 111,
      additionalSubtypes: 39,
      keyQuestions: 91,
      threeYearsOfComplaints: 110,
      fourYearsOfComplaints: 2,
    });
  });

  test('each without one of its columns is refused with the name of that column', async () => {
    const snapshots: Snapshots = JSON.parse(
      await readFile(path.join(REGISTERS, 'headers_2016-2026_by_snapshot.json'), 'utf8'),
    );
    const newest = snapshots['2026-05-31']?.columns ?? [];
    const refusals = await Promise.all(
      newest.map(
        async (name) =>
          [
            name,
            await refusalOf(async () =>
              readColumns(
                newest.filter((other) => other !== name),
                1,
              ),
            ).catch(() => null),
          ] as const,
      ),
    );
    const needed = refusals.filter(([, refusal]) => refusal !== null);
    expect(needed.every(([name, refusal]) => refusal?.includes(`the column "${name}"`))).toBe(true);
    expect(needed.map(([name]) => name)).toEqual([
      'CSNumber',
      'CaseNumber_Combined',
      'CareService',
      'Subtype',
      'ServiceType',
      'ServiceName',
      'Address_line_1',
      'Address_line_2',
      'Address_line_3',
      'Address_line_4',
      'Service_town',
      'Service_Postcode',
      'SP_number',
      'ServiceProvider',
      'ServiceStatus',
      'DateReg',
      'Council_Area_Name',
      'Registered_Places',
      'PublicList',
      'MinGrade',
      'KQ_Support_Wellbeing',
      'KQ_Care_and_Support_Planning',
      'KQ_Setting',
      'KQ_Staff_Team',
      'KQ_Leadership',
      'Last_inspection_Date',
    ]);
  });
});

describeWithData('Excerpts of other years', () => {
  let world: TestDatabase;
  beforeEach(async () => {
    world = await openTestDatabase();
  });
  afterEach(() => world.close());

  test.each([
    [
      'MDSF_2016-03-31.excerpt.csv',
      { rows: 42, blankRows: 0, childrensRows: 0, rowsBeyondAscii: 0 },
      { graded: 42, aged: 0, complaints_since: '2012-04-01' },
    ],
    [
      'MDSF_2018-12-31.excerpt.csv',
      { rows: 42, blankRows: 0, childrensRows: 0, rowsBeyondAscii: 0 },
      { graded: 42, aged: 42, complaints_since: '2016-04-01' },
    ],
    // An inspector's text of this month, which is not read, is in UTF-8.
    [
      'MDSF_2022-04-30.excerpt.csv',
      { rows: 42, blankRows: 0, childrensRows: 0, rowsBeyondAscii: 1, encodings: { 'Windows-1252': 0, 'UTF-8': 1 } },
      { graded: 42, aged: 42, complaints_since: '2020-04-01' },
    ],
    [
      'MDSF_2022-11-30.excerpt.csv',
      { rows: 42, blankRows: 2, childrensRows: 0, rowsBeyondAscii: 2 },
      { graded: 42, aged: 42, complaints_since: '2020-04-01' },
    ],
    [
      'MDSF_2024-05-31.excerpt.csv',
      { rows: 42, blankRows: 2, childrensRows: 0, rowsBeyondAscii: 5 },
      { graded: 42, aged: 42, complaints_since: '2022-04-01' },
    ],
  ])('%s is taken in', async (name, read, grades) => {
    const report = await importRegister(world.ownerUrl, { file: path.join(REGISTERS, 'drift-excerpts', name) });
    expect([report.read, report.now.services, report.run.counts.setAside]).toMatchObject([read, 42, 0]);
    const { rows } =
      await world.owner.query(`select count(minimum_grade)::int as graded, count(graded_on)::int as aged, min(complaints_since)::text as complaints_since
      from directory.support_service`);
    expect(rows).toEqual([grades]);
  });

  test('the islands, Argyll and Clackmannanshire with their whole texts', async () => {
    const report = await importRegister(world.ownerUrl, { file: ISLANDS_2026 });
    expect(report.read).toMatchObject({ rows: 215, blankRows: 0, childrensRows: 0, rowsBeyondAscii: 49 });
    expect(report.now).toEqual({ registrations: 215, services: 177, supportRegistrations: 161, supportProviders: 57 });
  });
});

test.each([
  ['MDSF_data_31 May 2026.adults.csv', '2026-05-31'],
  ['datastore-31-may-2026.csv', '2026-05-31'],
  ['MDSF_2018-12-31.excerpt.csv', '2018-12-31'],
  ['Datastore 1 Sept 2024.csv', '2024-09-01'],
  ['MDSF_data_30_April_2025.csv', '2025-04-30'],
  ['datastore-31-june-2026.csv', null],
  ['datastore-2026-13-01.csv', null],
  ['datastore.csv', null],
  ['MDSF 131 May 20260.csv', null],
])('the day of %s is %s', (name, day) => {
  expect(findSnapshotDate(name)).toBe(day);
});
