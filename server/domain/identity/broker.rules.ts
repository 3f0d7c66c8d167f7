import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { refuseIf } from '../../database/run-sql.ts';

/**
 * Checks that a broker does not decide about the person's money: nobody who works for the person's authority can be their
 * broker of record, whichever organisation they are acting for.
 * @throws DomainError CONFLICT_OF_INTEREST
 */
export function refuseAuthorityWorker(
  em: EntityManager,
  { accountId }: SignedInActor,
  authorityId: string,
): Promise<void> {
  return refuseIf(em, 'identity.brokering_obstacle($1, $2)', { values: [accountId, authorityId] });
}
