import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { actingOrganisation } from '../../access/acting-organisation.ts';
import type { Actor, SignedInActor } from '../../access/actor.ts';
import type { Role } from '../../access/permissions.ts';
import { refuseIf, runSql } from '../../database/run-sql.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { notFound, parseId } from '../../foundation/input.ts';
import { positivePence } from '../../foundation/pence.ts';
import { hasEnded, type LocalDate, todayInScotland } from '../../foundation/period.ts';
import { BrokerAccreditation } from './broker-accreditation.entity.ts';
import { DelegatedLimit } from './delegated-limit.entity.ts';
import { getMember, getMembership, parseDays, parseDayToCome, whyCannotAdminister } from './find-member.ts';
import { Invitation } from './invitation.entity.ts';
import { Membership } from './membership.entity.ts';
import { LIMITED_ROLES } from './role.rules.ts';

export interface GiveMembership {
  readonly accountId: string;
  readonly role: Role;
  readonly startsOn?: LocalDate | null;
  readonly endsOn?: LocalDate | null;
  readonly organisationId?: string | null;
}

/**
 * Gives a member of the organisation another role.
 * @returns the membership's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, ROLE_NOT_ALLOWED, INVALID_INPUT, INVALID_PERIOD, ALREADY_DONE
 */
export async function giveMembership(em: EntityManager, actor: SignedInActor, input: GiveMembership): Promise<string> {
  const organisationId = actingOrganisation(actor, 'membershipGive', input.organisationId);
  const { role } = input;
  const account = await getMember(em, input.accountId, organisationId);
  await refuseIf(em, 'identity.taking_obstacle($1, $2, $3)', {
    values: [account.id, organisationId, role],
    field: 'role',
  });
  return em.create(Membership, { accountId: account.id, organisationId, role, ...parseDays(input) }).id;
}

export interface EndMembership {
  readonly membershipId: string;
  readonly endsOn?: LocalDate | null;
}

/**
 * Ends a role, immediately or on a later day.
 * @returns the membership's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, WRONG_STATE, LAST_ADMINISTRATOR
 */
export async function endMembership(em: EntityManager, actor: SignedInActor, input: EndMembership): Promise<string> {
  const membership = await getMembership(em, input.membershipId);
  const endsOn = parseDayToCome(input.endsOn, 'endsOn');
  throwIfRefused(whyCannotEnd(membership, actor));
  if (membership.endsOn && endsOn > membership.endsOn) {
    throw new DomainError('INVALID_INPUT', 'This role ends before that day already. Give an earlier one.', 'endsOn');
  }
  await end(em, [membership], endsOn);
  return membership.id;
}

export interface CloseMember {
  readonly accountId: string;
  readonly organisationId?: string | null;
}

/**
 * Removes a member: all their roles in the organisation end at once, and so do their open invitations. The account itself
 * is closed too if the organisation opened it and nothing else depends on it (`identity.close_leaver`).
 * @returns the account's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, LAST_ADMINISTRATOR
 */
export async function closeMember(em: EntityManager, actor: SignedInActor, input: CloseMember): Promise<string> {
  const organisationId = actingOrganisation(actor, 'memberClose', input.organisationId);
  const accountId = parseId(input.accountId, 'accountId');
  const memberships = await em.find(Membership, { accountId, organisationId });
  if (memberships.length === 0) throw notFound('accountId');
  const today = todayInScotland();
  const held = memberships.filter(({ endsOn }) => !hasEnded(endsOn, today));
  await end(em, held, today);
  await em.flush();
  await runSql(em, 'select identity.close_leaver($1)', [accountId]);
  return accountId;
}

export interface SetMemberLimit {
  readonly membershipId: string;
  readonly pencePerWeek?: number | null;
  readonly pencePerDecision?: number | null;
  readonly startsOn?: LocalDate | null;
}

/**
 * Sets the budget a worker or team manager may agree, per week and per decision, from a given day. Both are set together:
 * one left out is no limit from that day.
 * @returns the membership's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, ROLE_NOT_ALLOWED, AMOUNT_NOT_POSITIVE, AMOUNT_TOO_LARGE
 */
