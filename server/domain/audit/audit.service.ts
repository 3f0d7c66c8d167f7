import type { DoneAct } from '../../access/done-act.ts';
import { newId } from '../../database/columns.ts';
import type { Database } from '../../database/database.ts';
import type { Draft } from '../../database/reading/read-sql.ts';
import { getReading } from '../../database/reading/reading.ts';
import type { PendingLook } from './look-journal.ts';

/** Every look is added as whoever looked, so that none can be added in another's name. */
const APPEND = `
  select audit.append_looks(case when set_config('app.actor_id', looked.speaker, true) is not null then looked.looks end)
  from jsonb_to_recordset($1) as looked (speaker text, looks jsonb)`;

/**
 * Adds looks of many to the database in one statement, each once; the ground of each is worked out there, as it stood when
 * they looked.
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
