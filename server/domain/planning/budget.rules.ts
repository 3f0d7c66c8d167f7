import type { Role } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { inLongForm, type LocalDate, type Period, plusDays, plusYears } from '../../foundation/period.ts';
import { MANAGING_ROLES } from '../identity/role.rules.ts';

export interface BudgetDays extends Period {
  /** The day the person was registered with the authority. */
  readonly knownSince: LocalDate;
  readonly today: LocalDate;
}

/** Returns why only a team manager may decide a budget for these days; null if anybody who agrees budgets may. */
export function whyManagers({ start, end, knownSince, today }: BudgetDays): DomainError | null {
  if (start < knownSince) {
    return new DomainError(
      'NOT_PERMITTED',
      `This person was registered on ${inLongForm(knownSince)}. Ask your team manager to set a budget that begins earlier, or begin it then.`,
      'periodStart',
    );
  }
  const last = plusYears(today, 1);
  if (plusDays(end, -1) <= last) return null;
  return new DomainError(
    'NOT_PERMITTED',
    `Ask your team manager to set a budget for more than a year ahead, or let ${inLongForm(last)} be its last day.`,
    'periodEnd',
  );
}

/**
 * Returns why somebody in these roles at the person's authority cannot set a budget for these days, or null. A team manager
 * may set any days, with a reason if a worker could not: that is how arrangements running elsewhere are taken over.
 */
export function whyNotTheseDays(
  days: BudgetDays,
  { roles, reason }: { readonly roles: readonly Role[]; readonly reason: string | null },
): DomainError | null {
  const managers = whyManagers(days);
  if (managers === null) return null;
  if (!roles.some((role) => MANAGING_ROLES.includes(role))) return managers;
  if (reason !== null) return null;
  return new DomainError(
    'INVALID_INPUT',
    managers.field === 'periodStart'
      ? `Say why this budget begins before ${inLongForm(days.knownSince)}, the day this person was registered. They will read it.`
      : 'Say why this budget is for more than a year ahead. The person will read it.',
    'reason',
  );
}
