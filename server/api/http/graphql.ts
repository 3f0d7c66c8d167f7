import { finished } from 'node:stream';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Actor } from '../../access/actor.ts';
import { ProviderUnreachable } from '../../access/issuer-keys.ts';
import type { SignIn } from '../../access/sign-in.ts';
import type { Database } from '../../database/database.ts';
import { isUnreachable } from '../../database/sql-errors.ts';
import { DomainError } from '../../foundation/domain-error.ts';
import { type Audit, type Context, contextOf } from '../context.ts';
import {
  databaseUnreachable,
  errorFormatter,
  type LogError,
  notActingFor,
  providerUnreachable,
  unauthenticated,
} from '../errors.ts';
import { complexityLimit, LIMITS } from '../limits.ts';
import { buildContract } from '../schema.ts';
import { keyOfField } from '../selection.ts';
import { refuseUnacceptable } from './acceptable.ts';
import { type CompiledDocuments, documentRunner, trustOf } from './compiled-documents.ts';
import { documentDoor } from './document-door.ts';
import { type KnownDocuments, storeOf } from './known-documents.ts';
import { type AskerLimit, askerLimit } from './rate-limits.ts';
import { readableValues } from './readable-values.ts';
import { asCurrent, errorLog, operationNames } from './request-log.ts';
import { serviceUnavailable } from './service-unavailable.ts';

interface GraphqlOptions {
  readonly database: Database;
  readonly signIn: SignIn;
  readonly audit: Audit;
  readonly introspection: boolean;
  /** Documents that may be requested by their hash. */
  readonly known: KnownDocuments;
  /** Whether all other documents are refused. */
  readonly knownOnly: boolean;
  readonly compiles: CompiledDocuments;
  /** Limit for one account; 0 for no limit. */
  readonly requestsPerMinute: number;
}

/** Serves the contract at /graphql. */
export async function serveGraphql(fastify: FastifyInstance, options: GraphqlOptions): Promise<void> {
  const { database, signIn, audit, requestsPerMinute } = options;
  const schema = buildContract();
  const log = errorLog(fastify);
  const apollo = apolloServer(fastify, { schema, log, ...options });
  await apollo.start();
  const letIn = documentDoor({ schema, ...options });
  const limit = askerLimit(fastify, requestsPerMinute);
  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) => {
      letIn(request);
      const actor = await identified(request, { signIn, limit });
      await limit.account(request, actor);
      return contextOf({ actor, database, audit, log, whenAnswered: (does) => finished(reply.raw, does) });
    },
  });
  fastify.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    preHandler: [refuseHost, refuseUnacceptable],
    handler: function (request, reply) {
      return asCurrent(request, () => answer.call(this, request, reply));
    },
  });
}

/** Apollo is given the whole URL, which must be valid. */
async function refuseHost({ protocol, hostname }: FastifyRequest): Promise<void> {
  if (URL.canParse(`${protocol}://${hostname}/`)) return;
  throw Object.assign(new Error('The header "Host" names no host.'), { statusCode: 400 });
}

function apolloServer(
  fastify: FastifyInstance,
  {
    schema,
    log,
    introspection,
    known,
    compiles,
  }: Pick<GraphqlOptions, 'introspection' | 'known' | 'compiles'> & { schema: GraphQLSchema; log: LogError },
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    gateway: documentRunner({ schema, fieldResolver: valueUnderKey, trusts: trustOf(compiles, known) }),
    introspection,
    csrfPrevention: true,
    persistedQueries: { cache: storeOf(known) },
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: !introspection,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationOptions: { maxErrors: LIMITS.validationErrors },
    formatError: errorFormatter(log),
    plugins: [
      // By default it adds a hook to every field. Answers about people are never cached, which one header says.
      ApolloServerPluginCacheControlDisabled(),
      // The platform has its own first page, and reports to no third party.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      operationNames,
      readableValues(schema),
      complexityLimit(schema),
      serviceUnavailable,
      fastifyApolloDrainPlugin(fastify) as ApolloServerPlugin<Context>,
    ],
  });
}

/** @throws GraphQLError UNAUTHENTICATED, or BAD_USER_INPUT for an organisation in which the account has no role */
async function identified(
  request: FastifyRequest,
  { signIn, limit }: { signIn: SignIn; limit: AskerLimit },
): Promise<Actor> {
  const { authorization, 'acting-for': organisation } = request.headers;
  try {
    // Node joins a header that is sent twice into one text, which is not the id of an organisation.
    const actingFor = organisation?.toString();
    const actor = await signIn({ authorization, actingFor, admit: (proof) => limit.login(request, proof) });
    if (actor !== null) return actor;
  } catch (error) {
    if (error instanceof ProviderUnreachable) throw providerUnreachable(error);
    if (isUnreachable(error)) throw databaseUnreachable(error);
    throw error instanceof DomainError ? notActingFor(error) : error;
  }
  throw unauthenticated(/^bearer\b/i.test(authorization ?? '') ? ', error="invalid_token"' : '');
}

/** Rows are read under the client's alias where it gave one (see keyOf). */
const valueUnderKey: GraphQLFieldResolver<Record<string, unknown>, Context> = (...given) => {
  const [source, , , info] = given;
  if (info.fieldNodes[0]?.alias !== undefined) {
    const value = source[keyOfField(info)];
    if (value !== undefined) return value;
  }
  return defaultFieldResolver(...given);
};
