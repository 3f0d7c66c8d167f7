import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import type { Pool, PoolClient } from 'pg';
import { type Database, openDatabase } from '../../server/database/database.ts';
import { migrate } from '../../server/database/migrations/migrate.ts';
import { listAccounts } from '../../server/demo/accounts.ts';
import { claimForDemo } from '../../server/demo/claim.ts';
import { buildTown } from '../../server/demo/town.ts';
import { entities } from '../../server/orm.ts';
import { thisRelease } from '../../server/release.ts';
import { openTestDatabase, ownerPool, type TestDatabase } from '../support/test-database.ts';
import { counts, fingerprint } from './fingerprint.ts';

const silent = () => undefined;
const whole = await openTestDatabase();
const opened: TestDatabase[] = [whole];
await claimForDemo(whole.owner);
await buildTown({ ...whole, report: silent });
const wholeCounts = await counts(whole.owner);
afterAll(async () => {
  for (const database of opened) await database.close();
});

async function emptyWorld(): Promise<TestDatabase> {
  const world = await openTestDatabase();
  opened.push(world);
  await claimForDemo(world.owner);
  return world;
}

test('a founding that breaks off leaves nothing behind, and the next start founds anew', async () => {
  const { owner, database } = await emptyWorld();
  const before = await fingerprint(owner);
  await expect(buildTown({ database, owner: breakingAt(owner, 'revoke insert'), report: silent })).rejects.toThrow(
    'broken off',
  );
  expect(await fingerprint(owner)).toEqual(before);
  await buildTown({ database, owner, report: silent });
  expect(await counts(owner)).toEqual(wholeCounts);
});

test('a scenario that breaks off leaves nothing of itself, and the next start plays what is missing', async () => {
  const { owner, database } = await emptyWorld();
  await expect(buildTown({ database: breakingAfter(database, 3), owner, report: silent })).rejects.toThrow(
    'broken off',
  );
  expect((await owner.query('select known_as from people.supported_person order by 1')).rows).toEqual([
    { known_as: 'Callan' },
    { known_as: 'Rowan' },
  ]);
  const reports: string[] = [];
  await buildTown({ database, owner, report: (message) => reports.push(message) });
  expect(reports).toEqual(
    ['Morven', 'Jude', 'Etta', 'Robin'].map((name, place) => `Playing the scenario of ${name} (${place + 3} of 6).`),
  );
  expect(await counts(owner)).toEqual(wholeCounts);
});

test('two starts at a time take turns and build one town', async () => {
  const { owner, database } = await emptyWorld();
  await Promise.all([1, 2, 3].map(() => buildTown({ database, owner, report: silent })));
  expect(await counts(owner)).toEqual(wholeCounts);
});

test('an owner that is no superuser builds the same town, and keeps no right to write awards', async () => {
  const name = `owner_${randomBytes(6).toString('hex')}`;
  await whole.owner.query(`create role ${name} login createrole password 'of the owner'`);
  await whole.owner.query(`grant sds_keeper, sds_server to ${name} with admin option`);
  await whole.owner.query(`create database ${name} owner ${name}`);
  const url = new URL(whole.ownerUrl);
  Object.assign(url, { username: name, password: 'of the owner', pathname: `/${name}` });
  await migrate(url.href, await thisRelease());
  const serverUrl = new URL(whole.serverUrl);
  serverUrl.pathname = `/${name}`;
  const owner = ownerPool(url.href);
  const database = await openDatabase(serverUrl.href, { entities, poolSize: 4 });
  try {
    await claimForDemo(owner);
    await buildTown({ database, owner, report: silent });
    expect((await listAccounts(owner)).map(({ name: account }) => account)).toEqual(
      (await listAccounts(whole.owner)).map(({ name: account }) => account),
    );
    const rights = await owner.query(
      `select has_table_privilege('sds_keeper', 'identity.broker_accreditation', 'insert') as awards,
        has_table_privilege('sds_server', 'public.demo_account', 'select') as keys`,
    );
    expect(rights.rows).toEqual([{ awards: false, keys: false }]);
  } finally {
    await database.close();
    await owner.end();
    await whole.owner.query(`drop database ${name} with (force)`);
  }
});

/** An owner whose connection breaks off at a statement. */
function breakingAt(owner: Pool, statement: string): Pool {
  const connect = async () => {
    const client = await owner.connect();
    const query = (text: string, values?: unknown[]) =>
      text.startsWith(statement) ? Promise.reject(new Error('broken off')) : client.query(text, values);
    return { query, release: (destroy?: boolean) => client.release(destroy) } as unknown as PoolClient;
  };
  return { connect } as unknown as Pool;
}

/** A database whose server goes away just before a transaction commits, after some that went well. */
function breakingAfter(database: Database, successes: number): Database {
  let transactions = 0;
  return {
    ...database,
    transaction: (actorKey, act) =>
      database.transaction(actorKey, async (em, statements) => {
        const result = await act(em, statements);
        transactions += 1;
        if (transactions > successes) throw new Error('broken off');
        return result;
      }),
  };
}
