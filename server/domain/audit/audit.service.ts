import type { DoneAct } from '../../access/done-act.ts';
import { newId } from '../../database/columns.ts';
import type { Database } from '../../database/database.ts';
import type { Draft } from '../../database/reading/read-sql.ts';
import { getReading } from '../../database/reading/reading.ts';
import type { PendingLook } from './look-journal.ts';

/** Inserts each access under the actor who made it, so that none can be recorded in another's name. */
const APPEND = `
  select audit.append_looks(case when set_config('app.actor_id', looked.speaker, true) is not null then looked.looks end)
  from jsonb_to_recordset($1) as looked (speaker text, looks jsonb)`;

/**
 * Stores record accesses of several actors in one statement, each once. The database works out the legal ground of each as
 * it was at the time of access.
 */
export async function appendLooks({ pool }: Database, looks: readonly PendingLook[]): Promise<void> {
  const bySpeaker = new Map<string, PendingLook[]>();
  for (const look of looks) {
    const speaker = `${look.accountId}/${look.actingFor ?? ''}`;
    const theirs = bySpeaker.get(speaker);
    if (theirs === undefined) bySpeaker.set(speaker, [look]);
    else theirs.push(look);
  }
  const looked = [...bySpeaker].map(([speaker, theirs]) => ({ speaker, looks: theirs }));
  await pool.query(APPEND, [JSON.stringify(looked)]);
}

/** Returns SQL that records the act just done, evaluated beside the read that produces the response. */
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
