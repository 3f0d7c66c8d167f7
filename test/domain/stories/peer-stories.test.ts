import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { employBrokeringWorker, openAccount } from '../../access/bystanders.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { createWorld } from '../../support/world.ts';
import { codesOf, openStories, TICKET } from './peer-stories.support.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const { broker, worker, manager, supportAdviser, operator } = accounts;
afterAll(() => world.close());

let open: Awaited<ReturnType<typeof openStories>>;
beforeEach(async () => {
  open = await openStories(world);
});

test('Ishbel tells of her season ticket; Shona, who advises elsewhere, reads it first, and then everybody does', async () => {
  const { ishbel, personId, storiesFor, written, waitingFor, publicly, publish } = open;
  const before = Date.now();
  const storyId = await written(ishbel);
  expect(await storiesFor(ishbel)).toMatchObject([
    { id: storyId, usedFor: TICKET.usedFor, status: 'WAITING', precedent: null, viewerCanRewrite: { allowed: true } },
  ]);
  const answerBy = Date.parse((await storiesFor(ishbel))?.[0]?.answerBy ?? '');
  expect(Math.round((answerBy - before) / 3_600_000)).toBe(72);
  // It is not among what is published, not even for the moderator who may read it first.
  for (const reader of [null, supportAdviser, ishbel]) expect(await publicly('', reader)).toEqual([]);

  const [waiting] = await waitingFor(supportAdviser);
  expect(waiting).toMatchObject({ usedFor: TICKET.usedFor, moderation: { status: 'WAITING' } });
  expect(codesOf(await publish(supportAdviser, waiting?.id ?? ''))).toEqual([]);

  expect(await publicly()).toEqual([
    { id: waiting?.id, usedFor: TICKET.usedFor, happened: TICKET.happened, moderation: null, councilArea: null },
  ]);
  expect(await storiesFor(ishbel)).toMatchObject([
    { status: 'PUBLISHED', decidedFor: { name: 'Orrin Independent Support' }, precedent: { id: waiting?.id } },
  ]);
  expect(await waitingFor(supportAdviser)).toEqual([]);
  // Whose it is stands in no row that others read.
  const { rows } = await world.owner.query('select to_jsonb(p) as row from planning.precedent p where id = $1', [
    waiting?.id,
  ]);
  const row = JSON.stringify(rows[0].row);
  for (const id of [personId, storyId, ishbel, organisations.council]) expect(row).not.toContain(id);
  // Nor does its id tell when it was written, as ours do.
  expect(waiting?.id).toMatch(/^.{14}4/);
});

test('it is Ishbel’s and her brokers’ to see; her council, her holder and her attorney for money see none of it', async () => {
  const { ishbel, personId, storiesFor, written } = open;
  await written(ishbel);
  expect(await storiesFor(broker)).toHaveLength(1);
  for (const other of [worker, manager, accounts.holder]) expect(await storiesFor(other)).toEqual([]);
  for (const other of [accounts.otherWorker, accounts.provider, supportAdviser, operator, null])
    expect(await storiesFor(other)).toBeNull();
  const { rows } = await world.owner.query('select account_id from people.representation where person_id = $1', [
    personId,
  ]);
  expect(await storiesFor(rows[0].account_id)).toEqual([]);
});

async function mayWrite(actorKey: string): Promise<object> {
  const document = 'query ($id: ID!) { person(id: $id) { viewerCanWriteStory { allowed reason } } }';
  const variables = { id: open.personId };
  const { data } = await world.ask<{ person: { viewerCanWriteStory: object } }>(actorKey, document, variables);
  return data.person.viewerCanWriteStory;
}

test('an account that may not write sees it beforehand, and is refused', async () => {
  const { ishbel, write } = open;
  for (const actorKey of [ishbel, broker]) expect(await mayWrite(actorKey)).toEqual({ allowed: true, reason: null });
  for (const actorKey of [worker, accounts.holder]) {
    expect(await mayWrite(actorKey)).toEqual({ allowed: false, reason: 'NOT_PERMITTED' });
  }
  // A worker has no role to write by, but may be somebody's son: so what is refused is the row.
  for (const actorKey of [worker, accounts.holder]) expect(codesOf(await write(actorKey))).toEqual(['NOT_PERMITTED']);
  for (const actorKey of [accounts.otherBroker, accounts.otherWorker, supportAdviser])
    expect(codesOf(await write(actorKey))).toEqual(['NOT_FOUND']);
});

