import { afterAll, expect, test } from '@jest/globals';
import { importRegister } from '../../../server/domain/importing/register/register-import.ts';
import { openFolder, registerOf } from '../../domain/importing/importing.support.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const folder = await openFolder();
const { operator: una, provider: kirsty } = world.town.accounts;
afterAll(async () => {
  await world.close();
  await folder.close();
});

const take = async (day: string, ...rows: Parameters<typeof registerOf>) =>
  importRegister(world.config.databaseUrl ?? '', {
    file: await folder.write(`register-${day}.csv`, registerOf(...rows)),
  });
interface Listed {
  readonly directoryImports: { readonly edges: readonly { readonly node: Record<string, unknown> }[] };
}
/** The latest import as somebody sees it. */
const imports = async (speaker: string | null) => {
  const { data } = await world.ask<Listed>(
    speaker,
    `{ directoryImports(first: 1) { edges { node { id outcome setAside undoneAt viewerCanUndo { allowed reason }
      quarantined(first: 5) { edges { node { place identifier column value reason } } } } } } }`,
  );
  return data?.directoryImports.edges[0]?.node;
};
const open = async () =>
  (
    await world.owner.query(
      `select cs_number from directory.registration where status <> 'CLOSED' and cs_number like 'CS2099%' order by 1`,
    )
  ).rows.map(({ cs_number }) => cs_number);
const SHOWS = 'dryRun removed { count names } reopened { count } restored { count } kept { count } closed { count }';

test('Una sees what was set aside, tries taking the register back, and does; nobody else may', async () => {
  await take('2026-04-30', {});
  await take(
    '2026-05-31',
    {},
    { CSNumber: 'CS2099000002', ServiceName: 'Bracken Days' },
    { CSNumber: 'CS2099000003', MinGrade: '7' },
  );
  const latest = await imports(una);
  const aside = {
    ...{ place: 'line 4', identifier: 'CS2099000003', column: 'MinGrade', value: '7' },
    reason: '"7" is not a grade from 1 to 6.',
  };
  expect(latest).toMatchObject({
    ...{ outcome: 'TAKEN_IN', setAside: 1, undoneAt: null, viewerCanUndo: { allowed: true, reason: null } },
    quarantined: { edges: [{ node: aside }] },
  });
  expect(await imports(kirsty)).toMatchObject({
    ...{ setAside: 1, viewerCanUndo: { allowed: false, reason: 'NOT_PERMITTED' }, quarantined: { edges: [] } },
  });
  const importId = latest?.id;
  expect((await attempt(world, kirsty, 'importUndo', { importId })).userErrors).toMatchObject([
    { code: 'NOT_PERMITTED' },
  ]);

  const told = {
    ...{
      removed: { count: 1, names: ['Bracken Days (CS2099000002)'] },
      reopened: { count: 0 },
      restored: { count: 1 },
    },
    ...{ kept: { count: 0 }, closed: { count: 0 } },
  };
  expect(await succeed(world, una, 'importUndo', { importId, dryRun: true }, SHOWS)).toEqual({ dryRun: true, ...told });
  expect(await open()).toEqual(['CS2099000001', 'CS2099000002']);
  expect(await succeed(world, una, 'importUndo', { importId }, SHOWS)).toEqual({ dryRun: false, ...told });
  expect(await open()).toEqual(['CS2099000001']);
  expect((await attempt(world, una, 'importUndo', { importId })).userErrors).toEqual([
    { code: 'ALREADY_DONE', message: 'This import was taken back already.', field: null },
  ]);
  expect(await imports(null)).toMatchObject({
    ...{ id: importId, outcome: 'UNDONE', undoneAt: expect.any(String) },
    viewerCanUndo: { allowed: false, reason: 'NOT_PERMITTED' },
  });
});

test('an id of nothing is not found, and an import under way is not waited for', async () => {
  const { run } = await take('2026-06-30', {});
  expect((await attempt(world, una, 'importUndo', { importId: world.town.services.shed })).userErrors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
  const client = await world.owner.connect();
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock(716204113)');
  expect((await attempt(world, una, 'importUndo', { importId: run.id })).userErrors).toMatchObject([
    { code: 'CONFLICT', message: 'An import is under way. Take this one back when that has ended.' },
  ]);
  await client.query('rollback');
  client.release();
});
