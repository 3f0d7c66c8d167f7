import { readdirSync, statSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { backUp } from '../../../server/database/backup/backing-up.ts';
import { isOfTables } from '../../../server/database/backup/database-facts.ts';
import { restore } from '../../../server/database/backup/restoring.ts';
import { type EmbeddedPostgres, startEmbedded } from '../../../server/database/embedded/embedded.ts';
import { personWithFund } from '../../support/scenario.ts';
import type { Town } from '../../support/town.ts';
import { ask } from '../embedded/embedded.support.ts';
import {
  describeWithOwn,
  expectToServe,
  factsOf,
  Load,
  manifestOf,
  OWN_PROGRAMS,
  openDrillFolder,
  openPlatform,
  rewriteManifest,
  silent,
  worldOn,
} from './drill.support.ts';

const { root, at, remove } = openDrillFolder('own');
const servers: EmbeddedPostgres[] = [];
afterAll(async () => {
  for (const server of servers) await server.stop();
  remove();
});

/** A PostgreSQL 15 on loopback with its own folder, as an administrator has one. @returns a superuser's connection */
async function startOwn(name: string): Promise<string> {
  const settings = { fsync: 'off', shared_buffers: '16MB' };
  const server = await startEmbedded({ dataDir: at(name), binaries: OWN_PROGRAMS, settings, report: () => undefined });
  servers.push(server);
  return server.url;
}

function connection(
  url: string,
  change: { readonly database: string; readonly user?: string; readonly password?: string },
): string {
  const other = new URL(url);
  other.pathname = `/${change.database}`;
  if (change.user !== undefined) other.username = change.user;
  if (change.password !== undefined) other.password = change.password;
  return other.href;
}

const OWNER = { user: 'care_owner', password: 'of the owner' } as const;

describeWithOwn('a PostgreSQL 15 of one’s own', () => {
  let source: string;
  let elsewhere: string;
  let town: Town;
  let made: string;
  const acknowledged: string[] = [];
  const restoreTo = (databaseUrl: string, folder = made) =>
    restore({ dataDir: at('data elsewhere'), databaseUrl, programs: OWN_PROGRAMS, folder, progress: silent });
  const backUpAs = (databaseUrl: string) =>
    backUp({ dataDir: at('data'), databaseUrl, programs: OWN_PROGRAMS, parent: at('store'), progress: silent });
  const rolesOf = (url: string) =>
    ask(
      url,
      `select rolname, rolcanlogin, rolsuper, rolbypassrls, rolcreaterole from pg_roles where rolname !~ '^pg_|_[0-9a-f]{12}$' order by 1`,
    );

  beforeAll(async () => {
    source = await startOwn('source');
    elsewhere = await startOwn('elsewhere');
    await ask(source, `create role care_owner login createrole password 'of the owner'`);
    await ask(
      source,
      `create role sds_backup login bypassrls password 'of the backup'; grant pg_read_all_data to sds_backup`,
    );
    await ask(source, 'create database care owner care_owner');
    await ask(source, `alter database care set idle_session_timeout = '1h'`);
    const app = await openPlatform(at('data'), connection(source, { database: 'care', ...OWNER }));
    const world = await worldOn(app, { dataDir: at('data'), superuser: connection(source, { database: 'care' }) });
    try {
      town = world.town;
      // The platform lets nobody in but its owner and its own login.
      const asBackup = connection(source, { database: 'care', user: 'sds_backup', password: 'of the backup' });
      await expect(backUpAs(asBackup)).rejects.toThrow(
        /^permission denied for database "care"\. Have a superuser make a role for backups, .* grant connect on database "care" to sds_backup;$/,
      );
      await ask(source, 'grant connect on database care to sds_backup');
      const people = [await personWithFund(world, 90_000_000), await personWithFund(world, 90_000_000)];
      const load = new Load(world, people);
      await load.reaches(4);
      acknowledged.push(...load.accepted);
      ({ made } = await backUpAs(asBackup));
      await load.reaches(1);
      await load.rest();
    } finally {
      await world.close();
    }
  });

  test('is dumped under load as one snapshot: what the manifest counts is what the dump holds, restored on a new cluster', async () => {
    await ask(elsewhere, 'create database care');
    const target = connection(elsewhere, { database: 'care' });
    expect(await restoreTo(target)).toMatch(
      /all as they were backed up\.\nThe role care_owner was made and has no password yet/,
    );
    const { facts } = manifestOf(made);
    expect(await factsOf(target)).toEqual(facts);
    expect(facts.filter(isOfTables).length).toBeGreaterThan(60);
    const own = new Set(['sds_backup']);
    const expected = (await rolesOf(source)).filter(({ rolname }) => !own.has(rolname));
    expect(await rolesOf(elsewhere)).toEqual(expected);
    const settings = `select current_setting('idle_session_timeout') as idle`;
    expect(await ask(target, settings)).toEqual([{ idle: '1h' }]);
    const definers = await ask<{ owner: string; count: string }>(
      target,
      `select pg_get_userbyid(proowner) as owner, count(*) from pg_proc where prosecdef group by 1 order by 1`,
    );
    expect(definers).toEqual(
      await ask(
        connection(source, { database: 'care' }),
        `select pg_get_userbyid(proowner) as owner, count(*) from pg_proc where prosecdef group by 1 order by 1`,
      ),
    );
  });

  test('restored, it is a platform that serves', async () => {
    await ask(elsewhere, `alter role care_owner password 'of the owner'`);
    const target = connection(elsewhere, { database: 'care' });
    const dataDir = at('data elsewhere');
    const app = await openPlatform(dataDir, connection(elsewhere, { database: 'care', ...OWNER }));
    const world = await worldOn(app, { dataDir, superuser: target, town });
    try {
      await expectToServe(world, acknowledged);
    } finally {
      await world.close();
    }
  });

  test('its backup is refused to a role that the walls stop, which is told what to do', async () => {
    const before = readdirSync(at('store'));
    await expect(backUpAs(connection(source, { database: 'care', ...OWNER }))).rejects.toThrow(
      'The role care_owner cannot read the whole database (row level security holds for it too), so its backup would lack something. ' +
        'Have a superuser make a role for backups, and give its connection in BACKUP_DATABASE_URL: ' +
        `create role sds_backup login bypassrls password '...'; grant pg_read_all_data to sds_backup; grant connect on database "care" to sds_backup;`,
    );
    await ask(source, `create role half login bypassrls password 'half'; grant connect on database care to half`);
    await expect(backUpAs(connection(source, { database: 'care', user: 'half', password: 'half' }))).rejects.toThrow(
      /^The role half cannot read the whole database \(it may not read \S+, \S+, \S+\)/,
    );
    expect(readdirSync(at('store'))).toEqual(before);
  });

  test('a restoration that is refused or fails changes nothing', async () => {
    await ask(elsewhere, 'create database other');
    const other = connection(elsewhere, { database: 'other' });
    const empty = await factsOf(other);
    const roles = await rolesOf(elsewhere);
    const dataDir = at('another');
    const refusalOf = (databaseUrl: string, folder = made) =>
      restore({ dataDir, databaseUrl, programs: OWN_PROGRAMS, folder, progress: silent }).then(
        () => 'restored',
        (error: Error) => error.message,
      );
    expect(await refusalOf(connection(elsewhere, { database: 'care' }))).toMatch(
      /^The database care is not empty .*nothing in it was changed/,
    );
    expect(await refusalOf(connection(elsewhere, { database: 'other', ...OWNER }))).toMatch(
      /^The role care_owner is not a superuser/,
    );
    expect(await refusalOf(connection(elsewhere, { database: 'other', user: 'nobody', password: 'at all' }))).toMatch(
      /^password authentication failed for user "nobody"\. Only a superuser can make roles/,
    );
    const { facts, postgresMajor } = manifestOf(made);
    rewriteManifest(made, { postgresMajor: 18 });
    expect(await refusalOf(other)).toMatch(/^The backup is of PostgreSQL 18, and this server is PostgreSQL 15/);
    for (const name of ['ledger.transfer', 'its functions', 'its policies', 'its rights']) {
      rewriteManifest(made, {
        postgresMajor,
        facts: facts.map((fact) => (fact.name === name ? { ...fact, rows: fact.rows + 1 } : fact)),
      });
      expect(await refusalOf(other)).toContain(`ERROR:  ${name} is not as it was backed up`);
    }
    rewriteManifest(made, { facts });
    const dump = path.join(made, 'database.dump');
    truncateSync(dump, statSync(dump).size - 1_000);
    expect(await refusalOf(other)).toMatch(/is damaged: database\.dump is not as it was written/);
    expect(await factsOf(other)).toEqual(empty);
    expect(await rolesOf(elsewhere)).toEqual(roles);
    expect(readdirSync(root)).not.toContain('another');
  });
});
