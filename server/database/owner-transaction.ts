import { Client } from 'pg';

/** Sends statements in one transaction of the owner. */
export interface OwnerTransaction {
  run<Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

/**
 * One transaction as the role that owns the database, for what the server itself may not do. Nothing remains of it
 * when `work` throws.
 * @param ownerUrl connection of the owner
 * @param lock a number; two pieces of work with the same number wait for each other
 */
export async function inOwnerTransaction<Result>(
  ownerUrl: string,
  lock: number,
  work: (transaction: OwnerTransaction) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: ownerUrl });
  // Without a listener a server that dies meanwhile would end our process; the statement under way fails anyway.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`set local timezone = 'UTC'`);
    await client.query('select pg_advisory_xact_lock($1)', [lock]);
    const result = await work({ run: async (text, values = []) => (await client.query(text, [...values])).rows });
    await client.query('commit');
    return result;
  } finally {
    // An open transaction ends with its connection.
    await client.end().catch(() => undefined);
  }
}
