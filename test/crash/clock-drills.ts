import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type DrillOutcome,
  OWN_PROGRAMS,
  PATIENCE,
  type Prepared,
  temporaryFolder,
  withCrowd,
  withOwn,
} from './drill-stage.ts';
import { PlatformProcess } from './platform-process.ts';
import { findFaults } from './proof.ts';

export const FAKETIME = '/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1';
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
    while (crowd.acknowledged.length < before + 2 * crowd.size) {
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

export async function serverClock(): Promise<DrillOutcome> {
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

export async function postgresClock(): Promise<DrillOutcome> {
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
