import { codesOf } from '../support/acts.ts';
import { type Person, personWithFund } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';

export const REASON = 'Found on the ferry, confused and cold; the hospital asks whom to call.';
export const WHO = { fullName: 'ishbel  anne GALBRAITH', dateOfBirth: '1951-04-02', postcode: 'zz14ab' };
export const CLOSED = { knownAs: null, fullName: null, plan: [], funds: [] };

/** The mainland's Ishbel, anew for each test, and Inga of the islands' council, who may find her. */
export async function setEmergencyStage() {
  const world = await createWorld();
  const { accounts } = world.town;
  let ishbel: Person = await personWithFund(world, 100);
  return {
    world,
    ishbel: () => ishbel,
    begin: async () => {
      // One Ishbel at a time goes by this name.
      await world.owner.query(`update people.confidential_record set full_name = 'Somebody Else'`);
      await world.owner.query('delete from access.emergency_attempt');
      // What was opened in the tests before was opened the day before yesterday.
      await world.owner.query(
        `update people.emergency_access set opened_at = opened_at - interval '2 days', ends_at = ends_at - interval '2 days'`,
      );
      ishbel = await personWithFund(world, 100_000);
    },
    /** Inga opens a record. @returns why it was refused, as codes */
    opens: (terms: object): Promise<string[]> =>
      codesOf(world, accounts.otherWorker, 'emergencyOpen', { reason: REASON, ...terms }),
    /** What an account sees of Ishbel. */
    sees: async (accountId: string): Promise<object> => {
      const { data } = await world.ask<{ person: Shown | null }>(accountId, RECORD, { id: ishbel.personId });
      return {
        knownAs: data.person?.knownAs ?? null,
        fullName: data.person?.confidential?.fullName ?? null,
        plan: data.person?.outcomes.map(({ words }) => words) ?? [],
        funds: data.person?.funds ?? [],
      };
    },
  };
}

const RECORD =
  'query ($id: ID!) { person(id: $id) { knownAs confidential { fullName } outcomes { words } funds { id } } }';

interface Shown {
  readonly knownAs: string;
  readonly confidential: { readonly fullName: string } | null;
  readonly outcomes: readonly { readonly words: string }[];
  readonly funds: readonly object[];
}
