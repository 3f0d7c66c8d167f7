import type { EntityManager } from '@mikro-orm/postgresql';
import { type Actor, organisationsFor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { getById } from '../../database/get-by-id.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { notFound, parseId } from '../../foundation/input.ts';
import { type LocalDate, period, todayInScotland } from '../../foundation/period.ts';
import { Account } from './account.entity.ts';
import { Membership } from './membership.entity.ts';
import { Organisation } from './organisation.entity.ts';

export async function getOrganisation(em: EntityManager, id: string): Promise<Organisation> {
  return getById(em, Organisation, { organisationId: id });
}

/** Returns a membership the actor may see. Colleagues see each other's but may not change them. */
export async function getMembership(em: EntityManager, id: string): Promise<Membership> {
  return getById(em, Membership, { membershipId: id });
}

/**
 * Returns the account of somebody who is or was a member of the organisation; anybody else must accept an invitation first.
 */
export async function getMember(em: EntityManager, id: string, organisationId: string): Promise<Account> {
  const accountId = parseId(id, 'accountId');
  const belongs = (await em.count(Membership, { accountId, organisationId })) > 0;
  const found = belongs ? await em.findOne(Account, { id: accountId }) : null;
  if (found === null) throw notFound('accountId');
  if (found.closedAt) {
    throw new DomainError('WRONG_STATE', 'This account is closed. Invite them with a new sign-in.', 'accountId');
  }
  return found;
}

/** Returns why the actor may not administer an organisation, or null. */
export function whyCannotAdminister(organisationId: string, act: Act, actor: Actor): DomainError | null {
  if (organisationsFor(actor, act).includes(organisationId)) return null;
  return new DomainError('NOT_PERMITTED', 'Only an administrator of this organisation can do this. Ask one.');
}

interface Days {
  readonly startsOn?: LocalDate | null | undefined;
  readonly endsOn?: LocalDate | null | undefined;
}

/**
 * Returns a period that starts today or later.
 * @throws DomainError INVALID_INPUT, INVALID_PERIOD
 */
export function parseDays({ startsOn, endsOn }: Days): { startsOn: LocalDate; endsOn: LocalDate | null } {
  const starts = parseDayToCome(startsOn, 'startsOn');
  if (endsOn) period(starts, endsOn, 'endsOn');
  return { startsOn: starts, endsOn: endsOn ?? null };
}

/** Returns the given day, today by default. Throws for an earlier day, because the past does not change. */
export function parseDayToCome(day: LocalDate | null | undefined, field: string): LocalDate {
  const today = todayInScotland();
  if (!day) return today;
  if (day < today)
    throw new DomainError('INVALID_INPUT', 'Give today or a later day: the past stays as it was.', field);
  return day;
}
