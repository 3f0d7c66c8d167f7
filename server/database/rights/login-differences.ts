import type { Pool } from 'pg';
import { SESSION_SETTINGS } from '../session-settings.ts';
import { SERVER_ROLE } from '../walls.ts';
import type { Difference } from './differences.ts';
import type { Catalogue } from './rights.ts';

/**
 * Attributes and rights that the server's login may not have, and other roles that can enter this database with the
 * server's or the keeper's rights. $1 is the login.
 */
const OF_THE_LOGIN = `
with login as (
  select * from pg_roles where rolname = $1
), here as (
  select d.oid, d.datname, d.datdba, c.relowner as owner from pg_database d, pg_class c
  where d.datname = current_database() and c.oid = 'public.migration_file'::regclass
)
select format('the server''s login %I %s', l.rolname, held.sentence) as sentence, format('alter role %I no%s', l.rolname, held.attribute) as mend
from login l cross join lateral (values (l.rolsuper, 'is a superuser', 'superuser'), (l.rolbypassrls, 'passes walls', 'bypassrls'),
  (l.rolcreaterole, 'may make roles', 'createrole'), (l.rolcreatedb, 'may make databases', 'createdb'),
  (l.rolreplication, 'may copy the cluster', 'replication')) held (holds, sentence, attribute) where held.holds
union all
select format('the server''s login %I does not have the rights of ${SERVER_ROLE}', l.rolname), format('grant ${SERVER_ROLE} to %I', l.rolname)
from login l where not pg_has_role(l.oid, '${SERVER_ROLE}', 'USAGE')
union all
select format('the server''s login %I is a member of %I, and should be one of ${SERVER_ROLE} alone', l.rolname, g.rolname),
  format('revoke %I from %I', g.rolname, l.rolname)
from login l join pg_auth_members m on m.member = l.oid join pg_roles g on g.oid = m.roleid where g.rolname <> '${SERVER_ROLE}'
union all
select format('the server''s login %I %s %s', l.rolname, case s.deptype when 'o' then 'owns' else 'has rights of its own on' end,
  pg_describe_object(s.classid, s.objid, s.objsubid)),
  case s.deptype when 'o' then format('reassign owned by %I to %I', l.rolname, pg_get_userbyid(h.owner)) end
from login l cross join here h join pg_shdepend s on s.refclassid = 'pg_authid'::regclass and s.refobjid = l.oid and s.dbid = h.oid
where s.deptype in ('o', 'a')
union all
select format('%I has the rights of the server or of the keeper, and may connect to this database', r.rolname),
  format('revoke connect on database %I from public, %I', h.datname, r.rolname)
from pg_roles r cross join here h
where r.rolcanlogin and not r.rolsuper and r.rolname <> $1
  -- Another login of this database is no stranger, unless it is one of another database too.
  and (r.rolname not in (select k.login from public.server_login k)
    or exists (select from pg_db_role_setting s where s.setrole = r.oid and s.setdatabase not in (0, h.oid)))
  and not pg_has_role(r.oid, h.owner, 'MEMBER') and not pg_has_role(r.oid, h.datdba, 'MEMBER')
  and has_database_privilege(r.oid, h.oid, 'CONNECT')
  and (pg_has_role(r.oid, '${SERVER_ROLE}', 'MEMBER') or pg_has_role(r.oid, 'sds_keeper', 'MEMBER'))
union all
select distinct case when r.rolname = $1 then format('the server''s login %I serves the database %I as well', $1, d.datname)
  else format('the server''s login %I may connect to the database %I of another platform', $1, d.datname) end,
  case when r.rolname <> $1 then format('revoke connect on database %I from public, %I', d.datname, $1) end
from pg_db_role_setting s join pg_roles r on r.oid = s.setrole join pg_database d on d.oid = s.setdatabase
-- Read from the row itself: has_database_privilege may still know the rights of a moment ago, and a platform that is just
-- being made would seem open.
join login l on exists (select from aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
  where a.privilege_type = 'CONNECT' and (a.grantee = 0 or pg_has_role(l.oid, a.grantee, 'USAGE')))
cross join here h
where d.oid <> h.oid and pg_has_role(r.oid, '${SERVER_ROLE}', 'MEMBER') and not r.rolsuper
order by 1`;

const SERVING = `
select session_user as login, current_user as speaks_as, current_database() as database,
  (select jsonb_object_agg(name, current_setting(name)) from unnest($1::text[]) name) as settings`;

interface Serving {
  readonly login: string;
  readonly speaks_as: string;
  readonly database: string;
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Returns what is wrong with the server's login and its session.
 * @param owner the owner's connection
 * @param serving the connections with which the server works, by whatever way they reach PostgreSQL
 */
export async function loginDifferences(owner: Catalogue, serving: Pool): Promise<Difference[]> {
  const { rows } = await serving.query<Serving>(SERVING, [Object.keys(SESSION_SETTINGS)]);
  const session = rows[0] as Serving;
  const ofLogin = (await owner.query(OF_THE_LOGIN, [session.login])).rows as Difference[];
  return [...ofLogin, ...ofSession(session)];
}

function ofSession({ login, speaks_as, database, settings }: Serving): Difference[] {
  const another =
    login === speaks_as
      ? []
      : [{ sentence: `the server's session speaks as ${speaks_as} and not as ${login}`, mend: null }];
  const differing = Object.entries(SESSION_SETTINGS).filter(([name, value]) => settings[name] !== value);
  return [
    ...another,
    ...differing.map(([name, value]) => ({
      sentence: `the server's session has ${name} = '${settings[name]}' and should have '${value}'`,
      mend: settingOf({ login, database, name }),
    })),
  ];
}

/**
 * Returns the statement that sets a setting on a login in its database, so that every session of it has it, through a
 * pooler too.
 */
export function settingOf({ login, database, name }: { login: string; database: string; name: string }): string {
  const value = SESSION_SETTINGS[name] ?? '';
  return `alter role ${quoted(login)} in database ${quoted(database)} set ${name} to ${name === 'search_path' ? value : `'${value}'`}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
