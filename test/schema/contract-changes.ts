import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { Temporal } from 'temporal-polyfill';

/** Months from the deprecation of a part of the contract to its removal, from version 1.0 on. */
const NOTICE = { months: 6 };

export interface ContractCheck {
  /** The contract of the last release, and the one to be released. */
  readonly released: string;
  readonly current: string;
  readonly changelog: string;
  /** The version in package.json, for instance `0.2.0`. */
  readonly version: string;
  /** For instance `2026-11-30`. */
  readonly today: string;
}

/**
 * The breaking changes that nobody was told of, a sentence each that says what to do. Until version 1.0 a breaking change has to be
 * named in the changelog; from 1.0 on what is removed must have been deprecated for six months. The policy:
 * docs/decisions, "A breaking change of the contract is announced".
 */
export async function unannouncedChanges(check: ContractCheck): Promise<string[]> {
  const released = buildSchema(check.released);
  const changes = await diff(released, buildSchema(check.current));
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  const isBeforeOne = check.version.startsWith('0.');
  return breaking.flatMap((change) => {
    const said = isBeforeOne ? notInChangelog(change, check.changelog) : notDeprecated(change, released, check.today);
    return said === null ? [] : [`${coordinateOf(change)}: ${change.message}. ${said}`];
  });
}

/** `Type.field`, `Type.field.argument`, `Enum.VALUE`, `Type` or `@directive`. */
function coordinateOf({ path, type }: Change): string {
  return path ?? type;
}

function notInChangelog(change: Change, changelog: string): string | null {
  const [, unreleased = ''] = /^## \[?Unreleased\]?[^\n]*\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog) ?? [];
  const name = `\`${coordinateOf(change)}\``;
  return unreleased.includes(name)
    ? null
    : `Name ${name} under "Unreleased" in CHANGELOG.md, and say what to use instead`;
}

const REMOVALS = [
  'FIELD_REMOVED',
  'FIELD_ARGUMENT_REMOVED',
  'INPUT_FIELD_REMOVED',
  'ENUM_VALUE_REMOVED',
  'TYPE_REMOVED',
];

function notDeprecated(change: Change, released: GraphQLSchema, today: string): string | null {
  if (!REMOVALS.includes(change.type)) return 'Keep what there is, add the new beside it, and deprecate the old';
  const reasons = reasonsAt(released, coordinateOf(change).split('.'));
  return reasons.every((reason) => isOldEnough(reason, today))
    ? null
    : 'It may go when a release has had it deprecated for six months: its reason ends with the day, "Since 2027-03-01."';
}

interface Deprecable {
  readonly deprecationReason?: string | null | undefined;
}

/** Why what a coordinate names was deprecated; of a type, why each of its parts was. */
function reasonsAt(schema: GraphQLSchema, [typeName = '', part, argument]: readonly string[]): (string | null)[] {
  const parts = partsOf(schema, typeName);
  if (part === undefined) return Object.values(parts).map(reasonOf);
  const found = parts[part];
  if (argument === undefined) return [reasonOf(found)];
  return [reasonOf(found?.args?.find(({ name }) => name === argument))];
}

type Part = Deprecable & { readonly args?: readonly (Deprecable & { readonly name: string })[] };

function partsOf(schema: GraphQLSchema, typeName: string): Readonly<Record<string, Part>> {
  const type = schema.getType(typeName);
  if (isEnumType(type)) return Object.fromEntries(type.getValues().map((value) => [value.name, value]));
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) return type.getFields();
  return {};
}

function reasonOf(part: Deprecable | undefined): string | null {
  return part?.deprecationReason ?? null;
}

function isOldEnough(reason: string | null, today: string): boolean {
  const [, since] = /\bSince (\d{4}-\d{2}-\d{2})\.?$/.exec(reason ?? '') ?? [];
  if (since === undefined) return false;
  return Temporal.PlainDate.compare(Temporal.PlainDate.from(since).add(NOTICE), today) <= 0;
}