test('Nan, who helps Ishbel to decide, writes once Ishbel lets her write the plan, and no longer once that ends', async () => {
  const { ishbel, personId, write, storiesFor } = open;
  const nan = await succeed(world, ishbel, 'decisionSupporterName', {
    personId,
    name: 'Nan Laurie',
    howTheyHelp: 'Talks it through.',
  });
  const { rows } = await world.owner.query('select account_id from people.decision_supporter where id = $1', [nan?.id]);
  const account = rows[0].account_id;
  expect(codesOf(await write(account))).toEqual(['NOT_FOUND']);
  const given = { personId, decisionSupporterId: nan?.id, topics: ['PROFILE', 'PLAN'], mayWrite: true };
  await succeed(world, ishbel, 'accessGrantGive', given, 'id');
  expect(codesOf(await write(account))).toEqual([]);
  expect(await storiesFor(account)).toHaveLength(1);
  await world.owner.query('update people.access_grant set ends_at = now() where account_id = $1', [account]);
  expect(codesOf(await write(account, { usedFor: 'Another' }))).toEqual(['NOT_FOUND']);
  expect(await storiesFor(account)).toBeNull();
});

test('Ailsa, who works for Ishbel’s council, writes for nobody there, whatever else she is; of herself she does', async () => {
  const { personId, write, written } = open;
  const ailsa = await employBrokeringWorker(world);
  for (const actorKey of [ailsa, `${ailsa}/${organisations.brokerage}`]) {
    expect(await mayWrite(actorKey)).toEqual({ allowed: false, reason: 'CONFLICT_OF_INTEREST' });
    expect(codesOf(await write(actorKey))).toEqual(['CONFLICT_OF_INTEREST']);
  }
  await world.owner.query('update people.supported_person set account_id = $1 where id = $2', [ailsa, personId]);
  await written(ailsa);
});

test('what would say whose it is is refused: her names, those around her, what she uses, where she lives', async () => {
  const { ishbel, write, storiesFor } = open;
  for (const [happened, found] of [
    ['Ishbel goes to the game.', 'Ishbel'],
    ['Galbraith is my name.', 'Galbraith'],
    ['My nephew Ewan comes too.', 'Ewan'],
    // Her worker, who registered her, and her brokers.
    ['Ailsa Wemyss said no.', 'Ailsa'],
    ['Glenorrin Brokers asked again.', 'Glenorrin Brokers'],
    ['Orrin Fund Holders paid.', 'Orrin Fund Holders'],
    ['I live in Kirk Wynd.', 'Kirk Wynd'],
    ['Come to ZZ1 4AB.', 'ZZ1 4AB'],
  ] as const) {
    const { userErrors } = await write(ishbel, { happened });
    expect(userErrors).toMatchObject([{ code: 'IDENTIFIES_SOMEBODY', field: 'happened' }]);
    expect(userErrors[0]?.message).toContain(`“${found}”`);
  }
  const { userErrors } = await write(ishbel, { usedFor: 'Ishbel’s ticket' });
  expect(userErrors).toMatchObject([{ code: 'IDENTIFIES_SOMEBODY', field: 'usedFor' }]);
  expect(await storiesFor(ishbel)).toEqual([]);
});

test('nobody is asked for a story before they know who will see it', async () => {
  const { ishbel, write } = open;
  const { data } = await world.ask<{ peerStoryTerms: string }>(null, '{ peerStoryTerms }');
  expect(data.peerStoryTerms).toMatch(/^Anybody can read your story, without signing in/);
  expect((await write(ishbel, { agrees: false })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', field: 'agrees', message: expect.stringContaining('peerStoryTerms') },
  ]);
  expect((await write(ishbel, { agreedOn: '2999-01-01' })).userErrors).toMatchObject([
    { code: 'INVALID_INPUT', field: 'agreedOn' },
  ]);
});

