import type { Pool, PoolClient } from 'pg';

/** Something done in SQL as the server's role, with a setting that says who is asking. */
export interface Attempt {
  /** What is tried, in a word or two: a function, or a table, a verb and a column. */
  readonly what: string;
  readonly actorKey: string;
  readonly statement: string;
}

/** What a table's rows were, and what they became; only those that differ. */
export interface Change {
  readonly table: string;
  readonly was: readonly Row[];
  readonly became: readonly Row[];
}

export type Row = Readonly<Record<string, unknown>>;

export interface Outcome {
  readonly attempt: Attempt;
  /** The SQLSTATE it ended with; null when it was done. */
  readonly refused: string | null;
  readonly changes: readonly Change[];
}

export interface Trial {
  run(attempts: readonly Attempt[]): Promise<Outcome[]>;
  close(): Promise<void>;
}

const AT_ONCE = 400;

/** Each attempt is a subtransaction that is undone: what it changed is compared, row by row, with what stood there at the start. */
const ATTEMPT = `
create function pg_temp.attempt(server name, actor_key text, statement text) returns jsonb language plpgsql as $$
declare
  counted jsonb;
  written record;
  change jsonb;
  changes jsonb := '[]';
begin
  select jsonb_object_agg(s.relid, s.n_tup_ins + s.n_tup_upd + s.n_tup_del) into counted from pg_stat_xact_user_tables s;
  begin
    perform set_config('app.actor_id', actor_key, true), set_config('role', server, true);
    execute statement;
    execute 'set constraints all immediate';
    perform set_config('role', 'none', true);
    for written in
      select s.relid::regclass::text as name from pg_stat_xact_user_tables s
      where s.n_tup_ins + s.n_tup_upd + s.n_tup_del <> (counted ->> s.relid::text)::bigint and s.schemaname !~ '^pg_'
    loop
      execute format('
        with now as (select to_jsonb(t) as row from %s t), was as (select row from pg_temp.stood where name = %L)
        select jsonb_build_object(''table'', %2$L,
          ''was'', coalesce((select jsonb_agg(row) from (select row from was except select row from now) gone), ''[]''),
          ''became'', coalesce((select jsonb_agg(row) from (select row from now except select row from was) come), ''[]''))',
        written.name, written.name) into change;
      changes := changes || change;
    end loop;
    raise exception using errcode = 'TRIED', message = changes::text;
  exception
    when sqlstate 'TRIED' then return jsonb_build_object('changes', sqlerrm::jsonb);
    when others then return jsonb_build_object('refused', sqlstate);
  end;
end
$$`;

/** Opens a transaction of the owner's that ends in nothing. */
export async function openTrial(
  owner: Pool,
  { server, tables }: { server: string; tables: readonly string[] },
): Promise<Trial> {
  const client = await owner.connect();
  await client.query('begin');
  await client.query(`set local statement_timeout = '300s'`);
  await client.query('create temp table stood (name text, row jsonb)');
  for (const table of tables) {
    await client.query(`insert into pg_temp.stood select $1::regclass::text, to_jsonb(t) from ${table} t`, [table]);
  }
  await client.query('create index on pg_temp.stood (name)');
  await client.query(ATTEMPT);
  return {
    run: async (attempts) => {
      const outcomes: Outcome[] = [];
      for (let at = 0; at < attempts.length; at += AT_ONCE) {
        outcomes.push(...(await runSome(client, server, attempts.slice(at, at + AT_ONCE))));
      }
      return outcomes;
    },
    close: async () => {
      await client.query('rollback');
      client.release();
    },
  };
}

async function runSome(client: PoolClient, server: string, attempts: readonly Attempt[]): Promise<Outcome[]> {
  const { rows } = await client.query<{ n: string; came: { refused?: string; changes?: Change[] } }>(
    `select a.ordinality as n, pg_temp.attempt($1, a.value ->> 'actorKey', a.value ->> 'statement') as came
     from jsonb_array_elements($2) with ordinality a`,
    [server, JSON.stringify(attempts)],
  );
  return rows.flatMap(({ n, came }) => {
    const attempt = attempts[Number(n) - 1];
    if (attempt === undefined) return [];
    const changes = (came.changes ?? []).filter(({ was, became }) => was.length + became.length > 0);
    return [{ attempt, refused: came.refused ?? null, changes }];
  });
}
