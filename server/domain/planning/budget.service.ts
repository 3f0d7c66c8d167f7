import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { inPounds, type Pence, positivePence } from '../../foundation/pence.ts';
import { daysIn, type LocalDate, period } from '../../foundation/period.ts';
import { limitsOf, whyAboveLimit } from '../identity/delegated-limit.rules.ts';
import { getOwnPerson } from '../people/person.finding.ts';
import { AgreedBudget } from './agreed-budget.entity.ts';

export interface SetBudget {
  readonly personId: string;
  readonly pence: number;
  readonly periodStart: LocalDate;
  readonly periodEnd: LocalDate;
}

/** How much of a person's budget for a period has reached a fund, pence. Told by the room of funds, which is a later one. */
export type AllocatedSoFar = (em: EntityManager, budget: AgreedBudget) => Promise<Pence>;

/**
 * Sets the agreed budget of a period (SDS Act 2013 s.4(2)), or sets it anew: the one before stays on record.
 * Money that has reached the fund cannot be taken back by setting a smaller budget (s.16 does not reach Option 2).
 * @returns the budget's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, INVALID_PERIOD, ABOVE_DELEGATED_LIMIT, PERIOD_OVERLAPS,
 *   BUDGET_BELOW_ALLOCATED
 */
export function budgetSetter(allocatedSoFar: AllocatedSoFar) {
  return async (em: EntityManager, actor: SignedInActor, input: SetBudget): Promise<string> => {
    const person = await getOwnPerson(em, { actor, act: 'budgetSet', personId: input.personId });
    const pence = positivePence(input.pence, 'pence');
    const { start, end } = period(input.periodStart, input.periodEnd);
    const refusal = whyAboveLimit({ pence, days: daysIn({ start, end }) }, await limitsOf(em, person.authorityId));
    if (refusal !== null) throw refusal;
    const current = await em.findOne(AgreedBudget, {
      personId: person.id,
      periodStart: start,
      periodEnd: end,
      supersededAt: null,
    });
    if (current !== null) {
      const allocated = await allocatedSoFar(em, current);
      if (pence < allocated) {
        throw new DomainError(
          'BUDGET_BELOW_ALLOCATED',
          `${inPounds(allocated)} of this budget has reached the fund. Set at least that; money goes back only under a term of the ISF agreement.`,
          'pence',
        );
      }
      current.supersededAt = new Date();
    }
    const keys = { personId: person.id, authorityId: person.authorityId };
    return em.create(AgreedBudget, { ...keys, pence, periodStart: start, periodEnd: end, setById: actor.accountId }).id;
  };
}
