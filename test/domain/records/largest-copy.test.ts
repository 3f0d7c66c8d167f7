import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MOST_ROWS, sharesOf } from '../../../server/domain/records/person-copy.ts';
import { employ } from '../../access/bystanders.ts';
import { playTwoPeople } from '../../access/two-people.ts';
import { createWorld } from '../../support/world.ts';
import { copyFor, countsIn, exportPerson } from './copy.support.ts';
import { fillRecord } from './largest-copy.support.ts';

const world = await createWorld();
afterAll(() => world.close());
const { ishbel } = await playTwoPeople(world);
const { council } = world.town.organisations;

test('of whatever tables, so many rows in all: small tables whole, and nobody’s share is smaller than a larger table’s rest', () => {
  const anyCounts = fc.dictionary(fc.stringMatching(/^t[a-z]{1,9}$/), fc.nat(50_000), { maxKeys: 40 });
  fc.assert(
    fc.property(anyCounts, fc.nat(100_000), (counts, most) => {
      const shares = sharesOf(counts, most);
      const all = Object.values(shares).reduce((sum, share) => sum + share, 0);
      expect(all).toBeLessThanOrEqual(most);
      const cut = Object.keys(counts).filter((table) => (shares[table] ?? 0) < Math.min(counts[table] ?? 0, MOST_ROWS));
      // Where one is cut, all is used but what does not divide, and no other has two more than it.
      if (cut.length > 0) expect(most - all).toBeLessThan(Object.keys(counts).length + 1);
      const largest = Math.max(0, ...Object.values(shares));
      for (const table of cut) expect(largest - (shares[table] ?? 0)).toBeLessThanOrEqual(1);
    }),
  );
});

test('sixteen copies of a full record at once, and one more of each: all are made or asked to wait, and others are answered meanwhile', async () => {
  const filled = await fillRecord(world.owner, ishbel.personId, 1_000);
  expect(filled.length).toBeGreaterThanOrEqual(6);
  const workers: string[] = [];
  for (let n = 0; n < 16; n += 1) {
    workers.push(await employ(world, { organisationId: council, role: 'WORKER', startsOn: '2020-01-01' }));
  }
  const before = world.app.database.pool.totalCount;
  expect(before).toBeLessThanOrEqual(10);
  let isOver = false;
  const copies = Promise.all(workers.map((worker) => exportPerson(world, worker, ishbel.personId))).finally(() => {
    isOver = true;
  });
  const again = Promise.all(Array.from({ length: 3 }, () => exportPerson(world, workers[0] ?? null, ishbel.personId)));
  let honest = 0;
  while (!isOver) {
    const { status, errors, data } = await world.ask(
      world.town.accounts.worker,
      '{ viewer { name } people { totalCount } }',
    );
    expect({ status, errors, data }).toMatchObject({
      status: 200,
      errors: undefined,
      data: { viewer: { name: 'Ailsa Wemyss' } },
    });
    honest += 1;
  }
  for (const { copy, userErrors } of await copies) {
    expect(userErrors).toEqual([]);
    const rows = countsIn(JSON.parse(copy?.json ?? '{}'));
    expect(rows['planning.personalOutcome']).toBe(1_001);
  }
  // Of the four of one account the fourth is one too many.
  expect((await again).flatMap(({ userErrors }) => userErrors).map(({ code }) => code)).toContain('CONFLICT');
  expect(honest).toBeGreaterThan(3);
  process.stdout.write(`Copies: 16 of ${filled.length} full tables, ${honest} honest answers meanwhile.\n`);
}, 240_000);

test('a copy holds 40,000 rows in all, the latest, and says which parts were cut', async () => {
  const filled = await fillRecord(world.owner, ishbel.personId, 8_000);
  const { copy } = await copyFor(world, ishbel.accounts.person, ishbel.personId);
  const counts = Object.values(countsIn(copy));
  const all = counts.reduce((sum, count) => sum + count, 0);
  expect(all).toBeLessThanOrEqual(40_000);
  expect(all).toBeGreaterThan(40_000 - counts.length);
  expect(JSON.stringify(copy.about)).toMatch(/latest/);
  expect(filled.length).toBeGreaterThanOrEqual(6);
}, 240_000);

test('a copy is asked for once in a request, in each form once', async () => {
  const ask = async (selection: string) => {
    const document = `mutation { personExport(input: { personId: "${ishbel.personId}" }) { copy { ${selection} } } }`;
    return (await world.ask(ishbel.accounts.person, document)).errors?.map(({ extensions }) => extensions.code);
  };
  expect(await ask('a: json b: json c: json')).toEqual(['BAD_USER_INPUT']);
  expect(await ask('a: html b: html c: json')).toEqual(['BAD_USER_INPUT']);
});
