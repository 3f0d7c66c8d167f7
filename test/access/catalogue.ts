import type { Pool, PoolClient } from 'pg';

/** Anything that answers the catalogue's questions: the owner's pool, or its transaction. */
export type Catalogue = Pool | PoolClient;

/** Everything that is not PostgreSQL's own. */
const OURS = `n.nspname !~ '^(pg_|information_schema$)'`;

export async function listTables(catalogue: Catalogue): Promise<string[]> {
  return list(
    catalogue,
    `select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'f') and ${OURS} order by 1`,
  );
}

export interface TableWall {
  readonly table: string;
  readonly enabled: boolean;
  readonly forced: boolean;
  /** Name and whole sentence of each policy, as PostgreSQL writes it. */
  readonly policies: Readonly<Record<string, string>>;
}

export async function readWalls(catalogue: Catalogue): Promise<TableWall[]> {
  const { rows } = await catalogue.query<TableWall>(`
    select format('%s.%s', n.nspname, c.relname) as table, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
      coalesce((
        select jsonb_object_agg(p.policyname, format('%s %s to %s using (%s) check (%s)',
          lower(p.permissive), lower(p.cmd), array_to_string(p.roles, ', '), p.qual, p.with_check))
        from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname), '{}') as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p', 'f') and ${OURS} order by 1`);
  return rows;
}

/** What a role may do to tables, as "people.access_grant update ends_on". */
export async function listRights(catalogue: Catalogue, role: string): Promise<string[]> {
  return list(
    catalogue,
    `select format('%s.%s %s', n.nspname, c.relname, lower(verb)) as name
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) verb
     where c.relkind in ('r', 'p', 'f', 'v', 'm') and ${OURS} and has_table_privilege('${role}', c.oid, verb)
     union all
     select format('%s.%s %s %s', n.nspname, c.relname, lower(verb), a.attname)
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) verb
     where c.relkind in ('r', 'p', 'f', 'v', 'm') and ${OURS}
       and has_column_privilege('${role}', c.oid, a.attname, verb) and not has_table_privilege('${role}', c.oid, verb)
     order by 1`,
  );
}

/** Functions that look for the actor's own memberships themselves. */
export async function listWhoAsksForRoles(catalogue: Catalogue): Promise<string[]> {
  return list(
    catalogue,
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${OURS} and p.prosrc ~ 'identity\\.membership (\\w+)\\M[^;]*\\m\\1\\.account_id = access\\.actor_id\\(\\)' order by 1`,
  );
}

/** Functions that run with their owner's eyes, as "access.sign_in(uuid) of sds_keeper, search_path=pg_catalog". */
export async function listDefiners(catalogue: Catalogue): Promise<string[]> {
  return list(
    catalogue,
    `select format('%s of %s, %s', p.oid::regprocedure, pg_get_userbyid(p.proowner), array_to_string(p.proconfig, '; ')) as name
     from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and ${OURS} order by 1`,
  );
}

/** Functions of our own schemas that a role may call. */
export async function listCallable(catalogue: Catalogue, role: string): Promise<string[]> {
  return list(
    catalogue,
    `select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where ${OURS} and n.nspname <> 'public' and has_function_privilege('${role}', p.oid, 'EXECUTE') order by 1`,
  );
}

/** Views that would look through a wall, with their owner's eyes. */
export async function listViewsThroughWalls(catalogue: Catalogue): Promise<string[]> {
  return list(
    catalogue,
    `select format('%s.%s', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where ${OURS} and (c.relkind = 'm' or c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)) order by 1`,
  );
}

/** What a role is, beyond the ordinary: "superuser", "bypasses walls", "owns ...", "may become ...". */
export async function listPowers(catalogue: Catalogue, role: string): Promise<string[]> {
  return list(
    catalogue,
    `select power as name from pg_roles r
       cross join lateral (values (r.rolsuper, 'superuser'), (r.rolbypassrls, 'bypasses walls'), (r.rolcreaterole, 'makes roles'),
         (r.rolcreatedb, 'makes databases'), (r.rolreplication, 'replicates'), (r.rolcanlogin, 'signs in')) as held (holds, power)
       where r.rolname = '${role}' and held.holds
     union all
     select format('may become %s', pg_get_userbyid(m.roleid)) from pg_auth_members m where m.member = '${role}'::regrole
     union all
     select format('owns %s', pg_describe_object(d.classid, d.objid, d.objsubid)) from pg_shdepend d
       where d.refobjid = '${role}'::regrole and d.deptype = 'o' and d.dbid = (select oid from pg_database where datname = current_database())
     union all
     select format('may create in %s', n.nspname) from pg_namespace n where ${OURS} and has_schema_privilege('${role}', n.oid, 'CREATE')
     order by 1`,
  );
}

async function list(catalogue: Catalogue, sql: string): Promise<string[]> {
  const { rows } = await catalogue.query<{ name: string }>(sql);
  return rows.map(({ name }) => name);
}
