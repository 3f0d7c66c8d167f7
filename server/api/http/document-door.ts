import type { FastifyRequest } from 'fastify';
import { refuseRepeats } from '../repeats.ts';
import { type KnownDocuments, refuseUnknown } from './known-documents.ts';
import { sentDocument, sha256 } from './sent-document.ts';

/** @throws GraphQLError BAD_USER_INPUT for a document that is not let in */
export type DocumentDoor = (request: FastifyRequest) => void;

/** How many documents are remembered as fine; each is a hash. */
const MOST_REMEMBERED = 5_000;

/** Looks at the document of a request before anybody is signed in or anything is validated. */
export function documentDoor({ known, knownOnly }: { known: KnownDocuments; knownOnly: boolean }): DocumentDoor {
  if (knownOnly) return (request) => refuseUnknown(known, request);
  const fine = new Set<string>(known.keys());
  return (request) => {
    const { text } = sentDocument(request);
    if (text === null) return;
    const hash = sha256(text);
    if (fine.has(hash)) return;
    refuseRepeats(text);
    if (fine.size >= MOST_REMEMBERED) fine.clear();
    fine.add(hash);
  };
}
