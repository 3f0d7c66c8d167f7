import type { DoneAct } from '../../access/done-act.ts';
import { newId } from '../../database/columns.ts';
import type { Database } from '../../database/database.ts';
import type { Draft } from '../../database/read-sql.ts';
import { getReading } from '../../database/reading.ts';
import type { PendingLook } from './look-journal.ts';

/** Adds looks to the database, each once; the ground of each is worked out there, as it stood when they looked. */
export async function appendLooks({ pool }: Database, looks: readonly PendingLook[]): Promise<void> {
  await pool.query('select audit.append_looks($1)', [JSON.stringify(looks)]);
}

/** SQL that records what the actor has just done, to be evaluated beside the read that answers it. */
export function recordingOf({ act, type, id, organisationIds }: DoneAct) {
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
      `${bind(organisationIds)}::uuid[]`,
    ];
    return `audit.record_act_on(${values.join(', ')})`;
  };
}
