import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { startEmbedded } from '../../server/database/embedded.ts';
import { signalProcess } from '../../server/database/embedded-process.ts';
import { Crowd } from './crowd.ts';
import { type OwnPostgres, PlatformProcess } from './platform-process.ts';
import { findFaults } from './proof.ts';
import { playRound, type RoundOutcome, type Scene } from './round.ts';
import { refill, type Stock, setStage } from './stage.ts';

/** What a drill found. */
export interface DrillOutcome {
  readonly name: string;
  /** Acts acknowledged in it. */
  readonly acts: number;
  readonly violations: readonly string[];
}

const OWN_PROGRAMS = '/usr/lib/postgresql/15/bin';
const FAKETIME = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1';
const hasOwn = existsSync(path.join(OWN_PROGRAMS, 'postgres'));
const hasFaketime = existsSync(FAKETIME);
const CLIENTS = 16;
const STOCK_LEVEL = 1_600;
const POOL_SIZE = 10;
const PATIENCE = 60_000;

/** Every drill that can be had here, by name; null for one whose programs are not installed. */
export const DRILLS: Readonly<Record<string, (() => Promise<DrillOutcome>) | null>> = {
  'a crash image': crashImage,
  'restarts of a PostgreSQL of one’s own': hasOwn ? restarts : null,
  'the server’s clock goes on and back': hasFaketime ? serverClock : null,
  'the clock of PostgreSQL goes on and back': hasFaketime && hasOwn ? postgresClock : null,
};

const running = new Set<PlatformProcess>();

/** Ends what is being played; a PostgreSQL that a drill started ends with this process. */
export async function breakOff(): Promise<void> {
  await Promise.all([...running].map((platform) => platform.stop()));
}

interface Prepared extends Scene {
  readonly refill: () => Promise<void>;
}

/** A platform with a crowd before it, ended afterwards whatever happens. */
async function withCrowd<Result>(
  launch: () => Promise<PlatformProcess>,
  play: (prepared: Prepared) => Promise<Result>,
): Promise<Result> {
  const platform = await launch();
  running.add(platform);
  let owner: Pool | null = null;
  try {
    await platform.ready(PATIENCE);
    owner = new Pool({ connectionString: platform.ownerUrl, max: 2 });
    owner.on('error', () => undefined);
    owner.on('connect', (client) => client.on('error', () => undefined));
    const stage = await setStage(platform, owner);
    const stock: Stock = { offers: [], invoices: [] };
    const crowd = new Crowd(CLIENTS, { url: platform.url, stage, stock });
    const again = refill.bind(null, owner, stage, { stock, level: STOCK_LEVEL });
    await again();
    return await play({ platform, owner, crowd, poolSize: POOL_SIZE, refill: again });
  } finally {
    await owner?.end().catch(() => undefined);
    await platform.stop();
    running.delete(platform);
  }
}

/**
 * All processes of PostgreSQL are stopped at one moment under load, and the folder is copied as it is then: what a machine leaves
 * that stops dead, but for pages that the operating system had not written yet, of which no trial from outside is to be had.
 */
