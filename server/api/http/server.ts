import type { Socket } from 'node:net';
import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  fastify,
  LogController,
} from 'fastify';
import { v7 } from 'uuid';
import { forLog } from '../error-log.ts';
import { LIMITS } from '../limits.ts';
import { endConnection, guardedServers } from './connections.ts';
import { errorMessage, errorStatus } from './error-status.ts';
import type { HttpOptions } from './http-options.ts';
import { readBodies } from './json-body.ts';
import { limitAddresses } from './rate-limits.ts';
import { logRequests, REQUEST_ID_HEADER } from './request-log.ts';

/**
 * The HTTP server with its limits, its log and its plain error messages. Nothing private is logged: no token, name or
 * variable.
 */
export async function createHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const { logLevel, trustedProxies, requestsPerMinute } = options;
  const server = fastify({
    logger: logLevel === 'silent' ? false : { level: logLevel },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: () => v7(),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit: LIMITS.bodyBytes,
    serverFactory: guardedServers(options),
    forceCloseConnections: 'idle',
    clientErrorHandler: refuserOfUnread(options),
    frameworkErrors: refuseAddress,
  });
  readBodies(server);
  logRequests(server);
  await keepHeaders(server, options);
  await limitAddresses(server, requestsPerMinute.perAddress);
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = errorStatus(error, reply);
    if (status >= 500) request.log.error({ error: forLog(error) }, 'a request failed');
    return reply.code(status).send(refusal(errorMessage(error, status), codeFor(status)));
  });
  const limited = requestsPerMinute.perAddress > 0 ? { preHandler: server.rateLimit() } : {};
  const methods = methodsOf(server);
  server.setNotFoundHandler(limited, ({ url }, reply) => {
    const allowed = methods.get(url.split('?')[0] ?? '');
    if (allowed === undefined) {
      return reply.code(404).send(refusal('There is nothing at this address.', 'BAD_USER_INPUT'));
    }
    reply.code(405).header('allow', allowed.join(', '));
    return reply.send(refusal(`This address takes ${allowed.join(' or ')} only.`, 'BAD_USER_INPUT'));
  });
  return server;
}

/**
 * The methods that each route without parameters supports (RFC 9110, section 15.5.6). HEAD is supported wherever GET
 * is.
 */
function methodsOf(server: FastifyInstance): ReadonlyMap<string, readonly string[]> {
  const methods = new Map<string, string[]>();
  server.addHook('onRoute', ({ url, method }) => {
    const more = [method].flat().filter((each) => each === 'GET' || each === 'POST');
    if (more.length > 0) methods.set(url, [...(methods.get(url) ?? []), ...more]);
  });
  return methods;
}

/** Sets the security headers of every response. Pages replace the policy set here with their own. */
async function keepHeaders(server: FastifyInstance, { corsOrigins }: HttpOptions): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
  });
  server.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  if (corsOrigins.length === 0) return;
  await server.register(cors, {
    origin: [...corsOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: [
      'authorization',
      'acting-for',
      'content-type',
      'apollo-require-preflight',
      'x-apollo-operation-name',
    ],
    exposedHeaders: [REQUEST_ID_HEADER, 'retry-after'],
    maxAge: 600,
  });
}

/** Answers a request that cannot be parsed: malformed, with too long a head, or too slow. */
function refuserOfUnread({ patience }: HttpOptions) {
  const refusals: Readonly<Record<string, readonly [string, string]>> = {
    HPE_HEADER_OVERFLOW: [
      '431 Request Header Fields Too Large',
      'The address or the headers are too long. Send a POST.',
    ],
    ERR_HTTP_REQUEST_TIMEOUT: [
      '408 Request Timeout',
      `The request did not arrive within ${patience.requestMilliseconds / 1000} seconds. Send it again.`,
    ],
  };
  return function refuseUnread(this: FastifyInstance, error: NodeJS.ErrnoException, socket: Socket): void {
    const [status, message] = refusals[error.code ?? ''] ?? NO_HTTP;
    this.log.info({ requestId: v7(), status: Number(status.slice(0, 3)), reason: error.code }, 'refused unread');
    if (!socket.writable || error.code === 'ECONNRESET') {
      socket.destroy();
      return;
    }
    const body = JSON.stringify(refusal(message, 'BAD_USER_INPUT'));
    const head = `HTTP/1.1 ${status}\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close`;
    endConnection(socket, `${head}\r\n\r\n${body}`, patience.lingerMilliseconds);
  };
}

/**
 * Answers an address that is not UTF-8 or has too long a part. No hook runs for it, and Fastify's own answer would
 * repeat the address.
 */
function refuseAddress(_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  request.log.info({ method: request.method, route: null, status: 400 }, 'answered');
  reply.code(400).header(REQUEST_ID_HEADER, request.id).send(refusal('This address cannot be read.', 'BAD_USER_INPUT'));
}

const NO_HTTP = ['400 Bad Request', 'This cannot be read as an HTTP request.'] as const;

function refusal(message: string, code: string): object {
  return { errors: [{ message, extensions: { code } }] };
}

function codeFor(status: number): string {
  return status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT';
}
