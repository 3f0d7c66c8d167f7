import { expect, test } from '@jest/globals';
import { PATTERNS, whyRecognisable } from '../../../server/domain/stories/anonymity.rules.ts';
import type { KnownName } from '../../../server/domain/stories/known-name.ts';
import { readingAgain } from '../../house/regular-expressions.ts';
import { countSteps } from '../../support/steps.ts';

const NAMES: readonly KnownName[] = [
  { kind: 'PERSON', name: 'Ishbel' },
  { kind: 'PERSON', name: 'Ishbel Anne Galbraith' },
  { kind: 'ADDRESS', name: '3 Kirk Wynd, Glenorrin' },
  { kind: 'CIRCLE', name: 'Màiri O’Neill' },
  { kind: 'CIRCLE', name: 'Will Rowan' },
  { kind: 'CIRCLE', name: 'Jean from next door' },
  { kind: 'CIRCLE', name: '王芳' },
  { kind: 'CIRCLE', name: 'Łukasz Żak' },
  { kind: 'ORGANISATION', name: 'Rowan Tree Care' },
  { kind: 'ORGANISATION', name: 'Glenorrin Council' },
  { kind: 'ORGANISATION', name: 'The Orrin Men’s Shed Ltd' },
];

/** What in a text would give somebody away. */
function tells(text: string): string[] {
  const refusal = whyRecognisable({ happened: text }, NAMES);
  return [...(refusal?.message.matchAll(/“([^”]+)” \(/g) ?? [])].map(([, found]) => found ?? '');
}

test.each([
  ['her name', 'Then Ishbel went.', ['Ishbel']],
  ['in small letters', 'then ishbel went', ['ishbel']],
  ['that something is hers', 'It was Ishbel’s idea.', ['Ishbel’s']],
  ['without the apostrophe', 'It was Ishbels idea.', ['Ishbels']],
  ['her surname', 'Mrs Galbraith was glad.', ['Galbraith']],
  ['a name in other spelling', 'Mairi ONeill came along.', ['Mairi', 'ONeill']],
  ['a name that is a word, written as a name', 'And Will came.', ['Will']],
  ['a neighbour', 'Jean drove.', ['Jean']],
  ['a name with something in it that cannot be seen', 'Then Ish\u200bbel went.', ['Ishbel']],
  ['a name in letters that only look like ours', 'Then Іshbеl went.', ['Іshbеl']],
  ['a name with a soft hyphen', 'Gal\u00adbraith', ['Galbraith']],
  ['a name of another writing', 'Then 王芳 went. 我和王芳去唱歌', ['王芳', '我和王芳去唱歌']],
  ['a name with other letters', 'lukasz said so', ['lukasz']],
  ['her provider', 'Rowan Tree Care took me.', ['Rowan Tree Care']],
  ['as people call it', 'I like rowan tree better.', ['rowan tree']],
  ['her council', 'GLENORRIN COUNCIL said no.', ['GLENORRIN COUNCIL']],
  ['a group without its article', 'the Orrin Mens Shed has a lathe', ['Orrin Mens Shed']],
  ['her street', 'from Kirk Wynd to the shore', ['Kirk Wynd']],
  ['a postcode', 'I live at iv2 3aa now.', ['iv2 3aa']],
  ['without its space', 'EH12AB', ['EH12AB']],
  ['a telephone number', 'Ring 01999 555 0101.', ['01999 555 0101']],
  ['as abroad', 'Ring +44 (0)7700 900123.', ['+44 (0)7700 900123']],
  ['in wide digits', 'Ring ０７７００９００１２３.', ['07700900123']],
  ['an e-mail address', 'Write to me@home.example.', ['me@home.example.']],
  ['a name online', 'I am @ishy there.', ['@ishy']],
  ['a web address', 'See www.home.example/me today.', ['www.home.example/me']],
  ['a date of birth', 'born on 2/4/1951', ['2/4/1951']],
  ['in words', 'born on 2nd of April 1951', ['2nd of April 1951']],
  ['as Americans have it', 'born April 2, 1951', ['April 2, 1951']],
  ['as computers have it', '1951-04-02', ['1951-04-02']],
  ['a registration number', 'SP2003003390 gave it', ['SP2003003390']],
  ['a National Insurance number', 'QQ 12 34 56 C', ['QQ 12 34 56 C']],
])('%s is pointed out', (_what, text, expected) => {
  expect(tells(text)).toEqual(expected);
});

test.each([
  'A season ticket for Strathmallan Thistle. We will go to every game, and my pal gets in with me.',
  'Two hours with a personal assistant on Tuesdays, £24 an hour, from 10.30 to 12.00.',
  'The council said no, and in May they said yes. It took 4 weeks.',
  'There is a rowan in the garden, and the next door neighbours like it.',
  'I saved £1,200 for it over 2 years; the care at home goes on.',
  'Marching band. I am 74 and I play the drum 3 times a week.',
  '我去唱歌',
])('nothing is wrong with: %s', (text) => {
  expect(whyRecognisable({ happened: text }, NAMES)).toBeNull();
});

test('all of it is reported at once, each once, with what to write instead, and in which field it is', () => {
  const refusal = whyRecognisable(
    { usedFor: 'A choir', happened: 'Ishbel and Jean. Ishbel sings.', whatChanged: 'Ring 01999 555 0101' },
    NAMES,
  );
  expect(refusal).toMatchObject({
    code: 'IDENTIFIES_SOMEBODY',
    field: 'happened',
    message:
      'Others could tell from this who it is about. Change “Ishbel” (the name of the person this is about: write “I”, or “my son”); “Jean” (the name of somebody around them: write “my sister”, or “my worker”); “01999 555 0101” (a telephone number, or another that is somebody’s own: leave it out). Then send it again.',
  });
});

const LONGEST = 3_000;

test('a text as long as may be is looked through in a moment, whatever it is made of', async () => {
  const names = Array.from({ length: 200 }, (_, n): KnownName => ({ kind: 'ORGANISATION', name: `Name of ${n} Care` }));
  for (const piece of ['a', '1', '1 ', '@', 'a@', '.', 'A1 ', 'Name of ', 'Name of 7 ', 'SP123456 ', '1/1/11 ']) {
    const steps = await countSteps('server/domain/stories/', () =>
      whyRecognisable({ happened: piece.repeat(LONGEST).slice(0, LONGEST) }, names),
    );
    // About two for each name and letter: no letter is looked at again for each other letter.
    expect([piece, steps < 5 * names.length * LONGEST]).toEqual([piece, true]);
  }
});

test.each(PATTERNS.map(({ pattern }) => [pattern]))('%s reads no letter again and again', (pattern) => {
  expect(readingAgain(pattern)).toEqual([]);
});
