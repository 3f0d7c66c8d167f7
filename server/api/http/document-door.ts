import type { FastifyRequest } from 'fastify';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse } from 'graphql';
import { LIMITS, refuseTooMuch } from '../limits.ts';
import { refuseRepeats } from '../repeats.ts';
import { type KnownDocuments, refuseUnknown } from './known-documents.ts';
import { refuseHash, sentDocument, sha256 } from './sent-document.ts';

/** @throws GraphQLError BAD_USER_INPUT for a document that is refused */
export type DocumentDoor = (request: FastifyRequest) => void;

interface DoorOptions {
  readonly schema: GraphQLSchema;
  readonly known: KnownDocuments;
  /** Whether all other documents are refused. */
  readonly knownOnly: boolean;
}

/** Maximum number of accepted documents remembered, each as a hash. */
const MOST_REMEMBERED = 5_000;

/**
 * Checks the document of a request before sign-in and validation, so that an excessive document costs only its parsing.
 */
export function documentDoor({ schema, known, knownOnly }: DoorOptions): DocumentDoor {
  if (knownOnly) {
    return (request) => {
      refuseUnknown(known, request);
      refuseHash(request);
    };
  }
  const fine = new Set<string>();
  return (request) => {
    refuseHash(request);
    const { text } = sentDocument(request);
    if (text === null || text === '') return;
    const hash = sha256(text);
    if (fine.has(hash)) return;
    const document = read(text);
    refuseRepeats(document);
    refuseTooMuch(schema, document);
    if (fine.size >= MOST_REMEMBERED) fine.clear();
    fine.add(hash);
  };
}

/** @throws GraphQLError BAD_USER_INPUT with the location of a syntax error */
function read(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: LIMITS.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const { message, source, positions } = error;
    throw new GraphQLError(message, {
      source: source ?? null,
      positions: positions ?? null,
      extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
    });
  }
}
