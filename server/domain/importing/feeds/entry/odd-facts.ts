import { UnusableEntryError } from './feed-entry.ts';

/** Facts of one entry that cannot be read. Each costs itself, and not the entry. */
export interface OddFacts {
  /** Why each was left out. */
  readonly reasons: string[];
  /** Reads a fact. If that throws an UnusableEntryError, the reason is kept, and the fact is `otherwise`. */
  read<Fact>(otherwise: Fact, read: () => Fact): Fact;
}

export function newOddFacts(reasons: readonly string[]): OddFacts {
  const all = [...reasons];
  return {
    reasons: all,
    read: (otherwise, read) => {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof UnusableEntryError)) throw error;
        all.push(error.message);
        return otherwise;
      }
    },
  };
}
