import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { employ } from '../../access/bystanders.ts';
import { succeed } from '../../support/acts.ts';
import { createWorld } from '../../support/world.ts';
import { codesOf, openStories } from './peer-stories.support.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const { broker, supportAdviser, operator } = accounts;
afterAll(() => world.close());

let open: Awaited<ReturnType<typeof openStories>>;
let storyId: string;
let precedentId: string;
beforeEach(async () => {
  open = await openStories(world);
  storyId = await open.written(open.ishbel);
  precedentId = (await open.waitingFor(supportAdviser))[0]?.id ?? '';
});

const status = async () => (await open.storiesFor(open.ishbel))?.[0]?.status;

test('Shona asks for a change, Ishbel makes it, and in other words it is another to be read', async () => {
  const { ishbel, sendBack, storiesFor, waitingFor, rewrite, publish, publicly } = open;
  expect(codesOf(await sendBack(supportAdviser, precedentId))).toEqual([]);
  expect(await storiesFor(ishbel)).toMatchObject([
    { status: 'RETURNED', explanation: 'Leave out the day.', decidedFor: { name: 'Orrin Independent Support' } },
  ]);
  expect(await waitingFor(supportAdviser)).toEqual([]);
  expect(codesOf(await publish(supportAdviser, precedentId))).toEqual(['WRONG_STATE']);
  expect(codesOf(await rewrite(ishbel, storyId, { happened: 'I go to the game.' }))).toEqual([]);
  // What was read before is gone with its words: nobody publishes what they have not read.
  expect(codesOf(await publish(supportAdviser, precedentId))).toEqual(['NOT_FOUND']);
  const [again] = await waitingFor(supportAdviser);
  expect(again?.id).not.toBe(precedentId);
  expect(codesOf(await publish(supportAdviser, again?.id ?? ''))).toEqual([]);
  expect((await publicly()).map(({ happened }) => happened)).toEqual(['I go to the game.']);
});

test('a story that is declined says why, and is over but for taking it back', async () => {
  const { ishbel, decline, storiesFor, rewrite, withdraw, publish } = open;
  expect(codesOf(await decline(supportAdviser, precedentId))).toEqual([]);
  expect(await storiesFor(ishbel)).toMatchObject([
    {
      status: 'DECLINED',
      declineReason: 'ADVERTISES',
      explanation: 'It sells.',
      viewerCanRewrite: {
        allowed: false,
        explanation: 'This story is declined; that can only be done while it is waiting or returned or published.',
      },
    },
  ]);
  expect(codesOf(await rewrite(ishbel, storyId))).toEqual(['WRONG_STATE']);
  expect(codesOf(await publish(operator, precedentId))).toEqual(['WRONG_STATE']);
  expect(codesOf(await withdraw(ishbel, storyId))).toEqual([]);
});

test('what is published can be taken down, and what is taken back is gone at the next request', async () => {
  const { ishbel, publish, publicly, sendBack, withdraw, waitingFor, storiesFor } = open;
  await publish(supportAdviser, precedentId);
  expect(await publicly()).toHaveLength(1);
  expect(codesOf(await sendBack(operator, precedentId))).toEqual([]);
  expect(await publicly()).toEqual([]);
  await open.rewrite(ishbel, storyId);
  await publish(operator, (await waitingFor(operator))[0]?.id ?? '');
  const [published] = await publicly();
  // Fergus, whom she let write her plan, takes it back; she cannot again.
  expect(codesOf(await withdraw(broker, storyId))).toEqual([]);
  expect(await publicly()).toEqual([]);
  const gone = await world.ask(operator, 'query ($id: ID!) { node(id: $id) { id } }', { id: published?.id });
  expect(gone.data).toEqual({ node: null });
  expect((await world.owner.query('select from planning.precedent where id = $1', [published?.id])).rowCount).toBe(0);
  expect(codesOf(await withdraw(ishbel, storyId))).toEqual(['ALREADY_DONE']);
  expect(codesOf(await open.rewrite(ishbel, storyId))).toEqual(['WRONG_STATE']);
  for (const decide of [publish, sendBack, open.decline])
    expect(codesOf(await decide(supportAdviser, published?.id ?? ''))).toEqual(['NOT_FOUND']);
  expect(await storiesFor(ishbel)).toMatchObject([
    { status: 'WITHDRAWN', precedent: null, viewerCanWithdraw: { allowed: false } },
  ]);
  // What was taken back may be told again.
  expect(codesOf(await open.write(ishbel))).toEqual([]);
});

test('of two who decide at once one does, and a withdrawal meanwhile has the last word', async () => {
  const { ishbel, publish, decline, withdraw, publicly } = open;
  const both = await Promise.all([publish(supportAdviser, precedentId), decline(operator, precedentId)]);
  // Declined after it was published is taken down: both may follow upon each other, never publishing what was declined.
  expect(both.flatMap(codesOf).every((code) => code === 'WRONG_STATE')).toBe(true);
  expect(await publicly()).toHaveLength((await status()) === 'PUBLISHED' ? 1 : 0);
  await Promise.all([withdraw(ishbel, storyId), publish(supportAdviser, precedentId)]);
  expect([await status(), await publicly()]).toEqual(['WITHDRAWN', []]);
});

test('ten publish at once, and it is published once', async () => {
  const { publish } = open;
  const all = await Promise.all(Array.from({ length: 10 }, () => publish(supportAdviser, precedentId)));
  expect(all.flatMap(codesOf)).toEqual(Array.from({ length: 9 }, () => 'WRONG_STATE'));
  const { rows } = await world.owner.query(
    `select organisation_id, person_id from audit.act where act = 'precedentPublish' and subject_id = $1`,
    [precedentId],
  );
  // Whose story it was does not stand beside who published it.
  expect(rows).toEqual([{ organisation_id: organisations.supportOrganisation, person_id: null }]);
});

