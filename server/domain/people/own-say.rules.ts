import { organisationsFor, type SignedInActor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import type { SupportedPerson } from './supported-person.entity.ts';

interface Attempt {
  readonly person: Pick<SupportedPerson, 'authorityId' | 'accountId'>;
  readonly actor: SignedInActor;
  readonly act: Act;
}

/**
 * Why what is the person's own to say is not the actor's to record, or null: it is the person's, and their authority's
 * worker's, who records what they said. A legal power does not reach it.
 */
export function whyNotTheirsToSay({ person, actor, act }: Attempt): DomainError | null {
  if (organisationsFor(actor, act).includes(person.authorityId)) return null;
  if (actor.actingFor === null && actor.accountId === person.accountId) return null;
  return new DomainError(
    'NOT_PERMITTED',
    'This is the person’s own to say: they record it themselves, or tell their authority’s worker, who does.',
  );
}
