import { connect, type Socket } from 'node:net';
import type { LoadRequest } from './load.ts';

export interface RawAnswer {
  readonly status: number;
  readonly body: string;
  /** Of the whole answer, headers included. */
  readonly bytes: number;
}

/** A connection that stays open and carries one request at a time. Small, because it shares the processor with what it measures. */
export interface KeepAlive {
  send(request: LoadRequest): Promise<RawAnswer>;
  close(): void;
}

interface Waiting {
  resolve(answer: RawAnswer): void;
  reject(error: Error): void;
}

/** Opens a connection to a contestant. */
export async function openKeepAlive(url: string): Promise<KeepAlive> {
  const { hostname, port, host } = new URL(url);
  const socket = await connected(connect({ host: hostname, port: Number(port), noDelay: true }));
  let received: Buffer = Buffer.alloc(0);
  let waiting: Waiting | null = null;
  const fail = (error: Error) => {
    waiting?.reject(error);
    waiting = null;
  };
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('The contestant closed the connection.')));
  socket.on('data', (chunk) => {
    received = received.length === 0 ? (chunk as Buffer) : Buffer.concat([received, chunk as Buffer]);
    try {
      const answer = findAnswer(received);
      if (answer === null) return;
      received = Buffer.alloc(0);
      const { resolve } = waiting ?? { resolve: () => undefined };
      waiting = null;
      resolve(answer);
    } catch (error) {
      fail(error as Error);
    }
  });
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(written(request, host));
      }),
    close: () => socket.destroy(),
  };
}

function connected(socket: Socket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
  });
}

function written({ path, headers, body }: LoadRequest, host: string): string {
  const fields = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `POST ${path} HTTP/1.1\r\nHost: ${host}\r\n${fields.join('')}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** The answer, or null while part of it is missing. */
function findAnswer(received: Buffer): RawAnswer | null {
  const end = received.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const head = received.toString('latin1', 0, end);
  const length = /^content-length: *(\d+)/im.exec(head)?.[1];
  if (length === undefined) throw new Error(`An answer without its length: ${head}`);
  const bytes = end + 4 + Number(length);
  if (received.length < bytes) return null;
  return { status: Number(head.slice(9, 12)), body: received.toString('utf8', end + 4, bytes), bytes };
}
