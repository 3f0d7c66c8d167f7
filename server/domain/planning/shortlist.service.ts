import { type EntityManager, raw } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { oneAtATime } from '../../database/one-at-a-time.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { givenId, givenText, notFound } from '../../foundation/given.ts';
import { SupportService } from '../directory/support-service.entity.ts';
import { brokeragesOf } from '../identity/broker.rules.ts';
import { interestsOf } from '../identity/declared-interest.service.ts';
import { getPerson } from '../people/person.finding.ts';
import type { SupportedPerson } from '../people/supported-person.entity.ts';
import { getChooser } from './chooser.ts';
import { type Listed, notAgreed, whyNoChoice } from './interest.rules.ts';
import { InterestAgreement } from './interest-agreement.entity.ts';
import { ShortlistedService } from './shortlisted-service.entity.ts';

/** Nobody chooses among more. */
const MOST = 50;

export interface AddToShortlist {
  readonly personId: string;
  readonly serviceId: string;
  readonly reason: string;
}

/**
 * Puts a service on a person's shortlist, last. A broker with an interest in its provider needs the person's agreement, and
 * an alternative on the list.
 * @returns the entry's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, CONFLICT_OF_INTEREST, SERVICE_CLOSED, ALREADY_DONE, INVALID_INPUT, TOO_LONG
 */
export async function addToShortlist(em: EntityManager, actor: SignedInActor, input: AddToShortlist): Promise<string> {
  const person = await getPerson(em, input.personId);
  const chooser = await getChooser(em, actor, { person, act: 'shortlistAdd' });
  const service = await em.findOne(SupportService, { id: givenId(input.serviceId, 'serviceId') });
  if (service === null) throw notFound('serviceId');
  if (service.status !== 'ACTIVE') {
    throw new DomainError('SERVICE_CLOSED', 'This service provides no support now. Choose another.', 'serviceId');
  }
  await oneAtATime(em, `shortlist:${person.id}`);
  const entries = await entriesOf(em, person.id);
  if (entries.some(({ serviceId }) => serviceId === service.id)) {
    throw new DomainError('ALREADY_DONE', 'This service is on the list already.', 'serviceId');
  }
  if (entries.length >= MOST) {
    throw new DomainError('INVALID_INPUT', `The list holds ${MOST} services. Take one off first.`, 'serviceId');
  }
  return em.create(ShortlistedService, {
    personId: person.id,
    authorityId: person.authorityId,
    serviceId: service.id,
    position: Math.max(0, ...entries.map(({ position }) => position)) + 1,
    reason: givenText(input.reason, 'reason', 1000),
    addedById: actor.accountId,
    addedForId: chooser.brokerageId,
    agreementId: await agreementFor(em, actor, { person, service, entries }),
    removedAt: null,
    removedById: null,
  }).id;
}

export interface RemoveFromShortlist {
  readonly entryId: string;
}

/**
 * Takes a service off the list. A broker takes off what their brokerage put there, and leaves an alternative to what it has
 * an interest in.
 * @returns the entry's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, CONFLICT_OF_INTEREST, ALREADY_DONE
 */
export async function removeFromShortlist(
  em: EntityManager,
  actor: SignedInActor,
  input: RemoveFromShortlist,
): Promise<string> {
  const id = givenId(input.entryId, 'entryId');
  const entry = await em.findOne(ShortlistedService, { id });
  if (entry === null) throw notFound('entryId');
  const person = await getPerson(em, entry.personId);
  const { isOwn, brokerageId } = await getChooser(em, actor, { person, act: 'shortlistRemove' });
  if (!isOwn && entry.addedForId !== brokerageId) {
    throw new DomainError(
      'NOT_PERMITTED',
      'Your brokerage did not put this on the list. Ask the person to take it off.',
    );
  }
  await oneAtATime(em, `shortlist:${person.id}`);
  if (!isOwn) await refuseLastAlternative(em, actor, entry);
  const removal = { removedAt: raw('now()'), removedById: actor.accountId };
  if ((await em.nativeUpdate(ShortlistedService, { id, removedAt: null }, removal)) === 0) {
    throw new DomainError('ALREADY_DONE', 'This has been taken off the list already.', 'entryId');
  }
  return id;
}

