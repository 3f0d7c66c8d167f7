import { type Pool, Query, type QueryConfig, type QueryResultRow } from 'pg';
import { findSqlError } from './sql-errors.ts';

/** What of the database is open to whoever asks without an account, so that the rest is left to people at work. */
export interface PublicShare {
  /** Connections of the pool that may be busy with it at once. */
  readonly connections: number;
  /** How long a statement waits for one of them. */
  readonly waitMilliseconds: number;
  /** How long a statement may run: shorter than those of people at work. */
  readonly statementMilliseconds: number;
}

/** The public asks for more than its share just now. Nothing was done. */
export class PublicBusyError extends Error {
  override readonly name = 'PublicBusyError';
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}

/** Half of the pool, for a second at most, for five seconds a statement. */
export function usualShare(poolSize: number): PublicShare {
  return {
    connections: Math.max(1, Math.floor(poolSize / 2)),
    waitMilliseconds: 1_000,
    statementMilliseconds: 5_000,
  };
}

/** Sends a statement of the public. @throws PublicBusyError */
export type PublicSend = <Row extends QueryResultRow>(query: QueryConfig) => Promise<Row[]>;

/** The one way for statements of the public to a pool that they share with people at work. */
export function publicWay(pool: Pool, share: PublicShare): PublicSend {
  const { statementMilliseconds } = share;
  const queue = boundedQueue(share);
  return <Row extends QueryResultRow>(query: QueryConfig) =>
    queue(async () => {
      try {
        // The pool hands a query that can submit itself on as it is; its types do not say so.
        const limited = new LimitedQuery(query, statementMilliseconds) as unknown as QueryConfig;
        return (await pool.query<Row>(limited)).rows;
      } catch (error) {
        if (!OVER_TIME.includes(findSqlError(error)?.code ?? '')) throw error;
        throw new PublicBusyError(
          `This takes longer than the ${statementMilliseconds / 1000} seconds there are for it without an account. Ask for less at once, or try again in a minute.`,
          60,
        );
      }
    });
}

/** Cut at its limit, or while it waited for a lock. */
const OVER_TIME = ['57014', '55P03'];
const RETRY_AFTER_SECONDS = 2;

type Work<Result> = () => Promise<Result>;

/** Lets so much be done at once, and the rest wait for a while, in the order in which it came. */
function boundedQueue({ connections, waitMilliseconds }: PublicShare): <Result>(work: Work<Result>) => Promise<Result> {
  const waiting = new Set<() => void>();
  let busy = 0;
  const turn = () =>
    new Promise<void>((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        waiting.delete(begin);
        busy += 1;
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.delete(begin);
        reject(
          new PublicBusyError(
            `More is asked without an account just now than can be answered at once. Try again in ${RETRY_AFTER_SECONDS} seconds.`,
            RETRY_AFTER_SECONDS,
          ),
        );
      }, waitMilliseconds);
      waiting.add(begin);
      if (busy < connections) begin();
    });
  return async (work) => {
    await turn();
    try {
      return await work();
    } finally {
      busy -= 1;
      const [next] = waiting;
      next?.();
    }
  };
}

/** A lock is waited for as long as the statement may take, so that one limit says it all. */
const LIMIT = "select set_config('statement_timeout', $1, true), set_config('lock_timeout', $1, true)";

/** The parts of the driver's own query and connection that a statement before the statement needs. */
interface WireConnection {
  parse(message: { readonly text: string; readonly name: string }): void;
  bind(message: { readonly portal: string; readonly statement: string; readonly values: readonly string[] }): void;
  execute(message: { readonly portal: string; readonly rows: number }): void;
}
interface WireQuery {
  submit(connection: unknown): void;
  prepare(connection: WireConnection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: WireConnection): void;
}
const DriverQuery = Query as unknown as new (config: QueryConfig) => WireQuery;

/**
 * A statement with a limit of its own to its time. `set_config` inside the statement would come too late for itself, and a
 * setting of the session would stay behind, or meet somebody else's statement behind a pooler. So the limit is set in a
 * message of its own before the statement's, within the same round trip and the same (implicit) transaction, with which it
 * ends. Each message has a clock of its own (PostgreSQL 11 and later).
 *
 * A query that fails has its connection thrown away by the pool, so what the driver believes to be prepared there does not
 * matter.
 */
class LimitedQuery extends DriverQuery {
  readonly #milliseconds: number;
  #isLimited = false;

  constructor(query: QueryConfig, milliseconds: number) {
    super(query);
    this.#milliseconds = milliseconds;
  }

  override prepare(connection: WireConnection): void {
    connection.parse({ text: LIMIT, name: '' });
    connection.bind({ portal: '', statement: '', values: [String(this.#milliseconds)] });
    connection.execute({ portal: '', rows: 0 });
    super.prepare(connection);
  }

  /** The first answer is the limit's. */
  override handleDataRow(message: unknown): void {
    if (this.#isLimited) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: WireConnection): void {
    if (this.#isLimited) super.handleCommandComplete(message, connection);
    this.#isLimited = true;
  }
}
