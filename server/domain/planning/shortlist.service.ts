import { type EntityManager, raw } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import { getById } from '../../database/get-by-id.ts';
import { runSql } from '../../database/run-sql.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { notFound, parseId, parseText } from '../../foundation/input.ts';
import { SupportService } from '../directory/support-service.entity.ts';
import { type CountedInterest, interestsOf } from '../identity/declared-interest.service.ts';
import { getPerson } from '../people/find-person.ts';
import type { SupportedPerson } from '../people/supported-person.entity.ts';
import { covers, getChooser, notAgreed, whyNoChoice } from './interest.rules.ts';
import { InterestAgreement } from './interest-agreement.entity.ts';
import { ShortlistedService } from './shortlisted-service.entity.ts';

/** Services on a person's list at once. */
const MOST = 50;

export interface AddToShortlist {
  readonly personId: string;
  readonly serviceId: string;
  readonly reason: string;
}

/**
 * Adds a service at the end of a person's shortlist. A broker with an interest in its provider needs the person's
 * agreement, and an alternative on the list.
 * @returns the entry's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, CONFLICT_OF_INTEREST, SERVICE_CLOSED, ALREADY_DONE, INVALID_INPUT, TOO_LONG
 */
export async function addToShortlist(em: EntityManager, actor: SignedInActor, input: AddToShortlist): Promise<string> {
  const person = await getPerson(em, input.personId);
  const chooser = await getChooser(em, actor, { person, act: 'shortlistAdd' });
  const service = await getById(em, SupportService, { serviceId: input.serviceId });
  if (service.status !== 'ACTIVE') {
    throw new DomainError('SERVICE_CLOSED', 'This service provides no support now. Choose another.', 'serviceId');
  }
  const entries = await entriesOf(em, person.id);
  if (entries.some(({ serviceId }) => serviceId === service.id)) {
    throw onListAlready();
  }
  if (entries.length >= MOST) {
    throw new DomainError('INVALID_INPUT', `The list holds ${MOST} services. Take one off first.`, 'serviceId');
  }
  return em.create(ShortlistedService, {
    personId: person.id,
    authorityId: person.authorityId,
    serviceId: service.id,
    position: Math.max(0, ...entries.map(({ position }) => position)) + 1,
    reason: parseText(input.reason, 'reason', 1000),
    addedById: actor.accountId,
    addedForId: chooser.brokerageId,
    agreementId: await agreementFor(em, actor, { person, service, entries }),
    removedAt: null,
    removedById: null,
  }).id;
}

/** The refusal of a service that is on the list: by the act, and by the index if two add it at once. */
export function onListAlready(): DomainError {
  return new DomainError('ALREADY_DONE', 'This service is on the list already.', 'serviceId');
}

export interface RemoveFromShortlist {
  readonly entryId: string;
}

/**
 * Removes a service from the list. A broker may remove what their brokerage added, and must leave an alternative to a
 * service in which they have an interest, even when they act for the person by law: only the person is exempt.
 * @returns the entry's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, CONFLICT_OF_INTEREST, ALREADY_DONE
 */
export async function removeFromShortlist(
  em: EntityManager,
  actor: SignedInActor,
  input: RemoveFromShortlist,
): Promise<string> {
  const entry = await getById(em, ShortlistedService, { entryId: input.entryId });
  const { id } = entry;
  const person = await getPerson(em, entry.personId);
  const { isOwn, brokerageId } = await getChooser(em, actor, { person, act: 'shortlistRemove' });
  if (!isOwn && entry.addedForId !== brokerageId) {
    throw new DomainError(
      'NOT_PERMITTED',
      'Your brokerage did not put this on the list. Ask the person to take it off.',
    );
  }
  if (!isThemself(person, actor)) await refuseLastAlternative(em, actor, entry);
  const removal = { removedAt: raw('now()'), removedById: actor.accountId };
  if ((await em.nativeUpdate(ShortlistedService, { id, removedAt: null }, removal)) === 0) {
    throw new DomainError('ALREADY_DONE', 'This has been taken off the list already.', 'entryId');
  }
  return id;
}

export interface OrderShortlist {
  readonly personId: string;
  /** Every entry of the list, each once, in the new order. */
  readonly entryIds: readonly string[];
}

