import type { Speaker } from '../../server/access/actor.ts';
import type { UserError } from './acts.ts';
import type { World } from './world.ts';

/** What came of an act: why it was refused, or what was asked of its object. */
export interface Attempted {
  readonly userErrors: readonly UserError[];
  readonly [field: string]: unknown;
}

export interface Attempt {
  readonly act: string;
  readonly input: object;
  /** What to ask of the object: `grant { id }`. */
  readonly shows?: string;
}

/**
 * Attempts any act by its name in the contract.
 * @throws Error for a refusal at the top level, with its code
 */
export async function attempt(world: World, speaker: Speaker, { act, input, shows = '' }: Attempt): Promise<Attempted> {
  const type = `${act.charAt(0).toUpperCase()}${act.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { ${act}(input: $input) { ${shows} userErrors { code message field } } }`;
  const { data, errors } = await world.ask<Record<string, Attempted>>(speaker, document, { input });
  const answer = data?.[act];
  if (errors || !answer) throw new Error(errors?.map(({ extensions }) => extensions.code).join() ?? 'no answer');
  return answer;
}

/** Why an act is refused, as codes; none when it is done. */
export async function codesOf(world: World, speaker: Speaker, tried: Attempt): Promise<string[]> {
  return (await attempt(world, speaker, tried)).userErrors.map(({ code }) => code);
}
