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

/** How much one request may ask for. Generous for a person's page, tight for a flood. */
export const LIMITS = {
  depth: 12,
  aliases: 30,
  directives: 20,
  /** Rows that a request could make the database read, counted from page sizes. */
  complexity: 20_000,
  tokens: 2_000,
  /** Operations and named fragments. */
  definitions: 50,
  /** Variables of one operation. */
  variables: 100,
  /** Fields that stand there already, under the same name and in the same place. */
  repeats: 50,
  /** Spreads of named fragments. */
  spreads: 50,
  /** Fields and spreads, each fragment's in every place where it is spread. */
  selections: 2_000,
  validationErrors: 10,
  bodyBytes: 256 * 1024,
  /** Lists and objects within each other in a body. */
  bodyDepth: 50,
  /** Values beside each other in a body, in whatever lists and objects. */
  bodyValues: 5_000,
  /** Until a request has come whole. */
  requestMilliseconds: 20_000,
  /** Between two requests of one connection: longer than the minute for which common proxies keep theirs. */
  idleMilliseconds: 72_000,
  /** Until an answer is worked out and taken: a person's whole copy over a slow line. */
  answerMilliseconds: 300_000,
  /** Until a refused connection is closed. */
  lingerMilliseconds: 1_000,
} as const;

/** What a short list (outcomes, lines, rates) is taken to hold. */
const USUAL_LIST = 5;

/**
 * Refuses documents that are too deep or too wide, or that nothing here answers, before they are validated by all the rules
 * of the language.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function refuseTooMuch(schema: GraphQLSchema, document: DocumentNode): void {
  const [error] = validate(schema, document, RULES);
  if (error) throw error;
}

function limitRules(): ValidationRule[] {
  // The library's own way throws inside the validation, which ends as a fault of the server's.
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
    // The library's own exception, for the type's name, would let a flood of it through.
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

/** The reference validation lets a subscription through to an execution that knows none, which ends as our fault. */
const knownOperations: ValidationRule = (context) => ({
  OperationDefinition({ operation }) {
    if (context.getSchema().getRootType(operation)) return;
    context.reportError(badUserInput('There are queries and mutations here, and no subscriptions.'));
  },
});

const RULES = limitRules();

/** Refuses requests whose pages within pages would hold too much, variables counted. */
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

/** What of a request decides how much it asks for: page sizes, and what is included or skipped. */
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
    // Variables, arguments or pages that do not fit. Nothing that cannot be counted is run.
    throw error instanceof GraphQLError || error instanceof DomainError ? badUserInput(error.message) : error;
  }
}

/**
 * A page costs what is asked of each of its rows, a short list the usual number of them; a field itself costs one, unless it says
 * more because finding what it shows takes more than showing it.
 */
export const byPageSize: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const own = typeof field.extensions.complexity === 'number' ? field.extensions.complexity : 1;
  if (typeof args.first === 'number') return own + pageSize({ first: args.first }) * childComplexity;
  const isEdges = field.name === 'edges' || type.name.endsWith('Connection');
  const isList = field.type.toString().startsWith('[');
  return own + (isList && !isEdges ? USUAL_LIST : 1) * childComplexity;
};
