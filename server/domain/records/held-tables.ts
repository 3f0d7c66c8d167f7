import type { Statements } from '../../database/database.ts';
import { withActor } from '../../database/reading/read.ts';
import type { Topic } from '../../database/walls.ts';

/** A table that holds rows about people, as the database's own catalogue tells it. */
export interface HeldTable {
  readonly room: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns that hold the id of an organisation, a service or an account, which have names people know. */
  readonly named: readonly string[];
  /** Columns that hold a word of a closed list. */
  readonly coded: readonly string[];
  /** The column that says whose row it is, and whether it holds the person's id or their account's. */
  readonly key: string;
  readonly of: 'PERSON' | 'ACCOUNT';
  /** What the rows are ordered by: the primary key, which sorts by the time a row was made. */
  readonly order: string;
  /** Whose wall it stands behind; null where it stands behind one of its own. */
  readonly topic: Topic | null;
  /** Whether that wall is open to the person's authority by its duty. */
  readonly byDuty: boolean;
  /** Whether that wall is open to the actor. */
  readonly open: boolean;
}

/**
 * Every table that holds rows about people or about their accounts. Nobody keeps this list: a table that is made tomorrow
 * is in it, with its wall's topic taken from the wall itself. The fingerprint of a secret says nothing about anybody and
 * stays out.
 */
const HELD_TABLES = `
  (select json_agg(held order by held.room, held.name) from (
    select n.nspname as room, c.relname as name,
      case when c.oid in ('people.supported_person'::regclass, 'identity.account'::regclass) then 'id'
        when 'person_id' = any (a.names) then 'person_id' else 'account_id' end as key,
      case when c.oid = 'people.supported_person'::regclass or 'person_id' = any (a.names) then 'PERSON' else 'ACCOUNT' end as of,
      a.names as columns, a.named, a.coded, a.key_name as order, wall.topic, coalesce(wall.by_duty, false) as "byDuty",
      wall.topic is null or $3::uuid = any ((select access.actor_authorities())::uuid[])
        or $2::uuid = any (access.readable_people(wall.topic)) as open
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    cross join lateral (
      select array_agg(col.attname::text order by col.attnum) as names,
        coalesce(array_agg(col.attname::text order by col.attnum) filter (where exists (
          select from pg_constraint f where f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[col.attnum]
            and f.confrelid in ('identity.organisation'::regclass, 'identity.account'::regclass, 'directory.support_service'::regclass))), '{}') as named,
        coalesce(array_agg(col.attname::text) filter (where exists (
          select from pg_constraint k where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[col.attnum] and col.atttypid in ('text'::regtype, 'text[]'::regtype))), '{}') as coded,
        (array_agg(col.attname::text) filter (where exists (
          select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p' and k.conkey[1] = col.attnum)))[1] as key_name
      from pg_attribute col
      where col.attrelid = c.oid and col.attnum > 0 and not col.attisdropped and has_column_privilege(c.oid, col.attnum, 'select')
        and col.attname not like '%\\_hash'
    ) a
    left join lateral (
      select substring(p.qual from '(?:readable|writable)_people\\(''([A-Z_]+)''') as topic,
        p.qual like '%actor_authorities()%' as by_duty
      from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname and p.policyname = 'server_select'
    ) wall on true
    where c.relkind = 'r' and (a.names && array['person_id', 'account_id']
      or c.oid in ('people.supported_person'::regclass, 'identity.account'::regclass))
  ) held where actor.id is not null)`;

/** @returns the tables that hold anything about people, and which of them are open to the actor for this person */
export async function readHeldTables(
  statements: Statements,
  { personId, authorityId }: { personId: string; authorityId: string },
): Promise<HeldTable[]> {
  const values = [personId, authorityId];
  const rows = await statements.run<{ result: HeldTable[] }>({ text: withActor(HELD_TABLES), values });
  return rows[0]?.result ?? [];
}
