import { randomBytes } from 'node:crypto';
import { withClient } from '../client.ts';
import { inOwnerTransaction, type OwnerTransaction } from '../owner-transaction.ts';
import { settingOf } from '../rights/login-differences.ts';
import { SESSION_SETTINGS } from '../session-settings.ts';
import { SERVER_ROLE } from '../walls.ts';
import { DATABASE_IDENTITY } from './database-identity.ts';
import { scramVerifier } from './scram.ts';

/** Advisory lock. Any number not used by other software on the database server will do. */
const LOGIN_LOCK = 716_204_119;
/** Wrong password, unknown role, or a role that may not sign in. */
const NOT_LET_IN = ['28P01', '28000'];
/** A change that the owner lacks the rights to make. */
const NOT_OURS = '42501';

/** A login of the server as stored in the database, where only its owner can read it. */
interface KnownLogin {
  readonly login: string;
  /** Null for a login that the operator made. */
  readonly password: string | null;
}

/**
 * Returns the connection of the server's own login in this database. The login is created once, with a random password that
 * the database stores for its owner. A password that works is not changed, whatever the owner's connection is called or its
 * password is. A copy of a database gets its own login.
 * @param ownerUrl direct connection of the owner to PostgreSQL
 * @param parseUrl connection of a login that the operator made (DATABASE_SERVER_URL); null to create one
 * @returns the connection of the server's login
 * @throws Error that says what to do if the owner may not create the login or PostgreSQL does not let it in
 */
export async function openServerRole(ownerUrl: string, parseUrl: string | null = null): Promise<string> {
  const given = parseUrl === null ? null : { login: partsOf(parseUrl).login, password: null };
  if (given?.login === SERVER_ROLE) {
    throw new Error(
      `DATABASE_SERVER_URL signs in as ${SERVER_ROLE}, which holds the rights and is shared by every database of the cluster. ` +
        `Make a login for this database alone and name that one: create role care_server login password '...' in role ${SERVER_ROLE};`,
    );
  }
  const kept = await inOwnerTransaction(ownerUrl, LOGIN_LOCK, (owner) => settle(owner, given));
  if (parseUrl !== null) {
    await refuseAnotherDatabase(ownerUrl, { ...kept, url: parseUrl });
    return parseUrl;
  }
  const url = signedIn(ownerUrl, kept);
  if (await letsIn(url)) return url;
  await inOwnerTransaction(ownerUrl, LOGIN_LOCK, ({ run }) => run(giving(kept, 'alter')));
  if (await letsIn(url)) return url;
  throw new Error(
    `PostgreSQL does not let the server's login ${kept.login} in. Allow it in pg_hba.conf with a password (scram-sha-256), or make a login yourself and set DATABASE_SERVER_URL.`,
  );
}

/** Removes the login of the original from a copied database, and returns this database's own. */
async function settle(owner: OwnerTransaction, given: KnownLogin | null): Promise<KnownLogin> {
  const settings = JSON.stringify(SESSION_SETTINGS);
  await owner.run(`delete from public.server_login where database <> ${DATABASE_IDENTITY}`);
  const [known] = await owner.run<KnownLogin & { settings: string }>(
    `select l.login, l.password, l.settings from public.server_login l join pg_roles r on r.rolname = l.login
     where case when $1::text is null then l.password is not null else l.login = $1 end`,
    [given?.login ?? null],
  );
  if (known?.settings === settings) return known;
  const kept = known ?? given ?? newLogin();
  if (given === null) await makeLogin(owner, kept);
  await owner.run(
    `insert into public.server_login (login, password, database, settings) values ($1, $2, ${DATABASE_IDENTITY}, $3)
     on conflict (login) do update set settings = excluded.settings`,
    [kept.login, kept.password, settings],
  );
  for (const statement of await settingsOf(owner, kept.login)) await asFarAsAllowed(owner, statement);
  return kept;
}

function newLogin(): KnownLogin {
  return { login: `${SERVER_ROLE}_${randomBytes(6).toString('hex')}`, password: randomBytes(24).toString('hex') };
}

/** @throws Error with what to run, if the owner may not create roles */
async function makeLogin({ run }: OwnerTransaction, kept: KnownLogin): Promise<void> {
  const [row] = await run('select from pg_roles where rolname = $1', [kept.login]);
  if (row !== undefined) return;
  try {
    await run(`${giving(kept, 'create')} in role ${SERVER_ROLE}`);
  } catch (error) {
    if ((error as { code?: string }).code !== NOT_OURS) throw error;
    throw new Error(
      `The owner of the database may not make the login the server needs (${(error as Error).message}). As a superuser run: ` +
        `create role care_server login password '...' in role ${SERVER_ROLE}; and set DATABASE_SERVER_URL to its connection. Or allow the owner to: createrole, and "grant ${SERVER_ROLE} to ... with admin option".`,
    );
  }
}

