import type { Act } from '../../access/permissions.ts';
import { newId } from '../../database/columns.ts';
import type { Database } from '../../database/database.ts';
import type { Draft } from '../../database/read-sql.ts';
import { getReading } from '../../database/reading.ts';
import type { PendingLook } from './look-journal.ts';

/** Adds looks to the database, each once; the ground of each is worked out there, as it stood when they looked. */
export async function appendLooks({ pool }: Database, looks: readonly PendingLook[]): Promise<void> {
  await pool.query('select audit.append_looks($1)', [JSON.stringify(looks)]);
}

export interface DoneAct {
  readonly act: Act;
  /** The type of what it was done to, and its id. */
  readonly type: string;
  readonly id: string;
  /** The organisation that let the actor do it; null when it was done in the actor's own name. */
  readonly organisationId: string | null;
}

/** SQL that records what the actor has just done, to be evaluated beside the read that answers it. */
export function recordingOf({ act, type, id, organisationId }: DoneAct) {
  return ({ bind }: Draft): string => {
    const { table, part } = getReading(type);
    const values = [
      `${bind(newId())}::uuid`,
      `${bind(act)}::text`,
      `${bind(type)}::text`,
      `'${table}'::regclass`,
      `${bind(id)}::uuid`,
      `${bind(part?.personColumn ?? null)}::text`,
      `${bind(part?.topic ?? null)}::text`,
      `${bind(organisationId)}::uuid`,
    ];
    return `audit.record_act_on(${values.join(', ')})`;
  };
}
