import { isIP } from 'node:net';
import type { HttpOptions } from '../api/http/http-options.ts';
import { LIMITS } from '../api/limits.ts';
import { type Environment, listed, oneOf, wholeNumber } from './environment.ts';

/**
 * Requests per minute. A whole office of brokers behind one address, and a desk or a provider's system at its busiest, stay
 * far below these.
 */
const PER_ADDRESS = 6_000;
const PER_ACCOUNT = 1_200;
const MOST = 1_000_000;
/** A browser opens six connections; forty desks behind one address stay below. */
const CONNECTIONS_PER_ADDRESS = 256;
const CONNECTIONS = 4_096;

/** Names accepted for proxies instead of a range. */
const RANGES = ['loopback', 'linklocal', 'uniquelocal'];

/** @throws Error that names the variable and says what to give it */
export function readHttpOptions(environment: Environment): HttpOptions {
  const limit = (name: string, fallback: number) =>
    wholeNumber(environment, name, { fallback, smallest: 0, largest: MOST });
  return {
    logLevel: oneOf(environment, 'LOG_LEVEL', { values: LOG_LEVELS, fallback: 'info' }),
    corsOrigins: listed(environment, 'CORS_ORIGINS').map(toOrigin),
    trustedProxies: listed(environment, 'TRUST_PROXY').map(toRange),
    requestsPerMinute: {
      perAddress: limit('RATE_LIMIT_PER_ADDRESS', PER_ADDRESS),
      perAccount: limit('RATE_LIMIT_PER_ACCOUNT', PER_ACCOUNT),
    },
    connections: {
      total: limit('CONNECTIONS', CONNECTIONS),
      perAddress: limit('CONNECTIONS_PER_ADDRESS', CONNECTIONS_PER_ADDRESS),
    },
    patience: {
      requestMilliseconds: LIMITS.requestMilliseconds,
      idleMilliseconds: LIMITS.idleMilliseconds,
      answerMilliseconds: LIMITS.answerMilliseconds,
      lingerMilliseconds: LIMITS.lingerMilliseconds,
    },
  };
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

function toOrigin(text: string): string {
  if (URL.parse(text)?.origin === text) return text;
  throw new Error(
    `CORS_ORIGINS lists origins such as "https://desk.example.scot", with commas between and nothing after the host and port, not "${text}".`,
  );
}

/** A range must not include every address: callers whose claimed address is believed could claim any number of them. */
function toRange(text: string): string {
  const [address = '', bits] = text.split('/');
  const widest = isIP(address) === 6 ? 128 : 32;
  const isRange =
    isIP(address) !== 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) > 0 && Number(bits) <= widest));
  if (isRange || RANGES.includes(text)) return text;
  throw new Error(
    `TRUST_PROXY lists the addresses or ranges of your own proxies ("10.0.0.5", "10.0.0.0/8", "loopback"), with commas between, not "${text}".`,
  );
}
