import { type Pool, Query, type QueryConfig, type QueryResultRow } from 'pg';
import { findSqlError } from './sql-errors.ts';

/**
 * The public's share of the database: limits for callers without an account, so that the rest is left to people at work.
 */
export interface PublicShare {
  /** Connections of the pool that may be in use for the public at once. */
  readonly connections: number;
  /** Longest wait of a statement for one of them. */
  readonly waitMilliseconds: number;
  /** Longest run of a statement: shorter than those of people at work. */
  readonly statementMilliseconds: number;
}

/** The public's share is exhausted at the moment. Nothing was done. */
export class PublicBusyError extends Error {
  override readonly name = 'PublicBusyError';
  constructor(
    message: string,
    readonly retryAfterSeconds: number,
  ) {
    super(message);
  }
}

/** Returns the default share: half of the pool, a wait of at most one second, five seconds per statement. */
export function usualShare(poolSize: number): PublicShare {
  return {
    connections: Math.max(1, Math.floor(poolSize / 2)),
    waitMilliseconds: 1_000,
    statementMilliseconds: 5_000,
  };
}

/** Sends a public statement. @throws PublicBusyError */
export type PublicSend = <Row extends QueryResultRow>(query: QueryConfig) => Promise<Row[]>;

/** Returns the only way for public statements to the pool that they share with people at work. */
export function publicWay(pool: Pool, share: PublicShare): PublicSend {
  const { statementMilliseconds } = share;
  const queue = boundedQueue(share);
  return <Row extends QueryResultRow>(query: QueryConfig) =>
    queue(async () => {
      try {
        // The pool passes on a query that can submit itself unchanged; its types do not say so.
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

/** Cancelled at its limit, or while it waited for a lock. */
const OVER_TIME = ['57014', '55P03'];
const RETRY_AFTER_SECONDS = 2;

type Work<Result> = () => Promise<Result>;

/** Returns a queue that runs a limited number of jobs at once; the rest wait for a limited time, in order of arrival. */
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

/** Locks are waited for as long as the statement may run, so that one limit is enough. */
const LIMIT = "select set_config('statement_timeout', $1, true), set_config('lock_timeout', $1, true)";

/** The parts of the driver's query and connection that are required to send one statement before another. */
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
 * A statement with its own time limit. `set_config` inside the statement would come too late to limit it, and a session
 * setting would persist, or apply to somebody else's statement behind a pooler. So the limit is set in a separate message
 * before the statement's, within the same round trip and the same (implicit) transaction, and ends with it. Each message is
 * timed separately (PostgreSQL 11 and later).
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

  /** The first answer is that of the limit. */
  override handleDataRow(message: unknown): void {
    if (this.#isLimited) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: WireConnection): void {
    if (this.#isLimited) super.handleCommandComplete(message, connection);
    this.#isLimited = true;
  }
}
