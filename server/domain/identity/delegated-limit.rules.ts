import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { DomainError } from '../../foundation/domain-error.ts';
import { inPounds, type Pence, pence } from '../../foundation/pence.ts';
import { LIMITED_ROLES } from './role.rules.ts';

const DAYS_A_WEEK = 7n;

/** A role's limit in pence a week; null when none is recorded. */
type Limit = Pence | null;

const LIMITS = `
  select access.delegated_limit(m.id, access.today())::text as limit
  from identity.membership m
  where m.account_id = access.actor_id() and m.organisation_id = $1 and m.role = any ($2)
    and access.in_force(m.starts_on, m.ends_on)`;

/** The limits today of each role by which the actor agrees budgets for an authority. Asked anew: what is remembered may lag. */
export async function limitsOf(em: EntityManager, authorityId: string): Promise<Limit[]> {
  const ask = CompiledQuery.raw(LIMITS, [authorityId, LIMITED_ROLES]);
  const { rows } = await em.getKysely().executeQuery<{ limit: string | null }>(ask);
  return rows.map(({ limit }) => (limit === null ? null : pence(Number(limit))));
}

/**
 * Why an amount for so many days is more than the limits allow, or null: the highest counts, a role without one has none,
 * and without a role there is nothing to agree. Exact: the pence of a week are compared as fractions, so that not a penny
 * more passes (SDS Standards, standard 8).
 */
export function whyAboveLimit(
  { pence: amount, days }: { readonly pence: Pence; readonly days: number },
  limits: readonly Limit[],
): DomainError | null {
  if (limits.length === 0) {
    return new DomainError('NOT_PERMITTED', 'You agree no budgets for this person’s authority today. Ask its worker.');
  }
  const known = limits.filter((limit) => limit !== null);
  if (known.length < limits.length) return null;
  const highest = pence(Math.max(...known));
  if (BigInt(amount) * DAYS_A_WEEK <= BigInt(highest) * BigInt(days)) return null;
  return new DomainError(
    'ABOVE_DELEGATED_LIMIT',
    `This is more than the ${inPounds(highest)} a week that you may agree. Ask your team manager to set the budget.`,
    'pence',
  );
}
