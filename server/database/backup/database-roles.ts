import { type ClientBase, escapeIdentifier, escapeLiteral } from 'pg';

interface Role {
  readonly name: string;
  readonly login: boolean;
  readonly inherit: boolean;
  readonly createrole: boolean;
  /** Roles of this database of which it is a member. */
  readonly memberOf: readonly { readonly role: string; readonly mayGrant: boolean }[];
  /** Settings that apply in every database, as "name=value". */
  readonly settings: readonly string[];
  /** Settings that apply in this database only. */
  readonly settingsHere: readonly string[];
}

interface DatabaseRight {
  /** Null: everybody. */
  readonly role: string | null;
  readonly right: string;
}

/**
 * Roles and rights, which pg_dump leaves out because they belong to the server rather than the database. Never includes
 * passwords.
 */
export interface DatabaseRoles {
  readonly owner: string;
  readonly roles: readonly Role[];
  /** Who may connect, and similar rights. */
  readonly rights: readonly DatabaseRight[];
  /** Settings of the database for every session. */
  readonly settings: readonly string[];
}

// pg_shdepend lists every role that owns something here, has a right, or is named by a policy. The login of a server of
// this database is not among them: the next start creates its own.
const ROLES = `
  with here as (select oid, datdba from pg_database where datname = current_database()),
  needed as (
    select datdba as oid from here
    union select d.refobjid from pg_shdepend d, here where d.dbid = here.oid and d.refclassid = 'pg_authid'::regclass
  )
  select r.rolname as name, r.rolcanlogin as login, r.rolinherit as inherit, r.rolcreaterole as createrole,
    coalesce((select jsonb_agg(jsonb_build_object('role', g.rolname, 'mayGrant', m.admin) order by g.rolname)
      from (select roleid, bool_or(admin_option) as admin from pg_auth_members where member = r.oid group by 1) m
      join pg_roles g on g.oid = m.roleid where g.oid in (select oid from needed)), '[]') as "memberOf",
    coalesce((select setconfig from pg_db_role_setting where setrole = r.oid and setdatabase = 0), '{}') as settings,
    coalesce((select setconfig from pg_db_role_setting, here where setrole = r.oid and setdatabase = here.oid), '{}')
      as "settingsHere"
  from pg_roles r join needed using (oid) where r.rolname not like 'pg\\_%' order by 1`;

const RIGHTS = `
  select distinct pg_get_userbyid(nullif(x.grantee, 0)) as role, x.privilege_type as "right"
  from pg_database d, aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) x
  where d.datname = current_database() and x.grantee <> d.datdba
    and (x.grantee = 0 or pg_get_userbyid(x.grantee)::text = any ($1)) order by 1, 2`;

const DATABASE = `
  select pg_get_userbyid(datdba) as owner,
    coalesce((select setconfig from pg_db_role_setting where setdatabase = d.oid and setrole = 0), '{}') as settings
  from pg_database d where datname = current_database()`;

/** Reads the roles that a database requires. Any role may do this. */
export async function readRoles(client: ClientBase): Promise<DatabaseRoles> {
  const { rows: roles } = await client.query<Role>(ROLES);
  const { rows: rights } = await client.query<DatabaseRight>(RIGHTS, [roles.map(({ name }) => name)]);
  const { rows: databases } = await client.query<Pick<DatabaseRoles, 'owner' | 'settings'>>(DATABASE);
  const [database = { owner: '', settings: [] }] = databases;
  return { ...database, roles, rights };
}

/** Returns the roles that a server does not have yet. */
export async function findMissingRoles(client: ClientBase, { roles }: DatabaseRoles): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(
    'select name from unnest($1::text[]) name where name not in (select rolname from pg_roles)',
    [roles.map(({ name }) => name)],
  );
  return new Set(rows.map(({ name }) => name));
}

const id = escapeIdentifier;

/**
 * Returns statements that create the missing roles, without passwords, and their memberships. Existing roles are not
 * changed.
 */
export function makeRoles({ roles }: DatabaseRoles, missing: ReadonlySet<string>): string {
  const made = roles
    .filter(({ name }) => missing.has(name))
    .map(
      ({ name, login, inherit, createrole }) =>
        `create role ${id(name)} ${login ? 'login' : 'nologin'} ${inherit ? 'inherit' : 'noinherit'} ${createrole ? 'createrole' : 'nocreaterole'};`,
    );
  const memberships = roles.flatMap(({ name, memberOf }) =>
    memberOf.map(({ role, mayGrant }) => `grant ${id(role)} to ${id(name)}${mayGrant ? ' with admin option' : ''};`),
  );
  return [...made, ...memberships, ''].join('\n');
}

/** Returns statements that set the restored database's owner and rights and its roles' settings. */
export function settleRoles(from: DatabaseRoles, missing: ReadonlySet<string>, database: string): string {
  const here = `database ${id(database)}`;
  const settings = from.roles.flatMap(({ name, settings: everywhere, settingsHere }) => [
    // An existing role may be used by other databases, where its settings must not change.
    ...everywhere.map(
      (setting) => `alter role ${id(name)} ${missing.has(name) ? '' : `in ${here} `}${toSet(setting)};`,
    ),
    ...settingsHere.map((setting) => `alter role ${id(name)} in ${here} ${toSet(setting)};`),
  ]);
  return [
    `revoke all on ${here} from public;`,
    ...from.rights.map(({ role, right }) => `grant ${right} on ${here} to ${role === null ? 'public' : id(role)};`),
    ...from.settings.map((setting) => `alter ${here} ${toSet(setting)};`),
    ...settings,
    `alter ${here} owner to ${id(from.owner)};`,
    '',
  ].join('\n');
}

/** PostgreSQL stores a setting as "name=value"; a list is stored as it was written. */
function toSet(setting: string): string {
  const at = setting.indexOf('=');
  const name = setting.slice(0, at);
  const value = setting.slice(at + 1);
  const isList = LISTS.includes(name);
  return `set ${name.split('.').map(id).join('.')} to ${isList ? value || "''" : escapeLiteral(value)}`;
}

/** Settings whose value is a list of names, already quoted where necessary. */
const LISTS: readonly string[] = [
  'search_path',
  'temp_tablespaces',
  'session_preload_libraries',
  'local_preload_libraries',
];
