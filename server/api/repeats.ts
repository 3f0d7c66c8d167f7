import {
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { badUserInput } from './errors.ts';
import { LIMITS } from './limits.ts';

/**
 * Refuses a document that names the same things again and again, before it is validated. The reference validation compares
 * each field with each of the same name, all the way down, and what weighs a document walks through a fragment as often as
 * it is spread: what the other limits let through takes them from most of a second to for ever.
 * What cannot be parsed is left to be refused as such.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function refuseRepeats(text: string): void {
  const document = findDocument(text);
  if (document === null) return;
  let repeats = 0;
  visit(document, {
    enter(node) {
      if ('directives' in node) refuseRepeated(node.directives ?? []);
      const fields = fieldsIn(node);
      repeats += fields.length - new Set(fields).size;
    },
  });
  if (repeats > LIMITS.repeats) throw badUserInput(`Name each field once: ${repeats} here are there already.`);
  const { spreads, selections } = spreadOut(document);
  if (spreads > LIMITS.spreads) {
    throw badUserInput(`Spread fragments at most ${LIMITS.spreads} times in a request; here it is ${spreads} times.`);
  }
  if (selections > LIMITS.selections) {
    throw badUserInput(
      `Ask for at most ${LIMITS.selections} fields at once, those in fragments wherever they are spread.`,
    );
  }
}

function findDocument(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: LIMITS.tokens, noLocation: true });
  } catch {
    return null;
  }
}

/** Those of an inline fragment stand among the fields around it, and are counted there. */
function fieldsIn(node: ASTNode): string[] {
  if (node.kind === Kind.INLINE_FRAGMENT || !('selectionSet' in node)) return [];
  const within = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [(selection.alias ?? selection.name).value];
      return selection.kind === Kind.INLINE_FRAGMENT ? within(selection.selectionSet) : [];
    });
  return node.selectionSet ? within(node.selectionSet) : [];
}

/** How often fragments are spread, and how much there is to walk through with each in every place where it is. */
function spreadOut({ definitions }: DocumentNode): { spreads: number; selections: number } {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const sizes = new Map<string, number>();
  let spreads = 0;
  const sizeOf = ({ selections }: SelectionSetNode): number =>
    selections.reduce((size, selection) => {
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        return size + 1 + (selection.selectionSet ? sizeOf(selection.selectionSet) : 0);
      }
      spreads += 1;
      return size + 1 + sizeOfFragment(selection.name.value);
    }, 0);
  const sizeOfFragment = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    // A circle is refused by the validation, and ends here.
    sizes.set(name, 0);
    const fragment = fragments.get(name);
    const size = fragment === undefined ? 0 : sizeOf(fragment.selectionSet);
    sizes.set(name, size);
    return size;
  };
  const selections = definitions.reduce(
    (size, definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? size + sizeOf(definition.selectionSet) : size,
    0,
  );
  for (const name of fragments.keys()) sizeOfFragment(name);
  return { spreads, selections };
}

function refuseRepeated(directives: readonly DirectiveNode[]): void {
  const names = directives.map(({ name }) => name.value);
  const repeated = names.find((name, place) => names.indexOf(name) !== place);
  if (repeated === undefined) return;
  const times = names.filter((name) => name === repeated).length;
  throw badUserInput(`Give each directive once in a place: "@${repeated}" is there ${times} times.`);
}
