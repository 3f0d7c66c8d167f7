import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { kindOf, listenToStatements } from '../../api/statement-log.ts';
import { succeed } from '../../support/acts.ts';
import { accountOf, registerIshbel } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { openStories, TICKET } from './peer-stories.support.ts';

const world = await createWorld();
const log = listenToStatements(world.app.database.pool);
const { supportAdviser, worker } = world.town.accounts;
afterAll(() => world.close());

let open: Awaited<ReturnType<typeof openStories>>;

const PLAIN = { costBand: null, costPer: null, refusedFirst: false, refusedTest: null, whatChanged: null };
const STORIES = [
  TICKET,
  {
    ...PLAIN,
    outcome: 'HAVING_THINGS_TO_DO',
    usedFor: 'Lessons on the clàrsach',
    happened: 'I play in a ceilidh band now.',
    costBand: 'UP_TO_50',
    costPer: 'WEEK',
  },
  {
    ...PLAIN,
    outcome: 'STAYING_WELL',
    usedFor: 'Swimming with a friend',
    happened: 'The friend’s entry is paid too.',
    refusedFirst: true,
    refusedTest: 'NO_HARM_OR_UNREASONABLE_RISK',
    refusedLimb: 'UNREASONABLE_RISK_TO_A_PERSON',
    costBand: 'UP_TO_10',
    costPer: 'WEEK',
  },
  { ...PLAIN, outcome: 'LEARNING_AND_WORK', usedFor: 'A laptop', happened: 'I write for the football club’s paper.' },
];

beforeAll(async () => {
  open = await openStories(world);
  for (const story of STORIES) await open.written(open.ishbel, story);
  for (const { id } of await open.waitingFor(supportAdviser)) await open.publish(supportAdviser, id);
  // One that nobody has read yet.
  await open.written(open.ishbel, { ...PLAIN, usedFor: 'Something else for the football' });
});

const namesFor = async (filter: string) =>
  (await open.publicly(`(filter: { ${filter} })`)).map(({ usedFor }) => usedFor).sort();
const [TICKETS, LESSONS, SWIMMING, LAPTOP] = STORIES.map(({ usedFor }) => usedFor) as [string, string, string, string];

test.each([
  ['searchTerms: "ticket"', [TICKETS]],
  ['searchTerms: "season TICK"', [TICKETS]],
  ['searchTerms: "tiket"', [TICKETS]],
  ['searchTerms: "clarsach"', [LESSONS]],
  ['searchTerms: "clarsaich"', [LESSONS]],
  ['searchTerms: "céilidh"', [LESSONS]],
  ['searchTerms: "football"', [LAPTOP]],
  ['searchTerms: "ticket laptop"', []],
  ['searchTerms: "nothingofthekind"', []],
  ['outcomes: [STAYING_WELL, LEARNING_AND_WORK]', [LAPTOP, SWIMMING]],
  ['refusedFirst: true', [TICKETS, SWIMMING]],
  ['refusedFirst: false', [LAPTOP, LESSONS]],
  ['refusedTests: [MEETS_AGREED_OUTCOME]', [TICKETS]],
  ['refusedTests: [NO_HARM_OR_UNREASONABLE_RISK, LEGAL]', [SWIMMING]],
  ['costBands: [UP_TO_10, UP_TO_50]', [LESSONS, SWIMMING]],
  ['costPer: ONCE', [TICKETS]],
  ['costPer: WEEK, outcomes: [STAYING_WELL], refusedFirst: true, searchTerms: "friend"', [SWIMMING]],
])('anybody finds by %s', async (filter, expected) => {
  expect(await namesFor(filter)).toEqual([...expected].sort());
});

test.each([
  ['searchTerms: ""', 'searchTerms'],
  ['searchTerms: "…"', 'searchTerms'],
  [`searchTerms: "${'a '.repeat(101)}"`, 'searchTerms'],
  ['outcomes: []', 'outcomes'],
  ['costBands: []', 'costBands'],
  ['refusedTests: []', 'refusedTests'],
])('%s is refused in plain words', async (filter) => {
  const { errors, status } = await world.ask(null, `{ precedents(filter: { ${filter} }) { totalCount } }`);
  expect({ status, codes: errors?.map(({ extensions }) => extensions.code) }).toEqual({
    status: 200,
    codes: ['BAD_USER_INPUT'],
  });
});

