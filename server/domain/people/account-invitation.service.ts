import type { EntityManager } from '@mikro-orm/postgresql';
import { organisationsFor, type SignedInActor } from '../../access/actor.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { notFound, parseId } from '../../foundation/input.ts';
import { hasEnded } from '../../foundation/period.ts';
import { Account } from '../identity/account.entity.ts';
import { type Invited, invite } from '../identity/invitation.service.ts';
import { DecisionSupporter } from './decision-supporter.entity.ts';
import { getPerson } from './find-person.ts';
import { Representation } from './representation.entity.ts';
import type { SupportedPerson } from './supported-person.entity.ts';

export interface InviteAccount {
  readonly personId: string;
  readonly representationId?: string | null;
  readonly decisionSupporterId?: string | null;
  readonly replacesSignIn?: boolean | null;
}

interface Standing {
  readonly of_person: boolean;
  readonly has_sign_in: boolean;
}

/**
 * Creates a code with which the person, a legal representative, or somebody who helps them to decide links a sign-in to the
 * account opened for them. If the account already has a sign-in, `replacesSignIn` is required and the old one is replaced:
 * nobody gets a second sign-in to it unseen.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, WRONG_STATE
 */
export async function inviteAccount(em: EntityManager, actor: SignedInActor, input: InviteAccount): Promise<Invited> {
  const person = await getPerson(em, input.personId);
  if (!organisationsFor(actor, 'accountInvite').includes(person.authorityId)) {
    throw new DomainError('NOT_PERMITTED', 'Only the person’s own authority hands out their sign-in. Ask the worker.');
  }
  const account = await getAccount(em, person, input);
  const standing = await standingOf(em, account.id, person.authorityId);
  if (!standing.of_person) {
    throw new DomainError(
      'WRONG_STATE',
      'This account also belongs to an organisation: its holder signs in as they do there.',
      fieldNaming(input),
    );
  }
  const replacesSignIn = input.replacesSignIn ?? false;
  if (standing.has_sign_in && !replacesSignIn) {
    throw new DomainError(
      'WRONG_STATE',
      'A sign-in is linked to this account already. If it is lost, say that the new one takes its place.',
      'replacesSignIn',
    );
  }
  const draft = { name: account.name, organisationId: person.authorityId, roles: [], accountId: account.id };
  return invite(em, actor, { ...draft, replacesSignIn });
}

async function getAccount(em: EntityManager, person: SupportedPerson, input: InviteAccount): Promise<Account> {
  const { representationId, decisionSupporterId } = input;
  if (typeof representationId === 'string' && typeof decisionSupporterId === 'string') {
    throw new DomainError('INVALID_INPUT', 'Say whose sign-in it is: name one of the two.', 'decisionSupporterId');
  }
  const accountId =
    typeof representationId === 'string'
      ? await representativeOf(em, person, representationId)
      : typeof decisionSupporterId === 'string'
        ? await supporterOf(em, person, decisionSupporterId)
        : person.accountId;
  const account = accountId ? await em.findOne(Account, { id: accountId }) : null;
  if (account === null) throw notFound(fieldNaming(input));
  return account;
}

/** Returns the field of the input that names the account's holder. */
function fieldNaming({ representationId, decisionSupporterId }: InviteAccount): string {
  if (typeof representationId === 'string') return 'representationId';
  return typeof decisionSupporterId === 'string' ? 'decisionSupporterId' : 'personId';
}

async function representativeOf(em: EntityManager, person: SupportedPerson, id: string): Promise<string> {
  const found = await em.findOne(Representation, { id: parseId(id, 'representationId'), personId: person.id });
  if (found === null) throw notFound('representationId');
  if (found.endsAt !== null || hasEnded(found.endsOn)) {
    throw new DomainError(
      'WRONG_STATE',
      'This power has ended, so there is nothing to sign in for.',
      'representationId',
    );
  }
  return found.accountId;
}

async function supporterOf(em: EntityManager, person: SupportedPerson, id: string): Promise<string> {
  const found = await em.findOne(DecisionSupporter, { id: parseId(id, 'decisionSupporterId'), personId: person.id });
  if (found === null) throw notFound('decisionSupporterId');
  if (found.endsAt !== null) {
    throw new DomainError(
      'WRONG_STATE',
      'They no longer help the person to decide, so there is nothing to sign in for.',
      'decisionSupporterId',
    );
  }
  return found.accountId;
}

async function standingOf(em: EntityManager, accountId: string, authorityId: string): Promise<Standing> {
  const rows = await runSql<Standing>(
    em,
    'select access.is_of_person($1, $2) as of_person, identity.has_sign_in($1) as has_sign_in',
    [accountId, authorityId],
  );
  return rows[0] ?? { of_person: false, has_sign_in: false };
}