export interface OrderShortlist {
  readonly personId: string;
  /** All of the list, each once, in their new order. */
  readonly entryIds: readonly string[];
}

/**
 * Puts the list in another order.
 * @returns the person's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, CONFLICT_OF_INTEREST, CONFLICT
 */
export async function orderShortlist(em: EntityManager, actor: SignedInActor, input: OrderShortlist): Promise<string> {
  const person = await getPerson(em, input.personId);
  await getChooser(em, actor, { person, act: 'shortlistOrder' });
  const wanted = input.entryIds.map((id) => givenId(id, 'entryIds'));
  await oneAtATime(em, `shortlist:${person.id}`);
  const entries = await entriesOf(em, person.id);
  if ((await em.count(ShortlistedService, { id: wanted, personId: person.id })) < new Set(wanted).size) {
    throw notFound('entryIds');
  }
  const standing = entries.map(({ id }) => id);
  if ([...wanted].sort().join() !== standing.sort().join()) {
    throw new DomainError(
      'CONFLICT',
      'Name everything that is on the list now, each once. Read the list again: it may have changed.',
      'entryIds',
    );
  }
  for (const [n, id] of wanted.entries()) await em.nativeUpdate(ShortlistedService, { id }, { position: n + 1 });
  return person.id;
}

function entriesOf(em: EntityManager, personId: string): Promise<ShortlistedService[]> {
  return em.find(ShortlistedService, { personId, removedAt: null }, { orderBy: { position: 'asc', id: 'asc' } });
}

interface Adding {
  readonly person: SupportedPerson;
  readonly service: SupportService;
  readonly entries: readonly ShortlistedService[];
}

/** What the person agreed to, where the actor brokers and has an interest; null where there is none to agree to. */
async function agreementFor(
  em: EntityManager,
  actor: SignedInActor,
  { person, service, entries }: Adding,
): Promise<string | null> {
  // The person's own choice is free of anybody's rules.
  if (person.accountId === actor.accountId) return null;
  const { organisationId } = service;
  const interests = (await interestsOf(em, actor.accountId)).filter((each) => each.organisationId === organisationId);
  const brokerages = await brokeragesOf(em, actor.accountId);
  const concerned = new Set(interests.map(({ brokerageId }) => brokerageId));
  if (brokerages.includes(organisationId)) concerned.add(organisationId);
  if (concerned.size === 0) return null;
  const agreements = await em.find(InterestAgreement, { personId: person.id, organisationId });
  const found = [...concerned].map((brokerageId) =>
    agreements.find(
      (agreement) =>
        agreement.brokerageId === brokerageId &&
        interests.every((each) => each.brokerageId !== brokerageId || each.declaredAt <= agreement.recordedAt),
    ),
  );
  const [first] = found;
  if (first === undefined || found.includes(undefined)) throw notAgreed();
  const refusal = whyNoChoice(service, await listed(em, entries), await interestedIn(em, actor));
  if (refusal !== null) throw refusal;
  return first.id;
}

async function refuseLastAlternative(
  em: EntityManager,
  actor: SignedInActor,
  leaving: ShortlistedService,
): Promise<void> {
  const rest = (await entriesOf(em, leaving.personId)).filter(({ id }) => id !== leaving.id);
  const services = await listed(em, rest);
  const interested = await interestedIn(em, actor);
  const stranded = services.some(
    (service) => interested.has(service.organisationId) && whyNoChoice(service, services, interested) !== null,
  );
  if (!stranded) return;
  throw new DomainError(
    'CONFLICT_OF_INTEREST',
    'This is the only alternative to a provider in which you or your brokerage have an interest. Put another on the list first.',
    'entryId',
  );
}

async function interestedIn(em: EntityManager, { accountId }: SignedInActor): Promise<ReadonlySet<string>> {
  const declared = (await interestsOf(em, accountId)).map(({ organisationId }) => organisationId);
  return new Set([...declared, ...(await brokeragesOf(em, accountId))]);
}

function listed(em: EntityManager, entries: readonly ShortlistedService[]): Promise<Listed[]> {
  return em.find(SupportService, { id: entries.map(({ serviceId }) => serviceId), status: 'ACTIVE' });
}
