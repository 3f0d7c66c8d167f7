import { DomainError } from '../../foundation/domain-error.ts';

interface Turns {
  /**
   * Waits for a turn.
   * @param accountId the account that takes the turn: it may have a few at a time, including waiting ones
   * @param request has one turn, which ends with its response; a second one would wait for itself
   * @returns a function that ends the turn; it may be called more than once
   * @throws DomainError CONFLICT when the request has a turn already, the account has its maximum, or too many are
   * waiting
   */
  take(accountId: string, request: object): Promise<() => void>;
}

interface Most {
  readonly atOnce: number;
  readonly waiting: number;
  readonly ofAccount: number;
  readonly mostMilliseconds: number;
}

/**
 * Limits how many memory-intensive tasks run at once; the others wait without holding anything. A turn that is not
 * ended, because the client reads slowly, ends after `mostMilliseconds`.
 */
export function takingTurns(most: Most): Turns {
  const having = new Map<string, number>();
  const requests = new WeakSet<object>();
  const queue: (() => void)[] = [];
  let taken = 0;
  return {
    async take(accountId, request) {
      const own = having.get(accountId) ?? 0;
      if (requests.has(request)) throw busy('Ask for one copy in a request. Ask for the other one by itself.');
      if (own >= most.ofAccount) {
        throw busy('Copies are being made for you already. Wait until you have them, and ask again then.');
      }
      if (taken >= most.atOnce && queue.length >= most.waiting) {
        throw busy('Many copies are being made just now. Ask again in a minute.');
      }
      requests.add(request);
      having.set(accountId, own + 1);
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
      const left = (having.get(accountId) ?? 1) - 1;
      if (left > 0) having.set(accountId, left);
      else having.delete(accountId);
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
