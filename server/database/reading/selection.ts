import { DomainError } from '../../foundation/domain-error.ts';

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

/** A field that the server itself selects, with the fields under it by name or as fields. */
export function selected(name: string, under: readonly (string | SelectedField)[] = []): SelectedField {
  const fields = under.map((each) => (typeof each === 'string' ? selected(each) : each));
  return { name, key: keyOf(name, undefined), values: {}, selection: { fields } };
}

/** One field may be asked for twice under two aliases, with two sets of arguments: two values, two keys. */
export function keyOf(name: string, alias: string | undefined): string {
  return alias === undefined ? name : `$${alias}`;
}

/**
 * All that is selected under a path of fields, whatever aliases it was asked for by.
 * @throws DomainError INVALID_INPUT when two of them use one name for different things
 */
export function selectedUnder(selection: Selection, ...path: string[]): Selection {
  return path.reduce(
    (current, name) => merged(current.fields.filter((field) => field.name === name).map((field) => field.selection)),
    selection,
  );
}

/** What several selections ask for of one object, which is read once. */
function merged(selections: readonly Selection[]): Selection {
  const [only, ...others] = selections;
  if (only === undefined) return NOTHING;
  if (others.length === 0) return only;
  const fields = new Map<string, SelectedField>();
  for (const field of selections.flatMap((selection) => selection.fields)) {
    const known = fields.get(field.key);
    fields.set(field.key, known === undefined ? field : oneOf(known, field));
  }
  return { fields: [...fields.values()] };
}

function oneOf(known: SelectedField, field: SelectedField): SelectedField {
  if (known.name !== field.name || JSON.stringify(known.values) !== JSON.stringify(field.values)) {
    const name = field.key.replace('$', '');
    throw new DomainError(
      'INVALID_INPUT',
      `"${name}" means different things in two places that are read together. Give them different aliases.`,
    );
  }
  return { ...known, selection: merged([known.selection, field.selection]) };
}

export function selects(selection: Selection, name: string): boolean {
  return selection.fields.some((field) => field.name === name);
}
