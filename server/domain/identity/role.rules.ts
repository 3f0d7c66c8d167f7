import { GIVEN_BY } from '../../access/permission-rows.ts';
import { PERMISSIONS, ROLES, type Role, STANDINGS } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import type { Organisation, OrganisationFunction } from './organisation.entity.ts';

const RECORD_READERS: readonly Role[] = STANDINGS.RECORDS;
/**
 * Roles that give access to nobody's record, by the row level security policies. Every other role, new ones included, gives
 * some.
 */
const OPENING_NOTHING: readonly Role[] = ROLES.filter((role) => !RECORD_READERS.includes(role));
/** Roles that give access to people's records by duty; the remaining ones require a grant or a contract. */
const OPENING_BY_DUTY: readonly Role[] = STANDINGS.AUTHORITY;

/** Roles in which budgets are agreed, and which can therefore have a limit. */
export const LIMITED_ROLES: readonly Role[] = PERMISSIONS.budgetSet.roles;

/** Returns why an organisation cannot give a role, or null. */
export function whyCannotGive(role: Role, { functions }: Pick<Organisation, 'functions'>): DomainError | null {
  const needed: OrganisationFunction | null = GIVEN_BY[role];
  if (needed === null || functions.includes(needed)) return null;
  return new DomainError(
    'ROLE_NOT_ALLOWED',
    `This organisation is no ${inWords(needed)}, so nobody can be ${inWords(role)} of it. Choose another role.`,
    'role',
  );
}

/**
 * Returns why an administrator cannot take a role, or null. Administering an organisation gives access to nobody's record,
 * so administrators may not give themselves roles that do. A sole provider, who does everything alone, may take any role
 * that gives no access by duty.
 * @param alone whether nobody else is a member of the organisation
 */
export function whyCannotTake(role: Role, alone: boolean): DomainError | null {
  if (OPENING_NOTHING.includes(role) || (alone && !OPENING_BY_DUTY.includes(role))) return null;
  return new DomainError(
    'NOT_PERMITTED',
    'This role opens people’s records, so nobody gives it to themselves. Make a colleague an administrator, and ask them.',
    'role',
  );
}

/** Returns why an organisation cannot have all of these functions, or null. */
export function whyCannotBe(functions: readonly OrganisationFunction[]): DomainError | null {
  if (functions.length === 0) return new DomainError('INVALID_INPUT', 'Say what the organisation is.', 'functions');
  if (functions.includes('AUTHORITY') && functions.includes('BROKERAGE')) {
    return new DomainError(
      'CONFLICT_OF_INTEREST',
      'A broker is independent of the organisation that decides the money: register the brokerage as an organisation of its own.',
      'functions',
    );
  }
  if (functions.includes('AUTHORITY') && functions.includes('SUPPORT_ORGANISATION')) {
    return new DomainError(
      'CONFLICT_OF_INTEREST',
      'Independent support is independent of the authority: register it as an organisation of its own.',
      'functions',
    );
  }
  return null;
}

function inWords(name: string): string {
  return name === 'ISF_HOLDER' ? 'ISF holder' : name.toLowerCase().replaceAll('_', ' ');
}
