import type { EntityManager } from '@mikro-orm/postgresql';
import { actingOrganisation } from '../../access/acting-organisation.ts';
import type { SignedInActor } from '../../access/actor.ts';
import { getById } from '../../database/get-by-id.ts';
import { refuseIf, runSql } from '../../database/run-sql.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';
import type { Invited } from '../identity/invitation.service.ts';
import { hashOf, newCode, OPEN_DAYS } from '../identity/invitation-code.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { wrongCodes } from '../identity/wrong-codes.ts';
import { Registration } from './registration.entity.ts';
import { ClaimCode, ServiceClaim } from './service-claim.entity.ts';
import { type ActOnClaim, CLAIM_MOVES, claimWorkflow, whyCannotMove } from './service-claim.rules.ts';

const DAY_MILLISECONDS = 86_400_000;
/** The Care Inspectorate's number of a service or of a provider. */
const NUMBER = /^(CS|SP)\d{10}$/;

export interface MakeClaim {
  readonly number: string;
  readonly organisationId?: string | null;
}

/**
 * Claims an entry of the register for the actor's organisation, for the operator to verify.
 * @returns the claim's id
 * @throws DomainError INVALID_INPUT, NOT_FOUND, NOT_PERMITTED, SERVICE_CLOSED, ALREADY_DONE
 */
export async function makeClaim(em: EntityManager, actor: SignedInActor, input: MakeClaim): Promise<string> {
  const organisationId = actingOrganisation(actor, 'claimMake', input.organisationId);
  const number = parseText(input.number, 'number', 30).toUpperCase().replace(/\s/g, '');
  if (!NUMBER.test(number)) {
    throw new DomainError(
      'INVALID_INPUT',
      'Give the number on your certificate of registration: CS (a service) or SP (a provider) and ten digits.',
      'number',
    );
  }
  const subject = await getSubject(em, number);
  // Asked again when the claim is verified.
  await refuseIf(em, 'directory.claim_obstacle($1, $2, $3)', {
    values: [organisationId, subject.registrationId, subject.providerId],
    field: 'number',
  });
  return em.create(ServiceClaim, { organisationId, number, ...subject, claimedById: actor.accountId }).id;
}

type Subject = Pick<ServiceClaim, 'registrationId' | 'providerId'>;

/** Returns what a number of the register identifies. */
async function getSubject(em: EntityManager, number: string): Promise<Subject> {
  const registration = number.startsWith('CS') ? await em.findOne(Registration, { csNumber: number }) : null;
  if (registration !== null) return { registrationId: registration.id, providerId: null };
  const provider = number.startsWith('SP') ? await em.findOne(Organisation, { spNumber: number }) : null;
  if (provider !== null) return { registrationId: null, providerId: provider.id };
  throw new DomainError(
    'NOT_FOUND',
    'The register we have does not know this number. Check it against your certificate; one granted this month comes with the next register.',
    'number',
  );
}

/**
 * Creates a code for the operator to send to the contact in the register; the platform sends no letters. Earlier codes of
 * the claim become invalid.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE
 */
export async function issueClaimCode(em: EntityManager, actor: SignedInActor, claimId: string): Promise<Invited> {
  const claim = await getClaimFor(em, { actor, act: 'claimCodeIssue' }, claimId);
  const code = newCode();
  const expiresAt = new Date(Date.now() + OPEN_DAYS * DAY_MILLISECONDS);
  em.create(ClaimCode, { claimId: claim.id, codeHash: hashOf(code), issuedById: actor.accountId, expiresAt });
  return { id: claim.id, code };
}

const tries = wrongCodes();

export interface EnterClaimCode {
  readonly claimId: string;
  readonly code: string;
}

/**
 * Verifies a claim by the code that the organisation received.
 * @returns the claim's id
 * @throws DomainError CODE_INVALID, TOO_MANY_ATTEMPTS, NOT_FOUND, NOT_PERMITTED, WRONG_STATE, SERVICE_CLOSED, ALREADY_DONE,
 *   INVALID_INPUT, TOO_LONG
 */
export async function enterClaimCode(
  em: EntityManager,
  actor: SignedInActor,
  { claimId, code }: EnterClaimCode,
): Promise<string> {
  const hash = hashOf(parseText(code, 'code', 100));
  const claim = await getClaimFor(em, { actor, act: 'claimCodeEnter' }, claimId);
  tries.check(actor.accountId);
  if (!(await verify(em, claim.id, hash))) {
    tries.add(actor.accountId);
    throw new DomainError(
      'CODE_INVALID',
      'This code opens nothing: it may be mistyped, too old, or another has been sent since. Check it, or ask the operator for a new one.',
      'code',
    );
  }
  tries.forget(actor.accountId);
  return claim.id;
}

/**
 * Verifies a claim as the operator, who has checked it by other means.
 * @returns the claim's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE, SERVICE_CLOSED, ALREADY_DONE
 */
export async function verifyClaim(em: EntityManager, actor: SignedInActor, claimId: string): Promise<string> {
  const { id } = await getClaimFor(em, { actor, act: 'claimVerify' }, claimId);
  await verify(em, id, null);
  return id;
}

/** @returns false for an invalid code */
async function verify(em: EntityManager, claimId: string, hash: string | null): Promise<boolean> {
  const rows = await runSql<{ verified: boolean }>(em, 'select directory.verify_claim($1, $2) as verified', [
    claimId,
    hash,
  ]);
  return rows[0]?.verified ?? false;
}

export interface CloseClaim {
  readonly claimId: string;
  readonly reason: string;
}

/**
 * Ends a claim: refused by the operator, withdrawn before it was decided, or ended after verification. From the next
 * request on the organisation can no longer write in the entries.
 * @returns the claim's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE, INVALID_INPUT, TOO_LONG
 */
export async function closeClaim(
  em: EntityManager,
  { actor, act }: { readonly actor: SignedInActor; readonly act: 'claimRefuse' | 'claimWithdraw' | 'claimEnd' },
  input: CloseClaim,
): Promise<string> {
  const reason = parseText(input.reason, 'reason', 1000);
  const { id, status } = await getClaimFor(em, { actor, act }, input.claimId);
  const closed = { status: claimWorkflow.moves[CLAIM_MOVES[act]].to, reason };
  const closing = { ...closed, closedById: actor.accountId, closedAt: new Date() };
  // If another request decided it first, the second caller gets WRONG_STATE.
  if ((await em.nativeUpdate(ServiceClaim, { id, status }, closing)) === 0) {
    throw new DomainError(
      'WRONG_STATE',
      'Somebody has just decided this claim otherwise. Look at it again.',
      'claimId',
    );
  }
  return id;
}

/**
 * Returns a claim for an act on it.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE
 */
async function getClaimFor(
  em: EntityManager,
  { actor, act }: { readonly actor: SignedInActor; readonly act: ActOnClaim },
  id: string,
): Promise<ServiceClaim> {
  const found = await getById(em, ServiceClaim, { claimId: id });
  throwIfRefused(whyCannotMove(found, act, actor));
  return found;
}
