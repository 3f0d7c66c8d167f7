import { DomainError } from '../foundation/domain-error.ts';
import { type Actor, organisationsFor } from './actor.ts';
import type { Act } from './permissions.ts';

/**
 * The organisation for which the actor attempts an act.
 * @param chosen its id; required only when the actor may attempt the act for several
 * @throws DomainError NOT_PERMITTED, INVALID_INPUT
 */
export function actingOrganisation(actor: Actor, act: Act, chosen?: string | null): string {
  const possible = organisationsFor(actor, act);
  if (chosen) {
    if (possible.includes(chosen)) return chosen;
    throw new DomainError(
      'NOT_PERMITTED',
      'You do not act for this organisation. Choose one of your own.',
      'organisationId',
    );
  }
  const [only, ...others] = possible;
  if (only === undefined || others.length > 0) {
    throw new DomainError('INVALID_INPUT', 'You act for several organisations: say for which one.', 'organisationId');
  }
  return only;
}

/**
 * The organisation for an act whose input cannot name one. With several, the header `acting-for` names it.
 * @throws DomainError INVALID_INPUT
 */
export function actingByHeader(actor: Actor, act: Act): string {
  const [only, ...others] = organisationsFor(actor, act);
  if (only !== undefined && others.length === 0) return only;
  throw new DomainError(
    'INVALID_INPUT',
    'You act for several organisations. Say for which one you do this, in the header "acting-for".',
  );
}

/**
 * @returns the refusal of an act for which several organisations of the actor remain and none is named; null for at
 * most one
 */
export function onlyOne(possible: number): DomainError | null {
  if (possible <= 1) return null;
  return new DomainError(
    'INVALID_INPUT',
    'The person has let several of your organisations do this. Say for which one you act, in the header "acting-for".',
  );
}
