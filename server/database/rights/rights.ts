import { readFile } from 'node:fs/promises';

/** The facts of each object of the catalogue by their aspect: `rights['function ledger.post(jsonb)'].owner` is `sds_keeper`. */
export type Rights = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Anything that answers a question about the catalogue, as the database's owner. */
export interface Catalogue {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

interface Fact {
  readonly object: string;
  readonly aspect: string;
  readonly value: string;
}

const FACTS = new URL('./catalogue.sql', import.meta.url);
/** What the migrations make, written by `npm run rights`. A test holds the two together. */
export const EXPECTED_RIGHTS = new URL('./expected-rights.json', import.meta.url);

/**
 * What the database is like: owners, definers, policies, row security, rights, and what else the walls rest on. The name of the
 * owner, whoever that is, reads OWNER.
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

/** What a database is like that the migrations have just made: whatever is in it is the platform's. */
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
