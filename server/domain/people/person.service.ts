import { type EntityManager, type RawQueryFragment, raw } from '@mikro-orm/postgresql';
import { actingOrganisation } from '../../access/acting-organisation.ts';
import { type Actor, organisationsFor, type SignedInActor } from '../../access/actor.ts';
import { newId } from '../../database/columns.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { parseCount, parseText, parseTextOrNone } from '../../foundation/input.ts';
import { type LocalDate, todayInScotland } from '../../foundation/period.ts';
import { Account } from '../identity/account.entity.ts';
import { type ShareRecord, share } from './access-grant.service.ts';
import { ConfidentialRecord } from './confidential-record.entity.ts';
import { type ConsentFacts, findConsentFacts } from './consent-facts.ts';
import { getPerson } from './find-person.ts';
import { addRepresentation, type RegisterRepresentative } from './representation.service.ts';
import { SupportedPerson, type SupportedPersonBasis } from './supported-person.entity.ts';

export interface RegisterPerson {
  readonly knownAs: string;
  readonly fullName: string;
  readonly basis: SupportedPersonBasis;
  readonly dateOfBirth?: LocalDate | null;
  readonly address?: string | null;
  readonly postcode: string;
  readonly telephone?: string | null;
  readonly representatives?: readonly RegisterRepresentative[] | null;
  readonly shareWith?: readonly ShareRecord[] | null;
  readonly organisationId?: string | null;
}

const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?) ?\d[A-Z]{2}$/;

/**
 * Registers a supported person with the worker's authority, with accounts for the person and each representative, and the
 * access the person agreed to (consent, recorded by the worker).
 * @returns the person's id
 * @throws DomainError INVALID_INPUT, TOO_LONG, INVALID_PERIOD, NOT_FOUND
 */
export async function registerPerson(em: EntityManager, actor: SignedInActor, input: RegisterPerson): Promise<string> {
  const authorityId = actingOrganisation(actor, 'personRegister', input.organisationId);
  const { postcode, locality } = parsePostcode(input.postcode);
  const knownAs = parseText(input.knownAs, 'knownAs', 100);
  const account = em.create(Account, { name: knownAs, registeredById: authorityId });
  const personId = newId();
  const keys = { personId, authorityId };
  const recordedById = actor.accountId;
  em.create(SupportedPerson, {
    id: personId,
    authorityId,
    accountId: account.id,
    knownAs,
    basis: input.basis,
    locality,
  });
  em.create(ConfidentialRecord, {
    ...keys,
    fullName: parseText(input.fullName, 'fullName', 200),
    dateOfBirth: parseBirthday(input.dateOfBirth),
    address: parseTextOrNone(input.address, 'address'),
    postcode,
    telephone: parseTextOrNone(input.telephone, 'telephone', 40),
  });
  refuseTooMany(input.representatives ?? []);
  for (const power of input.representatives ?? []) addRepresentation(em, { ...keys, recordedById }, power);
  await share(em, { ...keys, grantedById: recordedById }, input.shareWith ?? []);
  return personId;
}

export interface DescribePerson {
  readonly personId: string;
  /** The version that the caller read; null to correct whatever is there. */
  readonly expectedVersion?: number | null;
  readonly knownAs?: string | null;
  readonly fullName?: string | null;
  readonly address?: string | null;
  readonly postcode?: string | null;
  readonly telephone?: string | null;
}

/** More than anybody changes. */
const LAST_VERSION = 1_000_000;

/** Returns why the actor cannot correct who a person is, or null. Used by the act and by the predicted outcome. */
export function whyCannotDescribe(facts: ConsentFacts | null, actor: Actor): DomainError | null {
  const isDuty = facts !== null && organisationsFor(actor, 'personDescribe').includes(facts.authorityId);
  if (isDuty || facts?.ownTopics.includes('CONFIDENTIAL')) return null;
  return new DomainError(
    'NOT_PERMITTED',
    'This is the person’s to correct: they do it, or who looks after their welfare by law, or their authority’s worker.',
  );
}

/**
 * Corrects who a person is and where they live. What is left out stays as it is. What it was before is kept by the database
 * (earlier-details.sql).
 * @returns the person's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, TOO_LONG, CONFLICT
 */
export async function describePerson(em: EntityManager, actor: SignedInActor, input: DescribePerson): Promise<string> {
  const { id } = await getPerson(em, input.personId);
  throwIfRefused(whyCannotDescribe(await findConsentFacts(em, id), actor));
  const { knownAs, fullName, postcode, telephone, address } = input;
  const expected = input.expectedVersion ?? null;
  const read = expected === null ? null : parseCount(expected, 'expectedVersion', LAST_VERSION);
  const place = postcode == null ? null : parsePostcode(postcode);
  const profile = {
    ...(knownAs != null && { knownAs: parseText(knownAs, 'knownAs', 100) }),
    ...(place && { locality: place.locality }),
  };
  const confidential = {
    ...(fullName != null && { fullName: parseText(fullName, 'fullName', 200) }),
    ...(address !== undefined && { address: parseTextOrNone(address, 'address') }),
    ...(place && { postcode: place.postcode }),
    ...(telephone !== undefined && { telephone: parseTextOrNone(telephone, 'telephone', 40) }),
  };
  // First, so that who changed it has one name: with the person's, their account is named anew.
  if (Object.keys(confidential).length > 0) await em.nativeUpdate(ConfidentialRecord, { personId: id }, confidential);
  const next: RawQueryFragment = raw('version + 1');
  const asRead = { id, ...(read !== null && { version: read }) };
  if ((await em.nativeUpdate(SupportedPerson, asRead, { ...profile, version: next })) === 0) {
    throw new DomainError(
      'CONFLICT',
      'Somebody has corrected this since you read it. Read it again, then decide.',
      'expectedVersion',
    );
  }
  return id;
}

/** Returns a postcode and its first half, which is all that a provider learns of the location before it accepts. */
function parsePostcode(text: string): { postcode: string; locality: string } {
  const postcode = text.trim().toUpperCase().replace(/\s+/g, ' ');
  const outcode = POSTCODE.exec(postcode)?.[1];
  if (outcode === undefined) {
    throw new DomainError('INVALID_INPUT', 'Give the whole postcode, for instance EH1 1AA.', 'postcode');
  }
  return { postcode, locality: outcode };
}

function parseBirthday(day: LocalDate | null | undefined): LocalDate | null {
  if (!day) return null;
  if (day > todayInScotland() || day < '1890-01-01') {
    throw new DomainError('INVALID_INPUT', 'Give a date of birth in the past.', 'dateOfBirth');
  }
  return day;
}

/** More than anybody has at once. */
const MOST_REPRESENTATIVES = 20;

function refuseTooMany(representatives: readonly unknown[]): void {
  if (representatives.length <= MOST_REPRESENTATIVES) return;
  throw new DomainError(
    'INVALID_INPUT',
    `Give at most ${MOST_REPRESENTATIVES} representatives when you register somebody. Record others afterwards.`,
    'representatives',
  );
}
