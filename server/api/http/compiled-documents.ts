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

/** Which documents are made into a program. Of all in tests alone: nothing that strangers send should become code. */
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
  /** Of documents that are not compiled. */
  readonly fieldResolver: GraphQLFieldResolver<Record<string, unknown>, Context>;
  readonly trusts: Trust;
}

/**
 * Runs documents for Apollo, which lets nobody else do so but a gateway: those that are trusted as a program made of them
 * once, and others field by field. The answers are the same.
 */
export function documentRunner({ schema, fieldResolver, trusts }: RunnerOptions): Gateway {
  // Apollo keeps a document it has read, so each is compiled once.
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
    // A document of which Apollo found no operation is refused by the usual way.
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
  /** What is wrong with variables, as is told elsewhere. */
  readonly wrong: (variables: Variables) => readonly GraphQLError[] | undefined;
  /** What variables are that are left out: graphql-jit 0.8.9 does not know the default of one that is required. */
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

/** As many wrong variables as are told of elsewhere. */
const MOST_ERRORS = { maxErrors: 50 };

/** What a program says went wrong, as all that read errors know them. */
function asUsual({ message, locations, path, originalError }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path: path ?? null, originalError: originalError ?? null }), {
    locations,
  });
}

/** @returns null for what is run field by field all the same */
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
 * One query without aliases, because rows are read under an alias and a program looks under the field's name; and with nothing whose
 * type shows only in the answer, because TypeGraphQL tells that type by a promise. Acts are run field by field, because
 * graphql-jit does not know the default of a required field of an input either.
 */
function canBeCompiled(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  const operations: OperationTypeNode[] = [];
  let plain = true;
  visit(
    document,
    visitWithTypeInfo(types, {
      OperationDefinition: ({ operation }) => {
        operations.push(operation);
      },
      Field: ({ alias }) => {
        plain &&= alias === undefined && !isAbstractType(getNamedType(types.getType()));
      },
    }),
  );
  return plain && operations.length === 1 && operations[0] === OperationTypeNode.QUERY;
}
