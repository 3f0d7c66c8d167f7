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
 * Why what is the person's own to say is not the actor's to record, or null: it is the person's, and their authority's
 * worker's, who records what they said. A legal power does not reach it.
 */
export function whyNotTheirsToSay({ person, actor, act }: Attempt): DomainError | null {
  if (organisationsFor(actor, act).includes(person.authorityId)) return null;
  if (actor.kind === 'ACCOUNT' && actor.actingFor === null && actor.accountId === person.accountId) return null;
  return new DomainError(
    'NOT_PERMITTED',
    'This is the person’s own to say: they record it themselves, or tell their authority’s worker, who does.',
  );
}

/** What the rule needs to know of somebody who helps to decide, and of whom they help, as far as the actor sees them. */
export type SupporterFacts = Attempt['person'] & { readonly hasEnded: boolean };

/** Why the actor cannot record that somebody no longer helps, or null. The same for the act and for what is told beforehand. */
export function whyCannotEndSupport(person: SupporterFacts, actor: Actor): DomainError | null {
  const refusal = whyNotTheirsToSay({ person, actor, act: 'decisionSupporterEnd' });
  if (refusal !== null) return refusal;
  return person.hasEnded
    ? new DomainError('ALREADY_DONE', 'This was recorded as ended already. There is nothing left to do.')
    : null;
}
