import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Environment } from '../config/environment.ts';
import { BackupRefusal } from '../database/backup/backup-refusal.ts';
import { refuseAnotherDatabase } from '../database/backup/same-database.ts';

/** What both commands are told by the environment. */
export interface BackupConfig {
  readonly dataDir: string;
  /** Connection of a role that passes the walls; null: the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Folder of pg_dump, pg_restore and psql; null: they are on the PATH. */
  readonly programs: string | null;
}

export interface BackupTask {
  readonly config: BackupConfig;
  readonly folder: string;
  readonly progress: Progress;
}

/** Shows that work goes on. */
export interface Progress {
  /** Says what is being done. */
  step(sentence: string): void;
  /** Counts bytes, shown once a second. */
  bytes(count: number): void;
  /** Says how many bytes there are by now, once a second. */
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
 * @returns the exit code: 0 done, 1 refused or failed, 2 the command was not understood; 129, 130 or 143 when a signal broke it off
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
  // What a backup is made of is for its owner's eyes alone, what other programs write among it.
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

/** What is half made is removed as the process ends (`removeAtExit`), and a signal that comes again meanwhile changes nothing. */
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

function readCommandLine(words: readonly string[]): { folder: string | null; help: boolean; mistake: string } {
  try {
    const { positionals, values } = parseArgs({
      args: [...words],
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
