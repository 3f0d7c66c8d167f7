import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { type GraphQLObjectType, type GraphQLSchema, getNamedType } from 'graphql';
import { arbitraryDocument } from './arbitrary-document.ts';
import { arbitraryValue, type Pools } from './arbitrary-value.ts';
import type { Written } from './asked.ts';

/** A request with something wrong in its variables, its declarations, its encoding, or in none of them. */
export interface Mangled {
  readonly account: string;
  readonly written: Written;
  /** By what it is sent. */
  readonly encoding: string;
}

/** What no client means, in whatever place it stands. */
const GARBAGE: readonly unknown[] = [
  ...[null, true, 7, -1, 1.5, 2 ** 31, 1e300, '', '\u0000', 'a\u0000b', '\ud800', '\udc00\ud800'],
  ...['e\u0301', '\u00e9', '\u202e', '\ufeff', 'a'.repeat(5_000), '22/11/2026', '9999-99-99', [], {}, [null], [[]]],
  ...[{ id: null }, { constructor: 1 }, '018f0000-0000-7000-8000-000000000000', '018F0000-0000-7000-8000-00000000000'],
];

type Change =
  | { readonly is: 'leave' | 'loosen'; readonly place: number }
  | { readonly is: 'put'; readonly place: number; readonly value: unknown };

/** Any query, or any act with what an input takes by chance, changed in a few places. Made from the schema alone. */
export function arbitraryMangled(
  schema: GraphQLSchema,
  { pools, accounts }: { readonly pools: Pools; readonly accounts: readonly string[] },
): fc.Arbitrary<Mangled> {
  const acts = Object.values((schema.getMutationType() as GraphQLObjectType).getFields()).map(({ name, args }) => {
    const document = `mutation ($input: ${args[0]?.type}) { ${name}(input: $input) { userErrors { code message field } } }`;
    const input = arbitraryValue({ type: getNamedType(args[0]?.type), name: 'input' } as never, pools);
    return input.map((each): Written => ({ document, variables: { input: each ?? {} } }));
  });
  const place = fc.nat({ max: 1_000 });
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({ is: fc.constantFrom('leave' as const, 'loosen' as const), place }),
    fc.record({ is: fc.constant('put' as const), place, value: fc.constantFrom(...GARBAGE) }),
    fc.record({ is: fc.constant('put' as const), place, value: fc.constant(null) }),
  );
  return fc.record({
    account: fc.constantFrom(...accounts),
    written: fc
      .tuple(fc.oneof(arbitraryDocument(schema, pools), fc.oneof(...acts)), fc.array(change, { maxLength: 3 }))
      .map(([written, changes]) => changes.reduce(changed, written)),
    encoding: fc.oneof(
      { weight: 2, arbitrary: fc.constant('plain') },
      { weight: 3, arbitrary: fc.constantFrom(...Object.keys(ENCODINGS)) },
    ),
  });
}

/** The document declares a variable as one that may be null, and gives it the value as its default. */
const DECLARED = /\$(\w+): (Boolean|Int|ID|String)!/g;

function changed(written: Written, change: Change): Written {
  if (change.is === 'loosen') return loosened(written, change.place);
  const variables = structuredClone(written.variables) as Record<string, unknown>;
  const places = placesIn(variables);
  const at = places[change.place % Math.max(1, places.length)];
  if (at === undefined) return written;
  if (change.is === 'put') at.holder[at.key] = change.value;
  else delete at.holder[at.key];
  return { ...written, variables };
}

function loosened({ document, variables }: Written, place: number): Written {
  const names = [...document.matchAll(DECLARED)].map(([, name]) => name ?? '');
  const chosen = names[place % Math.max(1, names.length)];
  const value = variables[chosen ?? ''];
  if (value === undefined || typeof value === 'object') return { document, variables };
  const loose = document.replace(DECLARED, (all, name, type) =>
    name === chosen ? `$${name}: ${type} = ${JSON.stringify(value)}` : all,
  );
  return { document: loose, variables: place % 2 === 0 ? { ...variables, [chosen ?? '']: null } : variables };
}

interface Place {
  readonly holder: Record<string, unknown>;
  readonly key: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

type Sent = Pick<InjectOptions, 'method' | 'url' | 'payload' | 'headers'>;

const posted = (payload: string | Buffer, headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  url: '/graphql',
  payload,
  headers: { 'content-type': 'application/json', ...headers },
});
const bodyOf = ({ document, variables }: Written, more: object = {}) =>
  JSON.stringify({ query: document, variables, ...more });
const hashed = (written: Written, persistedQuery: unknown) =>
  posted(bodyOf(written, { extensions: { persistedQuery } }));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const got = ({ document, variables }: Written, more: Record<string, string> = {}, headers: object = {}): Sent => ({
  method: 'GET',
  url: `/graphql?${new URLSearchParams({ query: document, variables: JSON.stringify(variables), ...more })}`,
  headers: { 'apollo-require-preflight': 'yes', ...headers },
});

