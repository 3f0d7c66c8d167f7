import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PERMISSION_ROWS, type PermissionRow } from '../../access/permission-rows.ts';
import { PLATFORM_VERSION } from '../platform-version.ts';

/** What one version of the platform makes of a database. */
export interface Release {
  /** For instance `0.1.0`. */
  readonly version: string;
  /** Numbered changes of tables, in order. Each is run once in a database, and none is ever undone. */
  readonly migrations: readonly SqlFile[];
  /** Functions, triggers, policies and rights, in order: taken away and made anew whenever one of the files changes. */
  readonly sources: readonly SqlFile[];
  /** The table of permissions as PostgreSQL asks it. */
  readonly permissions: readonly Pick<PermissionRow, 'name' | 'roles' | 'by_person'>[];
}

/** Plain SQL, so that a database administrator can read what will happen. */
export interface SqlFile {
  readonly name: string;
  readonly sql: string;
}

const MIGRATIONS = path.dirname(fileURLToPath(import.meta.url));
const SERVER = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Reads what this version makes of a database.
 * @param sources the files of functions, triggers, policies and rights, each after those it calls
 */
export async function readRelease(sources: readonly URL[]): Promise<Release> {
  return {
    version: PLATFORM_VERSION,
    migrations: await readMigrations(),
    sources: await Promise.all(
      sources.map(async (url) => ({
        name: path.relative(SERVER, fileURLToPath(url)).split(path.sep).join('/'),
        sql: await readFile(url, 'utf8'),
      })),
    ),
    permissions: PERMISSION_ROWS,
  };
}

/** SHA-256 of every migration of this version, by its name. */
export async function migrationDigests(): Promise<Map<string, string>> {
  return new Map((await readMigrations()).map((file) => [file.name, digestOf(file.sql)]));
}

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** SHA-256 of all that is made anew when it changes. */
export function sourcesDigestOf({ sources, permissions }: Release): string {
  return digestOf(JSON.stringify([sources, permissions]));
}

function readMigrations(): Promise<SqlFile[]> {
  const names = readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  return Promise.all(names.map(async (name) => ({ name, sql: await readFile(path.join(MIGRATIONS, name), 'utf8') })));
}
