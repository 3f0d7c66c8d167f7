import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { BackupRefusal } from './backup-refusal.ts';

/** PostgreSQL's own client programs, of one version. */
export interface ClientPrograms {
  readonly pgDump: string;
  readonly pgRestore: string;
  readonly psql: string;
  /** Major version, e.g. 15. */
  readonly major: number;
}

/**
 * Finds pg_dump, pg_restore and psql.
 * @param folder where they are; null: on the PATH
 * @throws BackupRefusal that says how to get them
 */
export function findClientPrograms(folder: string | null): ClientPrograms {
  const at = (name: string) => (folder === null ? name : path.join(path.resolve(folder), name));
  const programs = { pgDump: at('pg_dump'), pgRestore: at('pg_restore'), psql: at('psql') };
  const versions = Object.values(programs).map(majorOf);
  return { ...programs, major: Math.min(...versions) };
}

function majorOf(program: string): number {
  try {
    const answer = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    return Number(/(\d+)/.exec(answer)?.[1]);
  } catch {
    throw new BackupRefusal(
      `The program ${program} was not found. Install PostgreSQL's client programs (on Debian: apt install ` +
        'postgresql-client), or name the folder they are in with POSTGRES_PROGRAMS.',
    );
  }
}

/**
 * Returns how a client program connects. The password is in its environment, which other users of the machine cannot read.
 */
export function connectionOf(url: string): { readonly dbname: string; readonly env: NodeJS.ProcessEnv } {
  const parts = new URL(url);
  const password = decodeURIComponent(parts.password);
  parts.password = '';
  const env = {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    LC_ALL: 'C',
    PGCONNECT_TIMEOUT: '10',
    PGOPTIONS: '-c statement_timeout=0',
  };
  return { dbname: parts.href, env: password === '' ? env : { ...env, PGPASSWORD: password } };
}

export interface Running {
  readonly child: ChildProcess;
  /** Resolves when it has exited successfully. @throws Error with the end of its error output */
  readonly done: Promise<void>;
}

/** Starts a client program. */
export function runProgram(program: string, argv: readonly string[], env: NodeJS.ProcessEnv): Running {
  const child = spawn(program, argv, { env, stdio: ['pipe', 'pipe', 'pipe'] });
  // It must not outlive this process: psql would take the end of its input for the end of the dump.
  const end = () => void child.kill('SIGKILL');
  process.once('exit', end);
  child.once('close', () => process.off('exit', end));
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint = (complaint + chunk.toString('utf8')).slice(-4_000)));
  const done = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${path.basename(program)} failed: ${complaint.trim() || `exit code ${code}`}`));
    });
  });
  // The caller that awaits it gets the error; it may fail before anybody awaits it.
  done.catch(() => undefined);
  return { child, done };
}
