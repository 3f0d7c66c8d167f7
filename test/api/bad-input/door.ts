import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { demoTokens } from '../../../server/access/token.ts';
import { createApp } from '../../../server/app.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { foundTown } from '../../support/town.ts';
import type { Answer, World } from '../../support/world.ts';

/** A door between the server and its database. Shut, it is as if the database had stopped: those inside are put out too. */
export interface Door {
  readonly port: number;
  shut(): void;
  open(): void;
  close(): Promise<void>;
}

async function openDoor(target: { host: string; port: number }): Promise<Door> {
  const sockets = new Set<Socket>();
  let isOpen = true;
  const server = createServer((socket) => {
    if (!isOpen) return socket.destroy();
    const inside = connect(target);
    for (const each of [socket, inside]) {
      sockets.add(each);
      each.on('error', () => undefined).on('close', () => [socket, inside].map((other) => other.destroy()));
    }
    return socket.pipe(inside).pipe(socket);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const putOut = () => [...sockets].map((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    shut: () => {
      isOpen = false;
      putOut();
    },
    open: () => {
      isOpen = true;
    },
    close: async () => {
      putOut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A whole platform whose server reaches its database through a door. */
export async function openWorldBehindDoor(): Promise<{ world: World; door: Door; close(): Promise<void> }> {
  const test = await openTestDatabase();
  const url = new URL(test.serverUrl);
  const door = await openDoor({ host: url.hostname, port: Number(url.port) });
  url.hostname = '127.0.0.1';
  url.port = String(door.port);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'sds-door-'));
  const app = await createApp({
    ...{
      host: '127.0.0.1',
      port: 0,
      dataDir,
      databaseUrl: test.ownerUrl,
      databaseServerUrl: url.href,
      databasePoolSize: 4,
    },
    ...{ identityProvider: null, demoTown: false, introspection: true, logLevel: process.env.LOG_LEVEL ?? 'silent' },
  });
  const tokens = await demoTokens(path.join(dataDir, 'demo-key.json'));
  const ask = async <Data>(accountId: string | null, query: string, variables: object = {}) => {
    const headers = accountId === null ? {} : { authorization: `Bearer ${await tokens.sign(accountId)}` };
    const response = await app.http.inject({ method: 'POST', url: '/graphql', headers, payload: { query, variables } });
    const { data, errors } = response.json<{ data: Data; errors?: Answer['errors'] }>();
    return { status: response.statusCode, data, errors };
  };
  const close = async () => {
    await app.close();
    await door.close();
    await test.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  const world: World = { app, tokens, ask, close, owner: test.owner, town: await foundTown(test.owner) };
  return { world, door, close };
}
