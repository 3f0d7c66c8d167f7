import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import type { SignedInActor } from '../../server/access/actor.ts';
import { actorMemory } from '../../server/access/actor-memory.ts';
import { issuerKeys } from '../../server/access/issuer-keys.ts';
import { newId } from '../../server/database/columns.ts';
import { wrongCodes } from '../../server/domain/identity/wrong-codes.ts';
import { readSources } from '../house/sources.ts';
import { passSeconds, setClock, tellRealTime } from '../support/clock.ts';

const HOUR = 3_600;
const AILSA: SignedInActor = { accountId: newId(), name: 'Ailsa Wemyss', memberships: [] } as never;
let server: Server | null = null;
afterEach(async () => {
  tellRealTime();
  await new Promise((resolve) => (server === null ? resolve(null) : server.close(resolve)));
  server = null;
});

test('an account is remembered for five seconds, though the clock was put back an hour meanwhile', () => {
  const memory = actorMemory();
  memory.connected();
  memory.asking()('token', AILSA, Date.now() + 12 * HOUR * 1_000);
  setClock(-HOUR);
  expect(memory.recall('token')).toBe(AILSA);
  passSeconds(4);
  expect(memory.recall('token')).toBe(AILSA);
  passSeconds(2);
  expect(memory.recall('token')).toBeNull();
});

test('a token that has ended by the clock is forgotten at once when the clock is put on', () => {
  const memory = actorMemory();
  memory.connected();
  memory.asking()('token', AILSA, Date.now() + HOUR * 1_000);
  setClock(2 * HOUR);
  expect(memory.recall('token')).toBeNull();
});

test('a provider that did not answer is asked again after five seconds, though the clock was put back an hour', async () => {
  let up = false;
  server = createServer((_request, response) => {
    response.writeHead(up ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: [{ kty: 'OKP', crv: 'Ed25519', x: 'x', kid: 'one' }] }));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const keys = issuerKeys({ issuer, jwksUrl: `${issuer}/keys` });
  await expect(keys.reload()).rejects.toThrow('it answered 503.');
  up = true;
  setClock(-HOUR);
  passSeconds(6);
  await keys.reload();
});

test('ten wrong codes have one wait a quarter of an hour, whatever the clock is set to', () => {
  const codes = wrongCodes();
  const refused = () => {
    try {
      codes.check('Ailsa');
      return false;
    } catch {
      return true;
    }
  };
  for (let wrong = 1; wrong <= 10; wrong += 1) codes.add('Ailsa');
  setClock(2 * HOUR);
  expect(refused()).toBe(true);
  setClock(-4 * HOUR);
  expect(refused()).toBe(true);
  passSeconds(16 * 60);
  expect(refused()).toBe(false);
});

test('ids grow and are never twice the same, though the clock goes back and forth', () => {
  const ids = [0, HOUR, -2 * HOUR, 1, -1, HOUR].flatMap((seconds) => {
    setClock(seconds);
    return Array.from({ length: 1_000 }, newId);
  });
  expect(new Set(ids).size).toBe(6_000);
});

/** The machine's clock says what day it is. How long something takes or may last is measured by performance.now(). */
const READS_THE_CLOCK: Readonly<Record<string, string>> = {
  'server/access/actor-memory.ts': 'when a token ends is written in it',
  'server/domain/identity/invitation.service.ts': 'the day until which a code is good is kept',
  'server/domain/directory/service-claim.service.ts': 'the day until which a code is good is kept',
  'server/domain/audit/access-journal.ts': 'a file’s name, unlike any other by its process and number',
};

test('no span of time is measured by a clock that somebody may set', () => {
  const reading = readSources()
    .filter(({ path }) => path.startsWith('server/') && !path.startsWith('server/demo/'))
    .filter(({ path }) => /\bDate\.now\b/.test(readFileSync(path, 'utf8')))
    .map(({ path }) => path);
  expect(reading.sort()).toEqual(Object.keys(READS_THE_CLOCK).sort());
});
