import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { badUserInput } from './errors.ts';
import { LIMITS } from './limits.ts';

/**
 * Refuses a document with too many parts or with too many repetitions, before it is validated. The reference validation
 * compares each field with every other of the same name, at all depths, and the complexity estimate walks a fragment
 * once for each spread. Without this check a document within the other limits takes from most of a second to forever.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function refuseRepeats(document: DocumentNode): void {
  refuseParts(document);
  const { repeats, spreads, selections } = counted(document);
  if (repeats > LIMITS.repeats) throw badUserInput(`Name each field once: ${repeats} here are there already.`);
  if (spreads > LIMITS.spreads) {
    throw badUserInput(`Spread fragments at most ${LIMITS.spreads} times in a request; here it is ${spreads} times.`);
  }
  if (selections > LIMITS.selections) {
    throw badUserInput(
      `Ask for at most ${LIMITS.selections} fields at once, those in fragments wherever they are spread.`,
    );
  }
}

/** Every rule of the validation walks each definition and each variable, so both are limited. */
function refuseParts({ definitions }: DocumentNode): void {
  if (definitions.length > LIMITS.definitions) {
    throw badUserInput(
      `Send at most ${LIMITS.definitions} operations and fragments in a request; here are ${definitions.length}.`,
    );
  }
  for (const definition of definitions) {
    const variables = definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [];
    if (variables.length > LIMITS.variables) {
      throw badUserInput(
        `Use at most ${LIMITS.variables} variables in an operation; here are ${variables.length}. Put them in one input.`,
      );
    }
  }
}

interface Counts {
  /** Fields that repeat another of the same name in the same place. */
  repeats: number;
  spreads: number;
  /** Fields and spreads to walk, counting each fragment in every place where it is spread. */
  selections: number;
}

function counted({ definitions }: DocumentNode): Counts {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const counts: Counts = { repeats: 0, spreads: 0, selections: 0 };
  const sizes = new Map<string, number>();
  const sizeOfFragment = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    // A circle of fragments is refused by the validation. Here it ends the recursion.
    sizes.set(name, 0);
    const fragment = fragments.get(name);
    const size = fragment === undefined ? 0 : sizeOf(fragment.selectionSet, new Set());
    sizes.set(name, size);
    return size;
  };
  /** @param names the names of the sibling fields; the fields of an inline fragment are siblings too */
  const sizeOf = ({ selections }: SelectionSetNode, names: Set<string>): number => {
    let size = 0;
    for (const selection of selections) size += 1 + sizeBelow(selection, names);
    return size;
  };
  const sizeBelow = (selection: SelectionNode, names: Set<string>): number => {
    refuseRepeated(selection.directives ?? []);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      counts.spreads += 1;
      return sizeOfFragment(selection.name.value);
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) return sizeOf(selection.selectionSet, names);
    const name = (selection.alias ?? selection.name).value;
    if (names.has(name)) counts.repeats += 1;
    names.add(name);
    return selection.selectionSet ? sizeOf(selection.selectionSet, new Set()) : 0;
  };
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) counts.selections += sizeOf(definition.selectionSet, new Set());
  }
  for (const name of fragments.keys()) sizeOfFragment(name);
  return counts;
}

function refuseRepeated(directives: readonly DirectiveNode[]): void {
  if (directives.length < 2) return;
  const names = directives.map(({ name }) => name.value);
  const repeated = names.find((name, place) => names.indexOf(name) !== place);
  if (repeated === undefined) return;
  const times = names.filter((name) => name === repeated).length;
  throw badUserInput(`Give each directive once in a place: "@${repeated}" is there ${times} times.`);
}
