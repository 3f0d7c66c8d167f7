import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createApp } from '../../server/app.ts';
import { type EmbeddedPostgres, startEmbedded } from '../../server/database/embedded/embedded.ts';
import { openServerRole } from '../../server/database/roles/server-role.ts';
import { asOwner } from './as-owner.ts';
import { generateServices } from './generate/services.ts';
import { platformConfig } from './platform-config.ts';
import type { Scale } from './scale.ts';
import { trackStatements } from './statement-count.ts';

export interface BenchDatabase {
  readonly dataDir: string;
  readonly ownerUrl: string;
  /** The role the platform speaks as, behind the walls. */
  readonly serverUrl: string;
  /** A role that may do the same and sees through the walls: to know what they cost. */
  readonly unwalledUrl: string;
  stop(): Promise<void>;
}

interface Preparation {
  readonly dataDir: string;
  readonly scale: Scale;
  /** Generates anew even what would still do. */
  readonly fresh: boolean;
  readonly report: (message: string) => void;
}

const MIGRATIONS = path.resolve(import.meta.dirname, '../../server/database/migrations');
const GENERATOR = path.join(import.meta.dirname, 'generate');
const UNWALLED_ROLE = 'bench_unwalled';
const SETTINGS = { shared_preload_libraries: 'pg_stat_statements' };

/** Opens the generated database, and generates it first where there is none or it is out of date. */
export async function prepareDatabase({ dataDir, scale, fresh, report }: Preparation): Promise<BenchDatabase> {
  const stampFile = path.join(dataDir, 'bench-stamp');
  const stamp = stampOf(scale);
  const isDue = fresh || findText(stampFile) !== stamp;
  if (isDue) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const server = await startEmbedded({ dataDir, report, settings: SETTINGS });
  try {
    if (isDue) {
      await makeTables(server.url, dataDir);
      await generate(server.url, { scale, report });
      writeFileSync(stampFile, stamp);
    }
    return await opened(server, dataDir);
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function opened(server: EmbeddedPostgres, dataDir: string): Promise<BenchDatabase> {
  for (const name of ['objects.sql', 'quotes.sql', 'found.sql']) {
    const objects = readFileSync(path.join(import.meta.dirname, 'contestants', name), 'utf8');
    await asOwner(server.url, (client) => client.query(objects));
  }
  const serverUrl = await openServerRole(server.url);
  const unwalledUrl = new URL(serverUrl);
  unwalledUrl.username = UNWALLED_ROLE;
  await asOwner(server.url, (client) =>
    client.query(
      `alter role ${UNWALLED_ROLE} password '${unwalledUrl.password}'; grant connect on database sds to ${UNWALLED_ROLE}`,
    ),
  );
  await trackStatements(server.url, 'none');
  return { dataDir, ownerUrl: server.url, serverUrl, unwalledUrl: unwalledUrl.href, stop: () => server.stop() };
}

/** The platform itself makes its tables, and takes the empty database for a demo's. */
async function makeTables(ownerUrl: string, dataDir: string): Promise<void> {
  const app = await createApp(platformConfig({ dataDir, ownerUrl, serverUrl: null, poolSize: 2 }));
  await app.close();
}

async function generate(ownerUrl: string, { scale, report }: Pick<Preparation, 'scale' | 'report'>): Promise<void> {
  const begun = performance.now();
  await asOwner(ownerUrl, async (client) => {
    await client.query(`set synchronous_commit = off; set maintenance_work_mem = '512MB'; set work_mem = '128MB'`);
    for (const [name, size] of Object.entries(scale))
      await client.query('select set_config($1, $2, false)', [`bench.${name}`, String(size)]);
    const services = JSON.stringify(generateServices(scale.services));
    await client.query(`select set_config('bench.services_given', $1, false)`, [services]);
    const steps = readdirSync(GENERATOR)
      .filter((name) => /^\d.*\.sql$/.test(name))
      .sort();
    for (const step of steps) {
      const stepBegun = performance.now();
      await client.query(readFileSync(path.join(GENERATOR, step), 'utf8'));
      report(`Generated ${step.replace(/^\d-|\.sql$/g, '')} in ${secondsSince(stepBegun)} s.`);
    }
    await client.query(`set bench.services_given = ''`);
    report('Checking that every account of the ledger adds up ...');
    const { rows } = await client.query('select * from ledger.faults() limit 3');
    if (rows.length > 0) throw new Error(`The generated ledger does not add up: ${JSON.stringify(rows)}`);
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
  });
  report(`The database was generated in ${secondsSince(begun)} s.`);
}

/** Sees to it that there are at least `wanted` offers to accept. */
export async function refillOffers(
  ownerUrl: string,
  { scale, wanted }: { scale: Scale; wanted: number },
): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    const { rows } = await client.query<{ open: string; made: string }>(
      `select count(*) filter (where status = 'OFFERED') as open, count(*) as made
       from commissioning.commission where id < bench.id(42, 0)`,
    );
    const missing = wanted - Number(rows[0]?.open);
    if (missing <= 0) return;
    const settings = { ...scale, offers_before: rows[0]?.made, offers_wanted: missing };
    for (const [name, size] of Object.entries(settings))
      await client.query('select set_config($1, $2, false)', [`bench.${name}`, String(size)]);
    await client.query(readFileSync(path.join(GENERATOR, 'refill-offers.sql'), 'utf8'));
    await client.query('vacuum (analyze) commissioning.commission, commissioning.arrangement_line');
  });
}

/** What the generated rows depend on: the tables, the generator and the size. */
function stampOf(scale: Scale): string {
  const hash = createHash('sha256').update(JSON.stringify(scale));
  for (const folder of [MIGRATIONS, GENERATOR]) {
    for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(path.join(folder, name)));
  }
  return hash.digest('hex');
}

function findText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function secondsSince(begun: number): string {
  return ((performance.now() - begun) / 1000).toFixed(1);
}
