import type { EntityManager } from '@mikro-orm/postgresql';
import { organisationsFor, type SignedInActor } from '../../access/actor.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { notFound, parseId, parseText } from '../../foundation/input.ts';
import { type LocalDate, todayInScotland } from '../../foundation/period.ts';
import { hasInterest, interestsOf } from '../identity/declared-interest.service.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import type { InformationForm } from '../information/information-form.ts';
import { findConsentFacts } from '../people/consent-facts.ts';
import { getPerson } from '../people/find-person.ts';
import { InterestAgreement } from './interest-agreement.entity.ts';

export interface AgreeInterest {
  readonly personId: string;
  readonly brokerageId: string;
  readonly organisationId: string;
  readonly toldOn: LocalDate;
  readonly toldBy: InformationForm;
  readonly words: string;
}

/**
 * Records that a person was informed of a brokerage's interest in an organisation, and agrees that its services are offered
 * to them nevertheless. Brokers of that brokerage, and those who declared an interest of their own through it, cannot
 * record it.
 * @returns its id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, CONFLICT_OF_INTEREST, INVALID_INPUT, TOO_LONG
 */
export async function agreeInterest(em: EntityManager, actor: SignedInActor, input: AgreeInterest): Promise<string> {
  const { id: personId, authorityId } = await getPerson(em, input.personId);
  const brokerageId = parseId(input.brokerageId, 'brokerageId');
  const organisationId = parseId(input.organisationId, 'organisationId');
  for (const [field, id] of Object.entries({ brokerageId, organisationId })) {
    if ((await em.count(Organisation, { id })) === 0) throw notFound(field);
  }
  const facts = await findConsentFacts(em, personId);
  const isWorker = organisationsFor(actor, 'interestAgree').includes(authorityId);
  if (!isWorker && !facts?.ownTopics.includes('PLAN')) {
    throw new DomainError(
      'NOT_PERMITTED',
      'This is the person’s to agree to: they record it, or who acts for them by law, or their authority’s worker.',
    );
  }
  if ((await interestsOf(em, actor.accountId)).some((interest) => interest.brokerageId === brokerageId)) {
    throw new DomainError(
      'CONFLICT_OF_INTEREST',
      'You broker for whom this is about, or it is about you. Ask the person or their authority’s worker to record it.',
    );
  }
  if (input.toldOn > todayInScotland()) {
    throw new DomainError(
      'INVALID_INPUT',
      'The person agrees once they were told: give today or an earlier day.',
      'toldOn',
    );
  }
  if (!(await hasInterest(em, { brokerageId, organisationId }))) {
    throw new DomainError(
      'INVALID_INPUT',
      'This brokerage has declared no interest in this organisation, so there is nothing to agree to.',
      'organisationId',
    );
  }
  return em.create(InterestAgreement, {
    personId,
    authorityId,
    brokerageId,
    organisationId,
    toldOn: input.toldOn,
    toldBy: input.toldBy,
    words: parseText(input.words, 'words', 2000),
    recordedById: actor.accountId,
  }).id;
}