test('nobody moderates whom their organisation has to do with, in whichever of their roles', async () => {
  const { personId, ishbel, waitingFor, publish } = open;
  expect(await waitingFor(supportAdviser)).toHaveLength(1);
  await succeed(
    world,
    ishbel,
    'accessGrantGive',
    { personId, organisationId: organisations.supportOrganisation, topics: ['PLAN'] },
    'id',
  );
  expect(await waitingFor(supportAdviser)).toEqual([]);
  expect(codesOf(await publish(supportAdviser, precedentId))).toEqual(['NOT_FOUND']);
  expect(await waitingFor(operator)).toHaveLength(1);
  // An operator who works for Ishbel's provider, council or brokerage as well.
  const outsider = await employ(world, {
    organisationId: organisations.operator,
    role: 'OPERATOR',
    startsOn: '2024-01-01',
  });
  expect(await waitingFor(outsider)).toHaveLength(1);
  for (const [organisation, role] of [
    ['council', 'ADMINISTRATOR'],
    ['brokerage', 'BROKER'],
  ] as const) {
    const id = newId();
    await world.owner.query(
      `insert into identity.membership (id, account_id, organisation_id, role, starts_on) values ($1, $2, $3, $4, '2024-01-01')`,
      [id, outsider, organisations[organisation], role],
    );
    for (const actorKey of [outsider, `${outsider}/${organisations.operator}`]) {
      expect(await waitingFor(actorKey)).toEqual([]);
      expect(codesOf(await publish(actorKey, precedentId))).toEqual(['NOT_FOUND']);
    }
    await world.owner.query('delete from identity.membership where id = $1', [id]);
  }
  expect(await status()).toBe('WAITING');
});

test('nobody moderates their own, or that of somebody they act for or write for', async () => {
  const { personId, waitingFor } = open;
  const adviser = await employ(world, {
    organisationId: organisations.supportOrganisation,
    role: 'SUPPORT_ADVISER',
    startsOn: '2024-01-01',
  });
  expect(await waitingFor(adviser)).toHaveLength(1);
  await world.owner.query('update people.representation set account_id = $1 where person_id = $2', [adviser, personId]);
  expect(await waitingFor(adviser)).toEqual([]);
  await world.owner.query('update people.representation set account_id = $1 where person_id = $2', [broker, personId]);
  expect(await waitingFor(adviser)).toHaveLength(1);
  await world.owner.query('update planning.peer_story set written_by_id = $1 where id = $2', [adviser, storyId]);
  expect(await waitingFor(adviser)).toEqual([]);
});

test('what a moderator may decide is told beforehand, as it will be', async () => {
  const { publish } = open;
  const document = `query ($id: ID!) { node(id: $id) { ... on Precedent { publish: viewerCanModerate(decision: PUBLISH) { allowed reason }
    takeDown: viewerCanModerate(decision: DECLINE) { allowed reason } } } }`;
  const may = async (actorKey: string | null) =>
    (await world.ask<{ node: object }>(actorKey, document, { id: precedentId })).data.node;
  const yes = { allowed: true, reason: null };
  expect(await may(supportAdviser)).toEqual({ publish: yes, takeDown: yes });
  await publish(supportAdviser, precedentId);
  expect(await may(supportAdviser)).toEqual({ publish: { allowed: false, reason: 'WRONG_STATE' }, takeDown: yes });
  const no = { allowed: false, reason: 'NOT_PERMITTED' };
  expect(await may(null)).toEqual({ publish: no, takeDown: no });
});

test('who moderates for two organisations is told beforehand to say for which, as the act does', async () => {
  const { publish } = open;
  const both = await employ(world, {
    organisationId: organisations.supportOrganisation,
    role: 'SUPPORT_ADVISER',
    startsOn: '2024-01-01',
  });
  await world.owner.query(
    `insert into identity.membership (id, account_id, organisation_id, role, starts_on) values ($1, $2, $3, 'OPERATOR', '2024-01-01')`,
    [newId(), both, organisations.operator],
  );
  const document = `query ($id: ID!) { node(id: $id) { ... on Precedent { viewerCanModerate(decision: PUBLISH) { allowed reason } } } }`;
  const may = async (actorKey: string) =>
    (await world.ask<{ node: object }>(actorKey, document, { id: precedentId })).data.node;
  expect(await may(both)).toEqual({ viewerCanModerate: { allowed: false, reason: 'INVALID_INPUT' } });
  expect(codesOf(await publish(both, precedentId))).toEqual(['INVALID_INPUT']);
  expect(await status()).toBe('WAITING');
  const asAdviser = `${both}/${organisations.supportOrganisation}`;
  expect(await may(asAdviser)).toEqual({ viewerCanModerate: { allowed: true, reason: null } });
  expect(codesOf(await publish(asAdviser, precedentId))).toEqual([]);
});

test('a moderator says why in words, and changes none of the story’s', async () => {
  const { sendBack } = open;
  for (const words of ['', '  ', 'a\u0000b'])
    expect(codesOf(await sendBack(supportAdviser, precedentId, words))).toEqual(['INVALID_INPUT']);
  expect(codesOf(await sendBack(supportAdviser, precedentId, 'a'.repeat(2_001)))).toEqual(['TOO_LONG']);
  expect(await status()).toBe('WAITING');
});
