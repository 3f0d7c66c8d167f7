import { createHash } from 'node:crypto';
import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import { createWriteStream } from 'node:fs';
import { isIP, type LookupFunction } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import ipaddr from 'ipaddr.js';
import { Agent, fetch, type Response } from 'undici';
import type { FeedLimits } from './walk.ts';

/** Why an answer cannot be used, as the end of a sentence that begins with its address. */
export class UnusableAnswerError extends Error {
  constructor(
    reason: string,
    /** Whether it may be better in a while. */
    readonly isPassing = false,
  ) {
    super(reason);
  }
}

export interface Asker {
  /** JSON. @throws UnusableAnswerError */
  ask(url: URL): Promise<unknown>;
  /** Whatever it is, into a file. @throws UnusableAnswerError */
  download(url: URL, file: string): Promise<void>;
  /** SHA-256 of all that came so far, in hexadecimal. */
  sha256(): string;
  close(): Promise<void>;
}

interface AskerOptions {
  readonly limits: FeedLimits;
  /** Whether addresses inside a private network may be asked. */
  readonly allowPrivate: boolean;
  readonly signal?: AbortSignal | undefined;
  /** Looks up names for connections; in tests alone another than the one that gives public addresses. */
  readonly lookup?: LookupFunction;
}

/** Reads an answer as it comes. */
type Reader<Result> = (pieces: AsyncIterable<Uint8Array>, contentType: string | null) => Promise<Result>;

/** Asks addresses of the web, within limits: of size, of time, and of where it lets itself be sent. */
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
      throw new UnusableAnswerError(`answered ${response.status}`, response.status >= 500 || response.status === 429);
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
      if (!unusable.isPassing || tries === 0) throw unusable;
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

/** Goes where it is sent, a few times, and looks at each address before it asks there. */
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

/** @throws UnusableAnswerError when it is no JSON, or not in the encoding it is said to be in */
export function parsed(bytes: Uint8Array, contentType: string | null): unknown {
  const encoding = /charset="?([\w-]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new UnusableAnswerError(`is not ${encoding.toUpperCase()}, as it should be`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UnusableAnswerError('is not JSON');
  }
}

function asUnusable(error: unknown, limits: FeedLimits): UnusableAnswerError {
  if (error instanceof UnusableAnswerError) return error;
  const causes = [error, (error as Error).cause];
  const refused = causes.find((cause) => cause instanceof PrivateAddressError);
  if (refused !== undefined) return new UnusableAnswerError(`is not asked: ${refused.message}`);
  const { name = '', code = '' } = ((error as Error).cause ?? error) as { name?: string; code?: string };
  if (name === 'TimeoutError' || (error as Error).name === 'TimeoutError') {
    return new UnusableAnswerError(`is not whole after ${limits.answerMilliseconds / 1000} seconds`, true);
  }
  if (code.startsWith('UND_ERR') && code.endsWith('TIMEOUT')) {
    return new UnusableAnswerError(`is silent for ${limits.silenceMilliseconds / 1000} seconds`, true);
  }
  return new UnusableAnswerError(`cannot be reached${code === '' ? '' : ` (${code})`}`, true);
}

/** An address without what may be secret in it. */
export function shown(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`;
}

/** Why no more of a feed is read. */
export function beyond(totalBytes: number): string {
  return `brings the feed beyond ${inMegabytes(totalBytes)}`;
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/**
 * Why an address of the web may not be asked, or null when it may. A feed's own words (its links, where it sends us on to)
 * must not have us knock at doors inside the network we stand in.
 */
export function whyNotAsked(url: URL, allowPrivate: boolean): string | null {
  if (!/^https?:$/.test(url.protocol)) return `${url.protocol}// is not an address of the web`;
  if (url.username !== '' || url.password !== '') return 'it holds a name or a password';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && !allowPrivate && !isPublic(host) ? `${host} is inside a private network` : null;
}

/** All of IPv6 that is given out to anybody (IANA, IPv6 Global Unicast Address Assignments). */
const GIVEN_OUT = ipaddr.IPv6.parseCIDR('2000::/3');
/** For protocols of the network itself, Teredo's tunnels among them (RFC 2928, RFC 4380). */
const FOR_PROTOCOLS = ipaddr.IPv6.parseCIDR('2001::/23');

/**
 * Whether an address is one that anybody on the internet can reach: not private, local, carrier-grade, tunnelled, reserved
 * or for examples (IANA, IPv4 and IPv6 Special-Purpose Address Registries). Of IPv6 only what is given out counts, so that
 * whatever else an IPv4 address is written into there (compatible, translated, mapped) is inside. An address that cannot be
 * read is not public.
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
 * Looks names up for a connection, and gives it public addresses alone: looked at where the connection is made, so that a
 * name cannot mean one address when it is checked and another when it is asked.
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

/** Tells all the addresses of a name, as `dns.lookup` does. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** A name that means an address inside the network we stand in. */
export class PrivateAddressError extends Error {}
