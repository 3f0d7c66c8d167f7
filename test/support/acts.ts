import { type GraphQLObjectType, getNamedType } from 'graphql';
import type { ActorKey } from '../../server/access/actor.ts';
import { contract } from './contract.ts';
import { documentsOfActs } from './documents.ts';
import type { World } from './world.ts';

export interface UserError {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  /** Only of registering somebody is it asked. */
  readonly alike?: readonly string[];
}

/** What an act answered: its object, or the reasons it was refused. */
export interface Outcome {
  readonly object: Record<string, unknown> & { id: string };
  readonly userErrors: UserError[];
}

/**
 * An act by its name in the contract, with its input, and what to ask of its object: what the client examples ask of it
 * unless said otherwise, or its id where they do not have the act.
 */
export type Attempt = readonly [act: string, input: object, shows?: string];

type Asked = Pick<World, 'ask'>;

/** Attempts an act. @throws Error for what is refused at the top level, with the codes and what is said */
export async function attempt(world: Asked, actorKey: ActorKey, ...[act, input, shows]: Attempt): Promise<Outcome> {
  const document = documentOf(act, shows);
  const { data, errors } = await world.ask<Record<string, Record<string, unknown>>>(actorKey, document, { input });
  const payload = data?.[act];
  if (errors || !payload)
    throw new Error(`${act}: ${errors?.map(({ extensions, message }) => `${extensions.code} ${message}`).join('; ')}`);
  const { userErrors, ...objects } = payload;
  return { object: Object.values(objects)[0] as Outcome['object'], userErrors: userErrors as UserError[] };
}

/** The same, for steps of a story that must go well. @returns what was asked of the object */
export async function succeed(world: Asked, actorKey: ActorKey, ...tried: Attempt): Promise<Outcome['object']> {
  const { object, userErrors } = await attempt(world, actorKey, ...tried);
  if (userErrors.length > 0) throw new Error(`${tried[0]}: ${JSON.stringify(userErrors)}`);
  return object;
}

/** The same. @returns the object's id */
export async function done(world: Asked, actorKey: ActorKey, ...tried: Attempt): Promise<string> {
  return (await succeed(world, actorKey, ...tried)).id;
}

/** Why an act is refused, as codes, with nothing asked of its object; none when it is done. */
export async function codesOf(world: Asked, actorKey: ActorKey, ...[act, input]: Attempt): Promise<string[]> {
  return (await attempt(world, actorKey, act, input, '')).userErrors.map(({ code }) => code);
}

/** The document by which an act is attempted. */
export function documentOf(act: string, shows?: string): string {
  return (shows === undefined && documentsOfActs[act]) || plainDocumentOf(act, shows);
}

/** The same, for every act alike: asking of its object its id, or nothing of it, unless said otherwise. */
export function plainDocumentOf(act: string, shows?: string): string {
  const mutation = contract().getMutationType()?.getFields()[act];
  if (mutation === undefined) throw new Error(`The contract has no act ${act}.`);
  const payload = getNamedType(mutation.type) as GraphQLObjectType;
  const [object] = Object.values(payload.getFields()).filter(({ name }) => name !== 'userErrors');
  const named = 'id' in (getNamedType(object?.type) as GraphQLObjectType).getFields() ? 'id' : '__typename';
  const asked = shows === '' ? '' : `${object?.name} { ${shows ?? named} }`;
  return `mutation ($input: ${mutation.args[0]?.type}) { ${act}(input: $input) { ${asked} userErrors { code message field } } }`;
}
