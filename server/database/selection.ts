/** What a client asked for, without a word of GraphQL: the tree of fields with their arguments. */
export interface Selection {
  readonly fields: readonly SelectedField[];
}

export interface SelectedField {
  readonly name: string;
  /** Under which the value is kept: the field's name, or `$` and its alias. */
  readonly key: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly selection: Selection;
}

export const NOTHING: Selection = { fields: [] };

/** One field may be asked for twice under two aliases, with two sets of arguments: two values, two keys. */
export function keyOf(name: string, alias: string | undefined): string {
  return alias === undefined ? name : `$${alias}`;
}

/** All that is selected under a path of fields, whatever aliases it was asked for by. */
export function selectedUnder(selection: Selection, ...path: string[]): Selection {
  return path.reduce(
    (current, name) => ({
      fields: current.fields.filter((field) => field.name === name).flatMap((field) => field.selection.fields),
    }),
    selection,
  );
}

export function selects(selection: Selection, name: string): boolean {
  return selection.fields.some((field) => field.name === name);
}
