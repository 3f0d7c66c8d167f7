import { PERMISSIONS, type Role, STANDINGS } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import type { OrganisationFunction } from './organisation.entity.ts';

/** Roles in which budgets are agreed, and which can therefore have a limit. */
export const LIMITED_ROLES: readonly Role[] = PERMISSIONS.budgetSet.roles;
/** Roles that decide for an authority what its workers alone may not. */
export const MANAGING_ROLES: readonly Role[] = STANDINGS.MANAGER;

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
