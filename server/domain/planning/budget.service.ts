import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { parseTextOrNone } from '../../foundation/input.ts';
import { inPounds, type Pence, pence, positivePence } from '../../foundation/pence.ts';
import { daysIn, type LocalDate, type Period, period, todayInScotland } from '../../foundation/period.ts';
import {
  type EarlierDecision,
  limitsOf,
  ONE_DECISION_DAYS,
  penceOrNone,
  whyAboveLimit,
} from '../identity/delegated-limit.entity.ts';
import { getOwnPerson } from '../people/find-person.ts';
import type { SupportedPerson } from '../people/supported-person.entity.ts';
import { AgreedBudget } from './agreed-budget.entity.ts';
import { whyManagers, whyNotTheseDays } from './budget.rules.ts';

export interface SetBudget {
  readonly personId: string;
  readonly pence: number;
  readonly periodStart: LocalDate;
  readonly periodEnd: LocalDate;
  readonly reason?: string | null;
}

/**
 * Returns how much of a person's budget for a period has reached a fund, in pence. Passed in by the funds room, which comes
 * later.
 */
export type AllocatedSoFar = (em: EntityManager, budget: AgreedBudget) => Promise<Pence>;

/**
 * Sets the agreed budget of a period (SDS Act 2013 s.4(2)), or replaces it: the previous one stays on record, marked as
 * superseded when the new one is inserted (`planning.take_place_of_earlier`). Money that has reached the fund cannot be
 * taken back by setting a smaller budget (s.16 does not apply to Option 2).
 * @returns the budget's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE, INVALID_PERIOD, INVALID_INPUT,
 *   TOO_LONG, ABOVE_DELEGATED_LIMIT, PERIOD_OVERLAPS, BUDGET_BELOW_ALLOCATED
 */
export function budgetSetter(allocatedSoFar: AllocatedSoFar) {
  return async (em: EntityManager, actor: SignedInActor, input: SetBudget): Promise<string> => {
    const person = await getOwnPerson(em, { actor, act: 'budgetSet', personId: input.personId });
    const amount = positivePence(input.pence, 'pence');
    const { start, end } = period(input.periodStart, input.periodEnd);
    const reason = parseTextOrNone(input.reason, 'reason', 1000);
    throwIfRefused(await whyNotTheirs(em, person, { amount, start, end, reason }));
    const current = await em.findOne(AgreedBudget, {
      personId: person.id,
      periodStart: start,
      periodEnd: end,
      supersededAt: null,
    });
    if (current !== null) {
      const allocated = await allocatedSoFar(em, current);
      if (amount < allocated) {
        throw new DomainError(
          'BUDGET_BELOW_ALLOCATED',
          `${inPounds(allocated)} of this budget has reached the fund. Set at least that; money goes back only under a term of the ISF agreement.`,
          'pence',
        );
      }
    }
    const keys = { personId: person.id, authorityId: person.authorityId };
    const setter = { setById: actor.accountId, setByName: actor.name };
    return em.create(AgreedBudget, { ...keys, pence: amount, periodStart: start, periodEnd: end, reason, ...setter })
      .id;
  };
}

/** Returns why the actor may not agree these days, or this amount, for the person, or null. */
async function whyNotTheirs(
  em: EntityManager,
  person: SupportedPerson,
  { amount, reason, ...days }: Period & { readonly amount: Pence; readonly reason: string | null },
): Promise<DomainError | null> {
  const limits = await limitsOf(em, person.authorityId);
  const known = { ...days, knownSince: todayInScotland(person.registeredAt), today: todayInScotland() };
  const earlier = await decidedLately(em, person, days);
  return (
    whyNotTheseDays(known, { roles: limits.map(({ role }) => role), reason }) ??
    whyAboveLimit({ pence: amount, days: daysIn(days), earlier, isManagers: whyManagers(known) !== null }, limits)
  );
}

/** The person's current budgets that were set recently, except the one for this same period, which the new one replaces. */
const DECIDED = `
  select b.pence::text as pence, b.set_by_id = access.actor_id() as "byActor",
    case when theirs.unlimited then null else coalesce(theirs.most, 0) end::text as "settersLimit"
  from planning.agreed_budget b
  cross join lateral (
    select coalesce(bool_or(l.pence_per_decision is null), false) as unlimited, max(l.pence_per_decision) as most
    from identity.membership m cross join access.delegated_limit(m.id, access.today()) l
    where m.account_id = b.set_by_id and m.organisation_id = b.authority_id and m.role = any (access.roles_of('budgetSet'))
      and access.in_force(m.starts_on, m.ends_on)) theirs
  where b.person_id = $1 and b.superseded_at is null and (b.period_start, b.period_end) <> ($2, $3)
    and b.set_at > now() - make_interval(days => $4)`;

async function decidedLately(
  em: EntityManager,
  { id }: SupportedPerson,
  { start, end }: Period,
): Promise<EarlierDecision[]> {
  const rows = await runSql<{ pence: string; byActor: boolean; settersLimit: string | null }>(em, DECIDED, [
    id,
    start,
    end,
    ONE_DECISION_DAYS,
  ]);
  return rows.map((row) => ({
    pence: pence(Number(row.pence)),
    byActor: row.byActor,
    settersLimit: penceOrNone(row.settersLimit),
  }));
}
