import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, mayAttempt, organisationsFor } from '../../access/actor.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { givenId, notFound } from '../../foundation/given.ts';
import { Invitation } from './invitation.entity.ts';

/** What the rules need to know of an invitation; moments as they were read. */
interface InvitationFacts {
  readonly organisationId: string;
  readonly accountId?: string | null | undefined;
  readonly acceptedAt?: unknown;
  readonly withdrawnAt?: unknown;
}

/**
 * Takes an invitation back before it is accepted.
 * @returns the invitation's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE
 */
export async function withdrawInvitation(em: EntityManager, actor: Actor, invitationId: string): Promise<string> {
  const found = await em.findOne(Invitation, { id: givenId(invitationId, 'invitationId') });
  if (found === null) throw notFound('invitationId');
  const refusal = whyCannotWithdraw(found, actor);
  if (refusal !== null) throw refusal;
  found.withdrawnAt = new Date();
  return found.id;
}

/** Why the actor cannot take an invitation back, or null. */
export function whyCannotWithdraw(invitation: InvitationFacts, actor: Actor): DomainError | null {
  if (!couldHaveInvited(invitation, actor)) {
    return new DomainError('NOT_PERMITTED', 'Only the organisation that invites can take this back. Ask it.');
  }
  if (invitation.acceptedAt) {
    return new DomainError('WRONG_STATE', 'This invitation has been accepted: it can only be taken back before.');
  }
  return invitation.withdrawnAt ? new DomainError('WRONG_STATE', 'This invitation has been taken back already.') : null;
}

/** An operator sees only invitations of organisations that nobody has joined, and may take those back. */
function couldHaveInvited({ organisationId, accountId }: InvitationFacts, actor: Actor): boolean {
  if (accountId) return organisationsFor(actor, 'accountInvite').includes(organisationId);
  return organisationsFor(actor, 'memberInvite').includes(organisationId) || mayAttempt(actor, 'administratorInvite');
}
