import { defineEntity, type EntityManager, type InferEntity, p } from '@mikro-orm/postgresql';
import type { Role } from '../../access/permissions.ts';
import { columns } from '../../database/columns.ts';
import { runSql } from '../../database/run-sql.ts';
import { byAct, byActor, byStanding, sealed } from '../../database/walls.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { inPounds, type Pence, pence } from '../../foundation/pence.ts';
import { Account } from './account.entity.ts';
import { Membership } from './membership.entity.ts';
import { Organisation } from './organisation.entity.ts';
import { MANAGING_ROLES } from './role.rules.ts';

/**
 * The budget a worker may agree alone, per week and per decision (SDS Standards, standard 8: "agreed delegated
 * parameters"). Append-only: on any day the limit that started last applies, and of those with the same start the one set
 * last.
 */
export const DelegatedLimit = defineEntity({
  name: 'DelegatedLimit',
  schema: 'identity',
  tableName: 'delegated_limit',
  properties: {
    id: columns.id(),
    membershipId: () => p.manyToOne(Membership).mapToPk().fieldName('membership_id').index(),
    accountId: () => p.manyToOne(Account).mapToPk().fieldName('account_id').index(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    /** Null: no limit of this kind from that day. */
    pencePerWeek: columns.pence().nullable(),
    pencePerDecision: columns.pence().nullable(),
    startsOn: columns.day(),
    setById: () => p.manyToOne(Account).mapToPk().fieldName('set_by_id').nullable(),
    setAt: columns.moment().onCreate(() => new Date()),
  },
  checks: [{ name: 'positive', expression: 'pence_per_week > 0 and pence_per_decision > 0' }],
  ...sealed({
    reads: `account_id = (select access.actor_id()) or ${byStanding('RECORDS', 'organisation_id')} or ${byStanding('ADMINISTRATOR', 'organisation_id')}`,
    inserts: `${byAct('memberLimitSet', 'organisation_id')} and ${byActor('set_by_id')} and account_id <> set_by_id and starts_on >= access.today() - 1`,
    updates: 'false',
  }),
});
export type DelegatedLimit = InferEntity<typeof DelegatedLimit>;

const DAYS_A_WEEK = 7n;

/** Decisions for one person within so many days before now are counted as one. */
export const ONE_DECISION_DAYS = 28;

/** The limits of one role in which the actor agrees budgets, in pence; null means no limit of that kind. */
export interface RoleLimits {
  readonly role: Role;
  readonly pencePerWeek: Pence | null;
  readonly pencePerDecision: Pence | null;
}

/** A current budget set for the same person within the days that count as one decision. */
export interface EarlierDecision {
  readonly pence: Pence;
  /** What its author may agree in one decision, in pence: null means no limit; an author without such a role counts as 0. */
  readonly settersLimit: Pence | null;
  readonly byActor: boolean;
}

export interface Decision {
  readonly pence: Pence;
  readonly days: number;
  readonly earlier: readonly EarlierDecision[];
  /** Whether only a team manager may decide this, so that other roles do not count. */
  readonly isManagers?: boolean;
}

const LIMITS = `
  select m.role, l.pence_per_week::text as week, l.pence_per_decision::text as decision
  from identity.membership m cross join access.delegated_limit(m.id, access.today()) l
  where m.account_id = access.actor_id() and m.organisation_id = $1 and m.role = any (access.roles_of('budgetSet'))
    and access.in_force(m.starts_on, m.ends_on)
  order by m.role`;

/**
 * Returns today's limits of each role in which the actor agrees budgets for an authority. Always read from the database,
 * because cached limits may be out of date.
 */
export async function limitsOf(em: EntityManager, authorityId: string): Promise<RoleLimits[]> {
  const rows = await runSql<{ role: Role; week: string | null; decision: string | null }>(em, LIMITS, [authorityId]);
  return rows.map(({ role, week, decision }) => ({
    role,
    pencePerWeek: penceOrNone(week),
    pencePerDecision: penceOrNone(decision),
  }));
}

export function penceOrNone(text: string | null): Pence | null {
  return text === null ? null : pence(Number(text));
}

/**
 * Returns why a budget exceeds what the actor may agree, or null. One role must allow both its pence per week and the whole
 * decision; the two limits cannot come from different roles. Pence per week are compared as exact fractions, so that not a
 * penny more passes (SDS Standards, standard 8).
 *
 * The decision is the whole amount plus everything else set for the person within 28 days by the actor, or by colleagues
 * whose limit is no higher than the actor's. So splitting a budget, alone or in turns, agrees no more than one decision
 * would.
 */
export function whyAboveLimit(decision: Decision, limits: readonly RoleLimits[]): DomainError | null {
  const counting = decision.isManagers ? limits.filter(({ role }) => MANAGING_ROLES.includes(role)) : limits;
  if (counting.length === 0) {
    return new DomainError('NOT_PERMITTED', 'You agree no budgets for this person’s authority today. Ask its worker.');
  }
  const refusals = counting.map((each) => whyAbove(decision, each));
  return refusals.includes(null) ? null : (refusals[0] ?? null);
}

function whyAbove({ pence: amount, days, earlier }: Decision, limit: RoleLimits): DomainError | null {
  const { pencePerWeek, pencePerDecision } = limit;
  if (pencePerWeek !== null && BigInt(amount) * DAYS_A_WEEK > BigInt(pencePerWeek) * BigInt(days)) {
    return above(`This is more than the ${inPounds(pencePerWeek)} a week that you may agree.`);
  }
  if (pencePerDecision === null) return null;
  const together = earlier
    .filter((each) => each.byActor || (each.settersLimit !== null && each.settersLimit <= pencePerDecision))
    .reduce((sum, each) => sum + each.pence, 0);
  if (amount + together <= pencePerDecision) return null;
  return above(
    together === 0
      ? `This is more than the ${inPounds(pencePerDecision)} that you may agree in one decision.`
      : `With the ${inPounds(pence(together))} set for this person in the last ${ONE_DECISION_DAYS} days, this is more than the ${inPounds(pencePerDecision)} that you may agree in one decision.`,
  );
}

function above(explanation: string): DomainError {
  const next = 'Ask your team manager to set the budget.';
  return new DomainError('ABOVE_DELEGATED_LIMIT', `${explanation} ${next}`, 'pence');
}
