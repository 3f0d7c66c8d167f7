import { type EntityManager, type RawQueryFragment, raw } from '@mikro-orm/postgresql';
import { type Actor, organisationsFor, type SignedInActor } from '../../access/actor.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { parseCount, parseText, parseTextOrNone } from '../../foundation/input.ts';
import { outcodeOf, parsePostcode } from '../places/postcode.ts';
import { ConfidentialRecord } from './confidential-record.entity.ts';
import { type ConsentFacts, findConsentFacts } from './consent-facts.ts';
import { getPerson } from './find-person.ts';
import { SupportedPerson } from './supported-person.entity.ts';

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
  const home = postcode == null ? null : parsePostcode(postcode, 'postcode');
  const profile = {
    ...(knownAs != null && { knownAs: parseText(knownAs, 'knownAs', 100) }),
    ...(home !== null && { locality: outcodeOf(home) }),
  };
  const confidential = {
    ...(fullName != null && { fullName: parseText(fullName, 'fullName', 200) }),
    ...(address !== undefined && { address: parseTextOrNone(address, 'address') }),
    ...(home !== null && { postcode: home }),
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
