import type { EntityManager } from '@mikro-orm/postgresql';
import { CompiledQuery } from 'kysely';
import type { SignedInActor } from '../../access/actor.ts';
import { type SetRate, setRate } from '../directory/entry-rate.service.ts';

/**
 * Publishes a price of a service and, if it is higher than before, notifies everybody whose support uses it. Agreed support
 * keeps its price.
 * @returns the service's id
 * @throws DomainError as `setRate`
 */
export async function publishRate(em: EntityManager, actor: SignedInActor, input: SetRate): Promise<string> {
  const rateId = await setRate(em, actor, input);
  if (rateId !== null) {
    await em.getKysely().executeQuery(CompiledQuery.raw('select commissioning.tell_rate_rise($1)', [rateId]));
  }
  return input.serviceId.toLowerCase();
}
