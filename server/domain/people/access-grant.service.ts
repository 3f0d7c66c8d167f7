import { type EntityManager, raw } from '@mikro-orm/postgresql';
import type { SignedInActor } from '../../access/actor.ts';
import type { Topic } from '../../database/walls.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { notFound, parseId } from '../../foundation/input.ts';
import { type LocalDate, period, todayInScotland } from '../../foundation/period.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { AccessGrant } from './access-grant.entity.ts';
import { endedAlready, whyCannotEnd, whyCannotGive } from './consent.rules.ts';
import { findConsentFacts, findGrantFacts } from './consent-facts.ts';
import { type ChosenGrantee, type Grantee, getGrantee } from './grantee.ts';

interface AccessTerms {
  readonly topics: readonly Topic[];
  readonly mayWrite: boolean;
  readonly startsOn?: LocalDate | null;
  readonly endsOn?: LocalDate | null;
}

export interface GiveAccess extends ChosenGrantee, AccessTerms {
  readonly personId: string;
}

/**
 * Grants an organisation or a named person access to parts of a person's record, by the person's consent: given by the
 * person, by a representative within their power, or to the authority's worker, who records it.
 * @returns the person's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, INVALID_PERIOD, ALREADY_DONE
 */
export async function giveAccess(em: EntityManager, actor: SignedInActor, input: GiveAccess): Promise<string> {
  const personId = parseId(input.personId, 'personId');
  const facts = await findConsentFacts(em, personId);
  if (facts === null) throw notFound('personId');
  const topics = parseTopics(input.topics);
  for (const topic of topics) {
    throwIfRefused(whyCannotGive(facts, topic, actor));
  }
  const days = daysAhead(input);
  const grantee = await getGrantee(em, personId, input);
  if (grantee.accountId === actor.accountId) throw toThemselves();
  await refuseTwice(em, { personId, grantee, topics, days });
  const keys = { personId, authorityId: facts.authorityId, grantedById: actor.accountId };
  addGrants(em, { ...keys, ...grantee, ...days, mayWrite: input.mayWrite }, topics);
  return personId;
}

/** Such a grant would outlast the power by which they gave it. */
function toThemselves(): DomainError {
  return new DomainError(
    'NOT_PERMITTED',
    'Nobody opens a record to themselves: what your power covers is open to you while it lasts. Ask the person, or the authority’s worker.',
    'representationId',
  );
}

export interface EndAccess {
  readonly grantId: string;
}

/**
 * Ends a grant by consent, from this moment. The row stays, so that it is always known who could see what.
 * @returns the grant's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, NOT_BY_CONSENT, ALREADY_DONE
 */
export async function endAccess(em: EntityManager, actor: SignedInActor, input: EndAccess): Promise<string> {
  const id = parseId(input.grantId, 'grantId');
  const facts = await findGrantFacts(em, id);
  if (facts === null) throw notFound('grantId');
  throwIfRefused(whyCannotEnd(facts, actor));
  // If another request ended it first, the second caller gets ALREADY_DONE.
  const ending = { endsAt: raw('now()'), endedById: actor.accountId };
  if ((await em.nativeUpdate(AccessGrant, { id, endsAt: null }, ending)) === 0) throw endedAlready();
  return id;
}

export interface ShareRecord extends AccessTerms {
  readonly organisationId: string;
}

interface Keys {
  readonly personId: string;
  readonly authorityId: string;
  readonly grantedById: string;
}

const MOST_SHARES = 20;

/**
 * Grants what a person agreed to share at registration.
 * @throws DomainError INVALID_INPUT, INVALID_PERIOD, NOT_FOUND
 */
export async function share(em: EntityManager, keys: Keys, shares: readonly ShareRecord[]): Promise<void> {
  if (shares.length > MOST_SHARES) {
    throw new DomainError('INVALID_INPUT', `Share with at most ${MOST_SHARES} organisations at once.`, 'shareWith');
  }
  const wanted = new Set(shares.map(({ organisationId }) => parseId(organisationId, 'shareWith.organisationId')));
  if ((await em.count(Organisation, { id: [...wanted] })) !== wanted.size) throw notFound('shareWith.organisationId');
  for (const { organisationId, topics, mayWrite, startsOn, endsOn } of shares) {
    const starts = startsOn ?? todayInScotland();
    if (endsOn) period(starts, endsOn, 'shareWith.endsOn');
    const grantee = { organisationId, accountId: null, granteeName: null };
    addGrants(em, { ...keys, ...grantee, mayWrite, startsOn: starts, endsOn: endsOn ?? null }, new Set(topics));
  }
}

interface Days {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

type Terms = Keys & Grantee & Days & { readonly mayWrite: boolean };

function addGrants(em: EntityManager, terms: Terms, topics: ReadonlySet<Topic>): void {
  for (const topic of topics)
    em.create(AccessGrant, { ...terms, topic, basis: 'CONSENT', endsAt: null, endedById: null });
}

function parseTopics(topics: readonly Topic[]): Set<Topic> {
  if (topics.length === 0) throw new DomainError('INVALID_INPUT', 'Say which parts of the record to open.', 'topics');
  return new Set(topics);
}

/** Nobody had access before the grant was made, so it cannot start in the past. */
function daysAhead({ startsOn, endsOn }: GiveAccess): Days {
  const today = todayInScotland();
  const starts = startsOn ?? today;
  if (starts < today) {
    throw new DomainError('INVALID_PERIOD', 'It opens today at the earliest: give today or a later day.', 'startsOn');
  }
  if (endsOn) period(starts, endsOn, 'endsOn');
  return { startsOn: starts, endsOn: endsOn ?? null };
}

interface Wanted {
  readonly personId: string;
  readonly grantee: Grantee;
  readonly topics: ReadonlySet<Topic>;
  readonly days: Days;
}

async function refuseTwice(em: EntityManager, { personId, grantee, topics, days }: Wanted): Promise<void> {
  const { organisationId, accountId } = grantee;
  const given = await em.count(AccessGrant, {
    personId,
    organisationId,
    accountId,
    topic: [...topics],
    basis: 'CONSENT',
    endsAt: null,
    $or: [{ endsOn: null }, { endsOn: { $gt: days.startsOn } }],
    ...(days.endsOn && { startsOn: { $lt: days.endsOn } }),
  });
  if (given > 0) {
    throw new DomainError(
      'ALREADY_DONE',
      'Part of this is open to them already, for some of these days. End that first, to give it anew with other days or rights.',
      'topics',
    );
  }
}
