import { type Actor, organisationsFor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import type { SupportedPerson } from './supported-person.entity.ts';

interface Attempt {
  readonly person: Pick<SupportedPerson, 'authorityId' | 'accountId'>;
  readonly actor: Actor;
  readonly act: Act;
}

/**
 * Returns why the actor cannot record what is the person's own to say, or null. Only the person may record it, or their
 * authority's worker, who writes down what they said. A legal power does not extend to it.
 */
export function whyNotTheirsToSay({ person, actor, act }: Attempt): DomainError | null {
  if (organisationsFor(actor, act).includes(person.authorityId)) return null;
  if (actor.kind === 'ACCOUNT' && actor.actingFor === null && actor.accountId === person.accountId) return null;
  return new DomainError(
    'NOT_PERMITTED',
    'This is the person’s own to say: they record it themselves, or tell their authority’s worker, who does.',
  );
}

/** The facts that the rule requires of a supporter and the person they help, as far as the actor can see them. */
export type SupporterFacts = Attempt['person'] & { readonly hasEnded: boolean };

/**
 * Returns why the actor cannot record that somebody no longer helps, or null. Used by the act and by the predicted outcome.
 */
export function whyCannotEndSupport(person: SupporterFacts, actor: Actor): DomainError | null {
  const refusal = whyNotTheirsToSay({ person, actor, act: 'decisionSupporterEnd' });
  if (refusal !== null) return refusal;
  return person.hasEnded
    ? new DomainError('ALREADY_DONE', 'This was recorded as ended already. There is nothing left to do.')
    : null;
}
