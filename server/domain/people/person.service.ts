import type { EntityManager } from '@mikro-orm/postgresql';
import { actingOrganisation } from '../../access/acting-organisation.ts';
import type { SignedInActor } from '../../access/actor.ts';
import { fingerprintOf } from '../../access/request-fingerprint.ts';
import { newId } from '../../database/columns.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { notFound, parseId, parseKey, parseText, parseTextOrNone } from '../../foundation/input.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { Account } from '../identity/account.entity.ts';
import { outcodeOf, parsePostcode } from '../places/postcode.ts';
import { type ShareRecord, share } from './access-grant.service.ts';
import { givenBirthDate } from './birth-date.rules.ts';
import { ConfidentialRecord } from './confidential-record.entity.ts';
import { whyAskWhetherTheSame } from './likeness.rules.ts';
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
  /** People already registered of whom the worker has made sure that this is somebody else. */
  readonly notTheSameAs?: readonly string[] | null;
  readonly idempotencyKey: string;
}

/** Whom a request registered, and whether it was an earlier one with the same idempotency key. */
interface Registered {
  readonly id: string;
  readonly isRepeat: boolean;
}

/**
 * Registers a supported person with the worker's authority, with accounts for the person and each representative, and the
 * access the person agreed to (consent, recorded by the worker). Asks first about people of the same authority who may be the
 * same person. People of other authorities are not asked about: each authority has a record of its own, and none learns from
 * here whom another knows.
 * @throws DomainError INVALID_INPUT, TOO_LONG, INVALID_PERIOD, NOT_FOUND, MAYBE_THE_SAME, CONFLICT
 */
export async function registerPerson(
  em: EntityManager,
  actor: SignedInActor,
  input: RegisterPerson,
): Promise<Registered> {
  const authorityId = actingOrganisation(actor, 'personRegister', input.organisationId);
  const identity = givenIdentity(input);
  refuseTooMany(input.representatives ?? []);
  const id = newId();
  const request = {
    key: parseKey(input.idempotencyKey),
    fingerprint: fingerprintOf({ ...input, organisationId: authorityId }),
  };
  const values = [JSON.stringify({ ...identity, authorityId, ...request }), id];
  const sql = 'select people.begin_registration($1, $2) as begun';
  const [row] = await runSql<{ begun: { earlier?: string; alike?: string[] } }>(em, sql, values);
  if (row?.begun.earlier !== undefined) return { id: row.begun.earlier, isRepeat: true };
  const others = await givenOthers(em, authorityId, input.notTheSameAs ?? []);
  await createPerson(em, { personId: id, authorityId, recordedById: actor.accountId }, { ...input, ...identity });
  // Asked last, so that all else has been checked by then.
  throwIfRefused(whyAskWhetherTheSame(row?.begun.alike ?? [], others));
  return { id, isRepeat: false };
}

/** @throws DomainError NOT_FOUND if one of them is none of the authority's people, among whom alone the question was asked */
async function givenOthers(
  em: EntityManager,
  authorityId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const others = new Set(ids.map((id) => parseId(id, 'notTheSameAs')));
  if (others.size > 0 && (await em.count(SupportedPerson, { id: [...others], authorityId })) !== others.size) {
    throw notFound('notTheSameAs');
  }
  return others;
}

interface Keys {
  readonly personId: string;
  readonly authorityId: string;
  readonly recordedById: string;
}

async function createPerson(em: EntityManager, { recordedById, ...keys }: Keys, input: RegisterPerson): Promise<void> {
  const { personId, authorityId } = keys;
  const knownAs = parseText(input.knownAs, 'knownAs', 100);
  const account = em.create(Account, { name: knownAs, registeredById: authorityId });
  em.create(SupportedPerson, {
    id: personId,
    authorityId,
    accountId: account.id,
    knownAs,
    basis: input.basis,
    locality: outcodeOf(input.postcode),
  });
  em.create(ConfidentialRecord, {
    ...keys,
    fullName: input.fullName,
    dateOfBirth: input.dateOfBirth ?? null,
    address: parseTextOrNone(input.address, 'address'),
    postcode: input.postcode,
    telephone: parseTextOrNone(input.telephone, 'telephone', 40),
  });
  for (const power of input.representatives ?? []) addRepresentation(em, { ...keys, recordedById }, power);
  await share(em, { ...keys, grantedById: recordedById }, input.shareWith ?? []);
}

/** Checks what identifies somebody: full name, date of birth and postcode. */
function givenIdentity({ fullName, dateOfBirth, postcode }: RegisterPerson) {
  return {
    fullName: parseText(fullName, 'fullName', 200),
    dateOfBirth: dateOfBirth ? givenBirthDate(dateOfBirth, 'dateOfBirth') : null,
    postcode: parsePostcode(postcode, 'postcode'),
  };
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
