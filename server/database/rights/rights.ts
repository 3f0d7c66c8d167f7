import { readFile } from 'node:fs/promises';

/** The facts of each catalogue object by aspect: `rights['function ledger.post(jsonb)'].owner` is `sds_keeper`. */
export type Rights = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Runs catalogue queries as the database's owner. */
export interface Catalogue {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

interface Fact {
  readonly object: string;
  readonly aspect: string;
  readonly value: string;
}

const FACTS = new URL('./catalogue.sql', import.meta.url);
/** The rights that the migrations create, written by `npm run rights`. A test keeps the two equal. */
export const EXPECTED_RIGHTS = new URL('./expected-rights.json', import.meta.url);

/**
 * Reads the rights of a database: owners, definers, policies, row level security, grants, and everything else that row
 * level security depends on. The owner's name is replaced by OWNER.
 * @param schemas the platform's own
 */
export async function readRights(catalogue: Catalogue, schemas: readonly string[]): Promise<Rights> {
  const facts = (await catalogue.query(await readFile(FACTS, 'utf8'), [schemas])).rows as Fact[];
  const rights: Record<string, Record<string, string>> = {};
  for (const { object, aspect, value } of facts) {
    rights[object] ??= {};
    rights[object][aspect] = value;
  }
  return rights;
}

/** Reads the rights of a database that was just created by the migrations: everything in it is the platform's. */
export async function readMadeRights(catalogue: Catalogue): Promise<Rights> {
  const { rows } = await catalogue.query(
    `select nspname from pg_namespace where nspname !~ '^(pg_|information_schema$)'`,
  );
  return readRights(
    catalogue,
    (rows as { nspname: string }[]).map(({ nspname }) => nspname),
  );
}

export async function readExpectedRights(): Promise<Rights> {
  return JSON.parse(await readFile(EXPECTED_RIGHTS, 'utf8')) as Rights;
}

export function schemasOf(rights: Rights): string[] {
  return Object.keys(rights).flatMap((object) => /^schema (\w+)$/.exec(object)?.[1] ?? []);
}
