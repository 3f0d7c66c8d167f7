import { Client } from 'pg';

/** Sends statements in one transaction of the owner. */
export interface OwnerTransaction {
  run<Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Work of which nothing remains when it throws, while the transaction goes on. */
  apart<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * One transaction as the role that owns the database, for what the server itself may not do. Nothing remains of it
 * when `work` throws.
 * @param ownerUrl connection of the owner
 * @param lock a number; two pieces of work with the same number wait for each other. Null: it waits for nobody
 */
export async function inOwnerTransaction<Result>(
  ownerUrl: string,
  lock: number | null,
  work: (transaction: OwnerTransaction) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: ownerUrl });
  // Without a listener a server that dies meanwhile would end our process; the statement under way fails anyway.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`set local timezone = 'UTC'`);
    if (lock !== null) await client.query('select pg_advisory_xact_lock($1)', [lock]);
    const result = await work({
      run: async (text, values = []) => (await client.query(text, [...values])).rows,
      apart: (part) => behindSavepoint(client, part),
    });
    await client.query('commit');
    return result;
  } finally {
    // An open transaction ends with its connection.
    await client.end().catch(() => undefined);
  }
}

async function behindSavepoint<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('savepoint apart');
  try {
    const result = await work();
    await client.query('release savepoint apart');
    return result;
  } catch (error) {
    // Where the connection is gone there is nothing to go back to, and what was thrown says so.
    await client.query('rollback to savepoint apart; release savepoint apart').catch(() => undefined);
    throw error;
  }
}
