import type { SignedInActor } from './actor.ts';

/**
 * Longest time an account is cached. Row level security asks the database with every statement, so a removed member loses
 * every row at once; and a change notification clears the cache earlier. This only limits how long the permissions check
 * may be out of date if a notification is lost.
 */
const LONGEST_MILLISECONDS = 5_000;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  readonly actor: SignedInActor;
  /** On the monotonic clock, which cannot be set. */
  readonly until: number;
  /** When the token expires, in milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Receives notifications, from any server of the database, that an account has changed. */
export interface ChangeListener {
  /** Connected: from now on every change is notified. */
  listening(): void;
  /** Disconnected: from now on notifications may be lost. */
  deaf(): void;
  changed(accountId: string): void;
}

/** Caches the accounts of tokens, so that not every request has to ask the database. */
export interface ActorMemory extends ChangeListener {
  recall(token: string): SignedInActor | null;
  /** Call before asking the database. @returns a function that caches the answer, unless it may be out of date by then */
  asking(): (token: string, actor: SignedInActor, expiresAt: number) => void;
}

/** Returns a cache that stores nothing while it is disconnected from change notifications. */
export function actorMemory(): ActorMemory {
  const remembered = new Map<string, Remembered>();
  let told = false;
  let changes = 0;
  const start = (listening: boolean) => {
    told = listening;
    changes += 1;
    remembered.clear();
  };
  return {
    listening: () => start(true),
    deaf: () => start(false),
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
        // Something changed while the database was asked, perhaps this account after the answer was read.
        if (!told || before !== changes) return;
        if (remembered.size >= MOST_REMEMBERED) remembered.clear();
        remembered.set(token, { actor, until: performance.now() + LONGEST_MILLISECONDS, expiresAt });
      };
    },
  };
}
