import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '../../foundation/domain-error.ts';
import { notFound, parseId } from '../../foundation/input.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { DecisionSupporter } from './decision-supporter.entity.ts';
import { Representation } from './representation.entity.ts';

/** The chosen grantee: an organisation, or a person named in the person's record. */
export interface ChosenGrantee {
  readonly organisationId?: string | null;
  readonly representationId?: string | null;
  readonly decisionSupporterId?: string | null;
}

/** The grantee of a grant: an organisation, or an account with its holder's name. */
export interface Grantee {
  readonly organisationId: string | null;
  readonly accountId: string | null;
  readonly granteeName: string | null;
}

/**
 * Returns the chosen grantee, from the organisations and from the people in the person's record.
 * @throws DomainError INVALID_INPUT, NOT_FOUND
 */
export async function getGrantee(em: EntityManager, personId: string, chosen: ChosenGrantee): Promise<Grantee> {
  const { organisationId, representationId, decisionSupporterId } = chosen;
  const ids = [organisationId, representationId, decisionSupporterId];
  if (ids.filter((id) => id !== null && id !== undefined).length !== 1) {
    throw new DomainError('INVALID_INPUT', 'Say to whom: one organisation, or one person.', 'organisationId');
  }
  if (typeof organisationId === 'string') return organisation(em, organisationId);
  if (typeof representationId === 'string') return representative(em, personId, representationId);
  return supporter(em, personId, decisionSupporterId ?? '');
}

async function organisation(em: EntityManager, organisationId: string): Promise<Grantee> {
  const id = parseId(organisationId, 'organisationId');
  if ((await em.count(Organisation, { id })) === 0) throw notFound('organisationId');
  return { organisationId: id, accountId: null, granteeName: null };
}

async function representative(em: EntityManager, personId: string, representationId: string): Promise<Grantee> {
  const id = parseId(representationId, 'representationId');
  const found = await em.findOne(Representation, { id, personId });
  if (found === null) throw notFound('representationId');
  return { organisationId: null, accountId: found.accountId, granteeName: found.representativeName };
}

async function supporter(em: EntityManager, personId: string, decisionSupporterId: string): Promise<Grantee> {
  const id = parseId(decisionSupporterId, 'decisionSupporterId');
  const found = await em.findOne(DecisionSupporter, { id, personId });
  if (found === null) throw notFound('decisionSupporterId');
  return { organisationId: null, accountId: found.accountId, granteeName: found.supporterName };
}
