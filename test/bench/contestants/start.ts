import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { ContestantSettings, Report, Usage } from './serve.ts';

/** OURS_UNWALLED is the platform again, as a role that sees through the walls: what the walls cost. */
export const CONTESTANTS = ['OURS', 'POSTGRAPHILE', 'RAW', 'OURS_UNWALLED'] as const;
export type ContestantName = (typeof CONTESTANTS)[number];

export interface Contestant {
  readonly name: ContestantName;
  readonly url: string;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

const PROGRAMS = {
  OURS: 'ours.fixture.ts',
  POSTGRAPHILE: 'postgraphile.fixture.js',
  RAW: 'raw.fixture.ts',
  OURS_UNWALLED: 'ours.fixture.ts',
} as const satisfies Record<ContestantName, string>;

const PATIENCE_MILLISECONDS = 60_000;

/**
 * Starts a contestant in a process of its own, as in production.
 * @param profileDir where to write a profile of the processor's time when it ends; null for none
 */
export async function startContestant(
  name: ContestantName,
  { settings, profileDir }: { settings: ContestantSettings; profileDir: string | null },
): Promise<Contestant> {
  const profiling =
    profileDir === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`, `--cpu-prof-name=${name}.cpuprofile`];
  const child = fork(path.join(import.meta.dirname, PROGRAMS[name]), {
    execArgv: ['--import', 'tsx', ...profiling],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      GRAPHILE_ENV: 'production',
      BENCH_CONTESTANT: JSON.stringify(settings),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ready = await reportOf(child, 'ready');
  return {
    name,
    url: ready.url,
    usage: () => {
      child.send('usage');
      return reportOf(child, 'usage');
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.disconnect();
      const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MILLISECONDS);
      await ended;
      clearTimeout(impatience);
    },
  };
}

function reportOf<Kind extends Report['kind']>(
  child: ChildProcess,
  kind: Kind,
): Promise<Extract<Report, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const finish = () => {
      clearTimeout(impatience);
      child.off('message', hear).off('exit', end);
    };
    const hear = (report: Report) => {
      if (report.kind !== kind) return;
      finish();
      resolve(report as Extract<Report, { kind: Kind }>);
    };
    const end = () => {
      finish();
      reject(new Error(`A contestant ended before it was ${kind}. Its complaint stands above.`));
    };
    const impatience = setTimeout(() => {
      finish();
      child.kill('SIGKILL');
      reject(new Error(`A contestant was not ${kind} in time.`));
    }, PATIENCE_MILLISECONDS);
    child.on('message', hear).on('exit', end);
  });
}
