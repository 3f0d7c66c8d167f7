const BODY = 'a JSON object: the document as text in "query", and its values in "variables"';

/** For a request that has no sentence of its own below. */
export const UNREAD = `This request cannot be read. Send a POST with "Content-Type: application/json" and ${BODY}.`;

export const UNACCEPTABLE = 'The answer is JSON. Send "Accept: application/json", or no such header.';

/** Maps each message of the HTTP libraries to our own, which says what to do next. */
const SENTENCES: readonly (readonly [theirs: RegExp, ours: string])[] = [
  [
    /Cross-Site Request Forgery/,
    'Send the header "apollo-require-preflight: yes" with a GET, or a POST with "Content-Type: application/json".',
  ],
  [/^POST body missing|must contain a non-empty `query`|^Body cannot be empty/, `Send ${BODY}.`],
  [/^Body is not valid JSON/, `The body is not JSON. Send ${BODY}.`],
  [
    /^Request body size did not match/,
    'The body is longer or shorter than "Content-Length" says. Send it again whole.',
  ],
  [/^Operation batching|^No operations found/, 'A list of requests is not run. Send them one by one.'],
  [/^GraphQL queries must be strings/, 'Give "query" as text: the document itself.'],
  [/^`(\w+)` in a POST body must be a string/, 'Give "$1" as text, or leave it out.'],
  [/^`(\w+)` in a POST body/, 'Give "$1" as a JSON object, or leave it out.'],
  [/^The '(\w+)' search parameter may only/, 'Give "$1" in the address once only.'],
  [/^The (\w+) search parameter/, 'Give "$1" in the address as a JSON object, or leave it out.'],
  [/^GET requests may not have/, 'Send a GET with "Content-Type: application/json", or with no such header.'],
  [/^GET requests only support|^Apollo Server supports only/, 'Send this by POST: a GET only reads.'],
  [/'accept' header was provided/, UNACCEPTABLE],
  [/incremental delivery/, 'An answer is sent whole. Leave @defer and @stream out.'],
  [/^Unknown operation named/, 'The document has no operation of this name. Give another "operationName".'],
  [/^Must provide operation name/, 'The document has several operations. Name the one to be run in "operationName".'],
  [/^Must provide an operation/, 'The document has no operation. Add a query or a mutation.'],
  [
    /^GraphQL introspection is not allowed/,
    'The contract is not told by introspection here. Read it in schema/schema.graphql of the platform’s source.',
  ],
];

/**
 * Replaces a library's message about a request with our own.
 * @param otherwise returned when there is no sentence for the message
 */
export function plainMessageOf(message: string, otherwise = UNREAD): string {
  for (const [theirs, ours] of SENTENCES) {
    const found = theirs.exec(message);
    if (found !== null) return ours.replace('$1', found[1] ?? '');
  }
  return otherwise;
}
