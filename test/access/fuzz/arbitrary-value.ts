import fc from 'fast-check';
import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';

/** What there is to ask with: ids of every row of everybody, by type, and cursors of every list. */
export interface Pools {
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly cursors: readonly string[];
  /** The types whose rows are about a person, behind a wall. All others anybody may read. */
  readonly ofPeople: ReadonlySet<string>;
}

interface Named {
  readonly type: GraphQLInputType;
  /** The argument's or the field's. */
  readonly name: string;
}

const GARBAGE = ['', 'no id at all', '018f0000-0000-7000-8000-000000000000', "' or true --", '%', '\u0000', '\ud800'];

/** An id: mostly one of the type's rows, of any person. */
export function arbitraryId({ ids }: Pools, type?: string): fc.Arbitrary<string> {
  const own = ids[type ?? ''] ?? [];
  const all = Object.values(ids).flat();
  return fc.oneof(
    ...(own.length > 0 ? [{ weight: 8, arbitrary: fc.constantFrom(...own) }] : []),
    { weight: 2, arbitrary: fc.constantFrom(...all) },
    { weight: 1, arbitrary: fc.constantFrom(...GARBAGE, ...all.slice(0, 1).map((id) => id.toUpperCase())) },
  );
}

/** A value that an input type takes, and now and then one that only looks like it. */
export function arbitraryValue({ type, name }: Named, pools: Pools): fc.Arbitrary<unknown> {
  const inner = getNullableType(type);
  const given = isListType(inner)
    ? fc.array(arbitraryValue({ type: inner.ofType, name }, pools), { maxLength: 3 })
    : single({ type: inner, name }, pools);
  if (isNonNullType(type)) return given;
  return fc.oneof({ weight: 8, arbitrary: given }, { weight: 1, arbitrary: fc.constant(null) });
}

function single({ type, name }: Named, pools: Pools): fc.Arbitrary<unknown> {
  const named = getNamedType(type);
  if (isEnumType(named)) return fc.constantFrom(...named.getValues().map((value) => value.name));
  if (isInputObjectType(named)) return object(named, pools);
  const scalar = SCALARS[named.name] ?? words;
  return named.name === 'ID' ? arbitraryId(pools, typeNamed(name, pools)) : scalar(name, pools);
}

function object(type: GraphQLInputObjectType, pools: Pools): fc.Arbitrary<unknown> {
  const fields = Object.values(type.getFields());
  return fc.record(Object.fromEntries(fields.map((field) => [field.name, arbitraryValue(field, pools)])), {
    requiredKeys: fields.filter((field) => isNonNullType(field.type)).map((field) => field.name),
  });
}

/** The type an id is of, by what it is called: `fundId` is an IndividualServiceFund's. */
function typeNamed(name: string, { ids }: Pools): string | undefined {
  const noun = name.replace(/Ids?$/, '').toLowerCase();
  return noun === '' ? undefined : Object.keys(ids).find((type) => type.toLowerCase().endsWith(noun));
}

function words(name: string, { cursors }: Pools): fc.Arbitrary<string> {
  if (name === 'after')
    return fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...cursors) },
      { weight: 1, arbitrary: fc.constantFrom(...GARBAGE) },
    );
  return fc.oneof(
    fc.constantFrom('care', 'Rowan Tree', 'orrin', 'S12000017', 'EH1 1AA', '⟦', 'people.supported_person', ...GARBAGE),
    fc.string({ maxLength: 12, unit: 'binary' }),
  );
}

const days = fc.integer({ min: -400, max: 400 }).map((count) => plusDays(todayInScotland(), count));
const SCALARS: Readonly<Record<string, (name: string, pools: Pools) => fc.Arbitrary<unknown>>> = {
  Int: (name) => (name === 'first' ? pageSize : fc.integer({ min: -1, max: 200_000 })),
  Float: () => fc.double({ noNaN: true, noDefaultInfinity: true }),
  Degrees: () => fc.integer({ min: -9_000, max: 9_000 }).map((hundredths) => hundredths / 100),
  Boolean: () => fc.boolean(),
  Pence: () => fc.integer({ min: -1, max: 2_000_000 }),
  LocalDate: () => days,
  DateTime: () => days.map((day) => `${day}T12:00:00Z`),
};
const pageSize = fc.oneof(
  { weight: 16, arbitrary: fc.integer({ min: 1, max: 5 }) },
  { weight: 3, arbitrary: fc.constantFrom(20, 100) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0, 101) },
);
