import {
  type ASTNode,
  type DirectiveNode,
  type DocumentNode,
  Kind,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { badUserInput } from './errors.ts';
import { LIMITS } from './limits.ts';

/**
 * Refuses a document that names the same things again and again, before it is validated: the reference validation compares
 * each field with each of the same name, all the way down, and takes most of a second for what the other limits let through.
 * What cannot be parsed is left to be refused as such.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function refuseRepeats(text: string): void {
  const document = findDocument(text);
  if (document === null) return;
  let repeats = 0;
  let spreads = 0;
  visit(document, {
    enter(node) {
      if ('directives' in node) refuseRepeated(node.directives ?? []);
      if (node.kind === Kind.FRAGMENT_SPREAD) spreads += 1;
      const fields = fieldsIn(node);
      repeats += fields.length - new Set(fields).size;
    },
  });
  if (repeats > LIMITS.repeats) throw badUserInput(`Name each field once: ${repeats} here are there already.`);
  if (spreads > LIMITS.spreads) {
    throw badUserInput(`Spread fragments at most ${LIMITS.spreads} times in a request; here it is ${spreads} times.`);
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

function refuseRepeated(directives: readonly DirectiveNode[]): void {
  const names = directives.map(({ name }) => name.value);
  const repeated = names.find((name, place) => names.indexOf(name) !== place);
  if (repeated === undefined) return;
  const times = names.filter((name) => name === repeated).length;
  throw badUserInput(`Give each directive once in a place: "@${repeated}" is there ${times} times.`);
}
