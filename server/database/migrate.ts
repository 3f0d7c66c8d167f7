import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { Client } from 'pg';

const MIGRATIONS = path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations');
/** Any number will do, as long as no other program that shares the server uses it. */
const MIGRATION_LOCK = 716_204_112;

/**
 * Brings the database up to date, as the role that owns it. All files that are due run in one transaction; two
 * starts at a time wait for each other.
 * @param ownerUrl connection of the owner
 * @returns the names of the files that were run
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const orm = new MikroORM({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    logger: () => undefined,
    migrations: { tableName: 'migration', snapshot: false, allOrNothing: true, migrationsList: await migrationsList() },
  });
  const lock = new Client({ connectionString: ownerUrl });
  try {
    await lock.connect();
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return (await orm.migrator.up()).map(({ name }) => name);
  } finally {
    await lock.end();
    await orm.close();
  }
}

/** Migrations are plain SQL, so that a database administrator can read what will happen. */
async function migrationsList() {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(MIGRATIONS, name), 'utf8');
      const SqlMigration = class extends Migration {
        override up(): void {
          this.addSql(sql);
        }
      };
      return { name, class: SqlMigration };
    }),
  );
}
