import { type EntityManager, MikroORM, type Options } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type { Pool, QueryResultRow } from 'pg';
import type { Speaker } from '../access/actor.ts';
import { again } from './again.ts';
import { BindingDriver } from './binding-driver.ts';
import type { Look } from './looking.ts';
import { toldCommit } from './outcome.ts';
import { preparedName } from './prepared.ts';

/** SQL with `$2`, `$3`... for its values; `$1` is always the speaker. */
export interface ActorStatement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Something statements can be sent through: the pool, or the transaction of an act. */
export interface Statements {
  readonly speaker: Speaker;
  /** Is told what the speaker is being shown of whom. Throws when that cannot be kept: then it is not shown. */
  readonly saw?: ((looks: readonly Look[]) => void) | undefined;
  run<Row extends QueryResultRow>(statement: ActorStatement): Promise<Row[]>;
}

/** What is done in a transaction: entities are loaded and written as its speaker, statements run for its reader. */
export type Transaction<Result> = (em: EntityManager, statements: Statements) => Promise<Result>;

export interface Database {
  /** Statements of their own: each carries its actor, and leaves nothing on the connection. */
  statements(speaker: Speaker): Statements;
  /**
   * One transaction for one act, behind the actor's wall. Commits when `act` returns; runs it again from the start when
   * another act at the same moment made it fail.
   * @param reader for whom the statements read that answer it; the speaker, unless given
   */
  transaction<Result>(speaker: Speaker, act: Transaction<Result>, reader?: Speaker): Promise<Result>;
  readonly pool: Pool;
  readonly orm: MikroORM;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly entities: NonNullable<Options['entities']>;
  readonly poolSize: number;
  /** Whether statements that come often are kept planned on their connection, by name; a pooler in transaction mode may not allow it. */
  readonly prepares?: boolean;
}

/**
 * Opens the platform's own connections, as the unprivileged role.
 * @param url connection of that role
 */
export async function openDatabase(
  url: string,
  { entities, poolSize, prepares = true }: DatabaseOptions,
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
  return {
    orm,
    pool,
    statements: (speaker) => ({ speaker, run: (statement) => send({ pool, prepares }, speaker, statement) }),
    transaction: (speaker, act, reader = speaker) =>
      toldCommit(act, (told) => again(() => transaction(orm, { speaker, reader }, told))),
    close: () => orm.close(),
  };
}

async function transaction<Result>(
  orm: MikroORM,
  { speaker, reader }: { readonly speaker: Speaker; readonly reader: Speaker },
  act: Transaction<Result>,
): Promise<Result> {
  const em = orm.em.fork({ session: { variables: { 'app.actor_id': speaker ?? '' } } });
  return em.transactional(async (inner) => {
    const run = async <Row extends QueryResultRow>({ text, values }: ActorStatement): Promise<Row[]> => {
      await inner.flush();
      const query = CompiledQuery.raw(text, [reader ?? '', ...values]);
      return (await inner.getKysely().executeQuery<Row>(query)).rows;
    };
    return act(inner, { speaker: reader, run });
  });
}

async function send<Row extends QueryResultRow>(
  { pool, prepares }: { readonly pool: Pool; readonly prepares: boolean },
  speaker: Speaker,
  { text, values }: ActorStatement,
): Promise<Row[]> {
  const name = prepares ? preparedName(text) : null;
  const query = { text, values: [speaker ?? '', ...values] };
  const { rows } = await pool.query<Row>(name === null ? query : { ...query, name });
  return rows;
}
