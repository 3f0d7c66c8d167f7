import { LRUCache } from 'lru-cache';
import { DomainError } from '../../foundation/domain-error.ts';

const MOST_WRONG = 10;
const WAIT_MINUTES = 15;
const MOST_REMEMBERED = 10_000;

interface Tries {
  readonly count: number;
  readonly until: number;
}

/**
 * Counts wrong codes per caller, and makes the caller wait after ten. Each server counts for itself, in memory: a code
 * cannot be guessed anyway; this only limits how long somebody tries.
 */
export function wrongCodes(now: () => number = () => performance.now()) {
  const tries = new LRUCache<string, Tries>({ max: MOST_REMEMBERED });
  return {
    /** @throws DomainError TOO_MANY_ATTEMPTS */
    check(who: string): void {
      const known = tries.get(who);
      if (known === undefined || known.count < MOST_WRONG) return;
      if (known.until > now()) {
        throw new DomainError(
          'TOO_MANY_ATTEMPTS',
          `That was one wrong code too many. Wait ${WAIT_MINUTES} minutes, or ask for a new code.`,
          'code',
        );
      }
      tries.delete(who);
    },
    add(who: string): void {
      const known = tries.get(who);
      const count = known === undefined || known.until <= now() ? 1 : known.count + 1;
      tries.set(who, { count, until: now() + WAIT_MINUTES * 60_000 });
    },
    forget: (who: string) => tries.delete(who),
  };
}
