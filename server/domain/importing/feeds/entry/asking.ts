import { createHash } from 'node:crypto';
import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import { createWriteStream } from 'node:fs';
import { isIP, type LookupFunction } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import ipaddr from 'ipaddr.js';
import { Agent, fetch, type Response } from 'undici';
import { looksLike } from './looks-like.ts';
import type { FeedLimits } from './walk.ts';

/** Why an answer cannot be used. The message is the end of a sentence that begins with the address. */
export class UnusableAnswerError extends Error {
  constructor(
    reason: string,
    /** PASSING: a later attempt may succeed. ELSEWHERE: this address answers, and is not what was looked for. */
    readonly kind: 'PASSING' | 'ELSEWHERE' | 'FINAL' = 'FINAL',
  ) {
    super(reason);
  }
}

export interface Asker {
  /** Returns the answer as parsed JSON. @throws UnusableAnswerError */
  ask(url: URL): Promise<unknown>;
  /** Writes the answer, of any type, to a file. @throws UnusableAnswerError */
  download(url: URL, file: string): Promise<void>;
  /** SHA-256 of everything received so far, in hexadecimal. */
  sha256(): string;
  close(): Promise<void>;
}

interface AskerOptions {
  readonly limits: FeedLimits;
  /** Whether addresses inside a private network may be requested. */
  readonly allowPrivate: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Resolves host names for connections. Only tests pass one; the default returns public addresses only. */
  readonly lookup?: LookupFunction;
}

/** Consumes an answer as it arrives. */
type Reader<Result> = (pieces: AsyncIterable<Uint8Array>, contentType: string | null) => Promise<Result>;

/** Returns an HTTP client with limits on size, time and redirects. */
export function openAsker({ limits, allowPrivate, signal, lookup }: AskerOptions): Asker {
  const isAllowed = (address: string) => allowPrivate || isPublic(address);
  const agent = new Agent({
    headersTimeout: limits.silenceMilliseconds,
    bodyTimeout: limits.silenceMilliseconds,
    connect: { lookup: lookup ?? lookUpPublic(isAllowed), timeout: limits.silenceMilliseconds },
    connections: 4,
  });
  const hash = createHash('sha256');
  let total = 0;
  const once = async <Result>(url: URL, read: Reader<Result>, answerSignal: AbortSignal): Promise<Result> => {
    const response = await follow(url, { agent, limits, allowPrivate, signal: answerSignal });
    if (!response.ok) {
      const isPassing = response.status >= 500 || response.status === 429;
      throw new UnusableAnswerError(`answered ${response.status}`, isPassing ? 'PASSING' : 'ELSEWHERE');
    }
    return read(piecesOf(response, limits), response.headers.get('content-type'));
  };
  const json: Reader<unknown> = async (pieces, contentType) => {
    const bytes = await buffer(pieces);
    total += bytes.length;
    if (total > limits.totalBytes) throw new UnusableAnswerError(beyond(limits.totalBytes));
    hash.update(bytes);
    return parsed(bytes, contentType);
  };
  const ask = async <Result>(url: URL, read: Reader<Result>, tries: number): Promise<Result> => {
    const timeout = AbortSignal.timeout(limits.answerMilliseconds);
    try {
      return await once(url, read, signal === undefined ? timeout : AbortSignal.any([timeout, signal]));
    } catch (error) {
      signal?.throwIfAborted();
      const unusable = asUnusable(error, limits);
      if (unusable.kind !== 'PASSING' || tries === 0) throw unusable;
      await new Promise((resolve) => setTimeout(resolve, limits.retryMilliseconds));
      return ask(url, read, tries - 1);
    }
  };
  return {
    ask: (url) => ask(url, json, limits.retries),
    download: (url, file) => ask(url, (pieces) => pipeline(pieces, createWriteStream(file)), limits.retries),
    sha256: () => hash.copy().digest('hex'),
    close: () => agent.destroy(),
  };
}

interface FollowOptions extends AskerOptions {
  readonly agent: Agent;
  readonly signal: AbortSignal;
}

