import { afterAll, describe, expect, test } from '@jest/globals';
import { foreignWords } from '../../api/refusals/library-words.ts';
import { personWithFund } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { CORPUS, RAW } from './corpus.ts';
import { sendHostile, sendRaw } from './sending.ts';

/** Requests that nobody sends who wants an answer, over a real socket: refused as the caller's fault, and all goes on. */
const world = await createWorld();
const address = await world.app.listen();
afterAll(() => world.close());
const { worker } = world.town.accounts;
const authorization = `Bearer ${await world.tokens.sign(worker)}`;
const { personId } = await personWithFund(world, 1_000);

/** Our refusals, whatever met them. */
const REFUSAL = {
  errors: expect.arrayContaining([
    {
      message: expect.any(String),
      extensions: expect.objectContaining({ code: expect.stringMatching(/^(BAD_USER_INPUT|UNAUTHENTICATED)$/) }),
    },
  ]),
};

const isWell = async () => (await world.ask(worker, '{ viewer { id } }')).status;

describe('every hostile request is answered with a status of the caller’s own fault', () => {
  test.each(CORPUS.map((hostile) => [hostile.kind, hostile] as const))('%s', async (_kind, hostile) => {
    const headers = { authorization, ...hostile.headers };
    const { status, body } = await sendHostile(address, { ...hostile, headers });
    expect({ status, isOurs: status >= 400 && status < 500, body }).toEqual({ status, isOurs: true, body });
    const { errors } = JSON.parse(body) as { errors: { message: string; extensions: object; locations?: object }[] };
    expect({ errors: errors.map(({ message, extensions }) => ({ message, extensions })) }).toEqual(REFUSAL);
    // What the language has against a document is told in its words, with the place.
    const foreign = errors.flatMap(({ message, locations }) => (locations ? [] : foreignWords(message)));
    expect(foreign).toEqual([]);
    expect(body.length).toBeLessThan(4_000);
    expect(await isWell()).toBe(200);
  });
});

describe('what is no HTTP, or not quite, is answered so', () => {
  test.each(Object.entries(RAW))('%s', async (_kind, bytes) => {
    const answered = await sendRaw(address, bytes);
    expect(answered).toMatch(/^HTTP\/1\.1 (400|505) /);
    // A second request that was smuggled in would have an answer of its own.
    expect(answered.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(await isWell()).toBe(200);
  });
});

/** Text that means something else to somebody on its way. */
const TRICKS: Readonly<Record<string, string>> = {
  'a NUL': 'Ish\u0000bel',
  'half a pair': 'Ish\ud800bel',
  'the other half': '\udfffIshbel',
  'writing turned round': 'Ish\u202ebel',
  'letters nobody sees': 'Ish\u200b\u2060\ufeffbel',
  'a letter and its accent apart': 'E\u0301ilidh',
  'a mountain of accents': `I${'\u0301'.repeat(3_000)}`,
  'the end of the planes': '\u{10ffff}\uffff\ufffe',
  'a letter that grows when it is capital': 'ßßß ﬁﬁ İ',
  SQL: `'; drop table people.supported_person; --`,
  'SQL in dollars': '$1 $$; select pg_sleep(10); $$',
  'a pattern': '%_%\\%(a|a)*b.*+?[[:alpha:]]',
  'a template': ['$', '{7*7} {{7*7}} #{7*7} <%= 7*7 %>'].join(''),
  'a page': '</td><script>alert(1)</script><img src=x onerror=alert(1)>',
  'a path': '../../../../etc/passwd',
  'a line for the log': '\r\n{"level":30,"msg":"all is well"}\u001b[31m',
  'a name every object has': '__proto__',
};

describe('strings that play tricks are text, or refused, and never our fault', () => {
  const answerTo = async (query: string, text: string) => {
    const { status, errors } = await world.ask(worker, query, { text });
    return { isOurs: status >= 500, codes: (errors ?? []).map(({ extensions }) => extensions.code) };
  };

  test.each(Object.entries(TRICKS))('%s', async (_kind, text) => {
    for (const query of [
      'query ($text: ID!) { node(id: $text) { id } person(id: $text) { id } fund(id: $text) { id } }',
      'query ($text: String!) { supportServices(filter: { searchTerms: $text }, first: 5) { totalCount } }',
      'query ($text: String!) { people(first: 5, after: $text) { totalCount } }',
    ]) {
      const { isOurs, codes } = await answerTo(query, text);
      expect({ isOurs, codes: codes.filter((code) => code !== 'BAD_USER_INPUT') }).toEqual({
        isOurs: false,
        codes: [],
      });
    }
    const input = { personId, words: text };
    const { status, errors, data } = await world.ask<{ outcomeAgree: { userErrors: object[] } }>(
      worker,
      'mutation ($input: OutcomeAgreeInput!) { outcomeAgree(input: $input) { outcome { words } userErrors { code } } }',
      { input },
    );
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
    expect(data.outcomeAgree).toEqual(expect.objectContaining({ userErrors: expect.any(Array) }));
  });

  test.each(Object.entries(TRICKS))(
    '%s as the name of an operation, in a document and in headers',
    async (_kind, text) => {
      const inject = async (payload: object, headers: Record<string, string> = {}) =>
        (await world.app.http.inject({ method: 'POST', url: '/graphql', headers, payload })).statusCode;
      expect(await inject({ query: 'query A { viewer { id } }', operationName: text })).toBe(400);
      expect(await inject({ query: `query { viewer { id } } # ${text}` })).toBeLessThan(500);
      expect(await inject({ query: `query ${text} { viewer { id } }` })).toBeLessThan(500);
      expect(await inject({ query: `{ node(id: ${JSON.stringify(text)}) { id } }` })).toBeLessThan(500);
      expect(
        await inject({ query: '{ viewer { id } }', variables: { [text]: text }, extensions: { [text]: text } }),
      ).toBe(text === '__proto__' ? 400 : 200);
      // A header holds bytes, and none of these.
      const header = Buffer.from(text, 'utf8')
        .toString('latin1')
        .replace(/\p{Cc}/gu, '');
      for (const name of ['acting-for', 'authorization', 'x-apollo-operation-name', 'accept', 'accept-language']) {
        expect(await inject({ query: '{ viewer { id } }' }, { [name]: header })).toBeLessThan(500);
      }
    },
  );
});