test('whatever somebody types to find stories is words and nothing else', async () => {
  for (const words of [
    `'; drop table planning.precedent; --`,
    'a & b | !c',
    ':*',
    "x' or '1'='1",
    '<script>',
    '\\',
    '%_',
    '🎟️ ticket',
  ]) {
    const { errors } = await world.ask(
      null,
      'query ($filter: PrecedentFilter) { precedents(filter: $filter) { totalCount } }',
      {
        filter: { searchTerms: words },
      },
    );
    expect(errors?.map(({ extensions }) => extensions.code) ?? []).toEqual(
      /[a-z0-9]/.test(words) ? [] : ['BAD_USER_INPUT'],
    );
  }
});

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly usedFor: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function pageAfter(after: string | null): Promise<Page> {
  const document = `query ($after: String) { precedents(first: 3, after: $after) {
    totalCount edges { node { usedFor councilArea { name } } } pageInfo { hasNextPage endCursor } } }`;
  return (await world.ask<{ precedents: Page }>(null, document, { after })).data.precedents;
}

test('page by page each comes once, and each page is one statement', async () => {
  const pages: Page[] = [];
  do {
    log.take();
    pages.push(await pageAfter(pages.at(-1)?.pageInfo.endCursor ?? null));
    expect(log.take().map(kindOf)).toEqual(['read']);
  } while (pages.at(-1)?.pageInfo.hasNextPage);
  expect(pages.map(({ totalCount, edges }) => [totalCount, edges.length])).toEqual([
    [4, 3],
    [4, 1],
  ]);
  const seen = pages.flatMap(({ edges }) => edges.map(({ node }) => node.usedFor));
  expect(seen.sort()).toEqual([TICKETS, LESSONS, SWIMMING, LAPTOP].sort());
});

test('Ishbel finds what others with an outcome like hers spent money on: of its theme first, then in her words', async () => {
  const personId = await registerIshbel(world);
  const agree = (words: string, theme?: string) =>
    succeed(world, worker, 'outcomeAgree', { personId, words, theme }, 'id');
  await agree('I want to see my team play football with my pals.');
  await agree('I want to get back to music, and play in a band.', 'STAYING_WELL');
  await agree('I want to.');
  const document = `query ($id: ID!) { person(id: $id) { outcomes { words theme precedents { usedFor } } } }`;
  const ask = async () =>
    (
      await world.ask<{ person: { outcomes: { theme: string | null; precedents: { usedFor: string }[] }[] } }>(
        await accountOf(world, personId),
        document,
        { id: personId },
      )
    ).data.person.outcomes;
  await ask();
  log.take();
  const outcomes = await ask();
  // Who asks is found out once in a while, whatever is asked.
  const kinds = log.take().map(kindOf);
  expect(kinds.filter((kind) => kind !== 'access.sign_in')).toEqual(['read']);
  expect(outcomes.map(({ theme, precedents }) => [theme, precedents.map(({ usedFor }) => usedFor)])).toEqual([
    [null, expect.arrayContaining([LAPTOP, TICKETS])],
    ['STAYING_WELL', [SWIMMING, LESSONS]],
    [null, []],
  ]);
});

test('an area is told once five people of it have told of it, not five stories of one', async () => {
  const area = { ...PLAIN, councilArea: 'S12000017', happened: 'It was good.' };
  const tell = async (actorKey: string, personId: string, usedFor: string) => {
    await succeed(world, actorKey, 'peerStoryWrite', { ...TICKET, ...area, personId, usedFor });
    for (const { id } of await open.waitingFor(supportAdviser)) await open.publish(supportAdviser, id);
  };
  const shown = async () => {
    const found = await open.publicly('(filter: { searchTerms: "outing" })');
    return found.map(({ councilArea }) => councilArea?.name ?? null);
  };
  for (let n = 0; n < 5; n += 1) await tell(open.ishbel, open.personId, `Outing ${n} of hers`);
  expect(await shown()).toEqual([null, null, null, null, null]);
  for (let n = 0; n < 4; n += 1) {
    expect([...new Set(await shown())]).toEqual([null]);
    const personId = await registerIshbel(world);
    await tell(await accountOf(world, personId), personId, `Outing of another ${n}`);
  }
  expect(await shown()).toEqual(Array.from({ length: 9 }, () => 'Highland'));
});
