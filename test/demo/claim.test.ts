import { afterAll, expect, test } from '@jest/globals';
import { claimForDemo } from '../../server/demo/claim.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { foundTown } from '../support/town.ts';

const empty = await openTestDatabase();
const real = await openTestDatabase();
afterAll(async () => {
  await empty.close();
  await real.close();
});

test('an empty database becomes a demo’s once, however many starts there are', async () => {
  await Promise.all([claimForDemo(empty.owner), claimForDemo(empty.owner), claimForDemo(empty.owner)]);
  await foundTown(empty.owner);
  await claimForDemo(empty.owner);
  expect((await empty.owner.query('select count(*)::int as keys from public.demo_account')).rows).toEqual([
    { keys: 0 },
  ]);
});

test('a database with somebody’s accounts is never made a demo, where everybody’s token is handed out', async () => {
  await foundTown(real.owner);
  await expect(claimForDemo(real.owner)).rejects.toThrow(
    'This database holds accounts and is no demo. Set IDENTITY_PROVIDERS, or give the demo an empty database.',
  );
  expect((await real.owner.query(`select to_regclass('public.demo_account') as marked`)).rows).toEqual([
    { marked: null },
  ]);
});
