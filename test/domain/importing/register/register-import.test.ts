import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { importRegister } from '../../../../server/domain/importing/register/register-import.ts';
import type { RegisterImportReport } from '../../../../server/domain/importing/register/register-report.ts';
import { runInWords } from '../../../../server/domain/importing/run-report.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { describeWithData, digestOf, ISLANDS_2026, MAY_2025, MAY_2026, refusalOf } from '../importing.support.ts';

describeWithData('The real register of May 2025, then that of May 2026', () => {
  let world: TestDatabase;
  let first: RegisterImportReport;
  let second: RegisterImportReport;
  let idsBefore: Map<string, string>;
  const progress: number[] = [];

  const ask = async (sql: string) => (await world.owner.query(sql)).rows;
  const serviceIds = async () =>
    new Map(
      (await ask('select cs_number, service_id from directory.registration')).map((row) => [
        row.cs_number,
        row.service_id,
      ]),
    );

  beforeAll(async () => {
    world = await openTestDatabase();
    first = await importRegister(world.ownerUrl, { file: MAY_2025, onProgress: ({ rows }) => progress.push(rows) });
    idsBefore = await serviceIds();
    second = await importRegister(world.ownerUrl, { file: MAY_2026 });
  });
  afterAll(() => world.close());

  test('the first opens every registration, and a team registered twice is one service', () => {
    expect(first).toMatchObject({
      asOf: '2025-05-31',
      ...{ dryRun: false, kept: 0, named: null, doubts: [] },
      read: { rows: 3876, blankRows: 0, childrensRows: 0, rowsBeyondAscii: 185 },
      run: { counts: { read: 3876, setAside: 0 } },
      changes: {
        opened: 3876,
        reopened: 0,
        closed: 0,
        firstGrades: 0,
        betterGrades: 0,
        worseGrades: 0,
        withdrawnGrades: 0,
        providers: 0,
        services: 0,
      },
      now: { registrations: 3876, services: 3124, supportRegistrations: 2658, supportProviders: 838 },
      placing: { postcode: 0, sector: 0, outcode: 0, unknown: 3070 },
    });
    expect(progress).toEqual([500, 1000, 1500, 2000, 2500, 3000, 3500, 3876]);
  });

  test('the second opens, closes and changes exactly what a year changed', () => {
    expect(second).toMatchObject({
      asOf: '2026-05-31',
      ...{ dryRun: false, kept: 0, named: null, doubts: [] },
      read: { rows: 3911, blankRows: 0, childrensRows: 0, rowsBeyondAscii: 218 },
      run: { counts: { read: 3911, setAside: 0 } },
      changes: {
        opened: 266,
        reopened: 0,
        closed: 231,
        firstGrades: 112,
        betterGrades: 374,
        worseGrades: 321,
        withdrawnGrades: 6,
        providers: 1,
        services: 2918,
      },
      now: { registrations: 3911, services: 3147, supportRegistrations: 2700, supportProviders: 896 },
      placing: { postcode: 0, sector: 0, outcode: 0, unknown: 3095 },
    });
  });

  test('what left the register is closed and stays', async () => {
    expect(
      await ask(`select status, closed_on::text, count(*)::int from directory.registration group by 1, 2 order by 1`),
    ).toEqual([
      { status: 'ACTIVE', closed_on: null, count: 3888 },
      { status: 'CLOSED', closed_on: '2026-05-31', count: 231 },
      { status: 'INACTIVE', closed_on: null, count: 23 },
    ]);
    expect(
      await ask(`select (count(*) filter (where continued_by_id is null))::int as gone, (count(*) filter (where continued_by_id is not null))::int as joined
      from directory.support_service where status = 'CLOSED' and closed_on = '2026-05-31'`),
    ).toEqual([{ gone: 197, joined: 9 }]);
  });

  test('a service keeps its id from one register to the next, but where nine pairs joined and one parted', async () => {
    const idsAfter = await serviceIds();
    const moved = [...idsBefore].filter(([csNumber, id]) => idsAfter.get(csNumber) !== id);
    expect([idsBefore.size, moved.length]).toEqual([3876, 10]);
  });

  test('twins are one service of two registrations', async () => {
    expect(
      await ask(`select registrations, count(*)::int as services from (
        select count(*)::int as registrations from directory.registration where status <> 'CLOSED' group by service_id
      ) counted group by 1 order by 1`),
    ).toEqual([
      { registrations: 1, services: 2383 },
      { registrations: 2, services: 764 },
    ]);
  });

  test('no withheld address is anywhere, nor its twin’s', async () => {
    expect(
      await ask(`select (count(*) filter (where address_withheld))::int as withheld,
        count(coalesce(address, town, postcode, latitude::text)) filter (where address_withheld)::int as told
      from directory.support_service where status <> 'CLOSED'`),
    ).toEqual([{ withheld: 50, told: 0 }]);
    expect(
      await ask('select count(*)::int from directory.registration where address_withheld and status <> $$CLOSED$$'),
    ).toEqual([{ count: 52 }]);
  });

  test('the lowest key question is the least grade, and grades keep the day of every report', async () => {
    expect(
      await ask(`select count(*)::int as graded, (count(*) filter (
        where minimum_grade = least(wellbeing_grade, planning_grade, setting_grade, staff_grade, leadership_grade)))::int as least
      from directory.grading where as_of = '2026-05-31' and minimum_grade is not null`),
    ).toEqual([{ graded: 2194, least: 2194 }]);
    expect(await ask('select as_of::text, count(*)::int from directory.grading group by 1 order by 1')).toEqual([
      { as_of: '2025-05-31', count: 3510 },
      { as_of: '2026-05-31', count: 2200 },
    ]);
  });

  test('the ungraded are ungraded, not low', async () => {
    expect(
      await ask(`select count(*)::int from directory.registration r
        left join lateral (select minimum_grade from directory.grading where registration_id = r.id order by as_of desc limit 1) g on true
        where r.status = 'ACTIVE' and not r.address_withheld and g.minimum_grade is null
          and r.kind in ('CARE_AT_HOME', 'OTHER_SUPPORT_SERVICE', 'HOUSING_SUPPORT', 'ADULT_PLACEMENT')`),
    ).toEqual([{ count: 354 }]);
  });

  test('Windows-1252 is read right', async () => {
    expect(
      await ask(
        `select name from directory.support_service where name ~ '[^ -~]' and status <> 'CLOSED' order by name collate "C"`,
      ),
    ).toEqual([
      { name: 'Glasgow Mental Health and Huntington’s Service' },
      { name: 'Primcare Global Ltd – Care at Home' },
      { name: 'The Richmond Fellowship Scotland – Renfrewshire & Glasgow West' },
    ]);
  });

  test('the same file again changes nothing', async () => {
    const before = await digestOf(world.owner);
    const again = await importRegister(world.ownerUrl, { file: MAY_2026 });
    expect(runInWords(again.run).split('\n')[2]).toBe('  0 changes: all of it stood here already.');
    expect(await digestOf(world.owner)).toBe(before);
  });

  test('an older register, and an excerpt, are refused', async () => {
    const before = await digestOf(world.owner);
    expect(await refusalOf(() => importRegister(world.ownerUrl, { file: MAY_2025 }))).toBe(
      'This register is of 2025-05-31, and one of 2026-05-31 was imported before: the older would undo its news. Nothing was changed.',
    );
    expect(await refusalOf(() => importRegister(world.ownerUrl, { file: ISLANDS_2026 }))).toBe(
      '3696 of the 3911 registrations here are not in this file, so it looks like an excerpt of the register. If they really closed, import it with --close-most. Nothing was changed.',
    );
    expect(await digestOf(world.owner)).toBe(before);
  });

  test('each import that went through is on record', async () => {
    const sha256 = createHash('sha256')
      .update(await readFile(MAY_2026))
      .digest('hex');
    expect(
      await ask(`select source, file_name, as_of::text, rows_read, added, closed, changed, grade_changes, provider_changes,
        sha256 = '${sha256}' as same, finished_at > started_at as took from directory.import_run order by started_at`),
    ).toEqual([
      {
        source: 'CARE_INSPECTORATE',
        file_name: 'MDSF_data_31 May 2025.adults.csv',
        as_of: '2025-05-31',
        rows_read: 3876,
        added: 3876,
        closed: 0,
        changed: 0,
        grade_changes: 0,
        provider_changes: 0,
        same: false,
        took: true,
      },
      {
        source: 'CARE_INSPECTORATE',
        file_name: 'MDSF_data_31 May 2026.adults.csv',
        as_of: '2026-05-31',
        rows_read: 3911,
        added: 266,
        closed: 231,
        changed: 2918,
        grade_changes: 813,
        provider_changes: 1,
        same: true,
        took: true,
      },
      {
        source: 'CARE_INSPECTORATE',
        file_name: 'MDSF_data_31 May 2026.adults.csv',
        as_of: '2026-05-31',
        rows_read: 3911,
        added: 0,
        closed: 0,
        changed: 0,
        grade_changes: 0,
        provider_changes: 0,
        same: true,
        took: true,
      },
    ]);
  });
});