export async function setMemberLimit(em: EntityManager, actor: SignedInActor, input: SetMemberLimit): Promise<string> {
  const membership = await getMembership(em, input.membershipId);
  throwIfRefused(whyCannotLimit(membership, actor));
  const { id, accountId, organisationId, role } = membership;
  const pencePerWeek = parseLimit(input.pencePerWeek, [role], 'pencePerWeek');
  const pencePerDecision = parseLimit(input.pencePerDecision, [role], 'pencePerDecision');
  const startsOn = parseDayToCome(input.startsOn, 'startsOn');
  const keys = { membershipId: id, accountId, organisationId };
  em.create(DelegatedLimit, { ...keys, pencePerWeek, pencePerDecision, startsOn, setById: actor.accountId });
  return id;
}

/** Returns why the actor cannot end a role, or null. */
export function whyCannotEnd(
  { organisationId, endsOn }: Pick<Membership, 'organisationId' | 'endsOn'>,
  actor: Actor,
): DomainError | null {
  const refusal = whyCannotAdminister(organisationId, 'membershipEnd', actor);
  if (refusal !== null) return refusal;
  return hasEnded(endsOn) ? new DomainError('WRONG_STATE', 'This role has ended already.', 'membershipId') : null;
}

/** Returns why the actor cannot set a limit for a role, or null. */
export function whyCannotLimit(
  { organisationId, accountId, role }: Pick<Membership, 'organisationId' | 'accountId' | 'role'>,
  actor: Actor,
): DomainError | null {
  return (
    whyCannotAdminister(organisationId, 'memberLimitSet', actor) ?? whyUnlimited([role]) ?? whyOwn(accountId, actor)
  );
}

/** Nobody sets their own limit: it is how far others trust them. */
function whyOwn(accountId: string, actor: Actor): DomainError | null {
  if (accountId !== actor.accountId) return null;
  return new DomainError('NOT_PERMITTED', 'Nobody sets their own limit. Ask another administrator.', 'membershipId');
}

function whyUnlimited(roles: readonly Role[], field: string | null = null): DomainError | null {
  if (roles.some((role) => LIMITED_ROLES.includes(role))) return null;
  return new DomainError(
    'ROLE_NOT_ALLOWED',
    'Only workers and team managers agree budgets, and so have limits.',
    field,
  );
}

/** Returns a limit in pence, or null. Throws if none of the roles can have one. */
export function parseLimit(pence: number | null | undefined, roles: readonly Role[], field: string) {
  if (pence === null || pence === undefined) return null;
  throwIfRefused(whyUnlimited(roles, field));
  return positivePence(pence, field);
}

/** Ends memberships of one account in one organisation, with everything that depends on them. */
async function end(em: EntityManager, memberships: readonly Membership[], endsOn: LocalDate): Promise<void> {
  const [first] = memberships;
  if (first === undefined) return;
  const { accountId, organisationId } = first;
  const roles = memberships.map(({ role }) => role);
  if (roles.includes('ADMINISTRATOR')) {
    await keepAnAdministrator(em, organisationId, memberships);
    const open = { invitedById: accountId, organisationId, acceptedAt: null, withdrawnAt: null };
    for (const invitation of await em.find(Invitation, open)) invitation.withdrawnAt = new Date();
  }
  if (roles.includes('BROKER')) {
    for (const award of await em.find(BrokerAccreditation, { accountId, organisationId })) endRow(award, endsOn);
  }
  for (const membership of memberships) endRow(membership, endsOn);
}

/** A row that would start later ends on its first day, so that it never applies. */
export function endRow(row: { startsOn: LocalDate; endsOn?: LocalDate | null | undefined }, day: LocalDate): void {
  const endsOn = row.startsOn > day ? row.startsOn : day;
  if (!row.endsOn || endsOn < row.endsOn) row.endsOn = endsOn;
}

/** Locks the administrators: if two end each other at once, the second waits and is then the last, who cannot be ended. */
async function keepAnAdministrator(
  em: EntityManager,
  organisationId: string,
  ending: readonly Membership[],
): Promise<void> {
  const administrators = await em.find(
    Membership,
    { organisationId, role: 'ADMINISTRATOR' },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true },
  );
  const today = todayInScotland();
  const left = administrators.filter(
    ({ id, startsOn, endsOn }) => startsOn <= today && !endsOn && !ending.some((each) => each.id === id),
  );
  if (left.length === 0) {
    throw new DomainError(
      'LAST_ADMINISTRATOR',
      'This is the organisation’s last administrator. Give somebody else the role first, without an end.',
    );
  }
}
