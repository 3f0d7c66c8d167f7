import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { backUp } from '../../../server/database/backup/backing-up.ts';
import { type Fact, isOfTables } from '../../../server/database/backup/database-facts.ts';
import { restore } from '../../../server/database/backup/restoring.ts';
import { personWithFund } from '../../support/scenario.ts';
import type { Town } from '../../support/town.ts';
import {
  expectToServe,
  factsOf,
  Load,
  manifestOf,
  openDrillFolder,
  openPlatform,
  rewriteManifest,
  silent,
  superuserOf,
  worldOn,
} from './drill.support.ts';

const { root, at, remove } = openDrillFolder('drill');
const store = at('store');
const live = at('live');
let town: Town;
/** Made while people worked, and at rest for the moment at which it ended. */
let still: { readonly folder: string; readonly facts: readonly Fact[]; readonly accepted: readonly string[] };
/** Made while people worked, to its very end. */
let busy: { readonly folder: string; readonly before: readonly string[] };

const tables = (facts: readonly Fact[]) => facts.filter(isOfTables);
const restoreTo = (dataDir: string, folder: string) =>
  restore({ dataDir, databaseUrl: null, programs: null, folder, progress: silent });

beforeAll(async () => {
  const world = await worldOn(await openPlatform(live), { dataDir: live, superuser: superuserOf(live) });
  try {
    town = world.town;
    const people = [await personWithFund(world, 90_000_000), await personWithFund(world, 90_000_000)];
    let load = new Load(world, people);
    await load.reaches(4);
    let facts: Fact[] = [];
    const onCopied = async () => {
      // Some work that the copied files know nothing of, only the log; then rest, so that there is something to compare.
      await load.reaches(4);
      await load.rest();
      await world.app.accessLog.settle();
      facts = await factsOf(superuserOf(live));
    };
    const options = { dataDir: live, databaseUrl: null, programs: null, parent: store, progress: silent };
    const { made } = await backUp({ ...options, onCopied });
    still = { folder: made, facts, accepted: load.accepted };
    load = new Load(world, people);
    await load.reaches(2);
    const before = [...still.accepted];
    const second = await backUp({ ...options, onCopied: async () => void before.push(...load.accepted) });
    await load.rest();
    busy = { folder: second.made, before };
  } finally {
    await world.close();
  }
});
afterAll(remove);

test('a backup made under load holds every row of every table as it was when copying ended', () => {
  const { facts } = manifestOf(still.folder);
  expect(facts).toEqual(still.facts);
  expect(tables(facts).length).toBeGreaterThan(60);
  expect(facts.filter((fact) => !isOfTables(fact)).map(({ rows }) => rows > 0)).toEqual(Array(7).fill(true));
  expect(facts.find(({ name }) => name === 'commissioning.commission')?.rows).toBe(still.accepted.length);
});

test('what is in it is for its owner alone', () => {
  const modes = new Set(
    readdirSync(still.folder, { recursive: true, encoding: 'utf8' }).map((name) => {
      const stat = statSync(path.join(still.folder, name));
      return `${stat.isDirectory() ? 'folder' : 'file'} ${(stat.mode & 0o777).toString(8)}`;
    }),
  );
  expect([...modes].sort()).toEqual(['file 600', 'folder 700']);
  expect(statSync(still.folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(store).sort()).toEqual([still.folder, busy.folder].map((each) => path.basename(each)));
});

test('restored elsewhere, a backup made while people worked on is a platform that serves', async () => {
  const dataDir = at('elsewhere');
  const answer = await restoreTo(dataDir, busy.folder);
  expect(answer).toMatch(/^Restored as of 20\d\d-.*: \d+ rows in \d+ tables, and every function/);
  const world = await worldOn(await openPlatform(dataDir), { dataDir, superuser: superuserOf(dataDir), town });
  try {
    // The start takes in what the journal beside the database still held of accesses; all else is as it was.
    const withoutAccesses = (facts: readonly Fact[]) => facts.filter(({ name }) => name !== 'audit.access_record');
    expect(withoutAccesses(await factsOf(superuserOf(dataDir)))).toEqual(
      withoutAccesses(manifestOf(busy.folder).facts),
    );
    await expectToServe(world, busy.before);
  } finally {
    await world.close();
  }
});

test('a restoration whose rows are not those of the backup is refused, and nothing remains of it', async () => {
  const { facts } = manifestOf(still.folder);
  const oneMore = facts.map((fact) => (fact.name === 'ledger.transfer' ? { ...fact, rows: fact.rows + 1 } : fact));
  const { checksum, rows } = facts.find(({ name }) => name === 'ledger.transfer') ?? { checksum: '', rows: 0 };
  rewriteManifest(still.folder, { facts: oneMore });
  // The only difference: all else was restored as it was.
  await expect(restoreTo(at('never'), still.folder)).rejects.toThrow(
    `What was restored is not what was backed up: ledger.transfer has ${rows} rows (checksum ${checksum}), not ${rows + 1} (${checksum}).`,
  );
  expect(readdirSync(root)).not.toContain('never');
});

test('where there is no database there is nothing to back up, and no backup begun', async () => {
  const options = { dataDir: at('empty'), databaseUrl: null, programs: null, parent: at('none'), progress: silent };
  await expect(backUp(options)).rejects.toThrow(/^There is no database in /);
  expect(readdirSync(at('none'))).toEqual([]);
});
