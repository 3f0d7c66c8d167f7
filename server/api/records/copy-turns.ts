import { DomainError } from '../../foundation/domain-error.ts';

interface Turns {
  /**
   * Waits for one's turn.
   * @param accountId whose: one at a time
   * @returns gives it back; may be called more than once
   * @throws DomainError CONFLICT when the account has one already, or too many wait
   */
  take(accountId: string): Promise<() => void>;
}

/**
 * Lets few do at once what takes much memory; the others wait, holding nothing. A turn that is not given back, because somebody
 * reads slowly, ends by itself.
 */
export function takingTurns(most: { atOnce: number; waiting: number; mostMilliseconds: number }): Turns {
  const having = new Set<string>();
  const queue: (() => void)[] = [];
  let taken = 0;
  return {
    async take(accountId) {
      if (having.has(accountId)) {
        throw busy('A copy is being made for you already. Wait until you have it, and ask again then.');
      }
      if (taken >= most.atOnce && queue.length >= most.waiting) {
        throw busy('Many copies are being made just now. Ask again in a minute.');
      }
      having.add(accountId);
      if (taken >= most.atOnce) await new Promise<void>((resolve) => queue.push(resolve));
      else taken += 1;
      return givingBack(accountId);
    },
  };

  function givingBack(accountId: string): () => void {
    let isBack = false;
    const giveBack = () => {
      if (isBack) return;
      isBack = true;
      clearTimeout(timer);
      having.delete(accountId);
      const next = queue.shift();
      if (next === undefined) taken -= 1;
      else next();
    };
    const timer = setTimeout(giveBack, most.mostMilliseconds).unref();
    return giveBack;
  }
}

function busy(explanation: string): DomainError {
  return new DomainError('CONFLICT', explanation);
}
