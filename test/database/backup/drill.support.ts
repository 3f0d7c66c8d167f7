import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect } from '@jest/globals';
import { Client, Pool } from 'pg';
import { demoTokens } from '../../../server/access/token.ts';
import { type App, createApp } from '../../../server/app.ts';
import { readConfig } from '../../../server/config/config.ts';
import type { Steps } from '../../../server/database/backup/backing-up.ts';
import type { Manifest } from '../../../server/database/backup/backup-folder.ts';
import { type Fact, readFacts } from '../../../server/database/backup/database-facts.ts';
import { DATABASE, findSecrets, OWNER_ROLE } from '../../../server/database/embedded/cluster.ts';
import { done } from '../../support/acts.ts';
import { offeredCommission, type Person, personWithFund } from '../../support/scenario.ts';
import { foundTown, type Town } from '../../support/town.ts';
import { askingWith, type World } from '../../support/world.ts';

/** PostgreSQL 15 of the operating system, with its client programs; what needs it is skipped where it is not installed. */
export const OWN_PROGRAMS = '/usr/lib/postgresql/15/bin';
export const describeWithOwn = existsSync(path.join(OWN_PROGRAMS, 'postgres')) ? describe : describe.skip;

export const silent: Steps = { step: () => undefined, bytes: () => undefined, size: () => undefined };

/** A platform of its own in this process, on an embedded PostgreSQL (`databaseUrl` null) or another. */
export async function openPlatform(dataDir: string, databaseUrl: string | null = null): Promise<App> {
  return createApp({
    ...readConfig({}),
    ...{ port: 0, dataDir, databaseUrl, demoTown: false, logLevel: 'silent' },
    requestsPerMinute: { perAddress: 0, perAccount: 0 },
  });
}

/** Connection of the superuser of an embedded PostgreSQL that runs. */
export function superuserOf(dataDir: string, database = DATABASE): string {
  const secrets = findSecrets(dataDir);
  if (secrets === null) throw new Error(`There is no database in ${dataDir}.`);
  return `postgres://${OWNER_ROLE}:${secrets.password}@127.0.0.1:${secrets.port}/${database}`;
}

/** The town and its acts on a running platform. @param town the one that is there already, where it was restored */
export async function worldOn(
  app: App,
  { dataDir, superuser, town }: { dataDir: string; superuser: string; town?: Town },
) {
  const owner = new Pool({ connectionString: superuser, max: 2 });
  owner.on('error', () => undefined);
  const tokens = await demoTokens(path.join(dataDir, 'demo-key.json'));
  const ask = askingWith(tokens, app);
  const close = async () => {
    await owner.end();
    await app.close();
  };
  return {
    app,
    owner,
    tokens,
    dataDir,
    ask,
    town: town ?? (await foundTown(owner)),
    close,
  } satisfies World;
}

export function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as Manifest;
}

/** Another manifest, with the checksum that goes with it: as if the backup had been made so. */
export function rewriteManifest(folder: string, change: Partial<Manifest>): void {
  const text = JSON.stringify({ ...manifestOf(folder), ...change });
  writeFileSync(path.join(folder, 'manifest.json'), text);
  const sums = path.join(folder, 'SHA256SUMS');
  const sum = createHash('sha256').update(text).digest('hex');
  writeFileSync(sums, readFileSync(sums, 'utf8').replace(/^.*( {2}manifest\.json)$/m, `${sum}$1`));
}

/** What a database holds at this moment. */
export async function factsOf(url: string): Promise<Fact[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    return await readFacts(client);
  } finally {
    await client.end();
  }
}

/** A folder of a drill's own, with all that is made in it. */
export function openDrillFolder(name: string) {
  const root = mkdtempSync(path.join(tmpdir(), `sds-${name}-`));
  return {
    root,
    at: (inside: string) => path.join(root, inside),
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }),
  };
}

/** What was restored lost none of these acceptances, and people work with it again. */
export async function expectToServe(world: World, acknowledged: readonly string[]): Promise<void> {
  const faults = async () => (await world.owner.query('select * from ledger.faults()')).rows;
  expect(await faults()).toEqual([]);
  const { rows } = await world.owner.query<{ id: string }>(
    `select id from commissioning.commission where status = 'ACCEPTED'`,
  );
  const found = new Set(rows.map(({ id }) => id));
  expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
  const load = new Load(world, [await personWithFund(world, 1_000_000)]);
  await load.reaches(1);
  await load.rest();
  expect(await faults()).toEqual([]);
}

/** Brokers who offer and a provider that accepts, without a pause. */
export class Load {
  /** Commissions whose acceptance was acknowledged. */
  readonly accepted: string[] = [];
  #going = true;
  readonly #clients: Promise<void>[];

  constructor(world: World, people: readonly Person[]) {
    this.#clients = people.map((person) => this.#work(world, person));
  }

  /** Waits until so many more have been accepted. */
  async reaches(more: number): Promise<void> {
    const goal = this.accepted.length + more;
    while (this.accepted.length < goal)
      await Promise.race([...this.#clients, new Promise((later) => setTimeout(later, 10))]);
  }

  /** Everybody finishes what they are at. */
  async rest(): Promise<void> {
    this.#going = false;
    await Promise.all(this.#clients);
  }

  async #work(world: World, person: Person): Promise<void> {
    while (this.#going) {
      const commissionId = await offeredCommission(world, person, 60);
      await done(world, world.town.accounts.provider, 'commissionAccept', {
        commissionId,
        idempotencyKey: `the drill ${commissionId}`,
      });
      this.accepted.push(commissionId);
    }
  }
}
