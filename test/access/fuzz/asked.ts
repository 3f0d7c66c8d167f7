import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';

/** A part of a document before it is written: fast-check makes these, and makes them smaller. */
export type Piece = AskedField | AskedFragment;

export interface AskedField {
  readonly is: 'field';
  readonly field: Pick<GraphQLField<unknown, unknown>, 'name'> & { readonly type: GraphQLOutputType | null };
  readonly given: readonly GivenArgument[];
  /** The name wanted in the answer, when not the field's own. */
  readonly alias: string | null;
  readonly condition: Condition | null;
  readonly below: readonly Piece[] | null;
}

export interface AskedFragment {
  readonly is: 'fragment';
  readonly on: string;
  /** In place, or somewhere else under a name. */
  readonly named: boolean;
  readonly condition: Condition | null;
  readonly below: readonly Piece[];
}

export interface GivenArgument {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly value: unknown;
  readonly asVariable: boolean;
}

export interface Condition {
  readonly directive: 'include' | 'skip';
  readonly holds: boolean;
  readonly asVariable: boolean;
}

/** A document as it is sent. */
export interface Written {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Below the limits, so that nearly every document is answered. */
const MOST_ALIASES = 28;
const MOST_CONDITIONS = 18;

/** Writes a query. One name in the answer stands for one thing throughout, as a valid document has it. */
export function write(pieces: readonly Piece[]): Written {
  const draft = new Draft();
  const selection = draft.selection(pieces);
  const declared = draft.declared.length > 0 ? `(${draft.declared.join(', ')})` : '';
  return { document: [`query${declared} ${selection}`, ...draft.fragments].join('\n'), variables: draft.variables };
}

class Draft {
  readonly declared: string[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly fragments: string[] = [];
  readonly #standsFor = new Map<string, string>();
  #aliases = 0;
  #conditions = 0;

  selection(pieces: readonly Piece[]): string {
    const written = pieces.map((piece) => (piece.is === 'field' ? this.#field(piece) : this.#fragment(piece)));
    return `{ ${written.filter((each) => each !== '').join(' ') || '__typename'} }`;
  }

  #field(asked: AskedField): string {
    const { field, given, condition, below } = asked;
    // Each field may need one more name.
    if (this.#aliases >= MOST_ALIASES) return '';
    const list = given.map((each) => `${each.name}: ${this.#value(each)}`).join(', ');
    const what = `${field.name}${list === '' ? '' : `(${list})`}`;
    const name = this.#nameFor(`${field.type ?? ''} ${what}`, asked);
    const aliased = name === field.name ? what : `${name}: ${what}`;
    return `${aliased}${this.#condition(condition)}${below === null ? '' : ` ${this.selection(below)}`}`;
  }

  #fragment({ on, named, condition, below }: AskedFragment): string {
    const when = this.#condition(condition);
    if (!named) return `... on ${on}${when} ${this.selection(below)}`;
    const selection = this.selection(below);
    const name = `F${this.fragments.length}`;
    this.fragments.push(`fragment ${name} on ${on} ${selection}`);
    return `...${name}${when}`;
  }

  /** The wanted name where it is free, or another. */
  #nameFor(what: string, { field, alias }: AskedField): string {
    const wanted = alias ?? field.name;
    const taken = this.#standsFor.get(wanted);
    const name = taken === undefined || taken === what ? wanted : `a${this.#standsFor.size}`;
    if (name !== field.name) this.#aliases += 1;
    this.#standsFor.set(name, what);
    return name;
  }

  #condition(condition: Condition | null): string {
    if (condition === null || ++this.#conditions > MOST_CONDITIONS) return '';
    const { directive, holds, asVariable } = condition;
    return ` @${directive}(if: ${asVariable ? this.#variable('Boolean!', holds) : holds})`;
  }

  #value({ type, value, asVariable }: GivenArgument): string {
    return asVariable ? this.#variable(String(type), value) : literal(type, value);
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.declared.length}`;
    this.declared.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return `$${name}`;
  }
}

/** A value as it stands in a document. */
function literal(type: GraphQLInputType, value: unknown): string {
  if (value === null || value === undefined) return 'null';
  const inner = getNullableType(type);
  if (isListType(inner))
    return Array.isArray(value) ? `[${value.map((each) => literal(inner.ofType, each)).join(', ')}]` : String(value);
  const named = getNamedType(type);
  if (isEnumType(named)) return String(value);
  if (!isInputObjectType(named)) return JSON.stringify(value);
  const fields = named.getFields();
  const written = Object.entries(value).flatMap(([name, each]) => {
    const field = fields[name];
    return field === undefined ? [] : [`${name}: ${literal(field.type, each)}`];
  });
  return `{ ${written.join(', ')} }`;
}