function giving({ login, password }: KnownLogin, how: 'create' | 'alter'): string {
  return `${how} role ${login} login password '${scramVerifier(password ?? '')}'`;
}

/**
 * Returns statements for the login's settings in this database, and for who may connect to it: its owner and its own
 * logins. Other roles with the server's rights, of other databases of the cluster, may not.
 */
async function settingsOf({ run }: OwnerTransaction, login: string): Promise<string[]> {
  const rows = await run<{ statement: string }>(
    `select format('grant ${SERVER_ROLE} to %I', $1::text) as statement
       where exists (select from pg_roles r where r.rolname = $1 and not pg_has_role(r.oid, '${SERVER_ROLE}', 'MEMBER'))
     union all
     select format('revoke connect, temporary on database %I from public', current_database())
     union all
     select format('revoke connect on database %I from %I', current_database(), r.rolname)
     from pg_database d cross join aclexplode(d.datacl) a join pg_roles r on r.oid = a.grantee
     where d.datname = current_database() and r.rolname not in (select login from public.server_login)
       and r.oid <> d.datdba and not r.rolsuper
       and pg_has_role(r.oid, '${SERVER_ROLE}', 'MEMBER') and not pg_has_role(r.oid, d.datdba, 'MEMBER')
     union all
     select format('grant connect on database %I to %I', current_database(), $1::text)`,
    [login],
  );
  const [here] = await run<{ database: string }>('select current_database() as database');
  const database = here?.database ?? '';
  const settings = Object.keys(SESSION_SETTINGS).map((name) => settingOf({ login, database, name }));
  return [...settings, ...rows.map(({ statement }) => statement)];
}

/**
 * Runs a statement, ignoring that the owner lacks the right: the operator has run it, or the comparison at the start
 * reports it (`rights/refusal.ts`).
 */
async function asFarAsAllowed({ apart, run }: OwnerTransaction, statement: string): Promise<void> {
  try {
    await apart(() => run(statement));
  } catch (error) {
    if ((error as { code?: string }).code !== NOT_OURS) throw error;
  }
}

/**
 * Checks that the login reaches this database: a start with two mixed-up addresses must not let staging's login into
 * production.
 */
async function refuseAnotherDatabase(ownerUrl: string, { login, url }: KnownLogin & { url: string }): Promise<void> {
  const same = await withClient(url, async (client) => {
    const { rows } = await client.query<{ identity: string }>(`select ${DATABASE_IDENTITY} as identity`);
    return inOwnerTransaction(ownerUrl, LOGIN_LOCK, (owner) => isHere(owner, login, rows[0]?.identity));
  });
  if (same) return;
  throw new Error('DATABASE_SERVER_URL reaches another database than DATABASE_URL. Give both the same one.');
}

/** Returns whether the login reached this database; if not, revokes what it was granted here. */
async function isHere({ run }: OwnerTransaction, login: string, reached: string | undefined): Promise<boolean> {
  const [here] = await run<{ same: boolean; statement: string }>(
    `select ${DATABASE_IDENTITY} = $1 as same, format('revoke connect on database %I from %I', current_database(), $2::text) as statement`,
    [reached, login],
  );
  if (here === undefined || here.same) return true;
  await run('delete from public.server_login where login = $1', [login]);
  await run(here.statement);
  return false;
}

async function letsIn(url: string): Promise<boolean> {
  try {
    return await withClient(url, async () => true);
  } catch (error) {
    const { code = '', message } = error as Error & { code?: string };
    if (NOT_LET_IN.includes(code)) return false;
    if (code !== NOT_OURS) throw error;
    const { login, database } = partsOf(url);
    throw new Error(
      `The server's login may not connect to its database (${message}). As its owner run: grant connect on database "${database}" to "${login}";`,
    );
  }
}

/** An address over a local socket has no place for a name before its host. */
function signedIn(ownerUrl: string, { login, password: known }: KnownLogin): string {
  const url = new URL(ownerUrl);
  const password = known ?? '';
  if (url.host === '' || url.searchParams.has('user')) {
    url.searchParams.set('user', login);
    url.searchParams.set('password', password);
  } else {
    url.username = login;
    url.password = password;
  }
  return url.href;
}

function partsOf(url: string): { login: string; database: string } {
  const { searchParams, username, pathname } = new URL(url);
  return {
    login: searchParams.get('user') ?? decodeURIComponent(username),
    database: decodeURIComponent(pathname.slice(1)),
  };
}
