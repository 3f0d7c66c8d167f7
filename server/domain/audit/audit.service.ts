import type { DoneAct } from '../../access/done-act.ts';
import { newId } from '../../database/columns.ts';
import type { Database } from '../../database/database.ts';
import { getProjection } from '../../database/reading/projection.ts';
import type { SqlStatement } from '../../database/reading/read-sql.ts';
import type { PendingAccess } from './access-journal.ts';

/** Inserts each access under the actor who made it, so that none can be recorded in another's name. */
const APPEND = `
  select audit.append_access_records(case when set_config('app.actor_id', asked."actorKey", true) is not null then asked.accesses end)
  from jsonb_to_recordset($1) as asked ("actorKey" text, accesses jsonb)`;

/**
 * Stores record accesses of several actors in one statement, each once. The database works out the legal ground of each as
 * it was at the time of access.
 */
export async function appendAccessRecords({ pool }: Database, accesses: readonly PendingAccess[]): Promise<void> {
  const byActor = new Map<string, PendingAccess[]>();
  for (const access of accesses) {
    const actorKey = `${access.accountId}/${access.actingFor ?? ''}`;
    const theirs = byActor.get(actorKey);
    if (theirs === undefined) byActor.set(actorKey, [access]);
    else theirs.push(access);
  }
  const asked = [...byActor].map(([actorKey, theirs]) => ({ actorKey, accesses: theirs }));
  await pool.query(APPEND, [JSON.stringify(asked)]);
}

/** Returns SQL that records the act just done, evaluated beside the read that produces the response. */
export function recordingOf({ act, type, id, organisationIds }: DoneAct) {
  return ({ bind }: SqlStatement): string => {
    const { table, part } = getProjection(type);
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
