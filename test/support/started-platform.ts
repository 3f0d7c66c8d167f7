import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The platform as a process of its own, as its operator starts it. */
export interface StartedPlatform {
  readonly address: string;
  readonly process: ChildProcess;
  /** What it told its operator. */
  readonly said: () => string;
  /** What it wrote into its log. */
  readonly logged: () => string;
}

const running: ChildProcess[] = [];
const folders: string[] = [];

/** Ends every platform of this file that still runs, and removes what they left. */
export async function endPlatforms(): Promise<void> {
  for (const child of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sds-process-'));
  folders.push(folder);
  return folder;
}

/** Starts it with nothing of the test's own environment but where programs are. */
export function spawnPlatform(environment: Readonly<Record<string, string>>): ChildProcess {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, PORT: '0', DEMO_TOWN: 'off', LOG_LEVEL: 'silent', ...environment };
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  return child;
}

/** @throws Error with what it said when it ends instead of being ready */
export async function startPlatform(environment: Readonly<Record<string, string>>): Promise<StartedPlatform> {
  const child = spawnPlatform(environment);
  let said = '';
  let logged = '';
  child.stdout?.on('data', (chunk: Buffer) => (logged += chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /Ready at (\S+)\./.exec(said)?.[1];
      if (address) resolve({ address, process: child, said: () => said, logged: () => logged });
    });
    child.once('exit', () => reject(new Error(`The platform did not start: ${said}`)));
  });
}

/** What it says that is not to start. */
export async function refusalOf(environment: Readonly<Record<string, string>>): Promise<string> {
  const child = spawnPlatform(environment);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 1) throw new Error(`It ended with ${code}: ${said}`);
  return /The platform could not start: (.*)/.exec(said)?.[1] ?? said;
}
