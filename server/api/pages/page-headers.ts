import type { FastifyReply } from 'fastify';
import type { SignInProvider } from './sign-in-page.ts';

const NOTHING_FROM_OUTSIDE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For pages without scripts. */
export const READING_POLICY = `${NOTHING_FROM_OUTSIDE}; style-src 'self'; img-src 'self'`;

/** For the page of a link that confirms, whose one form is sent to where it came from. */
export const CONFIRMING_POLICY = READING_POLICY.replace("form-action 'none'", "form-action 'self'");

/** For the explorer's scripts when they run as workers. */
export const WORKER_POLICY = `${NOTHING_FROM_OUTSIDE}; script-src 'self'`;

/** For the page where one signs in, which asks the issuers that are configured, and nobody else. */
export function signInPolicy(providers: readonly SignInProvider[]): string {
  const ours = "script-src 'self'; style-src 'self'; img-src 'self'";
  return `${NOTHING_FROM_OUTSIDE}; ${ours}; ${connections(providers)}`;
}

/**
 * For the explorer. Its editor makes style elements, which its script gives the nonce, and writes the places of lines as
 * style attributes, which no nonce can cover.
 */
export function explorerPolicy(nonce: string, providers: readonly SignInProvider[]): string {
  return [
    NOTHING_FROM_OUTSIDE,
    "script-src 'self'",
    "worker-src 'self'",
    connections(providers),
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    'font-src data:',
    "img-src 'self' data:",
  ].join('; ');
}

function connections(providers: readonly SignInProvider[]): string {
  const issuers = new Set(providers.map(({ issuer }) => new URL(issuer).origin));
  return ["connect-src 'self'", ...issuers].join(' ');
}

/** The headers that pages, and all that a page loads, have besides those of every answer. */
export function sendWith(reply: FastifyReply, policy: string): FastifyReply {
  return reply.headers({
    'content-security-policy': policy,
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  });
}
