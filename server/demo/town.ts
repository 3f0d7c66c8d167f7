import type { Pool } from 'pg';
import type { Database } from '../database/database.ts';

interface TownOptions {
  readonly database: Database;
  /** A connection that sees through the walls, to found the organisations and accounts. */
  readonly owner: Pool;
  readonly report: (message: string) => void;
}

/** Builds the invented town, once. */
export async function buildTown(_options: TownOptions): Promise<void> {}
