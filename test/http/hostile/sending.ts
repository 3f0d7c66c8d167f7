import { once } from 'node:events';
import { type Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import type { HostileRequest } from './corpus.ts';

export interface Answered {
  readonly status: number;
  readonly body: string;
  readonly milliseconds: number;
}

/** Sends a request as it is, over a connection of its own or of an agent's, and waits for the whole answer. */
export async function sendHostile(address: string, hostile: HostileRequest, agent?: Agent): Promise<Answered> {
  const { method = 'POST', path = '/graphql', headers = {}, body = '' } = hostile;
  const { hostname, port } = new URL(address);
  const before = performance.now();
  return new Promise((resolve, reject) => {
    const length = method === 'POST' ? { 'content-length': Buffer.byteLength(body) } : {};
    const sent = request({ hostname, port, method, path, headers: { ...headers, ...length }, agent: agent ?? false });
    const answer = async (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      resolve({
        status: response.statusCode ?? 0,
        body: Buffer.concat(chunks).toString('utf8'),
        milliseconds: performance.now() - before,
      });
    };
    let isAnswered = false;
    sent.on('response', (response) => {
      isAnswered = true;
      answer(response).catch(reject);
    });
    // A client that is refused before all is sent may find the connection closed under the rest.
    sent.on('error', (error) => {
      if (!isAnswered) reject(error);
    });
    sent.end(body);
  });
}

/** Writes bytes to a connection and answers all that comes back until the other side closes it. */
export async function sendRaw(address: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => undefined);
  const closed = once(socket, 'close');
  socket.write(bytes);
  await closed;
  return Buffer.concat(chunks).toString('utf8');
}
