import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Context } from '../context.ts';
import type { KnownDocuments } from './known-documents.ts';

/** Which documents are compiled to programs. `all` is for tests only: documents of strangers must not become code. */
export const COMPILED_DOCUMENTS = ['known', 'none', 'all'] as const;
export type CompiledDocuments = (typeof COMPILED_DOCUMENTS)[number];

/** Whether a document may be compiled, by the hash of its text. */
export type Trust = (hash: string) => boolean;

export function trustOf(compiles: CompiledDocuments, known: KnownDocuments): Trust {
  return (hash) => compiles === 'all' || (compiles === 'known' && known.has(hash));
}

type Gateway = NonNullable<ApolloServerOptionsWithGateway<Context>['gateway']>;
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;

interface RunnerOptions {
  readonly schema: GraphQLSchema;
  /** For documents that are not compiled. */
  readonly fieldResolver: GraphQLFieldResolver<Record<string, unknown>, Context>;
  readonly trusts: Trust;
}

/**
 * Runs documents for Apollo, which lets only a gateway replace its execution. Trusted documents run as a program that
 * is compiled once, others field by field. The results are the same.
 */
export function documentRunner({ schema, fieldResolver, trusts }: RunnerOptions): Gateway {
  // Apollo keeps a parsed document, so each is compiled once.
  const programs = new WeakMap<DocumentNode, Program | null>();
  const programOf = (document: DocumentNode, hash: string, operation: OperationDefinitionNode): Program | null => {
    const made = programs.get(document);
    if (made !== undefined) return made;
    const program = trusts(hash) ? compile(schema, document, operation) : null;
    programs.set(document, program);
    return program;
  };
  const executor: Executor = async ({ document, queryHash, operation, context, request }) => {
    const { operationName, variables = {} } = request;
    // A document in which Apollo found no operation is refused by the usual execution.
    const program = operation === undefined ? null : programOf(document, queryHash, operation);
    if (program !== null) return runProgram(program, { context, variables });
    const given = { contextValue: context, variableValues: variables };
    return execute({ schema, document, operationName, ...given, fieldResolver });
  };
  return {
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: async () => ({ executor }),
    stop: async () => undefined,
  };
}

interface Program extends Pick<CompiledQuery, 'query'> {
  /** @returns errors in the variables, worded as the usual execution words them */
  readonly wrong: (variables: Variables) => readonly GraphQLError[] | undefined;
  /** Values of variables that are left out. graphql-jit 0.8.9 ignores the default of a required variable. */
  readonly defaults: Variables;
}
type Variables = Readonly<Record<string, unknown>>;

async function runProgram(
  { query, wrong, defaults }: Program,
  { context, variables }: { readonly context: object; readonly variables: Variables },
): Promise<ExecutionResult> {
  const errors = wrong(variables);
  if (errors !== undefined) return { errors };
  const result = await query(undefined, context, { ...defaults, ...variables });
  return result.errors === undefined ? result : { ...result, errors: result.errors.map(asUsual) };
}

/** The maximum number of errors in variables that the usual execution reports. */
const MOST_ERRORS = { maxErrors: 50 };

/** Turns an error of a program into the form of the usual execution's errors. */
function asUsual({ message, locations, path, originalError }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null }), {
    locations,
  });
}

/** @returns null for a document that must run field by field */
function compile(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Program | null {
  if (!canBeCompiled(schema, document)) return null;
  const made = compileQuery(schema, document);
  if (!isCompiledQuery(made)) return null;
  const definitions = operation.variableDefinitions ?? [];
  const defaults = definitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return {
    query: made.query,
    wrong: (variables) => getVariableValues(schema, definitions, variables, MOST_ERRORS).errors,
    defaults: Object.fromEntries(defaults),
  };
}

/**
 * A document can be compiled if it is one query without aliases and without abstract types. Rows are read under an
 * alias, but a program looks under the field's name; and TypeGraphQL resolves an abstract type by a promise. Mutations
 * run field by field, because graphql-jit also ignores the default of a required input field; and so do documents that ask for a
 * field twice, once under a condition, because graphql-jit 0.8.9 holds the condition against both.
 */
function canBeCompiled(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  const operations: OperationTypeNode[] = [];
  let plain = true;
  let conditional = false;
  let merged = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: ({ operation }) => {
        operations.push(operation);
      },
      Directive: () => {
        conditional = true;
      },
      SelectionSet: ({ selections }) => {
        const names = selections.map((each) => (each.kind === Kind.FIELD ? each.name.value : null));
        // What a fragment asks for may be asked for beside it too.
        merged ||= names.includes(null) || new Set(names).size < names.length;
      },
      Field: ({ alias }) => {
        plain &&= alias === undefined && !isAbstractType(getNamedType(types.getType()));
      },
    }),
  );
  return plain && !(conditional && merged) && operations.length === 1 && operations[0] === OperationTypeNode.QUERY;
}
