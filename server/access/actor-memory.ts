import { LRUCache } from 'lru-cache';
import type { SignedInActor } from './actor.ts';

/**
 * How long an account is remembered at most. Row level security asks the database with every statement, so an account
 * that loses access loses every row at once, and a notification of the change ends the memory sooner. This limit bounds
 * how long the table of permissions may lag behind if a notification is lost.
 */
const LONGEST_MILLISECONDS = 5_000;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  readonly actor: SignedInActor;
  /** By the monotonic clock. */
  readonly until: number;
  /** When the token expires, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Receives notifications, from any server of the database, that an account has changed. */
export interface ChangeListener {
  /** From now on every change is notified. */
  connected(): void;
  /** From now on notifications may be lost. */
  disconnected(): void;
  changed(accountId: string): void;
}

/** Remembers the accounts of tokens, so that not every request must query the database. */
export interface ActorMemory extends ChangeListener {
  recall(token: string): SignedInActor | null;
  /**
   * Called before the database is queried. @returns a function that remembers the result, unless it may be outdated by
   * then
   */
  asking(): (token: string, actor: SignedInActor, expiresAt: number) => void;
}

/** Makes a memory that remembers nothing while changes are not notified. */
export function actorMemory(): ActorMemory {
  const remembered = new LRUCache<string, Remembered>({ max: MOST_REMEMBERED });
  let isConnected = false;
  let changes = 0;
  const start = (connected: boolean) => {
    isConnected = connected;
    changes += 1;
    remembered.clear();
  };
  return {
    connected: () => start(true),
    disconnected: () => start(false),
    changed: (accountId) => {
      changes += 1;
      for (const [token, { actor }] of remembered) if (actor.accountId === accountId) remembered.delete(token);
    },
    recall: (token) => {
      const known = remembered.get(token);
      if (known === undefined) return null;
      if (known.until > performance.now() && known.expiresAt > Date.now()) return known.actor;
      remembered.delete(token);
      return null;
    },
    asking: () => {
      const before = changes;
      return (token, actor, expiresAt) => {
        // Something changed during the query: perhaps this account, after the result was computed.
        if (!isConnected || before !== changes) return;
        remembered.set(token, { actor, until: performance.now() + LONGEST_MILLISECONDS, expiresAt });
      };
    },
  };
}
