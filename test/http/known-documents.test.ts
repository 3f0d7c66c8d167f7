import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readKnownDocuments } from '../../server/api/http/known-documents.ts';
import { createWorld, type World } from '../support/world.ts';

/** Documents that are known beforehand: what codegen lists of the client examples, and what an operator adds. */
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const EXAMPLES = JSON.parse(await readFile('client-examples/generated/persisted-documents.json', 'utf8')) as Record<
  string,
  string
>;
const VIEWER = Object.values(EXAMPLES).find((text) => text.startsWith('query Viewer ')) ?? '';
const OWN = '# The desk’s own.\nquery Desk { viewer { id name } }\n';
const UNKNOWN = 'query Viewer { viewer { id } }';
const REFUSAL = 'Only documents that were registered beforehand are run here, and this is none of them.';

const folder = await mkdtemp(path.join(tmpdir(), 'sds-documents-'));
const desk = path.join(folder, 'desk');
await mkdir(path.join(desk, 'more'), { recursive: true });
await writeFile(path.join(desk, 'more', 'desk.graphql'), OWN);
const worlds: World[] = [];
afterAll(async () => {
  await Promise.all(worlds.map((world) => world.close()));
  await rm(folder, { recursive: true });
});
const open = async (configured: { persistedOnly: boolean }) => {
  const world = await createWorld({ configured: { persistedDocuments: desk, ...configured } });
  worlds.push(world);
  return world;
};

const byHash = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });
async function post(world: World, payload: object) {
  const headers = { authorization: `Bearer ${await world.tokens.sign(world.town.accounts.worker)}` };
  const response = await world.app.http.inject({ method: 'POST', url: '/graphql', headers, payload });
  const { data, errors } = response.json<{ data?: { viewer: { name: string } }; errors?: { message: string }[] }>();
  return { status: response.statusCode, name: data?.viewer.name, said: errors?.[0]?.message };
}
const get = async (world: World, address: string) => {
  const headers = { 'apollo-require-preflight': 'yes' };
  return (await world.app.http.inject({ url: `/graphql?${address}`, headers })).statusCode;
};
const ANSWERED = { status: 200, name: 'Ailsa Wemyss', said: undefined };
const REFUSED = { status: 400, name: undefined, said: REFUSAL };

describe('where only known documents are run', () => {
  let world: World;
  beforeAll(async () => {
    world = await open({ persistedOnly: true });
  });

  test('they are, by their hash or their whole text', async () => {
    expect(await post(world, byHash(sha256(VIEWER)))).toEqual(ANSWERED);
    expect(await post(world, { query: VIEWER })).toEqual(ANSWERED);
    expect(await post(world, { query: VIEWER, ...byHash(sha256(VIEWER)) })).toEqual(ANSWERED);
    expect(await post(world, byHash(sha256(OWN)))).toEqual(ANSWERED);
    const extensions = JSON.stringify(byHash(sha256(OWN)).extensions);
    expect(await get(world, `${new URLSearchParams({ extensions })}`)).toBe(200);
    expect(await get(world, `${new URLSearchParams({ query: OWN })}`)).toBe(200);
  });

  test.each([
    ['another text', { query: UNKNOWN }],
    ['a text changed by a blank', { query: `${VIEWER} ` }],
    ['an unknown hash', byHash(sha256(UNKNOWN))],
    ['a text with its own hash, as clients register them elsewhere', { query: UNKNOWN, ...byHash(sha256(UNKNOWN)) }],
    ['another text under a known hash', { query: UNKNOWN, ...byHash(sha256(VIEWER)) }],
    ['an empty text with a known hash', { query: '', ...byHash(sha256(VIEWER)) }],
    ['a hash in capitals', byHash(sha256(VIEWER).toUpperCase())],
    ['the name of something every object has', byHash('constructor')],
    ['a text that is none', { query: 7 }],
    ['nothing', {}],
    ['several in a list', [{ query: VIEWER }, { query: UNKNOWN }]],
    ['a question for the contract', { query: '{ __schema { types { name } } }' }],
    ['no GraphQL at all', { query: 'select 1' }],
  ])('%s is refused', async (_what, payload) => {
    expect(await post(world, payload)).toEqual(REFUSED);
  });

  test('a GET finds no way around', async () => {
    const known = `query=${encodeURIComponent(VIEWER)}`;
    const unknown = `query=${encodeURIComponent(UNKNOWN)}`;
    for (const address of [
      unknown,
      `${known}&${unknown}`,
      `${unknown}&${known}`,
      `${known}&query=`,
      'extensions=%7B',
    ]) {
      expect(await get(world, address)).toBe(400);
    }
  });
});

describe('where others are run too', () => {
  test('the known ones have their hashes, and nobody’s else is ever remembered', async () => {
    const world = await open({ persistedOnly: false });
    expect(await post(world, byHash(sha256(VIEWER)))).toEqual(ANSWERED);
    const registering = { query: UNKNOWN, ...byHash(sha256(UNKNOWN)) };
    expect((await post(world, registering)).status).toBe(200);
    expect((await post(world, registering)).status).toBe(200);
    expect(await post(world, byHash(sha256(UNKNOWN)))).toEqual({
      status: 200,
      name: undefined,
      said: 'PersistedQueryNotFound',
    });
  });
});

describe('the list', () => {
  const inFile = async (name: string, content: string) => {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return file;
  };

  test('holds every document of the examples under its hash, and those of the folder besides', async () => {
    expect(Object.keys(EXAMPLES).length).toBeGreaterThan(0);
    const known = await readKnownDocuments(desk);
    expect([...known].toSorted()).toEqual(
      [...Object.values(EXAMPLES), OWN].map((text) => [sha256(text), text]).toSorted(),
    );
  });

  test('is read from a file as code generators write it, with the name of the algorithm or without', async () => {
    const file = await inFile(
      'list.json',
      JSON.stringify({ [sha256(OWN)]: OWN, [`sha256:${sha256(UNKNOWN)}`]: UNKNOWN }),
    );
    const known = await readKnownDocuments(file);
    expect([known.get(sha256(OWN)), known.get(sha256(UNKNOWN))]).toEqual([OWN, UNKNOWN]);
  });

  test('that is wrong stops the start', async () => {
    const swapped = await inFile('swapped.json', JSON.stringify({ [sha256(OWN)]: UNKNOWN }));
    await expect(readKnownDocuments(swapped)).rejects.toThrow(
      `${swapped} does not name each document by its SHA-256: "${sha256(OWN)}" is of another. Make the list again.`,
    );
    for (const content of ['', '[]', 'null', '{"a":', '7']) {
      const file = await inFile('broken.json', content);
      await expect(readKnownDocuments(file)).rejects.toThrow(
        `${file} is no list of documents: give a JSON object of hashes and documents.`,
      );
    }
    const nowhere = path.join(folder, 'nowhere');
    await expect(readKnownDocuments(nowhere)).rejects.toThrow(
      `PERSISTED_DOCUMENTS names ${nowhere}, where nothing is.`,
    );
  });
});
