import { AsyncLocalStorage } from 'node:async_hooks';
import type { Client, Pool, PoolClient } from 'pg';

/** Asked before each statement that the server sends for an act. */
type Gate = () => Promise<void>;

const acting = new AsyncLocalStorage<Gate>();

/** Lets acts be stopped between two of their statements: from now on each statement asks the gate of its act first. */
export function gateStatements(pool: Pool): void {
  const known = new WeakSet<object>();
  pool.on('acquire', (client: PoolClient) => {
    if (known.has(client)) return;
    known.add(client);
    const query = client.query.bind(client) as (...given: unknown[]) => unknown;
    const gated = (...given: unknown[]) => {
      const gate = acting.getStore();
      return gate === undefined ? query(...given) : gate().then(() => query(...given));
    };
    client.query = gated as Client['query'];
  });
}

export interface Stoppable<Result> {
  /** Resolves when the act stands before the statement, or is over without having come so far. */
  readonly stopped: Promise<void>;
  readonly over: Promise<Result>;
  goOn(): void;
}

/** Runs an act that stops before its statement number `place`, counted from 0, until it is told to go on. */
export function stopBefore<Result>(place: number, act: () => Promise<Result>): Stoppable<Result> {
  const stop = openPromise();
  const goOn = openPromise();
  let sent = 0;
  const gate = async () => {
    if (sent++ !== place) return;
    stop.resolve();
    await goOn.promise;
  };
  const over = acting.run(gate, act).finally(() => stop.resolve());
  return { stopped: stop.promise, over, goOn: () => goOn.resolve() };
}

/** How many statements an act sends. */
export async function countStatements(act: () => Promise<unknown>): Promise<number> {
  let sent = 0;
  await acting.run(async () => {
    sent += 1;
  }, act);
  return sent;
}

function openPromise(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let settle: (() => void) | null = null;
  const promise = new Promise<void>((done) => {
    settle = done;
  });
  return { promise, resolve: () => settle?.() };
}
