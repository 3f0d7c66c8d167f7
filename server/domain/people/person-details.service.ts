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
    'Only the person, a representative by law who looks after their welfare, or a worker of their authority can correct this.',
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
  refuseNothing(input);
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

/** What everybody on record has: it can be corrected, and not taken away. */
const NEVER_EMPTY = ['knownAs', 'fullName', 'postcode'] as const;

/** @throws DomainError INVALID_INPUT if nothing is to be corrected, or if something is to be emptied that everybody has */
function refuseNothing(input: DescribePerson): void {
  const emptied = NEVER_EMPTY.find((field) => input[field] === null);
  if (emptied !== undefined) {
    throw new DomainError('INVALID_INPUT', 'This cannot be empty. Leave it out to keep what is there.', emptied);
  }
  if ([...NEVER_EMPTY, 'address', 'telephone'].every((field) => input[field as keyof DescribePerson] === undefined)) {
    throw new DomainError(
      'INVALID_INPUT',
      'Give what is to be corrected: a name, the address, the postcode or the telephone number.',
    );
  }
}
