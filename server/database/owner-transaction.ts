import type { Client } from 'pg';
import { withClient } from './client.ts';

/** Sends statements in one transaction of the database owner. */
export interface OwnerTransaction {
  run<Row extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Runs work in a savepoint: if it throws, its changes are undone and the transaction continues. */
  apart<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * Runs one transaction as the role that owns the database, for work that the server itself may not do. If `work` throws, it
 * is rolled back.
 * @param ownerUrl connection of the owner
 * @param lock advisory lock; transactions with the same number wait for each other. Null: no lock
 */
export async function inOwnerTransaction<Result>(
  ownerUrl: string,
  lock: number | null,
  work: (transaction: OwnerTransaction) => Promise<Result>,
): Promise<Result> {
  // An open transaction ends with its connection.
  return withClient(ownerUrl, async (client) => {
    await client.query('begin');
    await client.query(`set local timezone = 'UTC'`);
    if (lock !== null) await client.query('select pg_advisory_xact_lock($1)', [lock]);
    const result = await work({
      run: async (text, values = []) => (await client.query(text, [...values])).rows,
      apart: (part) => behindSavepoint(client, part),
    });
    await client.query('commit');
    return result;
  });
}

async function behindSavepoint<Result>(client: Client, work: () => Promise<Result>): Promise<Result> {
  await client.query('savepoint apart');
  try {
    const result = await work();
    await client.query('release savepoint apart');
    return result;
  } catch (error) {
    // If the connection is gone there is nothing to roll back, and the original error says so.
    await client.query('rollback to savepoint apart; release savepoint apart').catch(() => undefined);
    throw error;
  }
}
