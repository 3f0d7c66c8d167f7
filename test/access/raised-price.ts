import { plusDays, todayInScotland } from '../../server/foundation/period.ts';
import { succeed } from '../support/acts.ts';
import type { World } from '../support/world.ts';

/** A service has a price of £24.00 an hour from today, and asks £25.00 from tomorrow. */
export async function raisePrice(world: World, provider: string, serviceId: string): Promise<void> {
  const today = todayInScotland();
  for (const [pence, startsOn] of [
    [2_400, today],
    [2_500, plusDays(today, 1)],
  ]) {
    await succeed(world, provider, 'serviceRateSet', { serviceId, unit: 'HOUR', pence, startsOn });
  }
}
