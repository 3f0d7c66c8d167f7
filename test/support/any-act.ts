import { type GraphQLObjectType, getNamedType } from 'graphql';
import { buildContract } from '../../server/api/schema.ts';
import type { Outcome } from './acts.ts';
import type { World } from './world.ts';

const mutations = (buildContract().getMutationType() as GraphQLObjectType).getFields();

/** Performs any act of the contract, whether the journey has it or not, and asks for `selection` of its object. */
export async function attempt(
  world: Pick<World, 'ask'>,
  speaker: string | null,
  [act, input, selection = 'id']: readonly [act: string, input: object, selection?: string],
): Promise<Outcome> {
  const payload = getNamedType(mutations[act]?.type) as GraphQLObjectType;
  const field = Object.keys(payload.getFields()).find((name) => name !== 'userErrors');
  const document = `mutation ($input: ${act[0]?.toUpperCase()}${act.slice(1)}Input!) { ${act}(input: $input) { object: ${field} { ${selection} } userErrors { code message field } } }`;
  const { data, errors } = await world.ask<Record<string, Outcome>>(speaker, document, { input });
  if (errors) throw new Error(`${act}: ${errors.map(({ message }) => message).join('; ')}`);
  return data[act] as Outcome;
}

/** The same, for steps of a story that must go well. @returns what was selected */
export async function succeed(...given: Parameters<typeof attempt>): Promise<Outcome['object']> {
  const { object, userErrors } = await attempt(...given);
  if (userErrors.length > 0) throw new Error(`${given[2][0]}: ${JSON.stringify(userErrors)}`);
  return object;
}
