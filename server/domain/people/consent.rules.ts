import { type Actor, organisationsFor } from '../../access/actor.ts';
import type { Topic } from '../../database/walls.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import type { GrantBasis } from './access-grant.entity.ts';
import type { ConsentFacts, GrantFacts } from './consent-facts.ts';

/** Refusals for grants that do not rest on consent: their basis, and what ends them. */
const NOT_BY_CONSENT: Readonly<Record<Exclude<GrantBasis, 'CONSENT'>, string>> = {
  COMMISSION:
    'This rests on support the provider has agreed to give, not on consent. It ends when that commission ends: ask the broker.',
  EMERGENCY:
    'This rests on an emergency, not on consent. It ends by itself at the moment shown, or earlier when the worker closes it: ask the authority why it was opened.',
};

/**
 * Returns why the actor cannot grant anybody access to a topic of a person's record, or null. Used by the act and by the
 * predicted outcome.
 */
export function whyCannotGive(facts: ConsentFacts, topic: Topic, actor: Actor): DomainError | null {
  return decides(facts, topic, actor) ? null : notTheirs(facts, 'open');
}

/** Returns why the actor cannot end a grant, or null. */
export function whyCannotEnd(grant: GrantFacts, actor: Actor): DomainError | null {
  if (!decides(grant, grant.topic, actor)) return notTheirs(grant, 'close');
  if (grant.basis !== 'CONSENT') return new DomainError('NOT_BY_CONSENT', NOT_BY_CONSENT[grant.basis]);
  return grant.hasEnded ? endedAlready() : null;
}

export function endedAlready(): DomainError {
  return new DomainError('ALREADY_DONE', 'This has ended already, and opens nothing. There is nothing left to do.');
}

function decides({ authorityId, ownTopics }: ConsentFacts, topic: Topic, actor: Actor): boolean {
  return ownTopics.includes(topic) || organisationsFor(actor, 'accessGrantGive').includes(authorityId);
}

function notTheirs({ ownTopics }: ConsentFacts, does: 'open' | 'close'): DomainError {
  const explanation =
    ownTopics.length > 0
      ? `Your power does not reach this part of the record, so you cannot ${does} it. Ask the person, or the authority’s worker.`
      : `Only the person, those who act for them by law, or their authority’s worker can ${does} this part of the record.`;
  return new DomainError('NOT_PERMITTED', explanation);
}