test.each([
  ['a cost without how often', { costPer: null }, 'costPer'],
  ['how often without a cost', { costBand: null }, 'costPer'],
  ['a test of what was not refused', { refusedFirst: false, whatChanged: null }, 'refusedFirst'],
  ['a change of what was not refused', { refusedFirst: null, refusedTest: null }, 'refusedFirst'],
  ['half of a test that has none', { refusedLimb: 'HARM_TO_ANYONE' }, 'refusedLimb'],
  ['half of no test', { refusedTest: null, refusedLimb: 'HARM_TO_ANYONE' }, 'refusedLimb'],
  ['an area that is none', { councilArea: 'Narnia' }, 'councilArea'],
  ['an area of before', { councilArea: 'S12000015' }, 'councilArea'],
])('%s is refused', async (_what, story, field) => {
  const { ishbel, write } = open;
  expect((await write(ishbel, story)).userErrors).toMatchObject([{ code: 'INVALID_INPUT', field }]);
});

test('what is sent ten times at once is there once, and twenty that wait are enough', async () => {
  const { ishbel, write, storiesFor, withdraw } = open;
  const all = await Promise.all(Array.from({ length: 10 }, () => write(ishbel)));
  expect(all.flatMap(codesOf)).toEqual(Array.from({ length: 9 }, () => 'ALREADY_DONE'));
  for (let n = 1; n < 20; n += 1) await write(ishbel, { usedFor: `Ticket ${n}` });
  expect(codesOf(await write(ishbel, { usedFor: 'One too many' }))).toEqual(['TOO_MANY_ATTEMPTS']);
  const [latest] = (await storiesFor(ishbel)) ?? [];
  expect(codesOf(await withdraw(ishbel, latest?.id ?? ''))).toEqual([]);
  expect(codesOf(await write(ishbel, { usedFor: 'One more' }))).toEqual([]);
});

test('what was done is in the record, and so is who looked', async () => {
  const { ishbel, personId, written, storiesFor, withdraw } = open;
  const storyId = await written(broker);
  await storiesFor(broker);
  await withdraw(ishbel, storyId);
  await world.app.accessLog.settle();
  const { data } = await world.ask<{ person: { acts: { edges: { node: { inWords: string } }[] } } }>(
    ishbel,
    'query ($id: ID!) { person(id: $id) { acts(first: 2) { edges { node { inWords } } } } }',
    { id: personId },
  );
  expect(data.person.acts.edges.map(({ node }) => node.inWords)).toEqual([
    'Ishbel took a story for others back.',
    'Fergus Abbot wrote a story for others of how the money was spent.',
  ]);
  const { rows } = await world.owner.query(
    `select ground from audit.access_record where person_id = $1 and 'PLAN' = any (topics) and account_id = $2`,
    [personId, broker],
  );
  expect(rows).toContainEqual({ ground: 'CONSENT' });
});

test('a stranger reads what is published and nothing else, and may do nothing to it', async () => {
  const { ishbel, written, waitingFor, publish, publicly } = open;
  const stranger = await openAccount(world, 'Somebody with no role');
  await written(ishbel);
  const [waiting] = await waitingFor(operator);
  const precedentId = waiting?.id ?? '';
  const { userErrors } = await attempt(world, stranger, 'precedentPublish', { precedentId });
  expect(userErrors).toMatchObject([
    {
      code: 'NOT_PERMITTED',
      message: expect.stringContaining('can be done by an adviser of an independent support organisation'),
    },
  ]);
  expect(await waitingFor(stranger)).toEqual([]);
  const node = await world.ask(stranger, 'query ($id: ID!) { node(id: $id) { id } }', { id: precedentId });
  expect(node.data).toEqual({ node: null });
  await publish(operator, precedentId);
  expect((await publicly('', stranger)).map(({ id }) => id)).toEqual([precedentId]);
});
