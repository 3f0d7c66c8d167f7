import type { IncomingHttpHeaders } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';
import { type Actor, speakerOf } from '../../access/actor.ts';
import type { SignIn } from '../../access/sign-in.ts';
import type { Database } from '../../database/database.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import type { Context } from '../context.ts';
import { forLog } from '../error-log.ts';
import { errorFormatter, notActingFor, unauthenticated } from '../errors.ts';
import { complexityLimit, LIMITS, limitRules } from '../limits.ts';
import { buildContract } from '../schema.ts';
import { keyOfField } from '../selection.ts';

interface GraphqlOptions {
  readonly database: Database;
  readonly signIn: SignIn;
  readonly introspection: boolean;
}

/** Serves the contract at /graphql. */
export async function serveGraphql(
  fastify: FastifyInstance,
  { database, signIn, introspection }: GraphqlOptions,
): Promise<void> {
  const schema = buildContract();
  const apollo = new ApolloServer<Context>({
    schema,
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    stopOnTerminationSignals: false,
    fieldResolver: valueUnderKey,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: LIMITS.validationErrors },
    validationRules: limitRules(),
    formatError: errorFormatter((error, logId) =>
      fastify.log.error({ error: forLog(error), logId }, 'a request failed'),
    ),
    plugins: [
      // Its default hooks every field; answers about people are never cached, which a header says once.
      ApolloServerPluginCacheControlDisabled(),
      // We have a page of our own, and report to nobody.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      complexityLimit(schema),
      fastifyApolloDrainPlugin(fastify) as ApolloServerPlugin<Context>,
    ],
  });
  await apollo.start();
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler(apollo, {
      context: async ({ headers }) => {
        const actor = await identified(signIn, headers);
        return { actor, database, statements: database.statements(speakerOf(actor)) };
      },
    }),
  });
}

/** @throws GraphQLError UNAUTHENTICATED, FORBIDDEN */
async function identified(signIn: SignIn, headers: IncomingHttpHeaders): Promise<Actor> {
  try {
    // Node makes one text of a header that is sent twice, which names no organisation.
    const actor = await signIn({ authorization: headers.authorization, actingFor: headers['acting-for']?.toString() });
    if (actor !== null) return actor;
  } catch (error) {
    throw error instanceof DomainError ? notActingFor(error) : error;
  }
  throw unauthenticated();
}

/** Rows are read under their alias where the client gave one (see keyOf). */
const valueUnderKey: GraphQLFieldResolver<Record<string, unknown>, Context> = (...given) => {
  const [source, , , info] = given;
  if (info.fieldNodes[0]?.alias !== undefined) {
    const value = source[keyOfField(info)];
    if (value !== undefined) return value;
  }
  return defaultFieldResolver(...given);
};
