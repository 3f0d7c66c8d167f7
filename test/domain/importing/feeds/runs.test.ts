import { afterAll, expect, test } from '@jest/globals';
import { inWords } from '../../../../server/domain/importing/feeds/feed-report.ts';
import { openTestDatabase } from '../../../support/test-database.ts';
import { type Answer, openFeed, pagesOf, serviceOf, standing, takeIn } from './feed.support.ts';

const world = await openTestDatabase();
const feeds: Awaited<ReturnType<typeof openFeed>>[] = [];
afterAll(async () => {
  for (const feed of feeds) await feed.close();
  await world.close();
});
async function addressOf(answers: Readonly<Record<string, Answer>>) {
  const feed = await openFeed(answers);
  feeds.push(feed);
  return feed.address;
}

test('while one feed is slow to come, another goes in', async () => {
  let begun: () => void = () => undefined;
  let answer: () => void = () => undefined;
  const isAsked = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const slow = await addressOf({
    '/services': (_request, response) => {
      answer = () => response.end(JSON.stringify(pagesOf([serviceOf(1)])['/services 1']));
      begun();
    },
  });
  const waiting = takeIn(world, slow, {
    name: 'slow',
    limits: { silenceMilliseconds: 60_000, answerMilliseconds: 60_000 },
  });
  await isAsked;
  expect(await takeIn(world, await addressOf(pagesOf([serviceOf(2)])), { name: 'quick' })).toMatchObject({ added: 1 });
  expect((await standing(world.owner)).map(({ name }) => name)).toEqual(['Invented Service 2']);
  answer();
  expect(await waiting).toMatchObject({ added: 1 });
});

test('what was set aside is kept of the latest ten runs of each feed, and how each run went of all', async () => {
  const bad = await addressOf(pagesOf([serviceOf(3), { id: 'theirs' }]));
  await takeIn(world, bad, { name: 'once' });
  for (let n = 0; n < 12; n += 1) await takeIn(world, bad, { name: 'nightly' });
  const { rows } = await world.owner.query(
    `select r.file_name as name, count(distinct r.id)::int as runs, sum(r.quarantined)::int as told, count(q.id)::int as kept
     from directory.import_run r left join directory.quarantined_entry q on q.import_run_id = r.id
     where r.file_name in ('once', 'nightly') group by r.file_name order by 1`,
  );
  expect(rows).toEqual([
    { name: 'nightly', runs: 12, told: 12, kept: 10 },
    { name: 'once', runs: 1, told: 1, kept: 1 },
  ]);
});

test('a dry run names twenty of each kind, and counts the others; a run that is kept names none', async () => {
  const many = Array.from({ length: 25 }, (_, n) => serviceOf(n + 10));
  const told = async (services: readonly object[], more = {}) =>
    inWords(await takeIn(world, await addressOf(pagesOf(services, 30)), { name: 'told', ...more }));
  const adding = await told(many, { dryRun: true });
  expect(adding).toContain('\n  Would be taken in:\n    Invented Service 10\n    Invented Service 11\n');
  expect(adding).toContain('\n    Invented Service 29\n    and 5 more.\n');
  expect(adding).not.toContain('Invented Service 30');
  expect(await told(many)).not.toContain('Invented');
  expect(await told(many.slice(1), { dryRun: true })).toContain('\n  Would be closed:\n    Invented Service 10\n');
  const fewest = await told(many.slice(0, 1), { closeMost: true, dryRun: true });
  expect(fewest).toContain('\n    Invented Service 30\n    and 4 more.\n');
});
