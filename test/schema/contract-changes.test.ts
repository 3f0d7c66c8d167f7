import { describe, expect, test } from '@jest/globals';
import { type ContractCheck, unannouncedChanges } from './contract-changes.ts';

const RELEASED = `
  type Query { person(id: ID!): Person  old: Old }
  type Person { name: String!  age: Int!  mood: Mood }
  type Old { pence: Int }
  enum Mood { GLAD SAD }
`;
const CURRENT = `
  type Query { person(id: ID!, year: Int!): Person }
  type Person { name: String  accessLog: Int!  mood: Mood }
  enum Mood { GLAD TIRED }
`;

const changelog = (unreleased: string, older = '') =>
  `# Changelog\n\n## [Unreleased]\n\n${unreleased}\n\n## [0.2.0] - 2027-01-10\n\n${older}\n`;

const check = (given: Partial<ContractCheck>) =>
  unannouncedChanges({
    ...{ released: RELEASED, current: CURRENT, changelog: changelog(''), version: '0.2.0', today: '2027-09-01' },
    ...given,
  });

const EACH = ['Old', 'Query.old', 'Query.person.year', 'Person.age', 'Person.name', 'Mood.SAD'];

describe('until version 1.0', () => {
  test('each breaking change that the changelog does not name is told, and nothing else', async () => {
    const said = await check({});
    expect(said.map((sentence) => sentence.split(':')[0]).sort()).toEqual([...EACH].sort());
    expect(said).toContain(
      "Person.age: Field 'age' was removed from object type 'Person'. Name `Person.age` under \"Unreleased\" in CHANGELOG.md, and say what to use instead",
    );
  });

  test('a changelog that names each lets them pass', async () => {
    expect(await check({ changelog: changelog(EACH.map((each) => `- \`${each}\` is gone.`).join('\n')) })).toEqual([]);
  });

  test('what was named in an earlier release, without backticks, or as part of a longer name does not count', async () => {
    const current = RELEASED.replace('age: Int!', '');
    const [sentence] = await check({
      current,
      changelog: changelog('- `Person.ageAt`, Person.age', '- `Person.age`'),
    });
    expect(sentence).toContain('Person.age: ');
  });

  test('the last section of the file counts too', async () => {
    const current = RELEASED.replace('age: Int!', '');
    expect(await check({ current, changelog: '# Changelog\n\n## [Unreleased]\n\n- `Person.age` is gone' })).toEqual([]);
  });
});

describe('from version 1.0 on', () => {
  const since = (day: string) => `@deprecated(reason: "Use \`accessLog\`. Since ${day}.")`;
  const without = RELEASED.replace('age: Int!', '');
  const deprecated = (directive: string) => RELEASED.replace('age: Int!', `age: Int! ${directive}`);
  const from1 = (given: Partial<ContractCheck>) =>
    check({ version: '1.0.0', current: without, changelog: changelog('- `Person.age` is gone'), ...given });

  test('six months of deprecation are needed, and the changelog is no substitute', async () => {
    expect(await from1({ released: deprecated(since('2027-03-01')) })).toEqual([]);
    for (const directive of ['', '@deprecated', since('2027-03-02')]) {
      expect(await from1({ released: deprecated(directive) })).toEqual([
        expect.stringMatching(
          /^Person\.age: Field 'age' .*It may go when a release has had it deprecated for six months/,
        ),
      ]);
    }
  });

  test('a type may go when each of its fields was deprecated; arguments, input fields and values as fields may', async () => {
    const released = (day: string) => `
      type Query { old: Old ${since(day)}  found(words: String ${since(day)}): Int  by(filter: Filter): Mood }
      type Old { pence: Int ${since(day)} }
      input Filter { age: Int ${since(day)}  name: String }
      enum Mood { GLAD SAD ${since(day)} }
    `;
    const current =
      'type Query { found: Int  by(filter: Filter): Mood } input Filter { name: String } enum Mood { GLAD }';
    expect(await from1({ released: released('2027-03-01'), current })).toEqual([]);
    expect((await from1({ released: released('2027-03-02'), current })).map((said) => said.split(':')[0])).toEqual([
      'Old',
      'Query.old',
      'Query.found.words',
      'Filter.age',
      'Mood.SAD',
    ]);
  });

  test('what changes its type is refused, deprecated or not', async () => {
    const released = deprecated(since('2020-01-01'));
    expect(await from1({ released, current: released.replace('age: Int!', 'age: Int') })).toEqual([
      "Person.age: Field 'Person.age' changed type from 'Int!' to 'Int'. Keep what there is, add the new beside it, and deprecate the old",
    ]);
  });
});

test('a new field, a new optional argument and a new value break nobody', async () => {
  const current = RELEASED.replace('person(id: ID!)', 'person(id: ID!, year: Int)').replace('GLAD', 'GLAD CALM new');
  expect(await check({ current: `${current} type Extra { a: Int }`, version: '1.2.0' })).toEqual([]);
});
