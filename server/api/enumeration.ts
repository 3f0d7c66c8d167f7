import { registerEnumType } from 'type-graphql';

/** The values of a GraphQL enum: each name is its own value. */
export type Enumeration<Name extends string> = { readonly [Each in Name]: Each };

interface Description<Name extends string> {
  readonly name: string;
  readonly description: string;
  /** The description of each value. */
  readonly meanings: Readonly<Record<Name, string>>;
}

/** Registers a closed list of the domain as an enum of the contract. */
export function enumeration<const Name extends string>(
  names: readonly Name[],
  { name, description, meanings }: Description<Name>,
): Enumeration<Name> {
  const values = Object.fromEntries(names.map((each) => [each, each])) as Enumeration<Name>;
  const valuesConfig = Object.fromEntries(names.map((each) => [each, { description: meanings[each] }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as Record<Name, { description: string }> });
  return values;
}
