import type { Pool, PoolClient } from 'pg';
import { KEEPER_ROLE } from '../database/walls.ts';

/** Advisory lock. Any number not used by other software on the database server will do. */
const CLAIM_LOCK = 716_204_114;

/** This table exists only in the database of a demo. */
const KEYS_TABLE =
  'create table public.demo_account (account_id uuid primary key, key text not null unique, place int not null)';

/**
 * Marks a database as a demo's, in which tokens of all accounts are handed out. A database with accounts that was never a
 * demo's is a real one that was started without its identity provider.
 * @throws Error that says what to set
 */
export async function claimForDemo(owner: Pool): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [CLAIM_LOCK]);
    if (!(await isClaimed(client))) await claim(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function isClaimed(client: PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ claimed: boolean }>(
    `select to_regclass('public.demo_account') is not null as claimed`,
  );
  return rows[0]?.claimed ?? false;
}

async function claim(client: PoolClient): Promise<void> {
  await client.query(`set local role ${KEEPER_ROLE}`);
  const { rowCount } = await client.query('select from identity.account limit 1');
  await client.query('reset role');
  if (rowCount !== 0) {
    throw new Error(
      'This database holds accounts and is no demo. Set IDENTITY_PROVIDERS, or give the demo an empty database.',
    );
  }
  await client.query(KEYS_TABLE);
  await client.query(`grant select, insert on public.demo_account to ${KEEPER_ROLE}`);
}
