import { types } from 'node:util';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { ProviderUnreachable } from '../access/issuer-keys.ts';
import { type Act, PERMISSIONS } from '../access/permissions.ts';
import type { PublicBusyError } from '../database/public-statements.ts';
import { AccessNotRecorded } from '../database/record-access.ts';
import { isUnreachable, refusalIn } from '../database/sql-errors.ts';
import { DomainError } from '../foundation/domain-error.ts';
import { plainMessageOf } from './plain-messages.ts';

/** The only codes of errors at the top level. Every other refusal is data (`userErrors`). */
const CLIENT_CODES = new Set(['UNAUTHENTICATED', 'BAD_USER_INPUT']);
/**
 * Apollo's codes for a document that GraphQL itself rejects, with the location; and for an unknown hash, which clients
 * recognise by its message.
 */
const DOCUMENT_CODES = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'PERSISTED_QUERY_NOT_FOUND']);
/** Apollo's codes for a request that it does not run, with messages of its own. */
const REQUEST_CODES = new Set(['BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE']);

/**
 * How to sign in (RFC 9110, section 15.5.2; RFC 6750, section 3).
 * @param challenge what is wrong with the token that was sent; empty when none was sent
 */
export function unauthenticated(challenge: '' | ', error="invalid_token"' = ''): GraphQLError {
  const headers = new Map([['www-authenticate', `Bearer realm="self-directed-support"${challenge}`]]);
  return new GraphQLError('Sign in first: send your token as "Authorization: Bearer ...".', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers } },
  });
}

const NOT_LINKED = 'Your sign-in is not linked to an account here yet: accept your invitation first.';

/** For a private query of a newcomer. The status stays 200, because signing in again would not help. */
export function notLinked(): GraphQLError {
  return new GraphQLError(NOT_LINKED, { extensions: { code: 'UNAUTHENTICATED' } });
}

/** For an act of a newcomer: a refusal like any other, so that the other acts of the document are still answered. */
export function notLinkedForAct(): DomainError {
  return new DomainError('NOT_PERMITTED', NOT_LINKED);
}

/** For an act of an account without a role that may attempt it. */
export function notPermitted(act: Act): DomainError {
  return new DomainError('NOT_PERMITTED', `This can be done by ${PERMISSIONS[act].who}. Your account is not one.`);
}

/** The identity provider that issued the token cannot be asked for its keys. The token may be valid. */
export function providerUnreachable(error: ProviderUnreachable): GraphQLError {
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: 503, headers: new Map([['retry-after', '5']]) } },
  });
}

/** Seconds after which to retry when a service cannot be reached. */
export const RETRY_AFTER_SECONDS = 5;

/** The database cannot be asked who the actor is, so nothing was done. */
export function databaseUnreachable(error: unknown): GraphQLError {
  const headers = new Map([['retry-after', String(RETRY_AFTER_SECONDS)]]);
  return new GraphQLError(DATABASE_AWAY, {
    originalError: types.isNativeError(error) ? error : null,
    extensions: { http: { status: 503, headers } },
  });
}

/** The account has no role in the organisation named in `acting-for`. */
export function notActingFor({ message }: DomainError): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 403 } } });
}

/** The public's share of the database is used up. It is not the caller's fault, and a retry in a moment may succeed. */
export function publicBusy({ message, retryAfterSeconds }: PublicBusyError): GraphQLError {
  const headers = new Map([['retry-after', String(retryAfterSeconds)]]);
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 429, headers } } });
}

export function badUserInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}

/** Logs an internal error. @returns the number of its log entry */
export type LogError = (error: unknown) => string;

/** Formats an error for the client: a plain message when the caller can fix it, otherwise a number to quote. */
export function errorFormatter(log: LogError) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = String(formatted.extensions?.code ?? '');
    if (CLIENT_CODES.has(code)) return withCode(formatted, code);
    if (DOCUMENT_CODES.has(code)) {
      return withCode(
        { ...formatted, message: plainMessageOf(formatted.message, formatted.message) },
        'BAD_USER_INPUT',
      );
    }
    if (REQUEST_CODES.has(code))
      return withCode({ ...formatted, message: plainMessageOf(formatted.message) }, 'BAD_USER_INPUT');
    const original = originalOf(error);
    if (isOfLanguage(original)) return withCode(formatted, 'BAD_USER_INPUT');
    const refusal = refusalIn(original);
    if (refusal !== null) return withCode({ ...formatted, message: refusal.message }, 'BAD_USER_INPUT');
    return withCode(
      { ...formatted, message: `${explain(original)} Quote ${log(original)} if you ask for help.` },
      'INTERNAL_SERVER_ERROR',
    );
  };
}

/**
 * The error that was thrown. GraphQL wraps errors of resolvers, and errors before there is one: signing in queries the
 * database too.
 */
function originalOf(error: unknown): unknown {
  return error instanceof GraphQLError ? (error.originalError ?? error) : error;
}

function explain(error: unknown): string {
  if (error instanceof ProviderUnreachable)
    return `Your sign-in cannot be checked just now: the identity provider ${error.issuer} does not answer. Nothing was changed; try again in a moment.`;
  if (error instanceof AccessNotRecorded)
    return 'Who looks at records cannot be written down just now, so nothing private is shown, and this was not done. Try again in a moment.';
  return isUnreachable(error) ? DATABASE_AWAY : 'Something went wrong on our side.';
}

const DATABASE_AWAY =
  'The database cannot be reached just now. Nothing was changed unless you were told so; try again with the same idempotency key.';

/** @returns whether an error says that the database could not be reached */
export function isOfUnreachable(error: unknown): boolean {
  return isUnreachable(originalOf(error));
}

/**
 * Matches messages of GraphQL itself about arguments and variables, which it raises when a document runs. All other
 * messages are written in this code.
 */
const OF_THE_LANGUAGE = /^(Argument "|Variable "\$)/;

function isOfLanguage(error: unknown): boolean {
  return error instanceof GraphQLError && OF_THE_LANGUAGE.test(error.message);
}

function withCode(
  { message, locations, path, extensions }: GraphQLFormattedError,
  code: string,
): GraphQLFormattedError {
  const fields = extensions?.fields;
  return {
    message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, ...(fields !== undefined && { fields }) },
  };
}
