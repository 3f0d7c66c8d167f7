import type { Pool } from 'pg';
import { withClient } from '../client.ts';
import { inOwnerTransaction } from '../owner-transaction.ts';
import { type Difference, differencesOf } from './differences.ts';
import { loginDifferences } from './login-differences.ts';
import { type Catalogue, readExpectedRights, readRights, schemasOf } from './rights.ts';

/** Advisory lock. Any number not used by other software on the database server will do. */
const MENDING_LOCK = 716_204_120;

/**
 * Compares the database with what this version's migrations create: owners, definers, policies, row level security, rights,
 * and everything else that row level security depends on.
 * @param owner the owner's connection
 */
export async function rightsDifferences(owner: Catalogue): Promise<Difference[]> {
  const expected = await readExpectedRights();
  const { rows } = await owner.query(
    `select quote_ident(pg_get_userbyid(relowner)) as name from pg_class where oid = 'public.migration_file'::regclass`,
  );
  const { name } = rows[0] as { name: string };
  const named = (text: string) => text.replace(/\bOWNER\b/g, name);
  return differencesOf(await readRights(owner, schemasOf(expected)), expected).map(({ sentence, mend }) => ({
    sentence: named(sentence),
    mend: mend === null ? null : named(mend),
  }));
}

/**
 * Compares everything that row level security depends on, and the server's session, with the code. Takes a handful of
 * catalogue queries.
 * @param ownerUrl connection of the owner
 * @param serving the connections with which the server works
 * @throws Error that names each difference and says what corrects it
 */
export async function refuseOtherRights(ownerUrl: string, serving: Pool): Promise<void> {
  await withClient(ownerUrl, async (owner) => {
    const differences = [...(await rightsDifferences(owner)), ...(await loginDifferences(owner, serving))];
    if (differences.length > 0) throw new Error(refusalOf(differences, await readOwner(owner)));
  });
}

/**
 * Corrects everything that statements can correct, for instance after a restore, in one transaction of the owner.
 * @returns what remains to be corrected by hand
 */
export function mendRights(ownerUrl: string): Promise<Difference[]> {
  return inOwnerTransaction(ownerUrl, MENDING_LOCK, async ({ run }) => {
    const catalogue = { query: async (text: string, values: unknown[] = []) => ({ rows: await run(text, values) }) };
    const schemas = schemasOf(await readExpectedRights()).join(', ');
    // A function can be given only to a role that may create objects in its schema.
    await run(`grant create on schema ${schemas} to sds_keeper`);
    const due = (await rightsDifferences(catalogue)).filter(({ sentence }) => !LENT.test(sentence));
    for (const mend of mendsOf(due)) await run(mend);
    await run(`revoke create on schema ${schemas} from sds_keeper`);
    return rightsDifferences(catalogue);
  });
}

/** Returns the corrections in an order in which each finds what it requires: keys before references to them. */
export function mendsOf(differences: readonly Difference[]): string[] {
  const mends = differences.flatMap(({ mend }) => mend ?? []);
  const refers = (mend: string) => / add constraint .* FOREIGN KEY /.test(mend);
  return [...mends.filter((mend) => !refers(mend)), ...mends.filter(refers)];
}

/** A right that the keeper role has only while corrections run. */
const LENT = /^sds_keeper may CREATE on schema /;

interface OwnerRole {
  readonly isSuperuser: boolean;
  readonly mayMakeRoles: boolean;
}

async function readOwner(owner: Catalogue): Promise<OwnerRole> {
  const { rows } = await owner.query(
    `select rolsuper as "isSuperuser", rolcreaterole as "mayMakeRoles" from pg_roles where rolname = current_user`,
  );
  return rows[0] as OwnerRole;
}

/** Corrections that change owners, or switch PostgreSQL's own triggers. */
const BY_SUPERUSER = / owner to |^reassign owned | trigger all\b/;
const OF_ROLES = /^alter role |^(grant|revoke) \S+ (to|from) /;

function refusalOf(differences: readonly Difference[], { isSuperuser, mayMakeRoles }: OwnerRole): string {
  const isSuperusers = (mend: string) =>
    !isSuperuser && (BY_SUPERUSER.test(mend) || (!mayMakeRoles && OF_ROLES.test(mend)));
  const runOf = (mend: string) => ` Run${isSuperusers(mend) ? ' as a superuser' : ''}: ${mend};`;
  const lines = differences.map(({ sentence, mend }) => `  - ${sentence}.${mend === null ? '' : runOf(mend)}`);
  const byOthers = differences.some(({ mend }) => mend !== null && isSuperusers(mend));
  return [
    `The database is not as this version of the platform made it, in ${differences.length === 1 ? 'one point' : `${differences.length} points`}:`,
    ...lines,
    `Run what is said as the owner of the database${byOthers ? ', or as a superuser where that is said' : ''}, or restore it again as docs/operating/database-roles.md says; then start again.`,
  ].join('\n');
}
