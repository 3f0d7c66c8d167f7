import type { EntityManager } from '@mikro-orm/postgresql';
import { onlyOne } from '../../access/acting-organisation.ts';
import type { SignedInActor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { runSql } from '../../database/run-sql.ts';
import type { Topic } from '../../database/walls.ts';
import { throwIfRefused } from '../../foundation/domain-error.ts';

/**
 * SQL expression over a person's id: in how many ways the actor may write a topic of the record by permission. 1 in their
 * own name; otherwise the number of their organisations that may.
 */
export function waysToWrite(personId: string, { act, topic }: Pick<Writing, 'act' | 'topic'>): string {
  return `access.ways_to_write('${topic}', ${personId}, '${act}')`;
}

/** An act that requires the person's permission for an organisation to write. */
export interface Writing {
  readonly act: Act;
  readonly personId: string;
  readonly topic: Topic;
  /** The organisation the actor names, if the act's input has such a field. */
  readonly chosen?: string | null | undefined;
  /** The organisation that the record itself names; preferred if the person allows it to write too. */
  readonly named?: string | null;
}

/**
 * Returns the organisation for which the actor writes about a person: one where they have a role for the act and which the
 * person allows to write. A grant applies only to its own organisation, so from here on row level security permits what
 * this organisation may see and write, and nothing by the actor's other organisations.
 * @returns null if the person allows none
 * @throws DomainError INVALID_INPUT if there are several to choose from
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
  throwIfRefused(onlyOne(ids.length));
  return ids[0] ?? null;
}

/** Finds the organisations that remain. If there is exactly one, later statements of the transaction act for it. */
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
