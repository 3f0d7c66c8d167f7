import { AsyncLocalStorage } from 'node:async_hooks';
import type { Client, Pool, PoolClient } from 'pg';
import { kindOf } from '../api/statement-log.ts';

/** Asked before each statement that the server sends for an act. */
type Gate = (statement: string) => Promise<void>;

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
      return gate === undefined ? query(...given) : gate(textOf(given[0])).then(() => query(...given));
    };
    client.query = gated as Client['query'];
  });
}

function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : (statement as { text: string }).text;
}

/** An act under way. */
export interface UnderWay {
  /** Resolves when the act stands before the statement, or is over without having come so far. */
  readonly stopped: Promise<void>;
  readonly over: Promise<string>;
  /** How many statements it has sent, and how often it was begun again. */
  readonly sent: () => number;
  readonly retries: () => number;
  goOn(): void;
}

/** Runs an act that stops before its statement number `place`, counted from 0, until it is told to go on. */
export function stopBefore(place: number, act: () => Promise<string>): UnderWay {
  const stop = openPromise();
  const goOn = openPromise();
  let sent = 0;
  let begun = 0;
  const gate = async (statement: string) => {
    if (kindOf(statement) === 'begin') begun += 1;
    if (sent++ !== place) return;
    stop.resolve();
    await goOn.promise;
  };
  const over = acting.run(gate, act).finally(() => stop.resolve());
  return {
    stopped: stop.promise,
    over,
    sent: () => sent,
    retries: () => Math.max(0, begun - 1),
    goOn: () => goOn.resolve(),
  };
}

/** Runs an act that does not stop. */
export function runThrough(act: () => Promise<string>): UnderWay {
  return stopBefore(-1, act);
}

function openPromise(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let settle: (() => void) | null = null;
  const promise = new Promise<void>((done) => {
    settle = done;
  });
  return { promise, resolve: () => settle?.() };
}
