import { afterAll, expect, test } from '@jest/globals';
import { accountOf, registerIshbel } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';
import { kindOf, listenToStatements } from './statement-log.ts';

const world = await createWorld();
const { broker, operator } = world.town.accounts;
const log = listenToStatements(world.app.database.pool);
const personId = await registerIshbel(world);
const ishbel = await accountOf(world, personId);
afterAll(() => world.close());

/** What is sent to PostgreSQL for an act, besides signing in. */
async function kindsOf(act: string, actorKey: string, input: object): Promise<string[]> {
  const type = `${act[0]?.toUpperCase()}${act.slice(1)}Input`;
  log.take();
  const { data } = await world.ask<Record<string, { userErrors: object[] }>>(
    actorKey,
    `mutation ($input: ${type}!) { ${act}(input: $input) { userErrors { code message } } }`,
    { input },
  );
  expect(data[act]?.userErrors).toEqual([]);
  return log
    .take()
    .map(kindOf)
    .filter((kind) => kind !== 'access.sign_in');
}

const act = (...statements: string[]) => ['begin', 'set actor', 'take turns', ...statements, 'read', 'commit'];
const WRITING = ['select people.supported_person', 'select planning.known_names'];
const STORY = { outcome: 'SEEING_PEOPLE', usedFor: 'A ticket', happened: 'I went.', agrees: true };

test('a story is written, decided on, put in other words and taken back in one short transaction each', async () => {
  expect(await kindsOf('peerStoryWrite', ishbel, { personId, ...STORY })).toEqual(
    act(...WRITING, 'select planning.peer_story', 'insert planning.peer_story'),
  );
  const { rows } = await world.owner.query('select id, precedent_id from planning.peer_story');
  const { id: storyId, precedent_id: precedentId } = rows[0];
  expect(await kindsOf('precedentPublish', operator, { precedentId })).toEqual(
    act('select planning.precedent', 'select planning.precedent', 'select planning.moderate_precedent($1, $'),
  );
  expect(await kindsOf('peerStoryRewrite', broker, { storyId, ...STORY, happened: 'I go.' })).toEqual(
    act('select planning.peer_story', ...WRITING, 'update planning.peer_story'),
  );
  expect(await kindsOf('peerStoryWithdraw', ishbel, { storyId })).toEqual(
    act('select planning.peer_story', 'update planning.peer_story'),
  );
});
