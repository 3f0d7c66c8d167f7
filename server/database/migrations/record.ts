import { digestOf, type Release, sourcesDigestOf } from './release.ts';

/** What a database remembers of how it was made. */
export interface DatabaseRecord {
  /** The version that brought it up to date last. */
  readonly version: string;
  /** Of that version's sources. */
  readonly digest: string;
  /** Every migration that was run, in order. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[];
  readonly permissions: Release['permissions'];
}

/** The tables of the record: beside the platform's own, and of use before any of these exist. */
export const MAKE_RECORD = `
  create table if not exists public.migration_file (name text primary key, sha256 text not null);
  create table if not exists public.release (
    id int generated always as identity primary key,
    version text not null, digest text not null, brought_up_at timestamptz(3) not null default now());
  create table if not exists public.source_object (place int primary key, undo text not null)`;

/** One statement, so that a start that changes nothing costs one. No row, or no such table: nothing was ever made here. */
export const READ_RECORD = `
  select r.version, r.digest,
    (select coalesce(json_agg(json_build_object('name', m.name, 'sha256', m.sha256) order by m.name), '[]')
      from public.migration_file m) as migrations,
    (select coalesce(json_agg(json_build_object('name', p.name, 'roles', p.roles, 'by_person', p.by_person)), '[]')
      from access.permission p) as permissions
  from public.release r order by r.id desc limit 1`;

/** Whether a database is all that a release makes of it. */
export function isUpToDate(record: DatabaseRecord, release: Release): boolean {
  return (
    record.version === release.version &&
    record.digest === sourcesDigestOf(release) &&
    record.migrations.length === release.migrations.length &&
    permissionLines(record).join('\n') === permissionLines(release).join('\n')
  );
}

function permissionLines({ permissions }: Pick<Release, 'permissions'>): string[] {
  return permissions.map(({ name, roles, by_person }) => JSON.stringify([name, roles, by_person])).sort();
}

/**
 * A database goes forward only, from what a release has run in it.
 * @throws Error that says what to do with a database that a newer version has brought up to date, or one that was never released
 */
export function refuseForeign(record: DatabaseRecord, release: Release): void {
  if (isNewer(record.version, release.version)) {
    throw new Error(
      `This database was brought up to date by version ${record.version} of the platform, and this is version ${release.version}, which is older. ` +
        `It is left as it is. Start version ${record.version} or a later one, or restore a backup made before it into an empty database.`,
    );
  }
  const other = record.migrations.find(({ name, sha256 }, place) => {
    const file = release.migrations[place];
    return file?.name !== name || digestOf(file.sql) !== sha256;
  });
  if (other !== undefined) throw unreleased(other.name);
}

/** @param name a file of the other past */
export function unreleased(name: string): Error {
  return new Error(
    `This database was made by a version that was never released (${name} has changed since), and is left as it is. Start with an empty database, or with another DATA_DIR.`,
  );
}

function isNewer(one: string, other: string): boolean {
  const [ones, others] = [numbersOf(one), numbersOf(other)];
  const place = ones.findIndex((number, n) => number !== others[n]);
  return place !== -1 && (ones[place] as number) > (others[place] ?? 0);
}

/** Major, minor and patch. */
function numbersOf(version: string): number[] {
  return version.split('.').map((part) => Number.parseInt(part, 10));
}
