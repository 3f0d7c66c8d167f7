import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import { findCommand, signalProcess } from '../../server/database/embedded/process.ts';
import type { Crowd } from './crowd.ts';
import type { PlatformProcess } from './platform-process.ts';
import { countAtWork, countDoneBeforeAcknowledged, findFaults } from './proof.ts';

export type Victim =
  | 'the server'
  | 'PostgreSQL'
  | 'both'
  | 'the postmaster alone'
  | 'one session'
  | 'nobody, a restart'
  | 'nobody, a restart at once';

export interface RoundOutcome {
  readonly victim: Victim;
  /** Acts acknowledged in this round. */
  readonly acts: number;
  /** Acts under way at the kill. */
  readonly underWay: number;
  readonly unanswered: number;
  readonly databaseAway: number;
  /** Acts that had been done although their answer was lost, found done when repeated. */
  readonly foundDone: number;
  /** From the kill to the first acknowledged act after the silence it made. */
  readonly recoveryMilliseconds: number;
  readonly violations: readonly string[];
}

export interface Scene {
  readonly platform: PlatformProcess;
  readonly owner: Pool;
  readonly crowd: Crowd;
  readonly poolSize: number;
}

/** As "pg_ctl restart" sends them, in its fast and in its immediate mode. */
const SIGNALS: Readonly<Partial<Record<Victim, NodeJS.Signals>>> = {
  'nobody, a restart': 'SIGINT',
  'nobody, a restart at once': 'SIGQUIT',
};
const LONGEST_RECOVERY = 5_000;
const PATIENCE = 30_000;
const KILLS_SERVER: readonly Victim[] = ['the server', 'both'];

/** Plays one round: load, kill, recovery, load again, rest, proof. */
export async function playRound(scene: Scene, victim: Victim): Promise<RoundOutcome> {
  const { platform, owner, crowd, poolSize } = scene;
  const seen = {
    acts: crowd.acknowledged.length,
    failures: crowd.failures.length,
    violations: crowd.violations.length,
  };
  const before = { pid: platform.pid, starts: platform.starts };
  const violations: string[] = [];
  crowd.start();
  await pause(300 + Math.random() * 900);
  const underWay = crowd.underWay;
  const health = watchHealth(platform);
  const killedAt = performance.now();
  const postmaster = kill(platform, victim);
  const endured = await untilServedAgain(scene, { killedAt, postmaster });
  if (!endured) violations.push(`not every client was served again within ${PATIENCE / 1000} s`);
  await pause(300);
  const atWork = await countAtWork(owner, { expected: poolSize, patience: 3_000 });
  if (atWork !== poolSize) violations.push(`${atWork} of the pool's ${poolSize} connections could be used at once`);
  await crowd.rest(PATIENCE);
  violations.push(...whatHealthHid(await health.stop(), victim));
  violations.push(...whatBecameOfTheServer(platform, victim, before));

  const acts = crowd.acknowledged.slice(seen.acts);
  const failures = crowd.failures.slice(seen.failures);
  const unanswered = failures.filter(({ kind }) => kind === 'NO_ANSWER').length;
  if (unanswered > 0 && !KILLS_SERVER.includes(victim)) violations.push(`${unanswered} requests got no answer at all`);
  if (underWay === 0) violations.push('nothing was under way at the kill');
  const recoveryMilliseconds = recoveryOf(
    acts.map(({ acknowledgedAt }) => acknowledgedAt),
    killedAt,
  );
  if (recoveryMilliseconds > LONGEST_RECOVERY) violations.push('recovery took too long');
  violations.push(...crowd.violations.slice(seen.violations, seen.violations + 3));
  violations.push(...(await findFaults(owner, crowd.acknowledged)));
  return {
    victim,
    acts: acts.length,
    underWay,
    unanswered,
    databaseAway: failures.length - unanswered,
    foundDone: await countDoneBeforeAcknowledged(owner, acts),
    recoveryMilliseconds,
    violations,
  };
}

/** @returns the postmaster that is to be replaced, or null when it stays */
function kill(platform: PlatformProcess, victim: Victim): number | null {
  const postmaster = platform.findPostmaster();
  if (postmaster === null) throw new Error('PostgreSQL was not running before the kill.');
  const children = platform.childrenOf(postmaster);
  const session = children.find((pid) => findCommand(pid)?.includes('sds_server'));
  const doomed: Readonly<Record<Victim, readonly number[]>> = {
    'the server': [platform.pid],
    PostgreSQL: [postmaster, ...children],
    both: [platform.pid, postmaster, ...children],
    'the postmaster alone': [postmaster],
    'one session': session === undefined ? [] : [session],
    'nobody, a restart': [postmaster],
    'nobody, a restart at once': [postmaster],
  };
  for (const pid of doomed[victim]) signalProcess(pid, SIGNALS[victim] ?? 'SIGKILL');
  return victim === 'one session' ? null : postmaster;
}

/** Until what was killed is back and since then every client has had an act acknowledged. */
async function untilServedAgain(
  { platform, crowd }: Scene,
  { killedAt, postmaster }: { killedAt: number; postmaster: number | null },
): Promise<boolean> {
  const deadline = killedAt + PATIENCE;
  while (platform.findPostmaster() === postmaster || (await platform.findHealth()) !== 200) {
    if (performance.now() > deadline) return false;
    await pause(25);
  }
  const backAt = performance.now();
  while (crowd.lastServed.some((at) => at < backAt)) {
    if (performance.now() > deadline) return false;
    await pause(25);
  }
  return true;
}

/** The end of the longest silence after the kill: what was acknowledged in its first moments had survived it. */
function recoveryOf(acknowledgements: readonly number[], killedAt: number): number {
  const after = acknowledgements.filter((at) => at > killedAt).sort((one, other) => one - other);
  const silences = after.map((at, place) => ({ end: at, length: at - (after[place - 1] ?? killedAt) }));
  const longest = silences.sort((one, other) => other.length - one.length)[0];
  return longest === undefined ? Number.POSITIVE_INFINITY : longest.end - killedAt;
}

/** Asks for the server's health all the time. */
function watchHealth(platform: PlatformProcess): { stop(): Promise<Set<number | null>> } {
  const answers = new Set<number | null>();
  let going = true;
  const watch = (async () => {
    while (going) {
      answers.add(await platform.findHealth());
      await pause(25);
    }
  })();
  return {
    stop: async () => {
      going = false;
      await watch;
      return answers;
    },
  };
}

function whatHealthHid(answers: Set<number | null>, victim: Victim): string[] {
  const said = [...answers].map((status) => status ?? 'nothing').join(', ');
  const violations: string[] = [];
  if (victim === 'PostgreSQL' && !answers.has(503)) violations.push(`/health/ready never said 503, but ${said}`);
  if (!KILLS_SERVER.includes(victim) && answers.has(null)) violations.push('/health/ready did not answer at all');
  if ([...answers].some((status) => status !== null && status !== 200 && status !== 503)) {
    violations.push(`/health/ready said ${said}`);
  }
  return violations;
}

function whatBecameOfTheServer(
  platform: PlatformProcess,
  victim: Victim,
  before: { readonly pid: number; readonly starts: number },
): string[] {
  const expected = KILLS_SERVER.includes(victim) ? 1 : 0;
  const starts = platform.starts - before.starts;
  if (starts !== expected) return [`the server was started ${starts} times, not ${expected}: it ended by itself`];
  if (expected === 0 && platform.pid !== before.pid) return ['the server is another process than before'];
  return [];
}
