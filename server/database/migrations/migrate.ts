import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';
import { PERMISSION_ROWS } from '../../access/permission-rows.ts';
import { ensureGroupRoles } from '../roles/group-roles.ts';

const MIGRATIONS = path.dirname(fileURLToPath(import.meta.url));
/** Any number will do, as long as no other program that shares the server uses it. */
const MIGRATION_LOCK = 716_204_112;

/**
 * Brings the database up to date, as the role that owns it. All files that are due run in one transaction; two
 * starts at a time wait for each other.
 * @param ownerUrl connection of the owner
 * @returns the names of the files that were run
 * @throws Error when the database was made by other files of the same name
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const files = await readFiles();
  const orm = new MikroORM({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    logger: () => undefined,
    migrations: { tableName: 'migration', snapshot: false, allOrNothing: true, migrationsList: files.map(toMigration) },
  });
  const lock = new Client({ connectionString: ownerUrl });
  try {
    await lock.connect();
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await refuseAnotherPast(lock, files);
    await ensureGroupRoles(lock);
    const names = (await orm.migrator.up()).map(({ name }) => name);
    await writePermissions(lock);
    return names;
  } finally {
    await lock.end();
    await orm.close();
  }
}

/** Writes the one table of permissions for PostgreSQL, where it is not what the code says: in one statement, so that nobody finds it half-written. */
async function writePermissions(owner: Client): Promise<void> {
  await owner.query(
    `with wanted as materialized (
       select * from jsonb_to_recordset($1::jsonb) as w (name text, roles text[], by_person boolean)
     ), gone as (
       delete from access.permission p where p.name not in (select name from wanted)
     )
     insert into access.permission as p (name, roles, by_person)
     select w.name, w.roles, w.by_person from wanted w
     on conflict (name) do update set roles = excluded.roles, by_person = excluded.by_person
     where (p.roles, p.by_person) is distinct from (excluded.roles, excluded.by_person)`,
    [JSON.stringify(PERMISSION_ROWS)],
  );
}

/** SHA-256 of every migration of this version, by its name. */
export async function migrationDigests(): Promise<Map<string, string>> {
  return new Map((await readFiles()).map((file) => [file.name, digestOf(file)]));
}

interface SqlFile {
  readonly name: string;
  readonly sql: string;
}

/** Migrations are plain SQL, so that a database administrator can read what will happen. */
async function readFiles(): Promise<SqlFile[]> {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(path.join(MIGRATIONS, name), 'utf8') })));
}

/** What was run is kept beside it, so that a later start knows it again. */
const DIGESTS = 'create table if not exists public.migration_file (name text primary key, sha256 text not null)';

function toMigration(file: SqlFile) {
  const SqlMigration = class extends Migration {
    override up(): void {
      this.addSql(DIGESTS);
      this.addSql(file.sql);
      this.addSql(`insert into public.migration_file (name, sha256) values ('${file.name}', '${digestOf(file)}')`);
    }
  };
  return { name: file.name, class: SqlMigration };
}

function digestOf({ sql }: SqlFile): string {
  return createHash('sha256').update(sql).digest('hex');
}

/**
 * Until the first release a file may change after it was run somewhere. Such a database is left as it is: what it lacks is
 * in no file that is due.
 * @throws Error that says what to do
 */
async function refuseAnotherPast(client: Client, files: readonly SqlFile[]): Promise<void> {
  const { rows: tables } = await client.query(`select from pg_class where oid = to_regclass('public.migration')`);
  if (tables.length === 0) return;
  await client.query(DIGESTS);
  const { rows } = await client.query<{ name: string; sha256: string | null }>(
    'select m.name, f.sha256 from public.migration m left join public.migration_file f using (name) order by m.name',
  );
  const current = new Map(files.map((file) => [file.name, digestOf(file)]));
  const other = rows.find(({ name, sha256 }) => current.get(name) !== sha256);
  if (other === undefined) return;
  throw new Error(
    `This database was made by an earlier version, before the first release (${other.name} has changed since), and is left as it is. Start with an empty database, or with another DATA_DIR.`,
  );
}
