import type { SignedInActor } from './actor.ts';

/**
 * How long an account is remembered at most. The walls ask the database with every statement, so whoever is closed out
 * loses every row at once; and word of a change ends the memory sooner. This is how far the table of permissions may lag
 * should word be lost.
 */
const LONGEST_MILLISECONDS = 5_000;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  readonly actor: SignedInActor;
  /** On the clock that nobody sets. */
  readonly until: number;
  /** When the token ends, milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Whoever hears, from any server of the database, that an account is not what it was. */
export interface ChangeListener {
  /** From now on word of every change reaches us. */
  listening(): void;
  /** Word may be lost from now on. */
  deaf(): void;
  changed(accountId: string): void;
}

/** What is remembered of the accounts behind tokens, so that not every request must ask. */
export interface ActorMemory extends ChangeListener {
  recall(token: string): SignedInActor | null;
  /** Before the database is asked. @returns what remembers the answer, unless it may be old by then */
  asking(): (token: string, actor: SignedInActor, expiresAt: number) => void;
}

/** A memory that remembers nothing while nobody tells it of changes. */
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
        // Something changed while the database was asked: perhaps this very account, after the answer was made.
        if (!told || before !== changes) return;
        if (remembered.size >= MOST_REMEMBERED) remembered.clear();
        remembered.set(token, { actor, until: performance.now() + LONGEST_MILLISECONDS, expiresAt });
      };
    },
  };
}
