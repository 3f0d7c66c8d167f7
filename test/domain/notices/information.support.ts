import { attempt, succeed } from '../../support/acts.ts';
import { START } from '../../support/scenario.ts';
import type { World } from '../../support/world.ts';

export interface Missing {
  readonly matter: string;
  readonly gaps: readonly string[];
  readonly inWords: string;
  readonly budget: { readonly id: string } | null;
  readonly commission: { readonly id: string } | null;
}

/** How a person is told things, and what is missing of it; `whose` says whom, when it is asked. */
export function tellings(world: World, whose: () => string) {
  const { worker } = world.town.accounts;
  const give = (actorKey: string, given: object) =>
    attempt(world, actorKey, 'informationShare', { personId: whose(), ...given }, 'id');
  const missing = async (actorKey = worker): Promise<Missing[]> => {
    const document = `query ($id: ID!) { person(id: $id) { informationMissing { matter gaps inWords budget { id } commission { id } } } }`;
    const { data, errors } = await world.ask<{ person: { informationMissing: Missing[] } }>(actorKey, document, {
      id: whose(),
    });
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    return data.person.informationMissing;
  };
  return {
    give,
    missing,
    why: async (outcome: ReturnType<typeof give>) => (await outcome).userErrors.map(({ code, field }) => [code, field]),
    told: async (given: object, actorKey = worker) =>
      (await succeed(world, actorKey, 'informationShare', { personId: whose(), ...given }, 'id')).id,
    needs: (form: string, given: object = {}) =>
      succeed(world, worker, 'neededFormRecord', { personId: whose(), form, neededSince: START, ...given }, 'id'),
  };
}
