import type { Pool } from 'pg';
import { listPrivateTables } from './oracle.ts';

/**
 * Writes into every marked text of every private row the row it stands in: "⟦people.supported_person 018f...⟧". Whatever
 * text comes out somewhere then says where it came from.
 */
export async function stampTexts(owner: Pool): Promise<void> {
  for (const { name, key } of await listPrivateTables(owner)) {
    // What a story says is for others too; only whose it is is not.
    if (name === 'planning.peer_story') continue;
    const { rows } = await owner.query<{ column: string }>(
      `select attname as column from pg_attribute where attrelid = $1::regclass and atttypid = 'text'::regtype and not attisdropped`,
      [name],
    );
    for (const { column } of rows)
      await owner.query(`update ${name} set ${column} = '⟦${name} ' || ${key} || '⟧' where ${column} like '%⟦%'`);
  }
}

const STAMP = /⟦([a-z_]+\.[a-z_]+ [0-9a-f-]{36})⟧/g;
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The rows that an answer shows something of: by their stamped texts, and by their ids. */
export function rowsShownIn(answer: string, names: ReadonlyMap<string, string>): Set<string> {
  const stamped = [...answer.matchAll(STAMP)].map(([, row]) => row ?? '');
  const named = [...answer.replaceAll(STAMP, '').matchAll(ID)].flatMap(([id]) => names.get(id) ?? []);
  return new Set([...stamped, ...named]);
}
