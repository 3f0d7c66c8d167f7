import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { type Database, openDatabase } from '../../server/database/database.ts';
import { openServerRole } from '../../server/database/roles/server-role.ts';
import { entities } from '../../server/orm.ts';

export interface ClonedDatabase {
  readonly ownerUrl: string;
  readonly serverUrl: string;
  /** The role the server signs in as, which is this database's alone. */
  readonly serverLogin: string;
  /** As the owner, who sees through the walls: to prepare, and to see what the tables really hold. */
  readonly owner: Pool;
  close(): Promise<void>;
}

export interface TestDatabase extends ClonedDatabase {
  /** As the server speaks. */
  readonly database: Database;
}

/** A database of its own for a test file, with the platform's own connections to it. */
export async function openTestDatabase(): Promise<TestDatabase> {
  const cloned = await cloneTemplate();
  const database = await openDatabase(cloned.serverUrl, { entities, poolSize: 10 });
  return {
    ...cloned,
    database,
    close: async () => {
      await database.close();
      await cloned.close();
    },
  };
}

/** A clone of the migrated template, to which only the owner is connected. */
export async function cloneTemplate(): Promise<ClonedDatabase> {
  const templateUrl = new URL(templateOwnerUrl());
  const template = templateUrl.pathname.slice(1);
  const name = `test_${randomBytes(8).toString('hex')}`;
  const asOwner = new URL(templateUrl);
  asOwner.pathname = `/${name}`;
  await inMaintenance((client) => client.query(`create database ${name} template ${template}`));
  const owner = ownerPool(asOwner.href);
  // The database is dropped under a connection that is still closing: the pool would throw that at the test under way.
  owner.on('error', () => undefined);
  // A clone is a copy: it has a login of its own, as a restored database has.
  const serverUrl = await openServerRole(asOwner.href);
  const serverLogin = new URL(serverUrl).username;
  return {
    ownerUrl: asOwner.href,
    serverUrl,
    serverLogin,
    owner,
    close: async () => {
      await owner.end();
      await inMaintenance((client) => client.query(`drop database ${name} with (force)`));
      await inMaintenance((client) => client.query(`drop owned by ${serverLogin}; drop role ${serverLogin}`));
    },
  };
}

/** A pool of the owner's that takes it calmly when its database is dropped under it. */
export function ownerPool(connectionString: string): Pool {
  const pool = new Pool({ connectionString, max: 4 });
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', () => undefined);
  return pool;
}

async function inMaintenance(work: (client: Client) => Promise<unknown>): Promise<void> {
  const url = new URL(templateOwnerUrl());
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function templateOwnerUrl(): string {
  const url = process.env.TEST_OWNER_URL;
  if (url === undefined) throw new Error('Run the tests with npm test: the run starts PostgreSQL first.');
  return url;
}
