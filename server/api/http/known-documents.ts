import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyRequest } from 'fastify';
import { badUserInput } from '../errors.ts';
import { sentDocument, sha256 } from './sent-document.ts';

/** Documents of known clients, by the hash of their text. */
export type KnownDocuments = ReadonlyMap<string, string>;

/** Written next to the types of the client examples by `npm run codegen`. */
const EXAMPLES = fileURLToPath(new URL('../../../client-examples/generated/persisted-documents.json', import.meta.url));

/**
 * Reads the documents of the client examples and of other known clients.
 * @param place a file, or a folder of files: `.json` maps hashes to documents, as GraphQL Code Generator and Relay write
 * it, and `.graphql` is one document, byte for byte; null for none
 * @throws Error that names the file and the reason
 */
export async function readKnownDocuments(place: string | null): Promise<KnownDocuments> {
  const files = [...(await filesAt(EXAMPLES, [])), ...(place === null ? [] : await filesAt(place, null))];
  const texts = await Promise.all(files.map(textsIn));
  return new Map(texts.flat().map((text) => [sha256(text), text]));
}

/** @param absent the result when nothing exists at the place; null when something must exist */
async function filesAt(place: string, absent: string[] | null): Promise<string[]> {
  try {
    if (!(await stat(place)).isDirectory()) return [place];
    const names = await readdir(place, { recursive: true });
    return names.filter((name) => /\.(json|graphql)$/.test(name)).map((name) => path.join(place, name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    if (absent === null) throw new Error(`PERSISTED_DOCUMENTS names ${place}, where nothing is.`);
    return absent;
  }
}

async function textsIn(file: string): Promise<string[]> {
  const content = await readFile(file, 'utf8');
  if (!file.endsWith('.json')) return [content];
  return Object.entries(manifestIn(content, file)).map(([hash, text]) => {
    if (typeof text === 'string' && hash.replace(/^sha256:/, '') === sha256(text)) return text;
    throw new Error(
      `${file} does not name each document by its SHA-256: "${hash}" is of another. Make the list again.`,
    );
  });
}

function manifestIn(content: string, file: string): object {
  try {
    const manifest: unknown = JSON.parse(content);
    if (typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest)) return manifest;
  } catch {
    // Reported below, without a part of the file's content.
  }
  throw new Error(`${file} is no list of documents: give a JSON object of hashes and documents.`);
}

/**
 * Refuses every document that is not known, before it is parsed.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function refuseUnknown(known: KnownDocuments, request: FastifyRequest): void {
  const { text, hash } = sentDocument(request);
  if (known.has(text === null ? (hash ?? '') : sha256(text))) return;
  throw badUserInput('Only documents that were registered beforehand are run here, and this is none of them.');
}

/** Apollo looks up documents here by their hash. It would also store documents of strangers; none is stored. */
export function storeOf(known: KnownDocuments) {
  return {
    get: async (key: string) => known.get(key.slice(key.lastIndexOf(':') + 1)),
    set: async () => undefined,
    delete: async () => false,
  };
}
