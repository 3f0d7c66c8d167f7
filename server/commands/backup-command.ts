import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Environment } from '../config/environment.ts';
import { BackupRefusal } from '../database/backup/backup-refusal.ts';
import { refuseAnotherDatabase } from '../database/backup/same-database.ts';

/** Settings of both commands from the environment. */
interface BackupConfig {
  readonly dataDir: string;
  /** Connection of a role that bypasses row level security; null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Folder of pg_dump, pg_restore and psql; null: they are on the PATH. */
  readonly programs: string | null;
}

export interface BackupTask {
  readonly config: BackupConfig;
  readonly folder: string;
  readonly progress: Progress;
}

/** Shows progress on the terminal. */
interface Progress {
  /** Prints the current step. */
  step(sentence: string): void;
  /** Adds a number of bytes; the sum is shown once a second. */
  bytes(count: number): void;
  /** Sets the total number of bytes, shown once a second. */
  size(bytes: number): void;
}

function readBackupConfig(environment: Environment): BackupConfig {
  return {
    dataDir: path.resolve(environment.DATA_DIR ?? '.data'),
    databaseUrl: environment.BACKUP_DATABASE_URL || (environment.DATABASE_URL ?? null),
    programs: environment.POSTGRES_PROGRAMS ?? null,
  };
}

function showProgress(): Progress {
  let sum = 0;
  let shownAt = performance.now();
  const say = (text: string) => process.stderr.write(process.stderr.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
  const size = (bytes: number) => {
    sum = bytes;
    if (performance.now() - shownAt < 1_000) return;
    shownAt = performance.now();
    say(`${(sum / 1e6).toFixed(1)} MB`);
  };
  return {
    step: (sentence) => {
      sum = 0;
      shownAt = performance.now();
      say(process.stderr.isTTY ? `${sentence}\n` : sentence);
    },
    bytes: (count) => size(sum + count),
    size,
  };
}

/**
 * Runs a command that takes one folder.
 * @returns the exit code: 0 done, 1 refused or failed, 2 invalid command line; 129, 130 or 143 if a signal ended it
 */
export async function runBackupCommand(usage: string, work: (task: BackupTask) => Promise<string>): Promise<number> {
  const { folder, help, mistake } = readCommandLine(process.argv.slice(2));
  if (help) {
    process.stdout.write(usage);
    return 0;
  }
  if (folder === null) {
    process.stderr.write(`${mistake}\n\n${usage}`);
    return 2;
  }
  // A backup is readable by its owner only, including the files that other programs write.
  process.umask(0o077);
  endInOrder();
  const { DATABASE_URL, BACKUP_DATABASE_URL } = process.env;
  try {
    if (DATABASE_URL && BACKUP_DATABASE_URL) await refuseAnotherDatabase(DATABASE_URL, BACKUP_DATABASE_URL);
    const answer = await work({ config: readBackupConfig(process.env), folder, progress: showProgress() });
    process.stdout.write(`${answer}\n`);
    return 0;
  } catch (error) {
    const refused = error instanceof BackupRefusal;
    process.stderr.write(
      `${refused ? 'Refused.' : 'This failed, and nothing remains of it:'} ${(error as Error).message}\n`,
    );
    return 1;
  }
}

/**
 * Ends the process on a signal. Unfinished files are removed at exit (`removeAtExit`), and further signals meanwhile have
 * no effect.
 */
function endInOrder(): void {
  let isEnding = false;
  for (const [signal, code] of [
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      process.stderr.write('\nBroken off. What was half made is removed ...\n');
      process.exit(code);
    });
  }
}

function readCommandLine(argv: readonly string[]): { folder: string | null; help: boolean; mistake: string } {
  try {
    const { positionals, values } = parseArgs({
      args: [...argv],
      options: { help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const [folder = null, ...more] = positionals;
    if (more.length > 0)
      return { folder: null, help: false, mistake: `Name one folder. "${more[0]}" is one too many.` };
    return { folder, help: values.help ?? false, mistake: 'Name a folder.' };
  } catch (error) {
    return { folder: null, help: false, mistake: (error as Error).message };
  }
}
