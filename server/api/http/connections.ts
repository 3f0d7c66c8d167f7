import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { BlockList, isIP, type Socket } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { HttpOptions } from './http-options.ts';

/** Makes the HTTP servers of one platform, one for each address it listens on. They share their limits. */
export type ServerFactory = (listener: RequestListener) => Server;

/**
 * Makes servers whose connections are always ended. Node.js answers slow requests with 408 and closes its own half of
 * the connection; the other half stays open as long as the client sends a byte now and then, and no request limit
 * counts it. So each connection has one timer here that no single byte resets, and the number of connections of each
 * address is limited.
 */
export function guardedServers(options: HttpOptions): ServerFactory {
  const { patience, connections } = options;
  const isProxy = proxiesAmong(options.trustedProxies);
  const open = new Map<string, number>();
  let first: Server | null = null;

  const admit = (socket: Socket) => {
    const { remoteAddress } = socket;
    if (remoteAddress === undefined || connections.perAddress === 0 || isProxy(remoteAddress)) return true;
    const network = networkOf(remoteAddress);
    const count = (open.get(network) ?? 0) + 1;
    if (count > connections.perAddress) return false;
    open.set(network, count);
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1;
      if (left === 0) open.delete(network);
      else open.set(network, left);
    });
    return true;
  };

  return (listener) => {
    const { requestMilliseconds, idleMilliseconds } = patience;
    const server = createServer(
      {
        // Node.js uses the longer of its two timeouts (60 seconds for the headers) unless both are set.
        requestTimeout: requestMilliseconds,
        headersTimeout: requestMilliseconds,
        keepAliveTimeout: idleMilliseconds,
        connectionsCheckingInterval: Math.min(1_000, requestMilliseconds),
      },
      listener,
    );
    if (connections.total > 0) server.maxConnections = connections.total;
    const clocks = new WeakMap<Socket, ConnectionClock>();
    server.on('connection', (socket) => {
      if (!admit(socket)) return turnAway(socket);
      clocks.set(socket, new ConnectionClock(socket, patience));
    });
    server.prependListener('request', ({ socket }, response) => clocks.get(socket)?.asked(response));
    // Fastify listens for errors of the first server only.
    if (first === null) first = server;
    else server.on('clientError', (...told) => first?.emit('clientError', ...told));
    return server;
  };
}

/**
 * The timer of a connection. It runs until a whole request has arrived, then until its response is written, and so on.
 */
class ConnectionClock {
  readonly #patience: HttpOptions['patience'];
  readonly #socket: Socket;
  #timer: NodeJS.Timeout;
  #unanswered = 0;

  constructor(socket: Socket, patience: HttpOptions['patience']) {
    this.#socket = socket;
    this.#patience = patience;
    this.#timer = this.#endIn(this.#refusalMilliseconds());
    socket.once('close', () => clearTimeout(this.#timer));
  }

  /**
   * Called when the headers of a request have arrived. Requests sent before an earlier one is answered do not extend
   * the time.
   */
  asked(response: ServerResponse): void {
    this.#unanswered += 1;
    if (this.#unanswered === 1) this.#awaitAnswer();
    response.once('close', () => {
      this.#unanswered -= 1;
      if (this.#unanswered > 0) this.#awaitAnswer();
      else this.#restart(this.#patience.idleMilliseconds + this.#refusalMilliseconds());
    });
  }

  /** The time until a request that is too slow has been answered with 408 by Node.js, which checks once a second. */
  #refusalMilliseconds(): number {
    const { requestMilliseconds, lingerMilliseconds } = this.#patience;
    return requestMilliseconds + 1_000 + lingerMilliseconds;
  }

  #awaitAnswer(): void {
    this.#restart(this.#patience.requestMilliseconds + this.#patience.answerMilliseconds);
  }

  #restart(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#socket.destroyed) this.#timer = this.#endIn(milliseconds);
  }

  #endIn(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => this.#socket.destroy(), milliseconds).unref();
  }
}

/** Sends a last response and ends the connection, whether or not the client reads it. */
export function endConnection(socket: Socket, lastWord: string, lingerMilliseconds: number): void {
  const timer = setTimeout(() => socket.destroy(), lingerMilliseconds).unref();
  socket.once('close', () => clearTimeout(timer));
  socket.end(lastWord);
}

/**
 * Refuses a connection above the limit of its address. Its requests would be counted, but no honest client opens that
 * many connections.
 */
function turnAway(socket: Socket): void {
  socket.on('error', () => undefined);
  socket.end(TOO_MANY, () => socket.destroy());
}

const TOO_MANY_BODY = JSON.stringify({
  errors: [
    {
      message: 'There are too many connections from this address at once. Close some, then try again.',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ],
});
const TOO_MANY = `HTTP/1.1 429 Too Many Requests\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: ${Buffer.byteLength(TOO_MANY_BODY)}\r\nretry-after: 5\r\nconnection: close\r\n\r\n${TOO_MANY_BODY}`;

/**
 * The key by which connections are counted. A customer of an IPv6 network can use any of its addresses, so those of one
 * /64 count as one.
 */
function networkOf(address: string): string {
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
}

/** The named ranges allowed in TRUST_PROXY, as Fastify defines them. */
const NAMED_RANGES: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/**
 * @returns a function that says whether an address is a trusted proxy, whose connections carry the requests of many
 * clients
 */
function proxiesAmong(trusted: readonly string[]): (address: string) => boolean {
  const list = new BlockList();
  for (const range of trusted.flatMap((name) => NAMED_RANGES[name] ?? [name])) {
    const [address = '', bits] = range.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    list.addSubnet(address, bits === undefined ? (family === 'ipv6' ? 128 : 32) : Number(bits), family);
  }
  return (address) => {
    const parsed = ipaddr.process(address);
    return list.check(parsed.toString(), parsed.kind());
  };
}
