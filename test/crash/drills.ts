import { chmodSync, cpSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { startEmbedded } from '../../server/database/embedded/embedded.ts';
import { signalProcess } from '../../server/database/embedded/process.ts';
import { FAKETIME, postgresClock, serverClock } from './clock-drills.ts';
import type { Crowd } from './crowd.ts';
import { type DrillOutcome, OWN_PROGRAMS, PATIENCE, temporaryFolder, withCrowd, withOwn } from './drill-stage.ts';
import { PlatformProcess } from './platform-process.ts';
import { findFaults } from './proof.ts';
import { playRound, type RoundOutcome } from './round.ts';

const hasOwn = existsSync(path.join(OWN_PROGRAMS, 'postgres'));
const hasFaketime = existsSync(FAKETIME);

/** Every drill that can be had here, by name; null for one whose programs are not installed. */
export const DRILLS: Readonly<Record<string, (() => Promise<DrillOutcome>) | null>> = {
  'a crash image': crashImage,
  'restarts of a PostgreSQL of one’s own': hasOwn ? restarts : null,
  'the server’s clock goes on and back': hasFaketime ? serverClock : null,
  'the clock of PostgreSQL goes on and back': hasFaketime && hasOwn ? postgresClock : null,
};

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
