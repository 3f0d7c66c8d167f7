import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { LIMITS } from '../../server/api/limits.ts';
import { personWithFund } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld();
const { worker, holder } = world.town.accounts;
const ishbel = await personWithFund(world, 1_000);
afterAll(() => world.close());

interface Said {
  readonly status: number;
  readonly messages: string[] | undefined;
}

async function ask(query: string, variables: object = {}): Promise<Said> {
  const { status, errors } = await world.ask(worker, query, variables);
  expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(errors ? ['BAD_USER_INPUT'] : []));
  return { status, messages: errors?.map(({ message }) => message) };
}

const FINE = { status: 200, messages: undefined };
const refused = (...messages: string[]): Said => ({ status: 400, messages });

test('the limits are these', () => {
  expect(LIMITS).toEqual({
    depth: 12,
    aliases: 30,
    directives: 20,
    complexity: 20_000,
    tokens: 2_000,
    definitions: 50,
    variables: 100,
    repeats: 50,
    spreads: 50,
    selections: 2_000,
    validationErrors: 10,
    ids: 100,
    bodyBytes: 262_144,
    bodyDepth: 50,
    bodyValues: 5_000,
    requestMilliseconds: 20_000,
    idleMilliseconds: 72_000,
    answerMilliseconds: 300_000,
    lingerMilliseconds: 1_000,
  });
});

