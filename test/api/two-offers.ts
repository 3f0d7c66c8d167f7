import { offeredCommission, personWithFund } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';

/** Ishbel with £10,000 and two offers against it, and a way to ask about them as her broker, errors in words. */
export async function openTwoOffers() {
  const world = await createWorld();
  const ishbel = await personWithFund(world, 1_000_000);
  const first = await offeredCommission(world, ishbel, 60);
  const second = await offeredCommission(world, ishbel, 120);
  const ids = { fund: ishbel.fundId, commission: first, person: ishbel.personId };
  const ask = async (document: string, variables: object = {}): Promise<unknown> => {
    const { data, errors } = await world.ask(world.town.accounts.broker, document, { ...ids, ...variables });
    return errors ? { data, errors: errors.map(({ message, extensions }) => `${extensions.code}: ${message}`) } : data;
  };
  return { world, ishbel, first, second, ask };
}
