import type { EntityManager } from '@mikro-orm/postgresql';
import { actingOrganisation } from '../../access/acting-organisation.ts';
import { type Actor, mayAttempt, type Newcomer, organisationsFor, type SignedInActor } from '../../access/actor.ts';
import type { Role } from '../../access/permissions.ts';
import { newId } from '../../database/columns.ts';
import type { Statements } from '../../database/database.ts';
import { getById } from '../../database/get-by-id.ts';
import { withActor } from '../../database/reading/read.ts';
import { refuseIf } from '../../database/run-sql.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';
import { type LocalDate, period } from '../../foundation/period.ts';
import { parseDayToCome } from './find-member.ts';
import { Invitation } from './invitation.entity.ts';
import { hashOf, newCode, OPEN_DAYS, plainCode } from './invitation-code.ts';
import { parseLimit } from './membership.service.ts';
import { wrongCodes } from './wrong-codes.ts';

const DAY_MILLISECONDS = 86_400_000;
const MOST_NEW_IDS = 23;

/** A new invitation with its code, which is available only at this moment. */
export interface Invited {
  readonly id: string;
  readonly code: string;
}

export interface InviteMember {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly startsOn?: LocalDate | null;
  readonly endsOn?: LocalDate | null;
  readonly delegatedLimitPencePerWeek?: number | null;
  readonly delegatedLimitPencePerDecision?: number | null;
  readonly organisationId?: string | null;
}

/**
 * Invites somebody to join the actor's organisation in one or more roles.
 * @throws DomainError NOT_PERMITTED, INVALID_INPUT, TOO_LONG, ROLE_NOT_ALLOWED, INVALID_PERIOD, AMOUNT_NOT_POSITIVE,
 *   AMOUNT_TOO_LARGE
 */
export async function inviteMember(em: EntityManager, actor: SignedInActor, input: InviteMember): Promise<Invited> {
  const organisationId = actingOrganisation(actor, 'memberInvite', input.organisationId);
  const roles = [...new Set(input.roles)];
  if (roles.length === 0) throw new DomainError('INVALID_INPUT', 'Give at least one role.', 'roles');
  await refuseIf(em, 'identity.giving_obstacle($1, $2)', { values: [organisationId, roles], field: 'roles' });
  const startsOn = input.startsOn ? parseDayToCome(input.startsOn, 'startsOn') : null;
  if (input.endsOn) period(parseDayToCome(startsOn, 'startsOn'), input.endsOn, 'endsOn');
  return invite(em, actor, {
    name: parseText(input.name, 'name', 200),
    organisationId,
    roles,
    startsOn,
    endsOn: input.endsOn ?? null,
    delegatedLimitPencePerWeek: parseLimit(input.delegatedLimitPencePerWeek, roles, 'delegatedLimitPencePerWeek'),
    delegatedLimitPencePerDecision: parseLimit(
      input.delegatedLimitPencePerDecision,
      roles,
      'delegatedLimitPencePerDecision',
    ),
  });
}

interface Draft extends Pick<Invitation, 'name' | 'organisationId' | 'roles'> {
  readonly accountId?: string;
  readonly replacesSignIn?: boolean;
  readonly startsOn?: LocalDate | null;
  readonly endsOn?: LocalDate | null;
  readonly delegatedLimitPencePerWeek?: Invitation['delegatedLimitPencePerWeek'];
  readonly delegatedLimitPencePerDecision?: Invitation['delegatedLimitPencePerDecision'];
}

/** Stores an invitation and returns its code, this once. */
export function invite(em: EntityManager, actor: SignedInActor, draft: Draft): Invited {
  const code = newCode();
  const expiresAt = new Date(Date.now() + OPEN_DAYS * DAY_MILLISECONDS);
  const invitedById = actor.accountId;
  return { id: em.create(Invitation, { ...draft, codeHash: hashOf(code), invitedById, expiresAt }).id, code };
}

export interface Accepted {
  readonly invitationId: string;
  readonly accountId: string;
}

const tries = wrongCodes();

/**
 * Accepts an invitation by its code: as an account, which joins the organisation; or as a newcomer, who gets a new account
 * or the one opened for them. One statement, so of two people entering the same code at once only one succeeds.
 * @throws DomainError INVITATION_INVALID for any reason a code is not valid, TOO_MANY_ATTEMPTS, ALREADY_DONE, WRONG_STATE,
 *   NOT_PERMITTED, INVALID_INPUT, TOO_LONG
 */
export async function acceptInvitation(
  statements: Statements,
  actor: SignedInActor | Newcomer,
  { code }: { readonly code: string },
): Promise<Accepted> {
  const [issuer, subject] = actor.kind === 'NEWCOMER' ? [actor.issuer, actor.subject] : [null, null];
  const who = actor.kind === 'NEWCOMER' ? `${issuer} ${subject}` : actor.accountId;
  const plain = plainCode(parseText(code, 'code', 100));
  tries.check(who);
  const ids = Array.from({ length: MOST_NEW_IDS }, newId);
  const [answer] = await statements.run<{ result: Accepted | null }>({
    text: withActor('identity.accept_invitation($2, $3, $4, $5::uuid[])'),
    values: [plain, issuer, subject, ids],
  });
  if (!answer?.result) {
    tries.add(who);
    throw new DomainError(
      'INVITATION_INVALID',
      'This code opens nothing: it may be mistyped, used, withdrawn or too old. Check it, or ask the person who invited you for a new one.',
      'code',
    );
  }
  tries.forget(who);
  return answer.result;
}

/** The facts of an invitation that the rules require; timestamps as they were read. */
interface InvitationFacts {
  readonly organisationId: string;
  readonly accountId?: string | null | undefined;
  readonly acceptedAt?: unknown;
  readonly withdrawnAt?: unknown;
}

/**
 * Withdraws an invitation that has not been accepted.
 * @returns the invitation's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE
 */
export async function withdrawInvitation(em: EntityManager, actor: Actor, invitationId: string): Promise<string> {
  const found = await getById(em, Invitation, { invitationId });
  throwIfRefused(whyCannotWithdraw(found, actor));
  found.withdrawnAt = new Date();
  return found.id;
}

/** Returns why the actor cannot withdraw an invitation, or null. */
export function whyCannotWithdraw(invitation: InvitationFacts, actor: Actor): DomainError | null {
  if (!couldHaveInvited(invitation, actor)) {
    return new DomainError('NOT_PERMITTED', 'Only the organisation that invites can take this back. Ask it.');
  }
  if (invitation.acceptedAt) {
    return new DomainError('WRONG_STATE', 'This invitation has been accepted: it can only be taken back before.');
  }
  return invitation.withdrawnAt ? new DomainError('WRONG_STATE', 'This invitation has been taken back already.') : null;
}

/** An operator sees only invitations of organisations that nobody has joined, and may withdraw those. */
function couldHaveInvited({ organisationId, accountId }: InvitationFacts, actor: Actor): boolean {
  if (accountId) return organisationsFor(actor, 'accountInvite').includes(organisationId);
  return organisationsFor(actor, 'memberInvite').includes(organisationId) || mayAttempt(actor, 'administratorInvite');
}
