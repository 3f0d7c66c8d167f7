import { type EntityManager, raw } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { getById } from '../../database/get-by-id.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { notFound, parseId, parseText } from '../../foundation/input.ts';
import { type LocalDate, period } from '../../foundation/period.ts';
import { Account } from '../identity/account.entity.ts';
import { getPerson } from './find-person.ts';
import { Representation, type RepresentativeKind } from './representation.entity.ts';
import { whyCannotEndPower, whyCannotRecord, whyPowerCannotBe } from './representation.rules.ts';

interface PowerTerms {
  readonly kind: RepresentativeKind;
  readonly welfare: boolean;
  readonly financial: boolean;
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate | null;
}

export interface RegisterRepresentative extends PowerTerms {
  readonly name: string;
}

interface Keys {
  readonly personId: string;
  readonly authorityId: string;
  readonly recordedById: string;
}

/**
 * Records the power of a representative named at registration, with an account for them.
 * @throws DomainError INVALID_INPUT, TOO_LONG, INVALID_PERIOD
 */
export function addRepresentation(em: EntityManager, keys: Keys, input: RegisterRepresentative): void {
  const representativeName = parseText(input.name, 'representatives.name', 200);
  const refusal = whyPowerCannotBe(input);
  if (refusal !== null) throw new DomainError('INVALID_INPUT', refusal, 'representatives.kind');
  if (input.endsOn) period(input.startsOn, input.endsOn, 'representatives.endsOn');
  const account = em.create(Account, { name: representativeName, registeredById: keys.authorityId });
  add(em, { ...keys, accountId: account.id, representativeName }, input);
}

export interface RecordRepresentation extends PowerTerms {
  readonly personId: string;
  /** Omitted if the holder is on the record already. */
  readonly name?: string | null;
  readonly sameHolderAsId?: string | null;
}

/**
 * Records a legal power to act for a person, from the order or the deed, by the authority's worker who has seen it. A
 * renewed power is another power of the same holder.
 * @returns the representation's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, TOO_LONG, INVALID_PERIOD
 */
export async function recordRepresentation(
  em: EntityManager,
  actor: SignedInActor,
  input: RecordRepresentation,
): Promise<string> {
  const { id: personId, authorityId } = await getPerson(em, input.personId);
  throwIfRefused(whyCannotRecord(authorityId, actor));
  const refusal = whyPowerCannotBe(input);
  if (refusal !== null) throw new DomainError('INVALID_INPUT', refusal, 'kind');
  if (input.endsOn) period(input.startsOn, input.endsOn, 'endsOn');
  const holder = await getHolder(em, { personId, authorityId }, input);
  return add(em, { personId, authorityId, recordedById: actor.accountId, ...holder }, input).id;
}

type Holder = Pick<Representation, 'accountId' | 'representativeName'>;

/** Returns a new holder with an account of their own, or the holder of another power for this person. */
async function getHolder(
  em: EntityManager,
  { personId, authorityId }: Omit<Keys, 'recordedById'>,
  { name, sameHolderAsId }: RecordRepresentation,
): Promise<Holder> {
  if (typeof name === 'string' && typeof sameHolderAsId !== 'string') {
    const representativeName = parseText(name, 'name', 200);
    return {
      accountId: em.create(Account, { name: representativeName, registeredById: authorityId }).id,
      representativeName,
    };
  }
  if (typeof name === 'string' || typeof sameHolderAsId !== 'string') {
    throw new DomainError(
      'INVALID_INPUT',
      'Say whose power it is: a name, or another power of the same holder.',
      'name',
    );
  }
  const other = await em.findOne(Representation, { id: parseId(sameHolderAsId, 'sameHolderAsId'), personId });
  if (other === null) throw notFound('sameHolderAsId');
  return { accountId: other.accountId, representativeName: other.representativeName };
}

function add(em: EntityManager, keys: Keys & Holder, power: PowerTerms): Representation {
  const { kind, welfare, financial, startsOn, endsOn } = power;
  const terms = { kind, welfare, financial, startsOn, endsOn: endsOn ?? null };
  return em.create(Representation, { ...keys, ...terms, endsAt: null, endedById: null });
}

export interface EndRepresentation {
  readonly representationId: string;
}

/**
 * Records that a power ended before its day: recalled, revoked, or its holder has died. It gives no access from this
 * moment; the row stays, so that it is always known who could act when.
 * @returns the representation's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, ALREADY_DONE
 */
export async function endRepresentation(
  em: EntityManager,
  actor: SignedInActor,
  input: EndRepresentation,
): Promise<string> {
  const found = await getById(em, Representation, { representationId: input.representationId });
  const { id } = found;
  throwIfRefused(whyCannotEndPower({ authorityId: found.authorityId, hasEnded: found.endsAt !== null }, actor));
  // If another request ended it first, the second caller gets ALREADY_DONE.
  const ending = { endsAt: raw('now()'), endedById: actor.accountId };
  if ((await em.nativeUpdate(Representation, { id, endsAt: null }, ending)) === 0) {
    throw new DomainError(
      'ALREADY_DONE',
      'Somebody has just recorded this power as ended. There is nothing left to do.',
    );
  }
  return id;
}
