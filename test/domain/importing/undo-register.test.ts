import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { importRegister } from '../../../server/domain/importing/register/register-import.ts';
import { undoInWords, undoRun } from '../../../server/domain/importing/undo.ts';
import { openTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { refusalOf, registerOf } from './importing.support.ts';
import { CHANGED, directoryOf, openImports, SECOND, THIRD } from './undo.support.ts';

const worlds: TestDatabase[] = [];
let world: TestDatabase;
beforeEach(async () => {
  world = await openTestDatabase();
  worlds.push(world);
});
const imports = await openImports(() => world);
const { ask, counts, folder, postcodes, register, undo } = imports;
afterAll(async () => {
  for (const each of worlds) await each.close();
  await imports.close();
});

describe('a register', () => {
  test('what it opened is gone, what it closed is open again, what it changed is as before', async () => {
    await postcodes('IV1 1AA,57.48,-4.22,S12000017', 'IV2 3AA,57.4,-4.1,S12000017');
    await register('2026-03-31', {}, SECOND);
    const before = await directoryOf(world.owner);
    await register('2026-04-30', CHANGED, THIRD);
    const after = await directoryOf(world.owner);
    expect(after['directory.support_service']).not.toBe(before['directory.support_service']);

    const dry = await undo('care-inspectorate', true);
    expect(dry).toEqual({
      dryRun: true,
      removed: { count: 1, names: ['Bracken Days (CS2099000003)'] },
      reopened: { count: 1, names: ['Thistledown Evenings (CS2099000002)'] },
      restored: { count: 1, names: ['Thistledown Support'] },
      kept: { count: 0, names: [] },
      closed: { count: 0, names: [] },
    });
    expect(await directoryOf(world.owner)).toEqual(after);
    expect(await undo('care-inspectorate')).toEqual({ ...dry, dryRun: false });
    expect(await directoryOf(world.owner)).toEqual(before);
    expect(
      await ask(
        'select outcome, undone_at is not null as undone, can_be_undone from directory.import_run order by finished_at',
      ),
    ).toEqual([
      { outcome: 'TAKEN_IN', undone: false, can_be_undone: true },
      { outcome: 'TAKEN_IN', undone: false, can_be_undone: true },
      { outcome: 'UNDONE', undone: true, can_be_undone: false },
    ]);
  });

  test('twins that it joined are parted again, and those it parted are joined', async () => {
    const twins = [
      { CaseNumber_Combined: 'CS2099000002' },
      { ...SECOND, CareService: 'Housing Support Service', CaseNumber_Combined: 'CS2099000001' },
    ] as const;
    await register('2026-02-28', {}, SECOND);
    const parted = await directoryOf(world.owner);
    await register('2026-03-31', ...twins);
    const joined = await directoryOf(world.owner);
    await register('2026-04-30', {}, SECOND);
    await undo('care-inspectorate');
    expect(await directoryOf(world.owner)).toEqual(joined);
    await undo('care-inspectorate');
    expect(await directoryOf(world.owner)).toEqual(parted);
    await undo('care-inspectorate');
    expect(await ask('select count(*)::int from directory.support_service')).toEqual([{ count: 0 }]);
    expect(await ask('select count(*)::int from identity.organisation')).toEqual([{ count: 0 }]);
  });

  test('of a wrong day no longer locks the true ones out', async () => {
    const file = await folder.write('datastore.csv', registerOf({}));
    await importRegister(world.ownerUrl, { file, asOf: '2026-06-30' });
    expect(await refusalOf(() => register('2026-05-31', {}))).toMatch(
      /^This register is of 2026-05-31, and one of 2026-06-30/,
    );
    await undo('care-inspectorate');
    expect((await register('2026-05-31', {})).changes.opened).toBe(1);
  });

  test('what an owner confirmed since stays; the rest of the entry is as before', async () => {
    await register('2026-03-31', {}, SECOND);
    await register('2026-04-30', { ...CHANGED, ServiceName: 'Thistledown Mornings' }, SECOND);
    await world.owner.query(
      `insert into directory.fact_provenance (id, service_id, fact, source, as_of, confirmed_by_owner)
       select $1, id, 'telephone', 'PROVIDER', '2026-05-02', true from directory.support_service where telephone = '01632 960009'`,
      [newId()],
    );
    expect(await counts('care-inspectorate')).toEqual({ removed: 0, reopened: 0, restored: 2, kept: 1, closed: 0 });
    expect(await ask('select name, telephone, minimum_grade from directory.support_service order by id')).toEqual([
      { name: 'Thistledown Support', telephone: '01632 960009', minimum_grade: 4 },
      { name: 'Thistledown Evenings', telephone: '01632 960001', minimum_grade: 4 },
    ]);
    expect(await ask('select fact from directory.fact_provenance')).toEqual([{ fact: 'telephone' }]);
  });

  test('what somebody changed since stays, confirmed or not; an entry confirmed as a whole stays whole', async () => {
    await register('2026-03-31', {}, SECOND);
    await register('2026-04-30', CHANGED, { ...SECOND, Service_Phone_Number: '01632 960008' });
    await ask(`update directory.support_service set telephone = '01632 960007' where name = 'Thistledown Support'`);
    await ask(`update directory.support_service set confirmed_on = access.today() where name = 'Thistledown Evenings'`);
    expect(await counts('care-inspectorate')).toMatchObject({ restored: 1, kept: 1 });
    expect(
      await ask('select telephone, postcode, facts_as_of::text from directory.support_service order by id'),
    ).toEqual([
      { telephone: '01632 960007', postcode: 'IV1 1AA', facts_as_of: '2026-03-31' },
      { telephone: '01632 960008', postcode: 'IV1 1AA', facts_as_of: '2026-04-30' },
    ]);
  });

  test('a service it opened stays when its owner confirmed it, and is closed when something else refers to it', async () => {
    await register('2026-03-31', {});
    const fourth = { ...THIRD, CSNumber: 'CS2099000004', ServiceName: 'Bracken Nights' };
    await register('2026-04-30', {}, SECOND, THIRD, fourth);
    await ask(`update directory.support_service set confirmed_on = '2026-05-01' where name = 'Thistledown Evenings'`);
    await ask(`insert into directory.reminder (id, service_id, organisation_id, confirmed_on, months, code_hash, made_at, expires_at)
      select '${newId()}', id, organisation_id, '2026-01-01', 10, 'x', now(), now() from directory.support_service where name = 'Bracken Days'`);
    const told = await undoRun(world.ownerUrl, { run: 'care-inspectorate', dryRun: false });
    expect(told.report).toMatchObject({
      removed: { count: 1, names: ['Bracken Nights (CS2099000004)'] },
      kept: { count: 1, names: ['Thistledown Evenings'] },
      closed: { count: 1, names: ['Bracken Days'] },
    });
    expect(undoInWords(told)).toContain(
      '  Kept as their owners say: 1 service, confirmed since.\n  Closed instead of removed: 1 service, to which something refers by now.\n',
    );
    expect(
      await ask(
        'select s.name, s.status, r.cs_number, r.status as registration, r.closed_on is not null as closed from directory.support_service s join directory.registration r on r.service_id = s.id order by 3',
      ),
    ).toEqual([
      {
        name: 'Thistledown Support',
        status: 'ACTIVE',
        cs_number: 'CS2099000001',
        registration: 'ACTIVE',
        closed: false,
      },
      {
        name: 'Thistledown Evenings',
        status: 'ACTIVE',
        cs_number: 'CS2099000002',
        registration: 'ACTIVE',
        closed: false,
      },
      { name: 'Bracken Days', status: 'CLOSED', cs_number: 'CS2099000003', registration: 'CLOSED', closed: true },
    ]);
    // It opens again with the next register that has it.
    expect((await register('2026-05-31', {}, SECOND, THIRD, fourth)).changes).toMatchObject({ opened: 1, reopened: 1 });
  });

  test('a claim to what it opened is not forgotten', async () => {
    await register('2026-03-31', {});
    await register('2026-04-30', {}, THIRD);
    const accountId = newId();
    await ask(`insert into identity.account (id, name, created_at) values ('${accountId}', 'Isla', now())`);
    await ask(`insert into directory.service_claim (id, organisation_id, number, registration_id, status, claimed_by_id, claimed_at)
      select '${newId()}', s.organisation_id, r.cs_number, r.id, 'OPEN', '${accountId}', now()
      from directory.registration r join directory.support_service s on s.id = r.service_id where r.cs_number = 'CS2099000003'`);
    expect(await counts('care-inspectorate')).toMatchObject({ removed: 0, closed: 1 });
    expect(await ask('select registration_id is not null as remembered from directory.service_claim')).toEqual([
      { remembered: true },
    ]);
  });
});
