import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import type { Role } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { todayInScotland } from '../../foundation/period.ts';
import { Membership } from './membership.entity.ts';

/**
 * Makes sure that whoever brokers decides nothing about the person's money: nobody who works for the person's authority is
 * their broker of record, for whichever organisation they say they act now.
 * @throws DomainError CONFLICT_OF_INTEREST
 */
export async function refuseAuthorityWorker(
  em: EntityManager,
  { accountId }: SignedInActor,
  authorityId: string,
): Promise<void> {
  const held = await organisationsOf(em, accountId, ['WORKER', 'TEAM_MANAGER']);
  if (!held.includes(authorityId)) return;
  throw new DomainError(
    'CONFLICT_OF_INTEREST',
    'You work for the authority that decides this person’s budget, so you cannot be their broker. Ask a colleague to plan with them.',
  );
}

/** The brokerages an account is a broker of today, for whichever organisation it says it acts now. */
export function brokeragesOf(em: EntityManager, accountId: string): Promise<string[]> {
  return organisationsOf(em, accountId, ['BROKER']);
}

async function organisationsOf(em: EntityManager, accountId: string, roles: readonly Role[]): Promise<string[]> {
  const today = todayInScotland();
  const held = await em.find(Membership, { accountId, role: { $in: [...roles] }, startsOn: { $lte: today } });
  return held.filter(({ endsOn }) => !endsOn || endsOn > today).map(({ organisationId }) => organisationId);
}
