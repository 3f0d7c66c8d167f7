import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { migrate } from '../../../server/database/migrations/migrate.ts';
import { migrationDigests } from '../../../server/database/migrations/release.ts';
import { entities } from '../../../server/orm.ts';
import { thisRelease } from '../../../server/release.ts';
import { openTestDatabase } from '../../support/test-database.ts';

const clone = await openTestDatabase();
afterAll(() => clone.close());

const NOTHING = { migrations: [], sources: [] };

/** What stands in the database on purpose beside the entities, so that the comparison would drop it. */
const WRITTEN_BY_HAND = /^drop (function|index|table|trigger) if exists|^drop index|drop constraint|drop column/;

test('the tables are what the entities say, walls included', async () => {
  const orm = new MikroORM({
    clientUrl: clone.ownerUrl,
    entities,
    schemaGenerator: { ignoreSchema: ['access', 'ledger', 'public'] },
  });
  const difference = async () =>
    (await orm.schema.getUpdateSchemaSQL({ wrap: false }))
      .split('\n')
      .filter((line) => line.trim() !== '' && !WRITTEN_BY_HAND.test(line));
  expect(await difference()).toEqual([]);
  await clone.owner.query('drop policy server_select on people.supported_person');
  expect(await difference()).toEqual([
    expect.stringMatching(/^create policy "server_select" on "people"."supported_person"/),
  ]);
  await orm.close();
});

test('no migration of a release has changed', async () => {
  const released: Record<string, string> = JSON.parse(
    await readFile('server/database/migrations/released.json', 'utf8'),
  );
  const current = await migrationDigests();
  const changed = (of: Record<string, string>) => Object.keys(of).filter((name) => current.get(name) !== of[name]);
  expect(changed(released)).toEqual([]);
  expect(changed({ ...Object.fromEntries(current), '0001-tables.sql': 'of another day', '0000-gone.sql': '' })).toEqual(
    ['0001-tables.sql', '0000-gone.sql'],
  );
});

describe('a database of one’s own', () => {
  test('is brought up to date once, whichever start is first, and again without a change', async () => {
    const url = await emptyDatabase(clone.ownerUrl);
    const release = await thisRelease();
    const started = await Promise.all([migrate(url, release), migrate(url, release), migrate(url, release)]);
    const [ran, ...others] = started.sort((one, other) => other.migrations.length - one.migrations.length);
    const files = (await readdir('server/database/migrations')).filter((name) => name.endsWith('.sql')).sort();
    expect(ran).toEqual({ migrations: files, sources: release.sources.map(({ name }) => name) });
    expect(others).toEqual([NOTHING, NOTHING]);
    expect(await migrate(url, release)).toEqual(NOTHING);
  });

  test('that was made by other files is left as it is', async () => {
    const url = await emptyDatabase(clone.ownerUrl);
    const release = await thisRelease();
    await migrate(url, release);
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`update public.migration_file set sha256 = 'of another day' where name = '0001-tables.sql'`);
    await expect(migrate(url, release)).rejects.toThrow(
      'This database was made by a version that was never released (0001-tables.sql has changed since), and is left as it is.',
    );
    // As it was before versions were kept.
    await client.query('drop table public.release');
    await expect(migrate(url, release)).rejects.toThrow('Start with an empty database, or with another DATA_DIR.');
    await client.end();
  });

  test('has its table of permissions mended by the next start', async () => {
    const url = await emptyDatabase(clone.ownerUrl);
    const release = await thisRelease();
    await migrate(url, release);
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(`update access.permission set roles = '{WORKER}' where name = 'OPERATOR'`);
    expect((await migrate(url, release)).migrations).toEqual([]);
    const { rows } = await client.query(`select roles from access.permission where name = 'OPERATOR'`);
    expect(rows).toEqual([{ roles: ['OPERATOR'] }]);
    await client.end();
  });

  test('may belong to somebody who is no superuser', async () => {
    const owner = `owner_${randomBytes(6).toString('hex')}`;
    await clone.owner.query(`create role ${owner} login createrole password 'of the owner'`);
    await clone.owner.query(`grant sds_keeper, sds_server to ${owner} with admin option`);
    const url = new URL(await emptyDatabase(clone.ownerUrl, owner));
    url.username = owner;
    url.password = 'of the owner';
    expect(await migrate(url.href, await thisRelease())).not.toEqual(NOTHING);
  });
});

/** An empty database beside the clone. @returns the connection of the role that may migrate it */
async function emptyDatabase(ownerUrl: string, ownedBy?: string): Promise<string> {
  const url = new URL(ownerUrl);
  const name = `empty_${randomBytes(8).toString('hex')}`;
  await clone.owner.query(`create database ${name}${ownedBy ? ` owner ${ownedBy}` : ''}`);
  url.pathname = `/${name}`;
  return url.href;
}
