import { type Actor, organisationsFor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';

/** The facts of a resource that the rules require. */
export interface ResourceFacts {
  readonly organisationId: string;
  readonly isWithdrawn: boolean;
}

/** Returns why the actor cannot change or withdraw a resource, or null. */
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
