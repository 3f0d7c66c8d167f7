import {
  type ASTNode,
  coerceInputValue,
  type DocumentNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

type Path = readonly (string | number)[];
type Variables = Readonly<Record<string, unknown>>;

/** A value that cannot be read, with its path, so that a form can show the message beside it. */
export interface UnreadableField {
  /** Path from the variable or argument down: `["input", "deliveredOn"]`. A number is an index in a list. */
  readonly path: Path;
  readonly message: string;
}

/** Maximum number of unreadable values named at once. */
const MOST_FIELDS = 10;

/** Refuses a request because of its unreadable values and names each. */
export function unreadable(fields: readonly UnreadableField[]): GraphQLError {
  const [first] = fields;
  const more = fields.length > 1 ? ` There are ${fields.length} such values.` : '';
  return new GraphQLError(`"${first?.path.join('.')}" cannot be read: ${first?.message}${more}`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 }, fields },
  });
}

/** @returns the variables of a request that do not fit the declarations of its operation */
export function unfitVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Variables,
): UnreadableField[] {
  const fields: UnreadableField[] = [];
  for (const { variable, type: named, defaultValue } of variableDefinitions) {
    const name = variable.name.value;
    const type = typeFromAST(schema, named);
    if (!isInputType(type)) continue;
    if (!Object.hasOwn(given, name)) {
      if (isNonNullType(type) && defaultValue === undefined) fields.push({ path: [name], message: MISSING });
    } else if (given[name] !== null || isNonNullType(type)) {
      coerceInputValue(given[name], type, (path, _value, error) => {
        if (fields.length < MOST_FIELDS) fields.push(inPlainWords(error, { type, path: [name, ...path] }));
      });
    }
  }
  return fields;
}

/**
 * @returns the variables that are null where null is not allowed. GraphQL's validation accepts such a document when the
 * variable or its place has a default, and finds the null only when the document runs.
 */
export function nullsOutOfPlace(schema: GraphQLSchema, document: DocumentNode, given: Variables): UnreadableField[] {
  const names = new Set<string>();
  if (!Object.values(given).includes(null)) return [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable: ({ name }) => {
        if (given[name.value] === null && isNonNullType(types.getInputType())) names.add(name.value);
      },
    }),
  );
  return [...names].map((name) => ({ path: [name], message: `${NULL} Leave it out, or give a value.` }));
}

const MISSING = 'This must be given.';
const NULL = 'This cannot be null.';
const UNKNOWN = 'There is no such field here.';
const PLAIN: Readonly<Record<string, string>> = {
  Int: 'Give a whole number from -2147483648 to 2147483647.',
  Float: 'Give a number.',
  String: 'Give text.',
  ID: 'Give an id, as text.',
  Boolean: 'Give true or false.',
};

function inPlainWords(
  { message, extensions }: GraphQLError,
  { type, path }: { readonly type: GraphQLInputType; readonly path: Path },
): UnreadableField {
  const missing = /^Field "(\w+)" of required type/.exec(message)?.[1];
  if (missing !== undefined) return { path: [...path, missing], message: MISSING };
  const unknown = /^Field "([^"]*)" is not defined by type/.exec(message)?.[1];
  if (unknown !== undefined) return { path: [...path, unknown], message: UNKNOWN };
  if (message.startsWith('Expected non-nullable type')) return { path, message: NULL };
  // Our own scalars write their messages in plain English.
  if (extensions.code === 'BAD_USER_INPUT') return { path, message };
  return { path, message: wanted(typeAt(type, path.slice(1))) ?? message };
}

function wanted(type: GraphQLInputType): string | undefined {
  const named = getNamedType(type);
  if (isEnumType(named)) {
    const names = named.getValues().map(({ name }) => name);
    return `Give one of ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names)}.`;
  }
  return isInputObjectType(named) ? 'Give an object with its fields.' : PLAIN[named.name];
}

function typeAt(type: GraphQLInputType, [step, ...rest]: Path): GraphQLInputType {
  if (step === undefined) return type;
  const inner = getNullableType(type);
  if (isListType(inner))
    return typeAt(inner.ofType as GraphQLInputType, typeof step === 'number' ? rest : [step, ...rest]);
  const below = isInputObjectType(inner) ? inner.getFields()[step]?.type : undefined;
  return below === undefined ? type : typeAt(below, rest);
}

/** @returns which value of the document a validation error is about; null when it is about none */
export function placeInDocument(
  { schema, document }: { readonly schema: GraphQLSchema; readonly document: DocumentNode },
  { nodes, message, extensions }: GraphQLError,
): UnreadableField | null {
  const [node] = nodes ?? [];
  const path = node === undefined ? null : pathOf(document, node);
  if (path === null) return null;
  const missing = /^Field "(\w+)\.(\w+)" of required type/.exec(message)?.[2];
  if (missing !== undefined) return { path: [...path, missing], message: MISSING };
  if (/^Field "[^"]*" is not defined by type/.test(message)) return { path, message: UNKNOWN };
  // Our own scalars write their messages in plain English.
  if (extensions.code === 'BAD_USER_INPUT') return { path, message };
  if (node?.kind === Kind.NULL) return { path, message: NULL };
  const type = schema.getType(TYPE_IN_MESSAGE.exec(message)?.slice(1).find(Boolean) ?? '');
  return { path, message: (isInputType(type) ? wanted(type) : undefined) ?? message };
}

const TYPE_IN_MESSAGE =
  /^(\w+) cannot represent |^Enum "(\w+)" cannot represent |does not exist in "(\w+)" enum|^Expected value of type "\W*(\w+)/;

function pathOf(document: DocumentNode, wanted: ASTNode): Path | null {
  let found: Path | null = null;
  const search = (node: ValueNode, path: Path) => {
    if (node === wanted) found = path;
    if (node.kind === Kind.LIST) node.values.forEach((value, place) => void search(value, [...path, place]));
    if (node.kind !== Kind.OBJECT) return;
    for (const field of node.fields) {
      const below = [...path, field.name.value];
      if (field === wanted) found = below;
      search(field.value, below);
    }
  };
  visit(document, {
    Argument: ({ name, value }) => {
      search(value, [name.value]);
      return false;
    },
  });
  return found;
}