/** Follows a limited number of redirects, and checks each address before requesting it. */
async function follow(start: URL, { agent, limits, allowPrivate, signal }: FollowOptions): Promise<Response> {
  let url = start;
  for (let times = 0; times <= limits.redirects; times += 1) {
    const why = whyNotAsked(url, allowPrivate);
    if (why !== null)
      throw new UnusableAnswerError(
        times === 0 ? `is not asked: ${why}` : `sends us to ${shown(url)}, which is not asked: ${why}`,
      );
    const response = await fetch(url.href, {
      ...{ dispatcher: agent, redirect: 'manual', signal },
      headers: { accept: 'application/json, */*;q=0.5', 'user-agent': 'self-directed-support (directory import)' },
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) return response;
    await response.body?.cancel();
    const next = URL.parse(location, url.href);
    if (next === null) throw new UnusableAnswerError('sends us to an address that cannot be read');
    url = next;
  }
  throw new UnusableAnswerError(`sends us on more than ${limits.redirects} times`);
}

async function* piecesOf(response: Response, { answerBytes }: FeedLimits): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += piece.length;
    if (bytes > answerBytes) throw new UnusableAnswerError(`is larger than ${inMegabytes(answerBytes)}`);
    yield piece;
  }
}

/** @throws UnusableAnswerError if it is not JSON, or not in the encoding its content type names */
export function parsed(bytes: Uint8Array, contentType: string | null): unknown {
  const encoding = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableAnswerError(`is not ${encoding.toUpperCase()}, as it should be`, 'ELSEWHERE');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UnusableAnswerError(`is not JSON${seeming(bytes)}`, 'ELSEWHERE');
  }
}

function seeming(bytes: Uint8Array): string {
  const seems = looksLike(bytes);
  return seems === '' ? '' : `: ${seems}`;
}

function asUnusable(error: unknown, limits: FeedLimits): UnusableAnswerError {
  if (error instanceof UnusableAnswerError) return error;
  const causes = [error, (error as Error).cause];
  const refused = causes.find((cause) => cause instanceof PrivateAddressError);
  if (refused !== undefined) return new UnusableAnswerError(`is not asked: ${refused.message}`);
  const { name = '', code = '' } = ((error as Error).cause ?? error) as { name?: string; code?: string };
  if (name === 'TimeoutError' || (error as Error).name === 'TimeoutError') {
    return new UnusableAnswerError(`is not whole after ${limits.answerMilliseconds / 1000} seconds`, 'PASSING');
  }
  if (code.startsWith('UND_ERR') && code.endsWith('TIMEOUT')) {
    return new UnusableAnswerError(`is silent for ${limits.silenceMilliseconds / 1000} seconds`, 'PASSING');
  }
  return new UnusableAnswerError(`cannot be reached${code === '' ? '' : ` (${code})`}`, 'PASSING');
}

/** Returns the address without the parts that may be secret: credentials, query and fragment. */
export function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** Returns the reason for reading no more of a feed: it exceeds the total size allowed. */
export function beyond(totalBytes: number): string {
  return `brings the feed beyond ${inMegabytes(totalBytes)}`;
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/**
 * Returns why a web address may not be requested, or null if it may. The links and redirects of a feed must not make us
 * send requests into our own network (server-side request forgery).
 */
export function whyNotAsked(url: URL, allowPrivate: boolean): string | null {
  if (!/^https?:$/.test(url.protocol)) return `${url.protocol}// is not an address of the web`;
  if (url.username !== '' || url.password !== '') return 'it holds a name or a password';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && !allowPrivate && !isPublic(host) ? `${host} is inside a private network` : null;
}

/** The IPv6 range allocated for public use (IANA, IPv6 Global Unicast Address Assignments). */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3');
/** Reserved for protocols of the network itself, including Teredo tunnels (RFC 2928, RFC 4380). */
const FOR_PROTOCOLS = ipaddr.IPv6.parseCIDR('2001::/23');

/**
 * Returns whether an address is reachable by anyone on the internet: not private, local, carrier-grade, tunnelled, reserved
 * or for examples (IANA, IPv4 and IPv6 Special-Purpose Address Registries). Of IPv6 only the allocated range counts, so
 * every other form that embeds an IPv4 address (compatible, translated, mapped) is private. An unreadable address is not
 * public.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return (
    !(parsed instanceof ipaddr.IPv6) || (parsed.match(GIVEN_OUT) && !parsed.match(FOR_PROTOCOLS) && !parsed.zoneId)
  );
}

/**
 * Returns a DNS lookup for connections that yields public addresses only. It checks at the moment of connecting, so that a
 * name cannot resolve to one address when it is checked and to another when it is requested (DNS rebinding).
 */
export function lookUpPublic(isAllowed: (address: string) => boolean, resolve: Resolve = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '');
      const allowed = addresses.filter(({ address }) => isAllowed(address));
      const [first] = allowed;
      if (first === undefined) return callback(new PrivateAddressError(`${hostname} is inside a private network`), '');
      return options.all ? callback(null, allowed) : callback(null, first.address, first.family);
    });
  };
}

/** Resolves a name to all its addresses, as `dns.lookup` does. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** A host name that resolves to an address inside a private network. */
class PrivateAddressError extends Error {}