async function crashImage(): Promise<DrillOutcome> {
  const image = temporaryFolder('sds-image-');
  try {
    return await withCrowd(PlatformProcess.launch, async ({ platform, crowd }) => {
      crowd.start();
      await pause(1_500);
      const frozen = freeze(platform);
      // An answer on its way was of something done before.
      await pause(100);
      const acknowledged = [...crowd.acknowledged];
      cpSync(path.join(platform.dataDir, 'postgres'), path.join(image, 'postgres'), { recursive: true });
      chmodSync(path.join(image, 'postgres'), 0o700);
      cpSync(path.join(platform.dataDir, 'postgres.json'), path.join(image, 'postgres.json'));
      for (const pid of frozen) signalProcess(pid, 'SIGCONT');
      await crowd.rest(PATIENCE);
      const violations = acknowledged.length === 0 ? ['nothing had been done before the image was taken'] : [];
      violations.push(...crowd.violations.slice(0, 3), ...(await faultsOfImage(image, acknowledged)));
      return { name: `a crash image (${frozen.length} processes stopped)`, acts: acknowledged.length, violations };
    });
  } finally {
    rmSync(image, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

async function faultsOfImage(image: string, acknowledged: Crowd['acknowledged']): Promise<string[]> {
  const server = await startEmbedded({ dataDir: image, report: () => undefined });
  const owner = new Pool({ connectionString: server.url, max: 1 });
  try {
    return await findFaults(owner, acknowledged, { allHaveFinished: false });
  } finally {
    await owner.end();
    await server.stop();
  }
}

/** Stops the postmaster first, so that it makes no more, then all it has made. */
function freeze(platform: PlatformProcess): number[] {
  const postmaster = platform.findPostmaster();
  if (postmaster === null) throw new Error('PostgreSQL is not running.');
  signalProcess(postmaster, 'SIGSTOP');
  const frozen = [postmaster, ...platform.childrenOf(postmaster)];
  for (const pid of frozen) signalProcess(pid, 'SIGSTOP');
  return frozen;
}

async function restarts(): Promise<DrillOutcome> {
  return withOwn(OWN_PROGRAMS, (own) =>
    withCrowd(
      () => PlatformProcess.launch({ own }),
      async (scene) => {
        const outcomes: RoundOutcome[] = [];
        for (const victim of ['nobody, a restart', 'nobody, a restart at once', 'nobody, a restart'] as const) {
          await scene.refill();
          outcomes.push(await playRound(scene, victim));
        }
        return {
          name: `restarts of a PostgreSQL of one’s own (${outcomes.map(({ databaseAway }) => databaseAway).join(', ')} told to try again)`,
          acts: outcomes.reduce((sum, { acts }) => sum + acts, 0),
          violations: outcomes.flatMap(({ violations }) => violations),
        };
      },
    ),
  );
}

/** Jumps in seconds, one after the other, against the true time. Never before the stage was set: then nothing had been granted. */
const JUMPS = [3_600, 7_200, 1_800, 36_000, 60, 2_592_000 / 60, 600];

/** The jumps of a clock that a file sets for programs under libfaketime. */
class SetClock {
  readonly #file: string;
  readonly environment: Readonly<Record<string, string>>;

  constructor(folder: string) {
    this.#file = path.join(folder, 'clock');
    this.set(0);
    this.environment = {
      LD_PRELOAD: FAKETIME,
      FAKETIME_TIMESTAMP_FILE: this.#file,
      FAKETIME_NO_CACHE: '1',
      // A clock that is set does not set the one that only counts.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    };
  }

  set(seconds: number): void {
    writeFileSync(this.#file, `${seconds < 0 ? '' : '+'}${seconds}\n`, { mode: 0o644 });
  }
}

async function jump({ crowd, owner }: Prepared, { clock, jumps }: { clock: SetClock; jumps: readonly number[] }) {
  const violations: string[] = [];
  crowd.start();
  for (const seconds of jumps) {
    clock.set(seconds);
    const before = crowd.acknowledged.length;
    const deadline = performance.now() + PATIENCE;
    while (crowd.acknowledged.length < before + 2 * CLIENTS) {
      if (performance.now() > deadline || crowd.violations.length > 0) break;
      await pause(25);
    }
    if (crowd.acknowledged.length === before)
      violations.push(`nothing was acknowledged with the clock at ${seconds} s`);
  }
  await crowd.rest(PATIENCE);
  // Nothing was away, so nobody may have been told that it was, or that it is our fault.
  if (crowd.failures.length > 0) violations.push(`${crowd.failures.length} attempts were not acknowledged`);
  violations.push(...crowd.violations.slice(0, 3), ...(await findFaults(owner, crowd.acknowledged)));
  return { acts: crowd.acknowledged.length, violations };
}

async function serverClock(): Promise<DrillOutcome> {
  const folder = temporaryFolder('sds-clock-');
  const clock = new SetClock(folder);
  try {
    // Back before its start too: grants are the database's to judge, by its own clock. Tokens last for hours.
    const jumps = [...JUMPS, -600, 60, -3_600, 0];
    return await withCrowd(
      () => PlatformProcess.launch({ environment: clock.environment }),
      async (scene) => ({
        name: `the server’s clock set ${jumps.length} times`,
        ...(await jump(scene, { clock, jumps })),
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function postgresClock(): Promise<DrillOutcome> {
  const folder = temporaryFolder('sds-clock-');
  const clock = new SetClock(folder);
  try {
    const programs = path.join(folder, 'bin');
    mkdirSync(programs, { mode: 0o755 });
    const words = Object.entries(clock.environment)
      .map(([name, value]) => `${name}=${value}`)
      .join(' ');
    script(path.join(programs, 'initdb'), `exec ${OWN_PROGRAMS}/initdb "$@"`);
    script(path.join(programs, 'postgres'), `exec env ${words} ${OWN_PROGRAMS}/postgres "$@"`);
    return await withOwn(programs, (own) =>
      withCrowd(
        () => PlatformProcess.launch({ own }),
        async (scene) => ({
          name: `the clock of PostgreSQL set ${JUMPS.length} times`,
          ...(await jump(scene, { clock, jumps: JUMPS })),
        }),
      ),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function script(file: string, line: string): void {
  writeFileSync(file, `#!/bin/sh\n${line}\n`, { mode: 0o755 });
}

/** A PostgreSQL 15 as an administrator has one, with an owner that is no superuser. It is started again when it ends. */
async function withOwn<Result>(binaries: string, work: (own: OwnPostgres) => Promise<Result>): Promise<Result> {
  const dataDir = temporaryFolder('sds-own-');
  const server = await startEmbedded({ dataDir, binaries, report: () => undefined });
  try {
    const owner = new URL(server.url);
    owner.username = 'care_owner';
    owner.password = 'of-the-owner';
    const superuser = new Pool({ connectionString: server.url, max: 1 });
    await superuser.query(`create role care_owner login createrole password 'of-the-owner'`);
    await superuser.query(`alter database ${owner.pathname.slice(1)} owner to care_owner`);
    await superuser.end();
    return await work({ dataDir, ownerUrl: owner.href, superuserUrl: server.url });
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

function temporaryFolder(prefix: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), prefix));
  // The user that root hands PostgreSQL to has to pass here.
  chmodSync(folder, 0o755);
  return folder;
}
