import { type DocumentNode, Kind, parse, print, stripIgnoredCharacters, visit } from 'graphql';

/** What is wrong with the answer to a document, in words; null for nothing. */
type FaultOf = (document: string) => Promise<string | null>;

export interface Faulty {
  readonly document: string;
  readonly says: string;
}

/**
 * Leaves out of a document, one by one, the selections it shows a fault without. fast-check makes values smaller by rules
 * that keep much of a tree; the reader of a leak wants what shows it and nothing else.
 */
export async function smallestDocument({ document, says }: Faulty, faultOf: FaultOf): Promise<Faulty> {
  let smallest: Faulty = { document: stripIgnoredCharacters(document), says };
  for (let which = 0; which < countSelections(parse(smallest.document)); ) {
    const smaller = without(parse(smallest.document), which);
    const fault = await faultOf(smaller);
    if (fault === null) which += 1;
    // What could not be left out before may be now.
    else [smallest, which] = [{ document: smaller, says: fault }, 0];
  }
  return smallest;
}

const SELECTIONS: readonly string[] = [Kind.FIELD, Kind.INLINE_FRAGMENT, Kind.FRAGMENT_SPREAD];

function countSelections(document: DocumentNode): number {
  let count = 0;
  visit(document, { enter: ({ kind }) => void (SELECTIONS.includes(kind) && count++) });
  return count;
}

/** The document without one of its selections; not a valid one where it was all that was asked there. */
function without(document: DocumentNode, which: number): string {
  let seen = 0;
  const left = visit(document, {
    enter: ({ kind }) => (SELECTIONS.includes(kind) && seen++ === which ? null : undefined),
  });
  return stripIgnoredCharacters(print(left));
}
