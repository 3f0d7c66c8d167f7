import type { ClientBase } from 'pg';
import { KEEPER_ROLE } from '../database/walls.ts';

/**
 * Runs one transaction as the role that bypasses row level security: an owner that is not a superuser is subject to it like
 * any role. Only the demo does this.
 */
export async function asKeeperRole<Result>(owner: ClientBase, work: () => Promise<Result>): Promise<Result> {
  await owner.query('begin');
  try {
    await owner.query(`set local role ${KEEPER_ROLE}`);
    const result = await work();
    await owner.query('commit');
    return result;
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}
