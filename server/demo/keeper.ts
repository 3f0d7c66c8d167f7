import type { ClientBase } from 'pg';
import { KEEPER_ROLE } from '../database/walls.ts';

/**
 * One transaction as the role that sees through the walls: an owner that is no superuser stands before them like
 * anybody. Only the demo does this.
 */
export async function asKeeper<Result>(owner: ClientBase, work: () => Promise<Result>): Promise<Result> {
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
