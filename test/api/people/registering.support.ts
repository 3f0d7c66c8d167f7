import { expect } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { attempt, done, type Outcome } from '../../support/acts.ts';
import { createWorld } from '../../support/world.ts';

export const EILIDH = {
  knownAs: 'Eilidh',
  fullName: 'Eilidh Rose MacAskill',
  basis: 'ADULT',
  dateOfBirth: '1972-03-14',
  address: '4 Shore Road',
  postcode: 'ZZ1 4AB',
};
type Input = Readonly<Record<string, unknown>>;

/** A world in which somebody like Eilidh is registered, again and again. */
export async function setRegisteringStage() {
  const world = await createWorld();
  const { worker } = world.town.accounts;
  let born = 0;

  const register = (actorKey: string, input: Input): Promise<Outcome> =>
    attempt(world, actorKey, 'personRegister', { ...EILIDH, idempotencyKey: newId(), ...input });
  const count = async () =>
    (await world.owner.query<{ n: string }>('select count(*) as n from people.supported_person')).rows[0]?.n;

  return {
    ...{ world, register, count },
    /** Somebody with a name and a birthday that nobody else here has. @returns their id */
    async somebody(name: string, input: Input = {}, actorKey = worker): Promise<string> {
      born += 1;
      const person = { fullName: `${name} MacAskill`, dateOfBirth: `1950-01-${String(born).padStart(2, '0')}` };
      return done(world, actorKey, 'personRegister', { ...EILIDH, ...person, idempotencyKey: newId(), ...input });
    },
    /** Registers somebody. @returns who may be meant; nobody, when it is done */
    async asked(input: Input, actorKey = worker): Promise<readonly string[]> {
      const before = await count();
      const { object, userErrors } = await register(actorKey, input);
      if (userErrors.length === 0) return [];
      expect({ object, codes: userErrors.map(({ code }) => code), count: await count() }).toEqual({
        object: null,
        codes: ['MAYBE_THE_SAME'],
        count: before,
      });
      return userErrors.flatMap(({ alike }) => alike ?? []);
    },
  };
}
