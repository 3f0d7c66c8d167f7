import { type FastifyError, type FastifyInstance, fastify, LogController } from 'fastify';
import { v7 } from 'uuid';
import { forLog } from '../error-log.ts';
import { LIMITS } from '../limits.ts';

/** The HTTP server with its limits, its log and its plain answers. Nothing private is logged: no token, name or variable. */
export function createHttpServer(logLevel: string): FastifyInstance {
  const server = fastify({
    logger: logLevel === 'silent' ? false : { level: logLevel, redact: ['req.headers.authorization'] },
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => v7(),
    bodyLimit: LIMITS.bodyBytes,
    requestTimeout: LIMITS.requestMilliseconds,
    // Told to Node as well: it takes the longer of its two clocks (headers, 60 seconds) for the request otherwise, and looks
    // at them every half minute.
    http: { requestTimeout: LIMITS.requestMilliseconds, connectionsCheckingInterval: 1_000 },
    forceCloseConnections: 'idle',
  });
  server.addHook('onSend', async (_request, reply) => {
    reply
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer');
  });
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ error: forLog(error) }, 'a request failed');
    return reply
      .code(status)
      .send({ errors: [{ message: plainMessage(error, status), extensions: { code: codeFor(status) } }] });
  });
  server.setNotFoundHandler((_request, reply) =>
    reply
      .code(404)
      .send({ errors: [{ message: 'There is nothing at this address.', extensions: { code: 'BAD_USER_INPUT' } }] }),
  );
  return server;
}

function codeFor(status: number): string {
  return status >= 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT';
}

function plainMessage(error: FastifyError, status: number): string {
  if (status === 413) return `The request is larger than ${LIMITS.bodyBytes / 1024} KiB. Send less at once.`;
  if (status === 415) return 'Send the request as JSON, with "Content-Type: application/json".';
  if (status >= 500) return 'Something went wrong on our side.';
  return error.message;
}