/**
 * Reorders the list.
 * @returns the person's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, CONFLICT_OF_INTEREST, CONFLICT
 */
export async function orderShortlist(em: EntityManager, actor: SignedInActor, input: OrderShortlist): Promise<string> {
  const person = await getPerson(em, input.personId);
  await getChooser(em, actor, { person, act: 'shortlistOrder' });
  const wanted = input.entryIds.map((id) => parseId(id, 'entryIds'));
  const rows = await runSql<{ known: boolean; whole: boolean }>(em, ORDER, [person.id, wanted]);
  if (!rows[0]?.known) throw notFound('entryIds');
  if (!rows[0].whole) {
    throw new DomainError(
      'CONFLICT',
      'Name everything that is on the list now, each once. Read the list again: it may have changed.',
      'entryIds',
    );
  }
  return person.id;
}

/** Reorders a list if every entry is given exactly once. One statement, which returns whether it did and why not. */
const ORDER = `
  with wanted as (
    select id, place from unnest($2::uuid[]) with ordinality given (id, place)
  ), standing as (
    select id from planning.shortlisted_service where person_id = $1 and removed_at is null
  ), answer as (
    select not exists (
        select from wanted where id not in (select s.id from planning.shortlisted_service s where s.person_id = $1)) as known,
      array(select id from wanted order by id) = array(select id from standing order by id) as whole
  ), ordered as (
    update planning.shortlisted_service s set position = wanted.place
    from wanted, answer where s.id = wanted.id and answer.whole
  )
  select known, whole from answer`;

/** Only the person's own choice is exempt from the rules on interests. */
function isThemself({ accountId }: SupportedPerson, actor: SignedInActor): boolean {
  return accountId === actor.accountId;
}

function entriesOf(em: EntityManager, personId: string): Promise<ShortlistedService[]> {
  return em.find(ShortlistedService, { personId, removedAt: null }, { orderBy: { position: 'asc', id: 'asc' } });
}

interface Adding {
  readonly person: SupportedPerson;
  readonly service: SupportService;
  readonly entries: readonly ShortlistedService[];
}

/** Returns the person's agreement if the actor is a broker with an interest; null if there is no interest. */
async function agreementFor(
  em: EntityManager,
  actor: SignedInActor,
  { person, service, entries }: Adding,
): Promise<string | null> {
  if (isThemself(person, actor)) return null;
  const { organisationId } = service;
  const interests = await interestsOf(em, actor.accountId);
  const concerned = interests.filter((each) => each.organisationId === organisationId);
  if (concerned.length === 0) return null;
  const agreements = await em.find(
    InterestAgreement,
    { personId: person.id, organisationId },
    { orderBy: { id: 'desc' } },
  );
  const [latest, ...others] = concerned.map((interest) => agreements.find((agreement) => covers(agreement, interest)));
  if (latest === undefined || others.includes(undefined)) throw notAgreed();
  throwIfRefused(whyNoChoice(service, await listed(em, entries), organisationsIn(interests)));
  return latest.id;
}

async function refuseLastAlternative(
  em: EntityManager,
  actor: SignedInActor,
  leaving: ShortlistedService,
): Promise<void> {
  const interested = organisationsIn(await interestsOf(em, actor.accountId));
  const entries = await entriesOf(em, leaving.personId);
  const staying = new Set(entries.filter(({ id }) => id !== leaving.id).map(({ serviceId }) => serviceId));
  const before = await listed(em, entries);
  const rest = before.filter(({ id }) => staying.has(id));
  const stranded = rest.some(
    (service) =>
      interested.has(service.organisationId) &&
      whyNoChoice(service, before, interested) === null &&
      whyNoChoice(service, rest, interested) !== null,
  );
  if (!stranded) return;
  throw new DomainError(
    'CONFLICT_OF_INTEREST',
    'This is the only alternative to a provider in which you or your brokerage have an interest. Put another on the list first.',
    'entryId',
  );
}

function organisationsIn(interests: readonly CountedInterest[]): ReadonlySet<string> {
  return new Set(interests.map(({ organisationId }) => organisationId));
}

function listed(em: EntityManager, entries: readonly ShortlistedService[]): Promise<SupportService[]> {
  return em.find(SupportService, { id: entries.map(({ serviceId }) => serviceId), status: 'ACTIVE' });
}
