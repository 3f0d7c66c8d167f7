import { todayInScotland } from '../../server/foundation/period.ts';
import { codesOf } from '../support/acts.ts';
import { accountOf, registerIshbel } from '../support/scenario.ts';
import type { World } from '../support/world.ts';
import { type State, stateOf } from './state.ts';

export const today = todayInScotland();
export const NOTHING = { knownAs: null, fullName: null, grants: [] };

export interface Ishbel {
  readonly personId: string;
  readonly accountId: string;
  /** Ewan, her continuing attorney, and his power. */
  readonly ewan: string;
  readonly ewansPower: string;
}

export async function meetIshbel(world: World): Promise<Ishbel> {
  const personId = await registerIshbel(world);
  const { rows } = await world.owner.query('select id, account_id from people.representation where person_id = $1', [
    personId,
  ]);
  const [{ id: ewansPower, account_id: ewan }] = rows;
  return { personId, accountId: await accountOf(world, personId), ewan, ewansPower };
}

export interface Seen {
  readonly knownAs: string | null;
  readonly fullName: string | null;
  readonly grants: readonly string[];
}

export interface Grant {
  readonly id: string;
  readonly topic: string;
  readonly organisation: { readonly id: string };
}

/** What a test of consent does about Ishbel, who is registered anew for each. */
export function consentOf(world: World, ishbel: () => Ishbel) {
  const { otherBrokerage } = world.town.organisations;
  return {
    /** The rows of all tables, read after the accesses so far were recorded. */
    state: async (): Promise<State> => {
      await world.app.accessLog.settle();
      return stateOf(world.owner);
    },
    sees: async (accountId: string): Promise<Seen> => {
      const document = `query ($id: ID!) { person(id: $id) { knownAs confidential { fullName } grants { topic } } }`;
      const { data } = await world.ask<{
        person: { knownAs: string; confidential: { fullName: string } | null; grants: { topic: string }[] } | null;
      }>(accountId, document, { id: ishbel().personId });
      return {
        knownAs: data.person?.knownAs ?? null,
        fullName: data.person?.confidential?.fullName ?? null,
        grants: data.person?.grants.map(({ topic }) => topic) ?? [],
      };
    },
    /** Gives Voe Independent Living part of the record. @returns why not */
    gives: (accountId: string, terms: object): Promise<string[]> => {
      const input = { personId: ishbel().personId, organisationId: otherBrokerage, ...terms };
      return codesOf(world, accountId, 'accessGrantGive', input);
    },
    ends: (accountId: string, grantId: string): Promise<string[]> =>
      codesOf(world, accountId, 'accessGrantEnd', { grantId }),
    /** The grant of a topic to an organisation, as Ishbel sees it. */
    grantTo: async (organisationId: string, topic = 'PROFILE'): Promise<Grant> => {
      const document = `query ($id: ID!) { person(id: $id) { grants { id topic startsOn endsOn endsAt inForce organisation { id } } } }`;
      const { accountId, personId } = ishbel();
      const { data } = await world.ask<{ person: { grants: Grant[] } }>(accountId, document, { id: personId });
      const found = data.person.grants.find((each) => each.organisation.id === organisationId && each.topic === topic);
      if (found === undefined) throw new Error(`Ishbel has opened no ${topic} to ${organisationId}.`);
      return found;
    },
  };
}
