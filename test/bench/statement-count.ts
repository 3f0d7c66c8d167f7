import { asOwner } from './as-owner.ts';

/** How many statements one request sends to the database. */
export interface StatementCount {
  readonly statements: number;
  /** begin, set and commit, which carry nothing themselves. */
  readonly around: number;
}

const AROUND = /^(begin|start transaction|commit|rollback|set |select set_config\()/i;
/** A backend hears of a changed setting by a signal; it has come by then. */
const SIGNAL_MILLISECONDS = 300;

/** Switches the counting on or off: it costs a little, so it is on only for the pass that counts. */
export async function trackStatements(ownerUrl: string, which: 'top' | 'none'): Promise<void> {
  await asOwner(ownerUrl, async (client) => {
    await client.query(`alter system set pg_stat_statements.track = '${which}'`);
    await client.query('select pg_reload_conf()');
  });
  await new Promise((resolve) => setTimeout(resolve, SIGNAL_MILLISECONDS));
}

/**
 * Counts what PostgreSQL is sent while `send` makes some requests.
 * @param send sends requests one after the other. @returns how many
 */
export async function countStatements(ownerUrl: string, send: () => Promise<number>): Promise<StatementCount> {
  await trackStatements(ownerUrl, 'top');
  await asOwner(ownerUrl, (client) => client.query('select pg_stat_statements_reset()'));
  const requests = await send();
  const { rows } = await asOwner(ownerUrl, (client) =>
    client.query<{ query: string; calls: string }>(`
      select s.query, s.calls from pg_stat_statements s
      join pg_roles r on r.oid = s.userid
      where r.rolname like 'sds\\_server\\_%' or r.rolname = 'bench_unwalled'`),
  );
  await trackStatements(ownerUrl, 'none');
  const callsOf = (isAround: boolean) =>
    rows
      .filter(({ query }) => AROUND.test(query.trim()) === isAround)
      .reduce((sum, { calls }) => sum + Number(calls), 0);
  return { statements: callsOf(false) / requests, around: callsOf(true) / requests };
}
