import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import type { Actor } from '../../access/actor.ts';
import type { Proof } from '../../access/token.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Key of the login or account that sends the request, for its limit. */
    asker: string | null;
  }
}

const MINUTE = 60_000;
/** Maximum number of callers counted at once; the one idle longest is dropped first. */
const MOST_COUNTED = 50_000;

/**
 * Counts requests by the address they come from, before the request is parsed.
 * @param perMinute 0 for no limit
 */
export async function limitAddresses(fastify: FastifyInstance, perMinute: number): Promise<void> {
  await fastify.register(rateLimit, {
    global: perMinute > 0,
    max: perMinute,
    timeWindow: MINUTE,
    cache: MOST_COUNTED,
    // A customer of an IPv6 network can use any of its addresses.
    ipv6Subnet: 64,
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, { ttl }) =>
      Object.assign(new Error(tooMany('from this address', Math.ceil(ttl / 1000))), { statusCode: 429 }),
  });
}

/** @throws GraphQLError with status 429 when a caller has sent too many requests */
export interface AskerLimit {
  /** Counts a login, before the database is asked for its account. */
  login(request: FastifyRequest, proof: Proof): Promise<void>;
  /** Counts an account, regardless of the address. */
  account(request: FastifyRequest, actor: Actor): Promise<void>;
}

/**
 * Counts requests by login and account.
 * @param perMinute 0 for no limit
 */
export function askerLimit(fastify: FastifyInstance, perMinute: number): AskerLimit {
  if (perMinute === 0) return { login: async () => undefined, account: async () => undefined };
  fastify.decorateRequest('asker', null);
  const countRequest = fastify.createRateLimit({
    max: perMinute,
    timeWindow: MINUTE,
    keyGenerator: ({ asker }) => asker ?? '',
  });
  const count = async (request: FastifyRequest, asker: string) => {
    request.asker = asker;
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
  return {
    login: async (request, proof) => {
      if (proof.kind === 'LOGIN') await count(request, `${proof.issuer} ${proof.subject}`);
    },
    account: async (request, actor) => {
      if (actor.kind === 'ACCOUNT') await count(request, actor.accountId);
    },
  };
}

function tooMany(whose: string, seconds: number): string {
  return `There were too many requests ${whose}. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`;
}
