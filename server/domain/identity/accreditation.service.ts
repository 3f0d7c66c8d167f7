import type { EntityManager } from '@mikro-orm/postgresql';
import { actingOrganisation } from '../../access/acting-organisation.ts';
import type { Actor, SignedInActor } from '../../access/actor.ts';
import { getById } from '../../database/get-by-id.ts';
import { DomainError, throwIfRefused } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';
import { hasEnded, type LocalDate, period, todayInScotland } from '../../foundation/period.ts';
import { BrokerAccreditation } from './broker-accreditation.entity.ts';
import { getMember, parseDayToCome, whyCannotAdminister } from './find-member.ts';
import { Membership } from './membership.entity.ts';
import { endRow } from './membership.service.ts';

export interface RecordAccreditation {
  readonly accountId: string;
  readonly award: string;
  readonly awardingBody: string;
  readonly startsOn: LocalDate;
  readonly endsOn?: LocalDate | null;
  readonly organisationId?: string | null;
}

/**
 * Records an award that a broker of the actor's organisation has, for instance the SQA Award for Brokerage (SDS Standards
 * 1.1.4). The brokerage vouches for it; the platform does not verify it.
 * @returns the accreditation's id
 * @throws DomainError NOT_PERMITTED, INVALID_INPUT, NOT_FOUND, ROLE_NOT_ALLOWED, TOO_LONG, INVALID_PERIOD
 */
export async function recordAccreditation(
  em: EntityManager,
  actor: SignedInActor,
  input: RecordAccreditation,
): Promise<string> {
  const organisationId = actingOrganisation(actor, 'accreditationRecord', input.organisationId);
  const { id: accountId, name: brokerName } = await getMember(em, input.accountId, organisationId);
  const today = todayInScotland();
  const roles = await em.find(Membership, { accountId, organisationId, role: 'BROKER' });
  if (roles.every((role) => hasEnded(role.endsOn, today))) {
    throw new DomainError('ROLE_NOT_ALLOWED', 'Only brokers of your organisation are accredited here.', 'accountId');
  }
  const { startsOn, endsOn } = input;
  if (startsOn > today) throw new DomainError('INVALID_INPUT', 'Record an award once it is held.', 'startsOn');
  if (endsOn) period(startsOn, endsOn, 'endsOn');
  return em.create(BrokerAccreditation, {
    accountId,
    organisationId,
    brokerName,
    award: parseText(input.award, 'award', 200),
    awardingBody: parseText(input.awardingBody, 'awardingBody', 200),
    startsOn,
    endsOn: endsOn ?? null,
  }).id;
}

export interface EndAccreditation {
  readonly accreditationId: string;
  readonly endsOn?: LocalDate | null;
}

/**
 * Ends an award, today or on a later day.
 * @returns the accreditation's id
 * @throws DomainError NOT_FOUND, NOT_PERMITTED, INVALID_INPUT, WRONG_STATE
 */
export async function endAccreditation(
  em: EntityManager,
  actor: SignedInActor,
  input: EndAccreditation,
): Promise<string> {
  const found = await getById(em, BrokerAccreditation, { accreditationId: input.accreditationId });
  const endsOn = parseDayToCome(input.endsOn, 'endsOn');
  throwIfRefused(whyCannotEndAccreditation(found, actor));
  endRow(found, endsOn);
  return found.id;
}

/** Returns why the actor cannot end an accreditation, or null. */
export function whyCannotEndAccreditation(
  { organisationId, endsOn }: Pick<BrokerAccreditation, 'organisationId' | 'endsOn'>,
  actor: Actor,
): DomainError | null {
  const refusal = whyCannotAdminister(organisationId, 'accreditationEnd', actor);
  if (refusal !== null) return refusal;
  return hasEnded(endsOn) ? new DomainError('WRONG_STATE', 'This award has ended already.', 'accreditationId') : null;
}
