import type { EntityManager } from '@mikro-orm/postgresql';
import { actingOrganisation } from '../../access/acting-organisation.ts';
import type { SignedInActor } from '../../access/actor.ts';
import { newId } from '../../database/columns.ts';
import type { Topic } from '../../database/walls.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { givenId, givenText, givenTextOrNone, notFound } from '../../foundation/given.ts';
import { type LocalDate, period, todayInScotland } from '../../foundation/period.ts';
import { Account } from '../identity/account.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { AccessGrant } from './access-grant.entity.ts';
import { ConfidentialRecord } from './confidential-record.entity.ts';
import { Representation, type RepresentativeKind } from './representation.entity.ts';
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

export interface RegisterRepresentative {
  readonly name: string;
  readonly kind: RepresentativeKind;
  readonly welfare: boolean;
  readonly financial: boolean;
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate | null;
}

export interface ShareRecord {
  readonly organisationId: string;
  readonly topics: readonly Topic[];
  readonly mayWrite: boolean;
  readonly startsOn?: LocalDate | null;
  readonly endsOn?: LocalDate | null;
}

/** The keys every private row of a person carries. */
interface PersonKeys {
  readonly personId: string;
  readonly authorityId: string;
}

const POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?) ?\d[A-Z]{2}$/;
const MOST_SHARES = 20;

/**
 * Registers a supported person with the worker's authority, with an account for the person and for each
 * representative, and what the person agreed to share with whom (consent, recorded by the worker).
 * @returns the person's id
 * @throws DomainError INVALID_INPUT, TOO_LONG, INVALID_PERIOD, NOT_FOUND
 */
export async function registerPerson(em: EntityManager, actor: SignedInActor, input: RegisterPerson): Promise<string> {
  const authorityId = actingOrganisation(actor, 'personRegister', input.organisationId);
  const { postcode, locality } = givenPostcode(input.postcode);
  const knownAs = givenText(input.knownAs, 'knownAs', 100);
  const account = em.create(Account, { name: knownAs, registeredById: authorityId });
  const personId = newId();
  const keys = { personId, authorityId };
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
    fullName: givenText(input.fullName, 'fullName', 200),
    dateOfBirth: givenBirthday(input.dateOfBirth),
    address: givenTextOrNone(input.address, 'address'),
    postcode,
    telephone: givenTextOrNone(input.telephone, 'telephone', 40),
  });
  for (const representative of input.representatives ?? []) addRepresentative(em, keys, representative);
  await share(em, keys, input.shareWith ?? []);
  return personId;
}

function addRepresentative(
  em: EntityManager,
  { personId, authorityId }: PersonKeys,
  input: RegisterRepresentative,
): void {
  const representativeName = givenText(input.name, 'representatives.name', 200);
  if (!input.welfare && !input.financial) {
    throw new DomainError('INVALID_INPUT', 'Say whether the power is welfare, financial or both.', 'representatives');
  }
  if (input.endsOn) period(input.startsOn, input.endsOn, 'representatives.endsOn');
  const account = em.create(Account, { name: representativeName, registeredById: authorityId });
  em.create(Representation, {
    personId,
    authorityId,
    accountId: account.id,
    representativeName,
    kind: input.kind,
    welfare: input.welfare,
    financial: input.financial,
    startsOn: input.startsOn,
    endsOn: input.endsOn ?? null,
  });
}

async function share(
  em: EntityManager,
  { personId, authorityId }: PersonKeys,
  shares: readonly ShareRecord[],
): Promise<void> {
  if (shares.length > MOST_SHARES) {
    throw new DomainError('INVALID_INPUT', `Share with at most ${MOST_SHARES} organisations at once.`, 'shareWith');
  }
  const wanted = new Set(shares.map(({ organisationId }) => givenId(organisationId, 'shareWith.organisationId')));
  if ((await em.count(Organisation, { id: [...wanted] })) !== wanted.size) throw notFound('shareWith.organisationId');
  for (const { organisationId, topics, mayWrite, startsOn, endsOn } of shares) {
    const starts = startsOn ?? todayInScotland();
    if (endsOn) period(starts, endsOn, 'shareWith.endsOn');
    for (const topic of new Set(topics)) {
      const grant = { personId, authorityId, organisationId, accountId: null, topic, mayWrite };
      em.create(AccessGrant, { ...grant, basis: 'CONSENT', startsOn: starts, endsOn: endsOn ?? null });
    }
  }
}

/** A postcode, and its first half: all a provider learns of where before it accepts. */
function givenPostcode(text: string): { postcode: string; locality: string } {
  const postcode = text.trim().toUpperCase().replace(/\s+/g, ' ');
  const outcode = POSTCODE.exec(postcode)?.[1];
  if (outcode === undefined) {
    throw new DomainError('INVALID_INPUT', 'Give the whole postcode, for instance EH1 1AA.', 'postcode');
  }
  return { postcode, locality: outcode };
}

function givenBirthday(day: LocalDate | null | undefined): LocalDate | null {
  if (!day) return null;
  if (day > todayInScotland() || day < '1890-01-01') {
    throw new DomainError('INVALID_INPUT', 'Give a date of birth in the past.', 'dateOfBirth');
  }
  return day;
}
