import { type Actor, organisationsFor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';

/** What the rules need to know of a resource, to say who may change it. */
export interface ResourceFacts {
  readonly organisationId: string;
  readonly isWithdrawn: boolean;
}

/** Why the actor cannot change a resource, or withdraw it, or null. */
export function whyCannotChange(
  { organisationId, isWithdrawn }: ResourceFacts,
  actor: Actor,
  act: Act,
): DomainError | null {
  if (!organisationsFor(actor, act).includes(organisationId)) {
    return new DomainError(
      'NOT_PERMITTED',
      'Another organisation keeps this. Tell it what is wrong, or add what you have as a resource of your own.',
      'resourceId',
    );
  }
  if (!isWithdrawn) return null;
  return new DomainError('ALREADY_DONE', 'This has been withdrawn. Add it anew if it is of use again.', 'resourceId');
}
