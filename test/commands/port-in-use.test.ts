import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { findStatus } from '../../server/database/embedded/postmaster.ts';
import { endPlatforms, newFolder, refusalOf, spawnPlatform } from '../support/started-platform.ts';

afterAll(endPlatforms);

async function takePort(port = 0) {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, free: () => server.close() };
}

const taken = (port: number) =>
  `The address 127.0.0.1:${port} is taken: another program listens there, perhaps this platform. Stop that program, or set PORT to another number.`;

test('a start at a port in use says so before anything is made', async () => {
  const other = await takePort();
  const dataDir = path.join(await newFolder(), 'data');
  try {
    expect(await refusalOf({ PORT: String(other.port), DATA_DIR: dataDir })).toBe(taken(other.port));
    expect(existsSync(dataDir)).toBe(false);
  } finally {
    other.free();
  }
});

test('a port that is taken while the database is made ends the start, and no PostgreSQL remains', async () => {
  const dataDir = path.join(await newFolder(), 'data');
  const reserved = await takePort();
  reserved.free();
  const child = spawnPlatform({ PORT: String(reserved.port), DATA_DIR: dataDir });
  const ended = once(child, 'close');
  let said = '';
  let other: ReturnType<typeof takePort> | undefined;
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
    // The address has been checked by now.
    if (said.includes('Starting.')) other ??= takePort(reserved.port);
  });
  expect(await ended).toEqual([1, null]);
  (await other)?.free();
  expect(said).toContain(taken(reserved.port));
  expect(existsSync(path.join(dataDir, 'postgres'))).toBe(true);
  expect(findStatus(dataDir)).toBe(null);
});
