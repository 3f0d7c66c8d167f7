import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '../../../../server/database/columns.ts';
import { importRegister } from '../../../../server/domain/importing/register/register-import.ts';
import { runInWords } from '../../../../server/domain/importing/run-report.ts';
import { openTestDatabase, type TestDatabase } from '../../../support/test-database.ts';
import { openFolder, registerOf } from '../importing.support.ts';

let world: TestDatabase;
let folder: Awaited<ReturnType<typeof openFolder>>;
beforeAll(async () => {
  world = await openTestDatabase();
  folder = await openFolder();
});
afterAll(async () => {
  await world.close();
  await folder.close();
});

async function take(day: string, telephone: string) {
  const file = await folder.write(`${day}.csv`, registerOf({ Service_Phone_Number: telephone }));
  return importRegister(world.ownerUrl, { file, asOf: day });
}
const telephone = async () =>
  (await world.owner.query('select telephone from directory.support_service')).rows[0].telephone;
const said = async () =>
  (
    await world.owner.query('select source, confirmed_by_owner from directory.fact_provenance where fact = $1', [
      'telephone',
    ])
  ).rows;

async function say(number: string, source: string, confirmed: boolean): Promise<void> {
  await world.owner.query('update directory.support_service set telephone = $1', [number]);
  await world.owner.query(
    `insert into directory.fact_provenance (id, service_id, fact, source, as_of, confirmed_by_owner)
     select $1, id, 'telephone', $2, '2026-01-15', $3 from directory.support_service
     on conflict (service_id, fact) do update set source = excluded.source, confirmed_by_owner = excluded.confirmed_by_owner`,
    [newId(), source, confirmed],
  );
}

test('a number the owner confirmed stays, however often the register says another, and the report says so', async () => {
  await take('2026-03-31', '01632 960001');
  await say('01632 960002', 'PROVIDER', true);
  const report = await take('2026-04-30', '01632 960003');
  expect([await telephone(), report.kept, report.changes.services]).toEqual(['01632 960002', 1, 0]);
  expect(runInWords(report.run)).toContain('  Kept as their owners say: 1 fact that the register has otherwise.');
  expect(await said()).toEqual([{ source: 'PROVIDER', confirmed_by_owner: true }]);
  expect((await take('2026-05-31', '01632 960002')).kept).toBe(0);
});

test('a number only a feed knows stays until the register has one', async () => {
  await say('01632 960004', 'OPEN_REFERRAL', false);
  await take('2026-06-30', '');
  expect([await telephone(), await said()]).toEqual([
    '01632 960004',
    [{ source: 'OPEN_REFERRAL', confirmed_by_owner: false }],
  ]);
  await take('2026-07-31', '01632 960005');
  expect([await telephone(), await said()]).toEqual(['01632 960005', []]);
});
