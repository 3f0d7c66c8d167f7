import type { EntityManager } from '@mikro-orm/postgresql';
import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import { Arg, type ClassType, Ctx, Info, Mutation } from 'type-graphql';
import type { SignedInActor } from '../access/actor.ts';
import { type Act, permissionSentence } from '../access/permissions.ts';
import type { ObjectAnswer } from './checked-fields.ts';
import { Resolver } from './checked-fields.ts';
import type { Context } from './context.ts';
import { type Payload, type Performance, payloadOf, perform } from './payload.ts';

/** The object that a group of acts returns, and its field in the payload. */
interface Answer<Node extends object = object> {
  readonly field: string;
  readonly type: () => ClassType<Node>;
}

interface ActDescription<Input extends object> {
  /** What the act does, as a sentence of the contract. `permissionSentence` adds who may do it. */
  readonly does: string;
  readonly input: () => ClassType<Input>;
  /** What the input holds, as a sentence of the contract. */
  readonly asks: string;
}

/** @returns the id of the object the act was about */
type Service<Input> = (em: EntityManager, actor: SignedInActor, input: Input) => Promise<string>;

interface ActDeclaration<Made> {
  readonly does: string;
  readonly input: () => ClassType<object>;
  readonly asks: string;
  readonly run: (performance: Performance, input: never) => Promise<Payload<Made>>;
}

/** Declares an act that calls one service in one transaction. Nearly all acts do. */
export function act<Input extends object>(
  description: ActDescription<Input> & { readonly service: Service<NoInfer<Input>> },
): ActDeclaration<never>;
/**
 * Declares an act that is performed in another way: by `performAtOnce`, `performInviting` or another function of its
 * own.
 */
export function act<Input extends object, Made = never>(
  description: ActDescription<Input> & {
    readonly run: (performance: Performance, input: NoInfer<Input>) => Promise<Payload<Made>>;
  },
): ActDeclaration<Made>;
export function act({ does, input, asks, ...way }: ActDescription<object> & Way): ActDeclaration<unknown> {
  if ('run' in way) return { does, input, asks, run: way.run };
  return {
    ...{ does, input, asks },
    run: (performance, given: object) => perform(performance, (em, actor) => way.service(em, actor, given)),
  };
}

type Way =
  | { readonly service: Service<object> }
  | { readonly run: (performance: Performance, input: object) => Promise<Payload<unknown>> };

/**
 * Makes a resolver for acts that return the same object. Each act becomes a mutation of its name with one `input`, a
 * payload type, and a description that ends with who may do it, from the table of permissions. The payload is nullable,
 * so that a fault in one act of a document does not hide the result of another.
 */
export function actsOn<Node extends object>(
  { field, type }: Answer<Node>,
  acts: Readonly<Partial<Record<Act, ActDeclaration<ObjectAnswer<Node>>>>>,
): ClassType<object> {
  class ActsResolver {}
  for (const [name, declaration] of Object.entries(acts))
    addAct(ActsResolver, { name: name as Act, field, type, declaration });
  Resolver()(ActsResolver);
  return ActsResolver;
}

interface NamedAct extends Answer {
  readonly name: Act;
  readonly declaration: ActDeclaration<unknown>;
}

function addAct({ prototype }: ClassType<object>, { name, field, type, declaration }: NamedAct): void {
  const { does, input, asks, run } = declaration;
  const value = (given: never, context: Context, info: GraphQLResolveInfo) =>
    run({ act: name, field, type: typeUnder(info, field), context, info }, given);
  const descriptor = { value, writable: true, configurable: true };
  Object.defineProperty(prototype, name, descriptor);
  const Payload = payloadOf({ act: name, field, type });
  Arg('input', input, { description: asks })(prototype, name, 0);
  Ctx()(prototype, name, 1);
  Info()(prototype, name, 2);
  Mutation(() => Payload, { description: `${does} ${permissionSentence(name)}`, nullable: true })(
    prototype,
    name,
    descriptor,
  );
}

/** @returns the name of the GraphQL type of the payload's field */
function typeUnder({ returnType }: GraphQLResolveInfo, field: string): string {
  const payload = getNamedType(returnType);
  const answered = isObjectType(payload) ? payload.getFields()[field] : undefined;
  if (answered === undefined) throw new Error(`The payload has no field ${field}.`);
  return getNamedType(answered.type).name;
}
