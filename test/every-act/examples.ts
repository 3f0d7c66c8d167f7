import {
  type GraphQLInputObjectType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { CARDS } from '../access/tables/cards.ts';
import { contract } from '../support/contract.ts';
import type { World } from '../support/world.ts';
import type { Example } from './example.ts';
import type { Things } from './named-things.ts';
import { ofOrganisations, ofServices } from './public-examples.ts';

/** One good input for every act, and for each of its ways: of what is in a walled table by its card, of what is public by the files here. */
export function examples(world: World, things: Things): Example[] {
  return [...CARDS.flatMap((card) => card.examples?.(things, world) ?? []), ...ofOrganisations(), ...ofServices(world)];
}

/** An example with one value spoilt. */
export interface Spoilt extends Example {
  /** Where: `weeklyHours.ratePencePerHour`. */
  readonly at: string;
}

/** Every place of every example that takes a scalar, as "fundAllocate pence". */
export function placesOf(given: readonly Example[], scalar: string): Spoilt[] {
  return given.flatMap((example) =>
    pathsIn(inputTypeOf(example.act), scalar)
      .filter((at) => valueAt(example.input, at) !== undefined)
      .map((at) => ({ ...example, at })),
  );
}

/**
 * Tried in test/access/emergency*.test.ts alone: to open the record of somebody who is not one's own is what they are for,
 * and who asks too often is not answered any more.
 */
const BY_TESTS_OF_THEIR_OWN = ['emergencyOpen', 'emergencyClose'];

/** Every place of the contract's mutations that takes a scalar, whether an example has it or not. */
export function placesInContract(scalar: string): string[] {
  return Object.keys(mutationFields())
    .filter((act) => !BY_TESTS_OF_THEIR_OWN.includes(act))
    .flatMap((act) => pathsIn(inputTypeOf(act), scalar).map((at) => `${act} ${at}`));
}

const schema = contract();

function mutationFields() {
  return (schema.getMutationType() as GraphQLObjectType).getFields();
}

export function inputTypeOf(act: string): GraphQLInputObjectType {
  const [input] = mutationFields()[act]?.args ?? [];
  if (input === undefined) throw new Error(`There is no act ${act}.`);
  return getNamedType(input.type) as GraphQLInputObjectType;
}

function pathsIn(type: GraphQLInputObjectType, scalar: string): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (isInputObjectType(named)) return pathsIn(named, scalar).map((below) => `${field.name}.${below}`);
    return named.name === scalar ? [field.name] : [];
  });
}

/** The example's input with another value in one place; in lists, in the first. */
export function spoil({ input, at }: Spoilt, value: unknown): object {
  const copy = structuredClone(input) as Record<string, unknown>;
  const path = at.split('.');
  const last = path.pop() ?? '';
  const target = path.reduce<Record<string, unknown>>((current, name) => first(current[name]), copy);
  target[last] = value;
  return copy;
}

/** What stands in a place of an input; in lists, in the first. */
export function valueAt(input: object, at: string): unknown {
  return at
    .split('.')
    .reduce<unknown>((current, name) => (current === undefined ? undefined : first(current)[name]), input);
}

function first(value: unknown): Record<string, unknown> {
  return (Array.isArray(value) ? value[0] : value) as Record<string, unknown>;
}

/** Whether a place takes several values. */
export function takesSeveral({ act, at }: Spoilt): boolean {
  return isListType(getNullableType(inputTypeOf(act).getFields()[at]?.type));
}
