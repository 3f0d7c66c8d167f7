import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import { organisationsFor, type SignedInActor } from '../../access/actor.ts';
import type { Act } from '../../access/permissions.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { refuseAuthorityWorker } from '../identity/broker.rules.ts';
import { findConsentFacts, isInForce } from '../people/consent-facts.ts';
import type { SupportedPerson } from '../people/supported-person.entity.ts';

/** On whose side somebody chooses: the person's own, or a brokerage's that the person asked to help. */
export interface Chooser {
  readonly isOwn: boolean;
  readonly brokerageId: string | null;
}

/**
 * On whose side the actor chooses for a person. Whoever works for the person's authority is nobody's broker there.
 * @throws DomainError NOT_PERMITTED, CONFLICT_OF_INTEREST
 */
export async function getChooser(
  em: EntityManager,
  actor: SignedInActor,
  { person, act }: { person: SupportedPerson; act: Act },
): Promise<Chooser> {
  const facts = await findConsentFacts(em, person.id);
  if (facts?.ownTopics.includes('PLAN')) return { isOwn: true, brokerageId: null };
  const brokerageId = await findAskedBrokerage(em, actor, { personId: person.id, act });
  if (brokerageId === null) {
    throw new DomainError(
      'NOT_PERMITTED',
      'The list is the person’s: they keep it, or who acts for them by law, or a broker they have let write their plan.',
    );
  }
  await refuseAuthorityWorker(em, actor, person.authorityId);
  return { isOwn: false, brokerageId };
}

async function findAskedBrokerage(
  em: EntityManager,
  actor: SignedInActor,
  { personId, act }: { personId: string; act: Act },
): Promise<string | null> {
  const organisations = organisationsFor(actor, act);
  if (organisations.length === 0) return null;
  const ask = CompiledQuery.raw(
    `select g.organisation_id as "brokerageId" from people.access_grant g
     where g.person_id = $1 and g.topic = 'PLAN' and g.may_write and g.organisation_id = any ($2::uuid[])
       and (g.account_id is null or g.account_id = $3) and ${isInForce('g')}
     order by g.organisation_id limit 1`,
    [personId, organisations, actor.accountId],
  );
  const { rows } = await em.getKysely().executeQuery<{ brokerageId: string }>(ask);
  return rows[0]?.brokerageId ?? null;
}
