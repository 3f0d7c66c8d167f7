import type { ApolloServerPlugin } from '@apollo/server';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type ValidationContext,
  type ValidationRule,
  validate,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { pageSize } from '../database/reading/page.ts';
import { DomainError } from '../foundation/domain-error.ts';
import type { Context } from './context.ts';
import { badUserInput } from './errors.ts';

/** How much one request may ask for. Generous for a page that a person reads, tight against a flood of requests. */
export const LIMITS = {
  depth: 12,
  aliases: 30,
  directives: 20,
  /** Rows that a request could make the database read, computed from its page sizes. */
  complexity: 20_000,
  tokens: 2_000,
  /** Operations and named fragments together. */
  definitions: 50,
  /** Variables of one operation. */
  variables: 100,
  /** Fields that repeat another of the same name in the same place. */
  repeats: 50,
  /** Spreads of named fragments. */
  spreads: 50,
  /** Fields and spreads, counting each fragment's in every place where it is spread. */
  selections: 2_000,
  validationErrors: 10,
  bodyBytes: 256 * 1024,
  /** Nesting depth of lists and objects in a body. */
  bodyDepth: 50,
  /** Number of values in a body, over all its lists and objects. */
  bodyValues: 5_000,
  /** From the start of a request until it has arrived whole. */
  requestMilliseconds: 20_000,
  /** Between two requests of one connection. Longer than the minute for which common proxies keep theirs open. */
  idleMilliseconds: 72_000,
  /** Until a response is computed and received: long enough for a person's whole copy over a slow line. */
  answerMilliseconds: 300_000,
  /** Until a refused connection is closed. */
  lingerMilliseconds: 1_000,
} as const;

/** The number of items that a short list (outcomes, lines, rates) is assumed to hold. */
const USUAL_LIST = 5;

/**
 * Refuses documents that are too deep or too wide, or that have an unknown operation, before the full validation.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function refuseTooMuch(schema: GraphQLSchema, document: DocumentNode): void {
  const [error] = validate(schema, document, RULES);
  if (error) throw error;
}

function limitRules(): ValidationRule[] {
  // By default the library throws inside the validation, which would be answered as a fault of the server.
  const options = (explanation: string) => ({
    propagateOnRejection: false,
    onReject: [(context: ValidationContext | null) => context?.reportError(badUserInput(explanation))],
  });
  return [
    maxDepthRule({
      n: LIMITS.depth,
      flattenFragments: true,
      ...options(`Ask for at most ${LIMITS.depth} levels at once.`),
    }),
    // The library exempts the type's name by default, which would let a flood of aliases of it through.
    maxAliasesRule({
      n: LIMITS.aliases,
      allowList: [],
      ...options(`Use at most ${LIMITS.aliases} aliases in a request.`),
    }),
    maxDirectivesRule({
      n: LIMITS.directives,
      ...options(`Use at most ${LIMITS.directives} directives in a request.`),
    }),
    knownOperations,
  ] as unknown as ValidationRule[];
}

/** The reference validation accepts a subscription, and the execution then fails with an internal error. */
const knownOperations: ValidationRule = (context) => ({
  OperationDefinition({ operation }) {
    if (context.getSchema().getRootType(operation)) return;
    context.reportError(badUserInput('There are queries and mutations here, and no subscriptions.'));
  },
});

const RULES = limitRules();

/** Refuses requests whose nested pages would hold too many rows, with variables taken into account. */
export function complexityLimit(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  const known = new WeakMap<DocumentNode, Map<string, number>>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, operationName }) {
          const variables = request.variables ?? {};
          const key = weighing(operationName, variables);
          const counted = known.get(document) ?? new Map<string, number>();
          known.set(document, counted);
          const complexity = counted.get(key) ?? count(schema, { document, variables, operationName });
          if (counted.size < 100) counted.set(key, complexity);
          if (complexity > LIMITS.complexity) {
            throw badUserInput(
              `This asks for too much at once (${complexity} of at most ${LIMITS.complexity}). Ask for smaller pages.`,
            );
          }
        },
      };
    },
  };
}

interface Operation {
  readonly document: DocumentNode;
  readonly variables: Record<string, unknown>;
  readonly operationName: string | null | undefined;
}

/** The parts of a request that decide its complexity: page sizes, and what is included or skipped. */
function weighing(operationName: string | null | undefined, variables: Record<string, unknown>): string {
  const weights = Object.entries(variables).filter(([, value]) => ['number', 'boolean'].includes(typeof value));
  return JSON.stringify([operationName, ...weights]);
}

function count(schema: GraphQLSchema, { document, variables, operationName }: Operation): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables,
      ...(operationName ? { operationName } : {}),
      estimators: [byPageSize],
    });
  } catch (error) {
    // Variables, arguments or page sizes are invalid. A request whose complexity cannot be computed is not run.
    throw error instanceof GraphQLError || error instanceof DomainError ? badUserInput(error.message) : error;
  }
}

/**
 * A page of results costs the cost of one row times the page size; a short list costs it times the usual number of
 * items. A field itself costs one, unless it declares more because its value is expensive to compute.
 */
export const byPageSize: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const own = typeof field.extensions.complexity === 'number' ? field.extensions.complexity : 1;
  if (typeof args.first === 'number') return own + pageSize({ first: args.first }) * childComplexity;
  const isEdges = field.name === 'edges' || type.name.endsWith('Connection');
  const isList = field.type.toString().startsWith('[');
  return own + (isList && !isEdges ? USUAL_LIST : 1) * childComplexity;
};
