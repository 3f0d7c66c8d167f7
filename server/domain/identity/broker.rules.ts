import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { todayInScotland } from '../../foundation/period.ts';
import { Membership } from './membership.entity.ts';
import { LIMITED_ROLES } from './role.rules.ts';

/**
 * Checks that a broker does not decide about the person's money: nobody who works for the person's authority can be their
 * broker of record, whichever organisation they are acting for.
 * @throws DomainError CONFLICT_OF_INTEREST
 */
export async function refuseAuthorityWorker(
  em: EntityManager,
  { accountId }: SignedInActor,
  authorityId: string,
): Promise<void> {
  const today = todayInScotland();
  const roles = { role: { $in: [...LIMITED_ROLES] }, startsOn: { $lte: today } };
  const held = await em.find(Membership, { accountId, organisationId: authorityId, ...roles });
  if (held.every(({ endsOn }) => endsOn && endsOn <= today)) return;
  throw new DomainError(
    'CONFLICT_OF_INTEREST',
    'You work for the authority that decides this person’s budget, so you cannot be their broker. Ask a colleague to plan with them.',
  );
}
