/** Requests that nobody sends who wants an answer. Each is to be refused with a status of the caller's own fault. */
export interface HostileRequest {
  readonly kind: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const times = (count: number, text: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');

/** A document, sent as clients send theirs. */
const ask = (kind: string, query: string, variables: object = {}): HostileRequest => ({
  kind,
  headers: JSON_TYPE,
  body: JSON.stringify({ query, variables }),
});

/** A body as it is. */
const send = (kind: string, body: string | Buffer, headers: Record<string, string> = JSON_TYPE): HostileRequest => ({
  kind,
  headers,
  body,
});

const deep = (levels: number) =>
  `{ commission(id: "none") { ${times(levels, (n) => (n % 2 === 0 ? 'line {' : 'commissions {'))} id ${'}'.repeat(levels)} } }`;
const PAGES = `people(first: 100) { edges { node { funds { transfers(first: 100) { edges { node { id } } } } } } }`;
/** Each fragment is spread twice in the one before: so many levels down there are 2 to that power. */
const doubling = (levels: number) =>
  `{ ...F0 } ${times(levels, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`)} fragment F${levels} on Query { viewer { id } }`;

const DOCUMENTS: readonly HostileRequest[] = [
  ask('depth: 13 levels', deep(11)),
  ask('depth: 300 levels', deep(300)),
  ask('depth: 600 lists in an argument', `{ node(id: ${'['.repeat(600)}${']'.repeat(600)}) { id } }`),
  ask(
    'depth: of the contract itself',
    `{ __schema { types { ${times(8, () => 'fields { type {')} name ${'} }'.repeat(8)} } } }`,
  ),
  ask('aliases: 31', `{ viewer { ${times(31, (n) => `a${n}: id`)} } }`),
  ask(
    'aliases: 400 of the same act',
    `mutation { ${times(80, (n) => `a${n}: outcomeAgree(input: {}) { userErrors { code } }`)} }`,
  ),
  ask('aliases: 300 of the type', `{ ${times(300, (n) => `a${n}: __typename`)} }`),
  ask('directives: 60 in as many places', `{ viewer { ${times(60, (n) => `a: id @include(if: ${n % 2 === 0})`)} } }`),
  ask('directives: 200 in one place', `{ viewer { id ${times(200, () => '@a')} } }`),
  ask('tokens: 50,000', `{ ${times(50_000, () => 'a')} }`),
  ask('tokens: 60,000 brackets', '{'.repeat(60_000)),
  ask('tokens: a string that does not end', `{ node(id: "${'a'.repeat(200_000)} }`),
  ask('cost: pages in pages', `{ ${PAGES} }`),
  ask('cost: pages in pages by variables', `query ($n: Int!) { ${PAGES.replaceAll('100', '$n')} }`, { n: 100 }),
  ask(
    'cost: 25 pages beside each other',
    `{ ${times(25, (n) => `a${n}: people(first: 100) { edges { node { id knownAs funds { id } } } }`)} }`,
  ),
  ask('cost: a page of 2,147,483,647', '{ people(first: 2147483647) { totalCount } }'),
  ask('cost: a page of 99,999,999,999', '{ people(first: 99999999999) { totalCount } }'),
  ask('cost: a page of less than nothing', '{ people(first: -1) { totalCount } }'),
  ask('repeats: 490 objects under one name', `{ ${times(490, () => 'viewer { id }')} }`),
  ask('repeats: 1,900 fields', `{ ${times(1_900, () => '__typename')} }`),
  ask('repeats: 220 inline fragments', `{ ${times(220, () => '... on Query { viewer { id } }')} }`),
  ask('repeats: objects that contradict each other', `{ ${times(150, () => 'viewer { a: id } viewer { a: name }')} }`),
  ask('fragments: each twice in the one before, 20 times', doubling(20)),
  ask('fragments: each twice in the one before, 100 times', doubling(100)),
  ask('fragments: in a circle', `{ ...F0 } ${times(40, (n) => `fragment F${n} on Query { ...F${(n + 1) % 40} }`)}`),
  ask(
    'fragments: 150 that nobody uses',
    `{ viewer { id } } ${times(150, (n) => `fragment F${n} on Query { viewer { id } }`)}`,
  ),
  ask('mistakes: 900 unknown fields', `{ ${times(900, (n) => `no${n}`)} }`),
  ask('mistakes: 300 unknown variables', `query (${times(300, (n) => `$a${n}: Nothing`)}) { viewer { id } }`),
  ask(
    'several operations and no name',
    times(300, (n) => `query A${n} { viewer { id } }`),
  ),
];

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const asVariable = (value: string) =>
  `{"query":"query ($id: ID!) { node(id: $id) { id } }","variables":{"id":${value}}}`;

const BODIES: readonly HostileRequest[] = [
  send(
    'body: a string of 1 MB',
    JSON.stringify({ query: '{ viewer { id } }', variables: { words: 'a'.repeat(1_000_000) } }),
  ),
  send('body: a document of 1 MB', JSON.stringify({ query: `{ viewer { id } } #${'a'.repeat(1_000_000)}` })),
  send('body: 1 MB of another type', 'a'.repeat(1_000_000), { 'content-type': 'application/octet-stream' }),
  send('variables: 100,000 lists in each other', asVariable(nested(100_000))),
  send('variables: 20,000 objects in each other', asVariable(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`)),
  send('variables: 50,000 in a list', asVariable(`[${times(49_999, () => '1,')}1]`)),
  send(
    'variables: 20,000 names',
    `{"query":"{ viewer { id } }","variables":[{${times(9_999, (n) => `"a${n}":1,`)}"a":1}]}`,
  ),
  send('variables: a number that is none', asVariable('1e999999')),
  send('JSON: broken off', '{"query": "{ viewer { id } }'),
  send('JSON: 200,000 brackets that do not close', '['.repeat(200_000)),
  send('JSON: empty', ''),
  send('JSON: a prototype', '{"__proto__": {"isAdmin": true}, "query": "{ viewer { id } }"}'),
  send('JSON: a constructor’s prototype', '{"constructor": {"prototype": {"a": 1}}, "query": "{ viewer { id } }"}'),
  send('JSON: a batch of 500', JSON.stringify(Array.from({ length: 500 }, () => ({ query: '{ viewer { id } }' })))),
  send('JSON: bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xc0, 0xaf, 0xff, 0xfe, 0x22, 0x7d])),
  send('type: a form', 'query=%7Bviewer%7Bid%7D%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
  send('type: plain text', '{"query":"{ viewer { id } }"}', { 'content-type': 'text/plain' }),
  send('type: several parts', '--x\r\n\r\n{}\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
  send('type: none', '{"query":"{ viewer { id } }"}', {}),
  send('type: nonsense', '{"query":"{ viewer { id } }"}', { 'content-type': '/;;=,' }),
  send('type: compressed', Buffer.from('H4sIAAAAAAAAA6tWKkvMKU1VslJQqgYA', 'base64'), {
    ...JSON_TYPE,
    'content-encoding': 'gzip',
  }),
];

const ADDRESSES: readonly HostileRequest[] = [
  { kind: 'address: a mutation by GET', method: 'GET', path: '/graphql?query=mutation%7B__typename%7D' },
  { kind: 'address: of 20,000 letters', method: 'GET', path: `/graphql?query=${'a'.repeat(20_000)}` },
  { kind: 'address: out of the folder', method: 'GET', path: '/pages/..%2f..%2f..%2fetc%2fpasswd' },
  { kind: 'address: an overlong letter', method: 'GET', path: '/%c0%af%c0%ae' },
  { kind: 'address: half a code', method: 'GET', path: '/%e0%a4%a' },
  { kind: 'address: a NUL', method: 'GET', path: '/graphql%00' },
  { kind: 'method: of its own', method: 'PROPFIND', path: '/graphql' },
  { kind: 'headers: 30,000 letters', method: 'GET', path: '/', headers: { 'x-long': 'a'.repeat(30_000) } },
  {
    kind: 'headers: a token of 12,000 letters',
    headers: { ...JSON_TYPE, authorization: `Bearer ${'a'.repeat(12_000)}` },
    body: '{"query":"{ viewer { id } }"}',
  },
  {
    kind: 'headers: an organisation in the dark',
    headers: { ...JSON_TYPE, authorization: 'Bearer \u00ff\u00fe' },
    body: '{"query":"{ viewer { id } }"}',
  },
  { kind: 'headers: a host that is none', headers: { ...JSON_TYPE, host: '[' }, body: '{"query":"{ viewer { id } }"}' },
];

export const CORPUS: readonly HostileRequest[] = [...DOCUMENTS, ...BODIES, ...ADDRESSES];

/** What is no HTTP, or not quite, byte for byte. */
export const RAW: Readonly<Record<string, string>> = {
  'no HTTP at all': 'SSH-2.0-OpenSSH_9.6\r\n\r\n',
  'a version of its own': 'GET /graphql HTTP/9.9\r\nhost: a\r\n\r\n',
  'no host': 'GET /graphql HTTP/1.1\r\n\r\n',
  'two lengths': 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello',
  'a length and chunks, to smuggle a second request':
    'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /health/ready HTTP/1.1\r\nhost: a\r\n\r\n',
  'a length that is none': 'POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n',
  'a chunk that is none':
    'POST /graphql HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\ncontent-type: application/json\r\n\r\nzz\r\nhello\r\n',
  'a header with a line break in it': 'GET / HTTP/1.1\r\nhost: a\r\nx-a: b\rc\r\n\r\n',
  'a header with a NUL': 'GET / HTTP/1.1\r\nhost: a\r\nx-a: \u0000\r\n\r\n',
};
