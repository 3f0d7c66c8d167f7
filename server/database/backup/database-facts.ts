import type { ClientBase } from 'pg';

/** Size and checksum of one table or one kind of catalogue object: equal facts mean equal contents. */
export interface Fact {
  /** A table ("ledger.transfer"), or a kind of object ("its functions"). */
  readonly name: string;
  readonly rows: number;
  /** Sum of the first 64 bits of each row's SHA-256, independent of the order of rows. */
  readonly checksum: string;
}

/** Settings for values as text, so that the same row has the same checksum on every server. */
const STATED_FORMS = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local search_path = pg_catalog, pg_temp;
  set local row_security = off; set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0`;

const OURS = `n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`;

/** Credentials of the running server, which the next start recreates: not part of a dump. */
export const LIVE_CREDENTIALS = 'public.server_login';

const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as name
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and c.relpersistence <> 't' and ${OURS}
    and format('%I.%I', n.nspname, c.relname) <> '${LIVE_CREDENTIALS}' order by 1`;

/** Rights as comparable text: who may do what, however PostgreSQL stores it. */
function rightsOf(acl: string, kind: string): string {
  const role = (id: string) => `case ${id} when 0 then 'everybody' else pg_get_userbyid(${id}) end`;
  return `(select coalesce(string_agg(concat_ws(' ', ${role('x.grantee')}, x.privilege_type, x.is_grantable), ', '
    order by ${role('x.grantee')}, x.privilege_type, x.is_grantable), '') from aclexplode(coalesce(${acl}, ${kind})) x)`;
}

/** Catalogue objects that restores have silently got wrong: owners, definers, policies, rights, settings. */
const CATALOGUE: Readonly<Record<string, string>> = {
  'its functions': `
    select p.oid::regprocedure::text, pg_get_userbyid(p.proowner), p.prosecdef, p.proconfig, p.provolatile, p.proparallel, p.prosrc,
      ${rightsOf('p.proacl', `acldefault('f', p.proowner)`)}
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where ${OURS}`,
  'its policies': `
    select c.oid::regclass::text, l.polname, l.polcmd, l.polpermissive, pg_get_expr(l.polqual, c.oid), pg_get_expr(l.polwithcheck, c.oid),
      array(select case r when 0 then 'everybody' else pg_get_userbyid(r) end from unnest(l.polroles) r order by 1)
    from pg_policy l join pg_class c on c.oid = l.polrelid`,
  'its rights': `
    select c.oid::regclass::text, c.relkind, pg_get_userbyid(c.relowner), c.relrowsecurity, c.relforcerowsecurity,
      ${rightsOf('c.relacl', `acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner)`)}
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p', 'v', 'm', 'S') and ${OURS}
    union all
    select n.nspname, 'n', pg_get_userbyid(n.nspowner), false, false, ${rightsOf('n.nspacl', `acldefault('n', n.nspowner)`)}
    from pg_namespace n where ${OURS} and n.nspname <> 'public'`,
  'its rights by column': `
    select a.attrelid::regclass::text, a.attname, ${rightsOf('a.attacl', `'{}'::aclitem[]`)}
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
    where a.attacl is not null and ${OURS}`,
  'its constraints': `
    select k.conrelid::regclass::text, k.conname, pg_get_constraintdef(k.oid)
    from pg_constraint k join pg_namespace n on n.oid = k.connamespace where ${OURS} and k.contype <> 'n'`,
  'its indexes': `select indexdef from pg_indexes i where ${OURS.replaceAll('n.nspname', 'i.schemaname')}`,
  'its triggers': `
    select pg_get_triggerdef(t.oid) from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace where not t.tgisinternal and ${OURS}`,
};

/** Returns a query whose one row has the facts of another query's result. */
function factQuery(query: string): string {
  return `select count(*)::int8 as rows,
    coalesce(sum(('x' || left(encode(sha256(convert_to(fact::text, 'UTF8')), 'hex'), 16))::bit(64)::int8), 0)::text as checksum
    from (${query}) fact`;
}

/**
 * Returns the query for a fact. Catalogue objects are formatted by PostgreSQL itself, and each major version formats them
 * differently.
 */
function queryFor(name: string): string {
  return factQuery(CATALOGUE[name] ?? `select * from only ${name}`);
}

/** Whether a fact can be compared between two major versions. */
export function isOfTables({ name }: Fact): boolean {
  return !Object.hasOwn(CATALOGUE, name);
}

/**
 * Reads the whole database. In one transaction at REPEATABLE READ, all facts are of one moment.
 * @param client a role that bypasses row level security, inside a transaction
 */
export async function readFacts(client: ClientBase, onTable?: (name: string) => void): Promise<Fact[]> {
  await client.query(STATED_FORMS);
  const { rows: tables } = await client.query<{ name: string }>(TABLES);
  const facts: Fact[] = [];
  for (const name of [...tables.map((table) => table.name), ...Object.keys(CATALOGUE)]) {
    onTable?.(name);
    const { rows } = await client.query<{ rows: string; checksum: string }>(queryFor(name));
    facts.push({ name, rows: Number(rows[0]?.rows), checksum: rows[0]?.checksum ?? '' });
  }
  return facts;
}

/** Returns in words the facts in which a restored database differs; empty if it equals the backup. */
export function differencesIn(expected: readonly Fact[], found: readonly Fact[]): string[] {
  const present = new Map(found.map((fact) => [fact.name, fact]));
  const known = new Set(expected.map(({ name }) => name));
  return [
    ...expected.flatMap((fact) => {
      const other = present.get(fact.name);
      if (other === undefined) return [`${fact.name} is missing`];
      if (other.rows === fact.rows && other.checksum === fact.checksum) return [];
      return [`${fact.name} has ${other.rows} rows (checksum ${other.checksum}), not ${fact.rows} (${fact.checksum})`];
    }),
    ...found.filter(({ name }) => !known.has(name)).map(({ name }) => `${name} was not in the backup`),
  ];
}

/** Returns SQL that raises an error, and so aborts its transaction, if the database differs from the facts. */
export function checkStatement(facts: readonly Fact[]): string {
  const checks = facts.map(({ name, rows, checksum }) => {
    const words = `${name} is not as it was backed up`.replaceAll("'", "''");
    return `if (${factQuery(`select * from (${CATALOGUE[name] ?? `select * from only ${name}`}) each`).replace(
      'select count(*)::int8 as rows,',
      `select count(*)::text || ' ' ||`,
    )}) <> '${rows} ${checksum}' then raise exception using message = '${words}'; end if;`;
  });
  return `${STATED_FORMS};\ndo $check$ begin\n${checks.join('\n')}\nend $check$;\n`;
}
