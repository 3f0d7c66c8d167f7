import type { FastifyReply } from 'fastify';
import type { SignInProvider } from './sign-in-page.ts';

const NOTHING_FROM_OUTSIDE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** For pages without scripts. */
export const READING_POLICY = `${NOTHING_FROM_OUTSIDE}; style-src 'self'; img-src 'self'`;

/** For the page of a confirmation link, whose form is sent to its own origin. */
export const CONFIRMING_POLICY = READING_POLICY.replace("form-action 'none'", "form-action 'self'");

/** For the explorer's scripts when they run as workers. */
export const WORKER_POLICY = `${NOTHING_FROM_OUTSIDE}; script-src 'self'`;

/** For the sign-in page, which connects only to the configured issuers. */
export function signInPolicy(providers: readonly SignInProvider[]): string {
  const ours = "script-src 'self'; style-src 'self'; img-src 'self'";
  return `${NOTHING_FROM_OUTSIDE}; ${ours}; ${connections(providers)}`;
}

/**
 * For the explorer. Its editor creates style elements, to which its script gives the nonce, and positions lines by
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

/** Sets the headers of pages and of everything a page loads, besides those of every response. */
export function sendWith(reply: FastifyReply, policy: string): FastifyReply {
  return reply.headers({
    'content-security-policy': policy,
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  });
}
