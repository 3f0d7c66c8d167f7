import type { Statements } from '../../database/database.ts';
import { withActor } from '../../database/reading/read.ts';
import type { Topic } from '../../database/walls.ts';

/** A table with rows about people, as described by the database's catalogue. */
export interface HeldTable {
  readonly room: string;
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns with the id of an organisation, a service or an account, for which the copy gives names. */
  readonly named: readonly string[];
  /** Columns with a code of a closed list. */
  readonly coded: readonly string[];
  /** The column that says whose row it is, and whether it has the id of the person or of their account. */
  readonly key: string;
  readonly of: 'PERSON' | 'ACCOUNT';
  /** The column that orders the rows: the primary key, which sorts by time of creation. */
  readonly order: string;
  /** The topic of its row level security policy; null if the policy is of its own kind. */
  readonly topic: Topic | null;
  /** Whether that policy lets the person's authority read by its duty. */
  readonly byDuty: boolean;
  /** Whether that policy lets the actor read. */
  readonly open: boolean;
}

/**
 * Finds every table with rows about people or their accounts. The list is computed from the catalogue, so that a new table
 * is included automatically, with its topic taken from its row level security policy. Hashes of secrets are left out: they
 * say nothing about anybody.
 */
const HELD_TABLES = `
  (select json_agg(held order by held.room, held.name) from (
    select n.nspname as room, c.relname as name,
      case when c.oid in ('people.supported_person'::regclass, 'identity.account'::regclass) then 'id'
        when 'person_id' = any (a.names) then 'person_id' else 'account_id' end as key,
      case when c.oid = 'people.supported_person'::regclass or 'person_id' = any (a.names) then 'PERSON' else 'ACCOUNT' end as of,
      a.names as columns, a.named, a.coded, a.key_name as order, wall.topic, coalesce(wall.by_duty, false) as "byDuty",
      wall.topic is null or $3::uuid = any ((select access.organisations_for('AUTHORITY'))::uuid[])
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
        p.qual like '%organisations_for(''AUTHORITY''%' as by_duty
      from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname and p.policyname = 'server_select'
    ) wall on true
    where c.relkind = 'r' and (a.names && array['person_id', 'account_id']
      or c.oid in ('people.supported_person'::regclass, 'identity.account'::regclass))
  ) held where actor.id is not null)`;

/** @returns the tables with data about people, and whether the actor may read each for this person */
export async function readHeldTables(
  statements: Statements,
  { personId, authorityId }: { personId: string; authorityId: string },
): Promise<HeldTable[]> {
  const values = [personId, authorityId];
  const rows = await statements.run<{ result: HeldTable[] }>({ text: withActor(HELD_TABLES), values });
  return rows[0]?.result ?? [];
}
