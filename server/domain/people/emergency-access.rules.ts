import { type Actor, organisationsFor } from '../../access/actor.ts';
import { DomainError } from '../../foundation/domain-error.ts';

/** What the rule needs to know of an emergency. */
export interface EmergencyFacts {
  readonly accountId: string;
  readonly organisationId: string;
  readonly isOpen: boolean;
}

/** The same as SQL over its row. */
export function emergencyFacts(row: string): string {
  return `json_build_object('accountId', ${row}.account_id, 'organisationId', ${row}.organisation_id, 'isOpen', ${isOpen(row)})`;
}

export function isOpen(row: string): string {
  return `(${row}.closed_at is null and now() < ${row}.ends_at)`;
}

/** Why the actor cannot close it, or null: what `people.close_emergency` says, for a client to be told beforehand. */
export function whyCannotClose(
  { accountId, organisationId, isOpen }: EmergencyFacts,
  actor: Actor,
): DomainError | null {
  const worksThere = organisationsFor(actor, 'emergencyClose').includes(organisationId);
  if (actor.accountId !== accountId || !worksThere) {
    return new DomainError(
      'NOT_PERMITTED',
      'Only the worker who opened it closes it. It ends by itself at the moment shown.',
    );
  }
  return isOpen
    ? null
    : new DomainError('ALREADY_DONE', 'This has ended already, and opens nothing. There is nothing left to do.');
}
