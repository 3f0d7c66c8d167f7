import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { createWorld, type World } from '../support/world.ts';

/** A door between the server and its database. Shut, it is as if the database had stopped: those inside are put out too. */
export interface Door {
  readonly port: number;
  shut(): void;
  /** The next time that these words go through, what is asked is done inside, and the connection ends before the answer. */
  cutAfter(words: string): void;
  open(): void;
  close(): Promise<void>;
}

async function openDoor(target: { host: string; port: number }): Promise<Door> {
  const sockets = new Set<Socket>();
  let isOpen = true;
  let cutting: string | null = null;
  const server = createServer((socket) => {
    if (!isOpen) return socket.destroy();
    const inside = connect(target);
    for (const each of [socket, inside]) {
      sockets.add(each);
      each.on('error', () => undefined).on('close', () => [socket, inside].map((other) => other.destroy()));
    }
    socket.on('data', (asked) => {
      if (cutting === null || !asked.includes(cutting)) return;
      cutting = null;
      inside
        .unpipe(socket)
        .once('data', () => socket.destroy())
        .resume();
    });
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
    cutAfter: (words) => {
      cutting = words;
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
  const doors: Door[] = [];
  const throughDoor = async (serverUrl: string) => {
    const url = new URL(serverUrl);
    const door = await openDoor({ host: url.hostname, port: Number(url.port) });
    doors.push(door);
    url.hostname = '127.0.0.1';
    url.port = String(door.port);
    return url.href;
  };
  const world = await createWorld({ poolSize: 4, reach: throughDoor });
  const [door] = doors;
  if (door === undefined) throw new Error('The world was made without its door.');
  const close = async () => {
    await world.close();
    await door.close();
  };
  return { world, door, close };
}
