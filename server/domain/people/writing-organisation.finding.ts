import type { EntityManager } from '@mikro-orm/postgresql';
import { onlyOne } from '../../access/acting-organisation.ts';
import type { SignedInActor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { runSql } from '../../database/run-sql.ts';
import type { Topic } from '../../database/walls.ts';

/**
 * In how many ways the actor may write a topic of a person's record by being let to, as SQL over the person's id: 1 in their own name,
 * otherwise as many as they have organisations that may.
 */
export function waysToWrite(personId: string, { act, topic }: Pick<Writing, 'act' | 'topic'>): string {
  return `access.ways_to_write('${topic}', ${personId}, '${act}')`;
}

/** An act that rests on what a person has let an organisation write. */
export interface Writing {
  readonly act: Act;
  readonly personId: string;
  readonly topic: Topic;
  /** The organisation the actor names, where the act's input may say it. */
  readonly chosen?: string | null | undefined;
  /** The organisation that the thing names, which counts where the person has let it write too. */
  readonly named?: string | null;
}

/**
 * The organisation for which the actor writes for a person: one where they have a role for the act, and which the person has let write.
 * A grant counts only for the organisation that has it, so from here on the walls let through what this one may see and write, and
 * nothing by another organisation of the actor's.
 * @returns null when the person has let none
 * @throws DomainError INVALID_INPUT when there are several to choose from
 */
export async function actForWriting(em: EntityManager, actor: SignedInActor, writing: Writing): Promise<string | null> {
  const { act, chosen, named, personId, topic } = writing;
  const rows = await runSql<{ ids: string[] }>(em, NARROW, [
    topic,
    personId,
    act,
    actor.accountId,
    chosen ?? null,
    named ?? null,
  ]);
  const ids = rows[0]?.ids ?? [];
  const refusal = onlyOne(ids.length);
  if (refusal !== null) throw refusal;
  return ids[0] ?? null;
}

/** Which organisations are left to act for; where that is one, the statements that follow act for it, until the transaction ends. */
const NARROW = `
  with asked as materialized (select ids from access.organisations_writing($1, $2, $3) ids),
  possible as materialized (
    select case
      when $5::uuid is not null then array(select id from unnest(asked.ids) id where id = $5)
      when $6::uuid = any (asked.ids) then array[$6::uuid]
      else asked.ids end as ids
    from asked
  )
  select possible.ids, case when cardinality(possible.ids) = 1 then
    set_config('app.actor_id', concat_ws('/', $4::text, possible.ids[1], $3::text), true)
    || set_config('app.performed_for', possible.ids[1]::text, true) end
  from possible`;
