import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyRequest } from 'fastify';
import { badUserInput } from '../errors.ts';
import { sentDocument, sha256 } from './sent-document.ts';

/** Documents of clients we know, by the hash of their text. */
export type KnownDocuments = ReadonlyMap<string, string>;

/** Written beside the types of the client examples by `npm run codegen`. */
const EXAMPLES = fileURLToPath(new URL('../../../client-examples/generated/persisted-documents.json', import.meta.url));

/**
 * Reads the documents of the client examples, and of whatever clients else there are.
 * @param place a file, or a folder of files: `.json` maps hashes to documents, as GraphQL Code Generator and Relay write
 * it, and `.graphql` is one document, to the byte; null for none
 * @throws Error that says which file is at fault and why
 */
export async function readKnownDocuments(place: string | null): Promise<KnownDocuments> {
  const files = [...(await filesAt(EXAMPLES, [])), ...(place === null ? [] : await filesAt(place, null))];
  const texts = await Promise.all(files.map(textsIn));
  return new Map(texts.flat().map((text) => [sha256(text), text]));
}

/** @param absent what there is when nothing stands at the place; null when something must */
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
    // Told below, without a piece of the file.
  }
  throw new Error(`${file} is no list of documents: give a JSON object of hashes and documents.`);
}

/**
 * Refuses every document that is not known, before it is read.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function refuseUnknown(known: KnownDocuments, request: FastifyRequest): void {
  const { text, hash } = sentDocument(request);
  if (known.has(text === null ? (hash ?? '') : sha256(text))) return;
  throw badUserInput('Only documents that were registered beforehand are run here, and this is none of them.');
}

/** Apollo asks here for a document by its hash, and would have us remember what strangers send: nothing is. */
export function storeOf(known: KnownDocuments) {
  return {
    get: async (key: string) => known.get(key.slice(key.lastIndexOf(':') + 1)),
    set: async () => undefined,
    delete: async () => false,
  };
}
