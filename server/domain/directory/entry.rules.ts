import { type Actor, organisationsFor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import type { ServiceStatus } from './support-service.entity.ts';

export interface KeptFacts {
  /** The organisation that keeps the entry: whoever claimed it, or whose it is. */
  readonly keeperId: string;
  readonly status: ServiceStatus;
}

/** Why the actor cannot write in an entry, or null. Everybody sees an entry; its keeper's people write in it. */
export function whyCannotKeep({ keeperId, status }: KeptFacts, actor: Actor, act: Act): DomainError | null {
  if (!organisationsFor(actor, act).includes(keeperId)) {
    return new DomainError(
      'NOT_PERMITTED',
      'Your organisation does not keep this entry. If it is yours, claim it by its registration number.',
    );
  }
  return status === 'CLOSED'
    ? new DomainError('SERVICE_CLOSED', 'This service has closed. Its entry stays as it is.', 'serviceId')
    : null;
}
