import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Actor } from '../../access/actor.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who was found to be asking, for a limit of their own. */
    asker: string | null;
  }
}

const MINUTE = 60_000;
/** How many callers are counted at once; whoever has been quiet longest is forgotten first. */
const MOST_COUNTED = 50_000;

/**
 * Counts requests by the address they come from, before anything of them is read.
 * @param perMinute 0 for as many as come
 */
export async function limitAddresses(fastify: FastifyInstance, perMinute: number): Promise<void> {
  await fastify.register(rateLimit, {
    global: perMinute > 0,
    max: perMinute,
    timeWindow: MINUTE,
    cache: MOST_COUNTED,
    // Somebody who rents a network has as many addresses in it as they like.
    ipv6Subnet: 64,
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, { ttl }) =>
      Object.assign(new Error(tooMany('from this address', Math.ceil(ttl / 1000))), { statusCode: 429 }),
  });
}

/** @throws GraphQLError with status 429 once an account has asked too often */
export type LimitAccount = (request: FastifyRequest, actor: Actor) => Promise<void>;

/**
 * Counts requests by the account that sends them, from wherever it does. It is known by then, so the database is not asked.
 * @param perMinute 0 for as many as come
 */
export function accountLimit(fastify: FastifyInstance, perMinute: number): LimitAccount {
  if (perMinute === 0) return async () => undefined;
  fastify.decorateRequest('asker', null);
  const countRequest = fastify.createRateLimit({
    max: perMinute,
    timeWindow: MINUTE,
    keyGenerator: ({ asker }) => asker ?? '',
  });
  return async (request, actor) => {
    if (actor.kind === 'ANONYMOUS') return;
    request.asker = actor.kind === 'ACCOUNT' ? actor.accountId : `${actor.issuer} ${actor.subject}`;
    const counted = await countRequest(request);
    if (counted.isAllowed || !counted.isExceeded) return;
    const seconds = counted.ttlInSeconds;
    throw new GraphQLError(tooMany('by this account', seconds), {
      extensions: {
        code: 'BAD_USER_INPUT',
        http: { status: 429, headers: new Map([['retry-after', String(seconds)]]) },
      },
    });
  };
}

function tooMany(whose: string, seconds: number): string {
  return `There were too many requests ${whose}. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
}
