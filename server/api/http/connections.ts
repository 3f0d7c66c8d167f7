import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { BlockList, isIP, type Socket } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { HttpOptions } from './http-options.ts';

/** Makes the HTTP servers of one platform (one for each address it listens on), which share their limits. */
export type ServerFactory = (listener: RequestListener) => Server;

/**
 * Servers whose connections end for good. Node.js answers what is slow with 408 and ends its own half of the connection; the
 * other half stays open for as long as the client sends a byte now and then, and no limit of requests counts it. So each
 * connection has one clock of its own here, which no single byte resets, and each address has only so many connections.
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
        // Node.js takes the longer of its two clocks (that of the headers is 60 seconds) unless both are told.
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
    // Fastify hears the errors of the first server alone.
    if (first === null) first = server;
    else server.on('clientError', (...told) => first?.emit('clientError', ...told));
    return server;
  };
}

/** The one clock of a connection: it runs until a whole request came, then until its answer is written, and so on. */
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

  /** A request whose headers came. Those sent before it is answered do not give it more time. */
  asked(response: ServerResponse): void {
    this.#unanswered += 1;
    if (this.#unanswered === 1) this.#awaitAnswer();
    response.once('close', () => {
      this.#unanswered -= 1;
      if (this.#unanswered > 0) this.#awaitAnswer();
      else this.#restart(this.#patience.idleMilliseconds + this.#refusalMilliseconds());
    });
  }

  /** Until a request that is too slow has been answered by 408, which Node.js sees to: it looks once a second. */
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

/** Says a last word, and ends the connection whether or not it is heard. */
export function endConnection(socket: Socket, lastWord: string, lingerMilliseconds: number): void {
  const timer = setTimeout(() => socket.destroy(), lingerMilliseconds).unref();
  socket.once('close', () => clearTimeout(timer));
  socket.end(lastWord);
}

/** Its requests would be counted like all others of its address; so many connections are nobody's desk. */
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

/** Somebody who rents a network of IPv6 has as many addresses in it as they like: those of a /64 count as one. */
function networkOf(address: string): string {
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, 4).join(':') : parsed.toString();
}

/** What the names of ranges in TRUST_PROXY stand for, as Fastify has it. */
const NAMED_RANGES: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'],
};

/** Whether an address is one of the proxies, whose connections carry the requests of many. */
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
