import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client } from 'pg';
import type { Backup } from './backup-folder.ts';
import { BackupRefusal } from './backup-refusal.ts';
import { type ClientPrograms, connectionOf, runProgram } from './client-programs.ts';
import { checkStatement, isOfTables } from './database-facts.ts';
import { type DatabaseRoles, findMissingRoles, makeRoles, settleRoles } from './database-roles.ts';
import { DUMP, readServerMajor } from './dump-backup.ts';
import type { OnBytes } from './file-copies.ts';
import { removeAtExit } from './temporary-folder.ts';

interface Target {
  /** A superuser's connection to an empty database. */
  readonly url: string;
  readonly programs: ClientPrograms;
  readonly onBytes: OnBytes;
}

/**
 * Restores a dump with its roles, and verifies it against the backup, all in one transaction: if it throws, the server is
 * unchanged.
 * @returns the names of the roles that were created; they have no password yet
 * @throws BackupRefusal if the database is not empty, or its server or the role is unsuitable
 */
export async function restoreDump({ folder, manifest }: Backup, { url, programs, onBytes }: Target): Promise<string[]> {
  const { roles } = manifest;
  if (roles === null) throw new BackupRefusal(`The backup ${folder} has no dump in it.`);
  const { database, missing, major } = await inspect(url, { roles, madeBy: manifest.postgresMajor });
  // Each major version formats catalogue objects differently; rows are the same everywhere.
  const facts = major === manifest.postgresMajor ? manifest.facts : manifest.facts.filter(isOfTables);
  const scripts = mkdtempSync(path.join(tmpdir(), 'sds-restore-'));
  const done = removeAtExit(scripts);
  const write = (name: string, sql: string) => {
    const file = path.join(scripts, name);
    writeFileSync(file, sql, { mode: 0o600 });
    return `--file=${file}`;
  };
  try {
    const before = write('before.sql', makeRoles(roles, missing));
    const after = write('after.sql', `${settleRoles(roles, missing, database)}${checkStatement(facts)}`);
    await pour(path.join(folder, DUMP), { url, programs, onBytes, before, after });
    return [...missing].sort();
  } finally {
    rmSync(scripts, { recursive: true, force: true });
    done();
  }
}

interface Pouring extends Target {
  readonly before: string;
  readonly after: string;
}

/** pg_restore writes SQL, and psql runs it between the statements before and after. */
async function pour(dump: string, { url, programs, onBytes, before, after }: Pouring): Promise<void> {
  const { dbname, env } = connectionOf(url);
  const reader = runProgram(programs.pgRestore, ['--file=-', dump], env);
  const argv = [
    '--no-psqlrc',
    '--quiet',
    '--output=/dev/null',
    '--single-transaction',
    '--set=ON_ERROR_STOP=1',
    '--no-password',
  ];
  const writer = runProgram(programs.psql, [...argv, before, '--file=-', after, `--dbname=${dbname}`], env);
  const counted = new Transform({
    transform: (chunk: Buffer, _encoding, next) => {
      onBytes(chunk.length);
      next(null, chunk);
    },
  });
  const { stdout } = reader.child;
  const { stdin } = writer.child;
  if (stdout === null || stdin === null) throw new Error('The programs could not be joined.');
  stdin.on('error', () => undefined);
  try {
    // psql commits what it has read when its input ends, so the input must not end before pg_restore has succeeded.
    await Promise.race([pipeline(stdout, counted, stdin, { end: false }), writer.done]);
    await Promise.race([reader.done, writer.done]);
    await reader.done;
    stdin.end();
    await writer.done;
  } catch (error) {
    writer.child.kill('SIGKILL');
    reader.child.kill('SIGKILL');
    const told = await writer.done.then(
      () => null,
      (failure: Error) => failure,
    );
    // psql's error about a statement is the cause; the broken pipe that follows is not.
    throw told !== null && /ERROR|FATAL|error:/.test(told.message) ? told : error;
  }
}

interface Inspected {
  readonly database: string;
  readonly missing: ReadonlySet<string>;
  readonly major: number;
}

async function inspect(url: string, { roles, madeBy }: { roles: DatabaseRoles; madeBy: number }): Promise<Inspected> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await connect(client);
  try {
    const { rows } = await client.query<{
      database: string;
      role: string;
      superuser: boolean;
      utf8: boolean;
      found: string | null;
    }>(`
      select current_database() as database, current_user as role,
        (select rolsuper from pg_roles where rolname = current_user) as superuser,
        current_setting('server_encoding') = 'UTF8' as utf8,
        (select min(format('%I.%I', n.nspname, c.relname)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')) as found`);
    const [target] = rows;
    if (target === undefined) throw new Error('The database did not answer.');
    const major = await readServerMajor(client);
    refuseUnfit({ ...target, major, madeBy });
    return { database: target.database, missing: await findMissingRoles(client, roles), major };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @throws BackupRefusal if the server does not let the role in: a new cluster has none of the old roles */
async function connect(client: Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    if (!/^28/.test((error as { code?: string }).code ?? '')) throw error;
    throw new BackupRefusal(`${(error as Error).message}. ${SUPERUSER_NEEDED}`);
  }
}

const SUPERUSER_NEEDED =
  "Only a superuser can make roles and give every function back to its owner: give a superuser's connection to the same " +
  'database in BACKUP_DATABASE_URL. It is needed for this command alone.';

interface Fitness {
  readonly database: string;
  readonly role: string;
  readonly superuser: boolean;
  readonly utf8: boolean;
  readonly found: string | null;
  readonly major: number;
  readonly madeBy: number;
}

function refuseUnfit({ database, role, superuser, utf8, found, major, madeBy }: Fitness): void {
  const unchanged = 'and nothing in it was changed';
  if (found !== null) {
    throw new BackupRefusal(
      `The database ${database} is not empty (it holds ${found}), ${unchanged}. Make another: create database ... encoding 'UTF8';`,
    );
  }
  if (!superuser) {
    throw new BackupRefusal(`The role ${role} is not a superuser. ${SUPERUSER_NEEDED}`);
  }
  if (!utf8)
    throw new BackupRefusal(`The database ${database} is not in UTF-8. Make one: create database ... encoding 'UTF8';`);
  if (major < madeBy) {
    throw new BackupRefusal(
      `The backup is of PostgreSQL ${madeBy}, and this server is PostgreSQL ${major}. Restore it onto ${madeBy} or later.`,
    );
  }
}
