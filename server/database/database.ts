import { createHash } from 'node:crypto';
import { type EntityManager, MikroORM, type Options } from '@mikro-orm/postgresql';
import type { Pool, QueryConfig, QueryResultRow } from 'pg';
import type { ActorKey } from '../access/actor.ts';
import { BindingDriver } from './binding-driver.ts';
import { reportLostCommit } from './outcome.ts';
import { type PublicShare, publicWay, usualShare } from './public-statements.ts';
import type { RecordAccess } from './record-access.ts';
import { retry } from './retry.ts';
import { runSql } from './run-sql.ts';

/** SQL with `$2`, `$3`... for its values; `$1` is always the actor. */
export interface ActorStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Runs statements through the pool, or within the transaction of an act. */
export interface Statements {
  readonly actorKey: ActorKey;
  /** Called with every record access in the result; throw to withhold the result. */
  readonly recordAccess?: ((accesses: readonly RecordAccess[]) => void) | undefined;
  run<Row extends QueryResultRow>(statement: ActorStatement): Promise<Row[]>;
}

/** The work of a transaction: entities are loaded and written as its actor, `statements` run for its reader. */
type Transaction<Result> = (em: EntityManager, statements: Statements) => Promise<Result>;

export interface Database {
  /**
   * Runs single statements. Each carries its actor, and leaves no state on the connection. Those of anonymous callers are
   * limited to the public's share of the connections.
   */
  statements(actorKey: ActorKey): Statements;
  /** Statements of the platform itself, without an actor: finding out who is calling. */
  readonly ownStatements: Statements;
  /**
   * Runs one act in one transaction, under the actor's row level security. Commits when `act` returns, and runs it again
   * from the start if another act at the same moment made it fail.
   * @param reader the actor of the statements that read the result; default: the actor of the act
   */
  transaction<Result>(actorKey: ActorKey, act: Transaction<Result>, reader?: ActorKey): Promise<Result>;
  readonly pool: Pool;
  readonly orm: MikroORM;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly entities: NonNullable<Options['entities']>;
  readonly poolSize: number;
  /**
   * Whether frequent statements are prepared by name on their connection; a pooler in transaction mode may not allow it.
   */
  readonly prepares?: boolean;
  /** The public's share of the connections; default: half. */
  readonly publicShare?: PublicShare;
}

/**
 * Opens the platform's own connections, as the unprivileged role.
 * @param url connection of that role
 */
export async function openDatabase(
  url: string,
  { entities, poolSize, prepares = true, publicShare = usualShare(poolSize) }: DatabaseOptions,
): Promise<Database> {
  const orm = new MikroORM({
    driver: BindingDriver,
    clientUrl: url,
    entities,
    pool: { min: 0, max: poolSize, idleTimeoutMillis: 30_000 },
    driverOptions: { connectionTimeoutMillis: 5_000, keepAlive: true },
    forceUtcTimezone: true,
    allowGlobalContext: false,
    ensureDatabase: false,
  });
  await orm.connect();
  const pool = (await orm.em.getDriver().getConnection().getNativeClient()) as Pool;
  const sendPublic = publicWay(pool, publicShare);
  const people: Send = async <Row extends QueryResultRow>(query: QueryConfig) => (await pool.query<Row>(query)).rows;
  const statementsOf = (actorKey: ActorKey, send: Send): Statements => ({
    actorKey,
    run: (statement) => send(queryOf(actorKey, statement, prepares)),
  });
  return {
    orm,
    pool,
    statements: (actorKey) => statementsOf(actorKey, actorKey === null ? sendPublic : people),
    ownStatements: statementsOf(null, people),
    transaction: (actorKey, act, reader = actorKey) =>
      reportLostCommit(act, (told) => retry(() => transaction(orm, { actorKey, reader }, told))),
    close: () => orm.close(),
  };
}

async function transaction<Result>(
  orm: MikroORM,
  { actorKey, reader }: { readonly actorKey: ActorKey; readonly reader: ActorKey },
  act: Transaction<Result>,
): Promise<Result> {
  const em = orm.em.fork({ session: { variables: { 'app.actor_id': actorKey ?? '' } } });
  return em.transactional(async (inner) => {
    const run = async <Row extends QueryResultRow>({ text, values }: ActorStatement): Promise<Row[]> => {
      await inner.flush();
      return runSql<Row>(inner, text, [reader ?? '', ...values]);
    };
    return act(inner, { actorKey: reader, run });
  });
}

type Send = <Row extends QueryResultRow>(query: QueryConfig) => Promise<Row[]>;

function queryOf(actorKey: ActorKey, { text, values }: ActorStatement, prepares: boolean): QueryConfig {
  const name = prepares ? preparedName(text) : null;
  const query = { text, values: [actorKey ?? '', ...values] };
  return name === null ? query : { ...query, name };
}

/** Prepared statements per connection. Beyond that, a statement is planned each time. */
const MOST_PREPARED = 400;
/** Uses after which a statement is prepared: one used once is not worth keeping. */
const WORTH_PREPARING = 3;

const seen = new Map<string, { times: number; name: string | null }>();
let prepared = 0;

/** Returns the name under which PostgreSQL keeps a statement prepared, or null if it is not (yet) prepared. */
function preparedName(text: string): string | null {
  let known = seen.get(text);
  if (known === undefined) {
    if (seen.size >= 10 * MOST_PREPARED) forgetTheRare();
    known = { times: 0, name: null };
    seen.set(text, known);
  }
  known.times += 1;
  if (known.name === null && known.times >= WORTH_PREPARING && prepared < MOST_PREPARED) {
    known.name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    prepared += 1;
  }
  return known.name;
}

function forgetTheRare(): void {
  for (const [text, { name }] of seen) if (name === null) seen.delete(text);
}