/** The ways a request reaches us: right ones, ones that mean the same, and ones that cannot be read. */
export const ENCODINGS: Readonly<Record<string, (written: Written) => Sent>> = {
  plain: (written) => posted(bodyOf(written)),
  'its charset named': (written) => posted(bodyOf(written), { 'content-type': 'Application/JSON; Charset="UTF-8"' }),
  'another charset': (written) =>
    posted(Buffer.from(bodyOf(written), 'utf16le'), { 'content-type': 'application/json; charset=utf-16le' }),
  'as Latin-1': (written) =>
    posted(Buffer.from(`${bodyOf(written)}`.replace('query', 'qu\u00e9ry'), 'latin1'), {
      'content-type': 'application/json; charset=iso-8859-1',
    }),
  'as plain text': (written) => posted(bodyOf(written), { 'content-type': 'text/plain' }),
  'no type': ({ document }) => ({ method: 'POST', url: '/graphql', payload: document, headers: {} }),
  'a byte order mark': (written) => posted(`\ufeff${bodyOf(written)}`),
  'bytes that are no text': (written) =>
    posted(Buffer.concat([Buffer.from(bodyOf(written).slice(0, -1)), Buffer.from([0xff, 0xc0, 0x80, 0x22, 0x7d])])),
  'bytes that are no text within one': (written) =>
    posted(Buffer.from(bodyOf(written, { operationName: null }).replace('{', '{"\u0001\u0002": 0,'), 'latin1')),
  'a broken letter in the document': ({ document, variables }) =>
    posted(
      Buffer.concat([
        Buffer.from('{"query":"'),
        Buffer.from([0xed, 0xa0, 0x80]),
        Buffer.from(`${JSON.stringify(document).slice(1)},"variables":${JSON.stringify(variables)}}`),
      ]),
    ),
  packed: (written) => posted(gzipSync(bodyOf(written)), { 'content-encoding': 'gzip' }),
  'said to be packed': (written) => posted(bodyOf(written), { 'content-encoding': 'gzip' }),
  'cut off': (written) => posted(bodyOf(written).slice(0, -3)),
  'as a batch': (written) => posted(`[${bodyOf(written)},${bodyOf(written)}]`),
  'every letter escaped': (written) =>
    posted(
      bodyOf(written).replace(/[^\x20-\x7e]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ),
  'in another normal form': (written) => posted(bodyOf(written).normalize('NFD')),
  'for the newer answer': (written) => posted(bodyOf(written), { accept: 'application/graphql-response+json' }),
  'for a page': (written) => posted(bodyOf(written), { accept: 'text/html' }),
  'for nothing': (written) => posted(bodyOf(written), { accept: '' }),
  'in parts': (written) => posted(bodyOf(written), { accept: 'multipart/mixed; deferSpec=20220824' }),
  'with its hash': (written) => hashed(written, { version: 1, sha256Hash: sha256(written.document) }),
  'with another’s hash': (written) => hashed(written, { version: 1, sha256Hash: sha256(`${written.document} `) }),
  'with a hash in capitals': (written) =>
    hashed(written, { version: 1, sha256Hash: sha256(written.document).toUpperCase() }),
  'with a hash that is a number': (written) => hashed(written, { version: 1, sha256Hash: 7 }),
  'with a hash that is a list': (written) => hashed(written, { version: 1, sha256Hash: [sha256(written.document)] }),
  'with no hash': (written) => hashed(written, { version: 1 }),
  'with a hash of version 2': (written) => hashed(written, { version: 2, sha256Hash: sha256(written.document) }),
  'with a version that is text': (written) => hashed(written, { version: '1', sha256Hash: sha256(written.document) }),
  'with true for a hash': (written) => hashed(written, true),
  'with a list for a hash': (written) => hashed(written, [1]),
  'its hash alone': ({ document }) =>
    posted(JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(document) } } })),
  'with extensions that are a list': (written) => posted(bodyOf(written, { extensions: [1] })),
  'with extensions that are text': (written) => posted(bodyOf(written, { extensions: 'persistedQuery' })),
  'with variables that are text': ({ document, variables }) =>
    posted(JSON.stringify({ query: document, variables: JSON.stringify(variables) })),
  'with a huge number': (written) => posted(bodyOf(written).replace('"variables":{', '"variables":{"huge":1e999,')),
  'an operation it does not have': (written) => posted(bodyOf(written, { operationName: 'Nobody' })),
  'an operation that is a number': (written) => posted(bodyOf(written, { operationName: 7 })),
  'in the address': (written) => got(written),
  'in the address, of another type': (written) => got(written, {}, { 'content-type': 'text/plain' }),
  'in the address, with another’s hash': (written) =>
    got(written, { extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } }) }),
  'in the address, with broken extensions': (written) => got(written, { extensions: '{"persistedQuery":' }),
  'in the address, twice': (written) => ({ ...got(written), url: `${got(written).url}&query=x&variables=%7B%7D` }),
  'in the address, cut within a letter': (written) => ({ ...got(written), url: `${got(written).url}%c3` }),
};
