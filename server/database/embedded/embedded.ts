import { realpathSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { chooseAccount } from './account.ts';
import { prepareBinaries } from './binaries.ts';
import { clearTheWay } from './cleanup.ts';
import {
  clusterFolder,
  DATABASE,
  ensureCluster,
  ensureDataFolder,
  findSecrets,
  keepSecrets,
  OWNER_ROLE,
} from './cluster.ts';
import { claimOwnership, findOwner, type Ownership } from './owner.ts';
import { clusterName, findStatus, logFile, type ServerPlan } from './postmaster.ts';
import { superviseServer } from './supervisor.ts';

/** The platform's own running PostgreSQL. */
export interface EmbeddedPostgres {
  /** Superuser connection to database `sds` on 127.0.0.1, for migrations. It stays the same while the server runs. */
  readonly url: string;
  /**
   * True if another living process of the same data folder started the server; when that process ends, this one takes over.
   */
  readonly attached: boolean;
  /** Stops the server, or only detaches from one that another process runs. Safe to call more than once. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Folder of everything the server writes. */
  readonly dataDir: string;
  /** Receives progress messages, in sentences for people. */
  readonly report: (message: string) => void;
  /** Additional PostgreSQL settings, e.g. `fsync: 'off'` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Folder with `initdb` and `postgres` of another PostgreSQL, instead of the one from npm. */
  readonly binaries?: string;
}

interface Address {
  readonly password: string;
  readonly port: number;
}

const ATTACH_PATIENCE = 60_000;
/** Interval at which an attached process checks that the owner is alive, in milliseconds. */
const CHECK_EVERY = 500;

function urlOf({ password, port }: Address, database: string): string {
  return `postgres://${OWNER_ROLE}:${password}@127.0.0.1:${port}/${database}`;
}

async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  // Without a listener, a lost server connection would end this process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(address: Address): Promise<void> {
  const maintenance = urlOf(address, 'postgres');
  const found = await ask(maintenance, `select 1 from pg_database where datname = '${DATABASE}'`);
  if (found.length === 0) await ask(maintenance, `create database ${DATABASE}`);
}

async function planServer(options: EmbeddedOptions, dataDir: string): Promise<ServerPlan> {
  const binaries = prepareBinaries(dataDir, options.binaries);
  const account = chooseAccount(clusterFolder(dataDir), { binaries, dataDir });
  const settings = options.settings ?? {};
  const plan = { dataDir, binaries, account, report: options.report, durable: settings.fsync !== 'off' };
  if (account.prefix.length > 0) {
    plan.report(
      `PostgreSQL runs as "${account.user?.name}" with the right to pass folders closed to it, because you are root.`,
    );
  }
  await ensureCluster(plan);
  return { ...plan, settings, name: clusterName(dataDir) };
}

function readPassword(dataDir: string): Address {
  const secrets = findSecrets(dataDir);
  if (secrets !== null) return secrets;
  throw new Error(
    `The file postgres.json with the database password is missing from ${dataDir}. Put it back from a copy, ` +
      'or set DATA_DIR to a new folder to begin afresh.',
  );
}

async function startOwned(options: EmbeddedOptions, dataDir: string, ownership: Ownership): Promise<EmbeddedPostgres> {
  const plan = await planServer(options, dataDir);
  await clearTheWay(plan);
  const { password, port } = readPassword(dataDir);
  const supervisor = await superviseServer(plan, port);
  const address = { password, port: supervisor.port };
  const stop = () => supervisor.stop().finally(() => ownership.release());
  try {
    await ensureDatabase(address);
    if (address.port !== port) keepSecrets(dataDir, address);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: urlOf(address, DATABASE), attached: false, stop };
}

async function findAttached(dataDir: string): Promise<EmbeddedPostgres | null> {
  const secrets = findSecrets(dataDir);
  const status = secrets === null ? null : findStatus(dataDir);
  if (secrets === null || status === null || !status.ready) return null;
  const url = urlOf({ password: secrets.password, port: status.port }, DATABASE);
  try {
    await ask(url, 'select 1');
  } catch {
    return null;
  }
  return { url, attached: true, stop: () => Promise.resolve() };
}

/**
 * Returns a handle to a server that another process started. When that process ends, the first attached process takes
 * ownership of the folder, and starts the server again at the same address.
 */
function following(options: EmbeddedOptions, dataDir: string, attached: EmbeddedPostgres): EmbeddedPostgres {
  let isStopped = false;
  let owned: EmbeddedPostgres | null = null;
  let taking: Promise<void> = Promise.resolve();
  const takeOver = async () => {
    const ownership = claimOwnership(dataDir);
    if (ownership === null) return;
    options.report('The process that ran the database is no more. Taking it over ...');
    try {
      const server = await startOwned(options, dataDir, ownership);
      owned = server;
      if (server.url !== attached.url)
        options.report(
          'The database had to move to another port. Start this process again, which then finds it there.',
        );
      else options.report('The database was taken over.');
    } catch (error) {
      ownership.release();
      options.report(`The database could not be taken over: ${(error as Error).message} Trying on.`);
    }
  };
  const follow = async () => {
    while (!isStopped && owned === null) {
      await pause(CHECK_EVERY, undefined, { ref: false });
      if (isStopped || findOwner(dataDir) !== null) continue;
      taking = takeOver();
      await taking;
    }
  };
  void follow();
  return {
    ...attached,
    stop: async () => {
      isStopped = true;
      // Otherwise it could start a server that nobody stops.
      await taking;
      await owned?.stop();
    },
  };
}

async function startOrAttach(options: EmbeddedOptions, dataDir: string): Promise<EmbeddedPostgres> {
  const deadline = performance.now() + ATTACH_PATIENCE;
  for (;;) {
    const ownership = claimOwnership(dataDir);
    if (ownership !== null) {
      try {
        return await startOwned(options, dataDir, ownership);
      } catch (error) {
        ownership.release();
        throw error;
      }
    }
    const attached = await findAttached(dataDir);
    if (attached !== null) return following(options, dataDir, attached);
    if (performance.now() > deadline) {
      throw new Error(
        `Another process (${findOwner(dataDir)?.pid ?? 'already ended'}) has the data folder ${dataDir}, but its database does not answer. ` +
          `Look at ${logFile(dataDir)}, or stop that process and start again.`,
      );
    }
    await pause(50);
  }
}

/**
 * Starts the PostgreSQL of a data folder, or attaches to it if another living process of the platform already runs it. The
 * first start creates the cluster. A server that dies is restarted; it ends with this process, however that ends. Handles
 * no signals: call `stop` from your own shutdown.
 * @throws Error in plain English that says what to do next
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  ensureDataFolder(options.dataDir);
  return await startOrAttach(options, realpathSync(options.dataDir));
}
