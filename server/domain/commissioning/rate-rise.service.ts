import type { EntityManager } from '@mikro-orm/postgresql';
import { runSql } from '../../database/run-sql.ts';
import { type SetRate, setRate } from '../directory/entry-rate.service.ts';

/**
 * Publishes a price of a service and, if it is higher than before, notifies everybody whose support uses it. Agreed support
 * keeps its price.
 * @returns the service's id
 * @throws DomainError as `setRate`
 */
export async function publishRate(em: EntityManager, input: SetRate): Promise<string> {
  const rateId = await setRate(em, input);
  if (rateId !== null) {
    await runSql(em, 'select commissioning.tell_rate_rise($1)', [rateId]);
  }
  return input.serviceId.toLowerCase();
}
