import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
} from 'graphql';
import type { Example } from '../../every-act/example.ts';
import { placesOf, type Spoilt } from '../../every-act/examples.ts';
import { contract } from '../../support/contract.ts';

const schema = contract();

/** Every place of every example that takes one value, whatever its type: text is refused in most. */
export function everyPlace(given: readonly Example[]): { places: Spoilt[]; takesText(place: Spoilt): boolean } {
  const leaves = Object.values(schema.getTypeMap()).filter(isLeafType);
  const texts = placesOf(given, 'String');
  const others = leaves.filter(({ name }) => name !== 'String').flatMap(({ name }) => placesOf(given, name));
  return { places: [...texts, ...others], takesText: (place) => texts.includes(place) };
}

export interface Question {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Every query of the contract that takes a text anywhere, with `text` in each place that does. */
export function questionsWith(text: string): Question[] {
  const fields = Object.values((schema.getQueryType() as GraphQLObjectType).getFields());
  return fields.flatMap(({ name, args, type }) => {
    const variables = Object.fromEntries(args.map((argument) => [argument.name, valueFor(argument.type, text)]));
    if (!JSON.stringify(variables).includes(text)) return [];
    const declared = args.map((argument) => `$${argument.name}: ${argument.type}`).join(', ');
    const passed = args.map((argument: GraphQLArgument) => `${argument.name}: $${argument.name}`).join(', ');
    const selection = isLeafType(getNamedType(type)) ? '' : '{ __typename }';
    return [{ document: `query (${declared}) { ${name}(${passed}) ${selection} }`, variables }];
  });
}

/** Values that the contract reads, where it wants no text. */
const VALUES: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 56.5,
  Boolean: true,
  Pence: 100,
  LocalDate: '2026-11-02',
  DateTime: '2026-11-02T09:00:00Z',
  LocalTime: '09:00',
};

function valueFor(type: GraphQLInputType, text: string): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [valueFor(inner.ofType, text)];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner)) {
    return Object.fromEntries(
      Object.values(inner.getFields()).map((field) => [field.name, valueFor(field.type, text)]),
    );
  }
  return VALUES[String(inner)] ?? text;
}
