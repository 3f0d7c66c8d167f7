import type { EntityManager } from '@mikro-orm/postgresql';
import { actingOrganisation } from '../../access/acting-organisation.ts';
import type { SignedInActor } from '../../access/actor.ts';
import { parseCount, parseText } from '../../foundation/input.ts';
import { type LocalDate, todayInScotland } from '../../foundation/period.ts';
import type { SupportedPersonBasis } from '../people/supported-person.entity.ts';
import { RetentionPolicy } from './retention-policy.entity.ts';

export interface SetRetentionPolicy {
  readonly kind: SupportedPersonBasis;
  readonly years: number;
  readonly source: string;
  readonly startsOn?: LocalDate | null;
  readonly organisationId?: string | null;
}

/** Longer than any lifetime. */
const MOST_YEARS = 150;

/**
 * Sets how many years after closing the actor's authority keeps a kind of record, from a given day. There is no default:
 * the law leaves it to each authority (UK GDPR Art. 5(1)(e); the Scottish Council on Archives' retention schedules, SCARRS,
 * are guidance and say so).
 * @returns the policy's id
 * @throws DomainError INVALID_INPUT, TOO_LONG, NOT_PERMITTED
 */
export async function setRetentionPolicy(
  em: EntityManager,
  actor: SignedInActor,
  input: SetRetentionPolicy,
): Promise<string> {
  return em.create(RetentionPolicy, {
    authorityId: actingOrganisation(actor, 'retentionPolicySet', input.organisationId),
    kind: input.kind,
    years: parseCount(input.years, 'years', MOST_YEARS),
    source: parseText(input.source, 'source'),
    startsOn: input.startsOn ?? todayInScotland(),
    setById: actor.accountId,
  }).id;
}