/** A commission's line's commissions' lines..., so many levels down. */
function nested(levels: number): string {
  const between = Array.from({ length: levels - 2 }, (_, n) => (n % 2 === 0 ? 'line' : 'commissions'));
  return `commission(id: "none") { ${between.map((name) => `${name} {`).join(' ')} id ${'}'.repeat(levels - 2)} }`;
}

test('12 levels, and no more', async () => {
  const tooDeep = refused('Ask for at most 12 levels at once.');
  expect(await ask(`{ ${nested(12)} }`)).toEqual(FINE);
  expect(await ask(`{ ${nested(13)} }`)).toEqual(tooDeep);
  // A fragment is no level of its own, and hides none.
  expect(await ask(`query { ...Deep } fragment Deep on Query { ${nested(12)} }`)).toEqual(FINE);
  expect(await ask(`query { ... on Query { ${nested(12)} } }`)).toEqual(FINE);
  expect(await ask(`query { ... on Query { ${nested(13)} } }`)).toEqual(tooDeep);
  expect(await ask(`query { ...Deep } fragment Deep on Query { ${nested(13)} }`)).toEqual(tooDeep);
});

test('30 aliases, and no more', async () => {
  const aliased = (count: number) => Array.from({ length: count }, (_, n) => `a${n}: id`).join(' ');
  expect(await ask(`{ viewer { ${aliased(30)} } }`)).toEqual(FINE);
  expect(await ask(`{ viewer { ${aliased(31)} } }`)).toEqual(refused('Use at most 30 aliases in a request.'));
  expect(await ask(`{ viewer { ...Many ${aliased(15)} } } fragment Many on Viewer { ${aliased(16)} }`)).toEqual(
    refused('Use at most 30 aliases in a request.'),
  );
  const typed = Array.from({ length: 31 }, (_, n) => `a${n}: __typename`).join(' ');
  expect(await ask(`{ ${typed} }`)).toEqual(refused('Use at most 30 aliases in a request.'));
});

test('50 operations and fragments, 100 variables, and no more', async () => {
  const parts = (count: number) =>
    Array.from({ length: count }, (_, n) => `fragment F${n} on Query { viewer { id } }`).join(' ');
  expect(await ask(`{ viewer { id } } ${parts(50)}`)).toEqual(
    refused('Send at most 50 operations and fragments in a request; here are 51.'),
  );
  const spread = Array.from({ length: 49 }, (_, n) => `...F${n}`).join(' ');
  expect(await ask(`{ ${spread} } ${parts(49)}`)).toEqual(FINE);
  const given = (count: number) => Array.from({ length: count }, (_, n) => `$a${n}: ID`).join(' ');
  expect(await ask(`query (${given(101)}) { viewer { id } }`)).toEqual(
    refused('Use at most 100 variables in an operation; here are 101. Put them in one input.'),
  );
  const used = (count: number) => Array.from({ length: count }, (_, n) => `$a${n}: Boolean = true`).join(' ');
  const conditions = Array.from({ length: 20 }, (_, n) => `a${n}: id @include(if: $a${n})`).join(' ');
  expect(await ask(`query (${used(20)}) { viewer { ${conditions} } }`)).toEqual(FINE);
});

test('50 fields that are there already, and no more; a directive once in a place', async () => {
  const repeated = (count: number) => 'id '.repeat(count + 1);
  const tooMany = (count: number) => refused(`Name each field once: ${count} here are there already.`);
  expect(await ask(`{ viewer { ${repeated(50)} } }`)).toEqual(FINE);
  expect(await ask(`{ viewer { ${repeated(51)} } }`)).toEqual(tooMany(51));
  expect(await ask(`{ viewer { ${repeated(30)} } ${'viewer { id } '.repeat(21)} }`)).toEqual(tooMany(51));
  expect(await ask(`{ ${'... on Query { viewer { id } } '.repeat(52)} }`)).toEqual(tooMany(51));
  expect(await ask(`{ viewer { ...Many } } fragment Many on Viewer { ${repeated(51)} }`)).toEqual(tooMany(51));
  const twice = refused('Give each directive once in a place: "@include" is there 2 times.');
  expect(await ask('{ viewer { id @include(if: true) @include(if: true) } }')).toEqual(twice);
});

test('50 spreads of fragments, and no more', async () => {
  const spread = (count: number) => `{ viewer { ${'...Some '.repeat(count)} } } fragment Some on Viewer { id } `;
  expect(await ask(spread(50))).toEqual(FINE);
  expect(await ask(spread(51))).toEqual(
    refused('Spread fragments at most 50 times in a request; here it is 51 times.'),
  );
});

test('2,000 fields and spreads, wherever fragments are spread, and no more', async () => {
  // Each fragment is spread twice in the one before. What they come to, spread themselves: 1,023, 511, 255, 127, 63, 31, 15, 7, 3.
  const doubling = Array.from({ length: 8 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(
    ' ',
  );
  const spread = (more: string) =>
    `{ ...F0 ...F1 ...F2 ...F3 ...F4 ...F6 ...F8 ...F8 ${more} } ${doubling} fragment F8 on Query { viewer { id } }`;
  expect(await ask(spread(''))).toEqual(FINE);
  expect(await ask(spread('__typename'))).toEqual(
    refused('Ask for at most 2000 fields at once, those in fragments wherever they are spread.'),
  );
});

test('20 directives, and no more', async () => {
  const directed = (count: number) => Array.from({ length: count }, () => 'id @include(if: true)').join(' ');
  expect(await ask(`{ viewer { ${directed(20)} } }`)).toEqual(FINE);
  expect(await ask(`{ viewer { ${directed(21)} } }`)).toEqual(refused('Use at most 20 directives in a request.'));
});

test('2,000 tokens, and no more', async () => {
  const empty = parse('{ commissions(filter: { statuses: [] }) { totalCount } }').tokenCount ?? 0;
  const wide = (tokens: number) =>
    `{ commissions(filter: { statuses: [${'OFFERED '.repeat(tokens - empty)}] }) { totalCount } }`;
  expect(parse(wide(2_000)).tokenCount).toBe(2_000);
  expect(await ask(wide(2_000))).toEqual(FINE);
  const { status, messages } = await ask(wide(2_001));
  expect({ status, messages }).toEqual(
    refused('Syntax Error: Document contains more that 2000 tokens. Parsing aborted.'),
  );
});

test('10 mistakes are told, and then no more', async () => {
  const wrong = (count: number) => `{ viewer { ${Array.from({ length: count }, (_, n) => `no${n}`).join(' ')} } }`;
  expect((await ask(wrong(10))).messages).toHaveLength(10);
  const { status, messages } = await ask(wrong(50));
  expect({ status, count: messages?.length, last: messages?.at(-1) }).toEqual({
    status: 400,
    count: 11,
    last: 'Too many validation errors, error limit reached. Validation aborted.',
  });
});

describe('20,000 rows and fields', () => {
  /** 18,801 + 1,101 + 96 and what is asked of the viewer, who counts 1 and each field 1. */
  const weighing = (viewer: string) => `{
    people(first: 100) { edges { node { funds { transfers(first: 12) { edges { node { id } } } } } } }
    commissions(first: 100) { edges { node { id status description locality unit quantity rate cost expiresAt } } }
    few: commissions(first: 19) { edges { node { id status cost } } }
    viewer { ${viewer} } }`;
  const tooMuch = (count: number) =>
    refused(`This asks for too much at once (${count} of at most 20000). Ask for smaller pages.`);

  test('and no more', async () => {
    expect(await ask(weighing('id'))).toEqual(FINE);
    expect(await ask(weighing('id name'))).toEqual(tooMuch(20_001));
  });

  test('pages in variables count', async () => {
    const query =
      'query ($first: Int!) { people(first: $first) { edges { node { funds { transfers(first: $first) { edges { node { id } } } } } } } }';
    // 1 + 35 x (8 + 15 x 35), and 1 + 37 x (8 + 15 x 37).
    expect(await ask(query, { first: 35 })).toEqual(FINE);
    expect(await ask(query, { first: 37 })).toEqual(tooMuch(20_832));
    expect(await ask(query, { first: 35 })).toEqual(FINE);
  });

  test('a small answer before does not vouch for a large one', async () => {
    const swapped =
      'query ($cheap: Int!, $first: Int!) { few: people(first: $cheap) { totalCount } people(first: $first) { edges { node { funds { transfers(first: 50) { edges { node { id } } } } } } } }';
    expect(await ask(swapped, { cheap: 100, first: 1 })).toEqual(FINE);
    expect((await ask(swapped, { first: 100, cheap: 1 })).status).toBe(400);
    const included =
      'query ($all: Boolean!) { viewer { id } people(first: 100) @include(if: $all) { edges { node { funds { transfers(first: 50) { edges { node { id } } } } } } } }';
    expect(await ask(included, { all: false })).toEqual(FINE);
    expect((await ask(included, { all: true })).status).toBe(400);
  });

  test('what cannot be counted is not run', async () => {
    const query =
      'query ($first: Int) { people(first: $first) { totalCount } commissions(first: 100) { edges { node { fund { transfers(first: 100) { edges { node { id pence } } } } } } } }';
    const { status, messages } = await ask(query, { first: null });
    expect({ status, messages }).toEqual(
      refused('"first" cannot be read: This cannot be null. Leave it out, or give a value.'),
    );
  });
});

test.each(['people', 'commissions'])('a page of %s holds 100, and no more', async (field) => {
  const query = `query ($first: Int!) { ${field}(first: $first) { totalCount } }`;
  expect(await ask(query, { first: 1 })).toEqual(FINE);
  expect(await ask(query, { first: 100 })).toEqual(FINE);
  for (const first of [101, 0, -1, 2_147_483_647]) {
    expect(await ask(query, { first })).toEqual(refused('Ask for 1 to 100 at a time, and for more with "after".'));
  }
});

test('a page within a page is limited as well', async () => {
  const query = 'query ($id: ID!, $first: Int!) { fund(id: $id) { transfers(first: $first) { totalCount } } }';
  const askFor = async (first: number) =>
    (await world.ask(holder, query, { id: ishbel.fundId, first })).errors?.map(({ message }) => message);
  expect(await askFor(100)).toBe(undefined);
  expect(await askFor(101)).toEqual(['Ask for 1 to 100 at a time, and for more with "after".']);
});
