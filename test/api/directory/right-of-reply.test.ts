import { afterAll, describe, expect, test } from '@jest/globals';
import { attempt, succeed } from '../../support/acts.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const { owner, town } = world;
const { manager: morven, operator: una, provider: kirsty, otherProvider: erlend, worker: ailsa } = town.accounts;
const { careAtHome, shed } = town.services;
afterAll(() => world.close());

const WORDS = 'We paused new work with this service in May, because visits were missed.';
const why = async (actorKey: string, act: string, input: object) =>
  (await attempt(world, actorKey, act, input)).userErrors.map(({ code }) => code);
const state = async (actorKey: string, serviceId = careAtHome, text = WORDS) =>
  String((await succeed(world, actorKey, 'statementMake', { serviceId, text })).id);
const read = async (actorKey: string | null, serviceId = careAtHome) =>
  (
    await world.ask<{ node: { statements: object[] } }>(
      actorKey,
      `{ node(id: "${serviceId}") { ... on SupportService { statements { text reply published author { name } replyBy { name } } } } }`,
    )
  ).data.node.statements;
const statement = {
  text: WORDS,
  reply: null,
  published: false,
  author: { name: 'Glenorrin Council' },
  replyBy: { name: 'Rowan Tree Care' },
};

describe('what the council says of a service', () => {
  test('is read by Rowan Tree first, and with its reply by everybody', async () => {
    const statementId = await state(morven);
    for (const actorKey of [null, erlend, una, ailsa]) expect(await read(actorKey)).toEqual([]);
    for (const actorKey of [morven, kirsty]) expect(await read(actorKey)).toEqual([statement]);
    const { rows } = await owner.query(
      `select o.name, m.subject, m.body from directory.outgoing_message m join identity.organisation o on o.id = m.organisation_id`,
    );
    expect(rows).toEqual([
      {
        name: 'Rowan Tree Care',
        subject: 'Glenorrin Council has something to say of Rowan Tree Care at Home',
        body: expect.stringContaining(`${WORDS}\n\nYou have the right to reply`),
      },
    ]);
    // Nobody replies for them.
    expect(await why(erlend, 'statementReply', { statementId, text: 'It is worse than that.' })).toEqual(['NOT_FOUND']);
    await succeed(world, kirsty, 'statementReply', { statementId, text: 'We have hired six people since.' });
    const published = { ...statement, published: true, reply: 'We have hired six people since.' };
    for (const actorKey of [null, erlend, kirsty, morven]) expect(await read(actorKey)).toEqual([published]);
    expect(await why(kirsty, 'statementReply', { statementId, text: 'And a car.' })).toEqual(['ALREADY_DONE']);

    expect(await why(una, 'statementWithdraw', { statementId })).toEqual(['NOT_PERMITTED']);
    await succeed(world, morven, 'statementWithdraw', { statementId });
    expect(await why(morven, 'statementWithdraw', { statementId })).toEqual(['ALREADY_DONE']);
    expect(await read(null)).toEqual([]);
  });

  test('is published without a reply once fourteen days are over, and not a moment before', async () => {
    const statementId = await state(morven, careAtHome, 'Silence.');
    const { rows } = await owner.query(
      `update directory.service_statement set made_at = made_at - interval '14 days', publishes_at = publishes_at - interval '14 days' + interval '1 minute'
       where id = $1 returning publishes_at - made_at = interval '14 days 1 minute' as fourteen`,
      [statementId],
    );
    expect(rows).toEqual([{ fourteen: true }]);
    expect(await read(null)).toEqual([]);
    await owner.query('update directory.service_statement set publishes_at = now() where id = $1', [statementId]);
    expect(await read(null)).toEqual([expect.objectContaining({ text: 'Silence.', published: true, reply: null })]);
    // A reply that comes late stands beside it all the same.
    await succeed(world, kirsty, 'statementReply', { statementId, text: 'Here we are.' });
    expect(await read(null)).toEqual([expect.objectContaining({ reply: 'Here we are.' })]);
    await succeed(world, morven, 'statementWithdraw', { statementId });
  });

  test('is said by a manager or an operator, of a service, and not of one’s own', async () => {
    await expect(state(ailsa)).rejects.toThrow('Your account is not one.');
    await expect(state(kirsty)).rejects.toThrow('Your account is not one.');
    expect(await why(morven, 'statementMake', { serviceId: town.organisations.council, text: WORDS })).toEqual([
      'NOT_FOUND',
    ]);
    const { council } = town.organisations;
    const own = await owner.query(
      `insert into directory.support_service (id, organisation_id, name, kinds, sector, status, source, facts_as_of, search_text)
       select access.new_id(), $1, 'Council Care', kinds, 'LOCAL_AUTHORITY', status, source, facts_as_of, 'care' from directory.support_service where id = $2 returning id`,
      [council, careAtHome],
    );
    expect(await why(morven, 'statementMake', { serviceId: own.rows[0].id, text: WORDS })).toEqual([
      'CONFLICT_OF_INTEREST',
    ]);
    await state(una, shed);
    expect(await read(una, shed)).toEqual([expect.objectContaining({ author: { name: 'The Platform' } })]);
  });

  test('cannot be written or published past the right of reply, whatever the server would ask', async () => {
    const statementId = await state(morven);
    const run = (actorKey: string, sql: string) => world.app.database.transaction(actorKey, (em) => em.execute(sql));
    await expect(run(morven, `update directory.service_statement set publishes_at = now()`)).rejects.toThrow(
      'permission denied',
    );
    await expect(
      run(
        kirsty,
        `select directory.make_statement(access.new_id(), '${shed}', '${town.organisations.council}', 'Mine.')`,
      ),
    ).rejects.toThrow('NOT_PERMITTED');
    await expect(run(morven, `select directory.reply_to_statement('${statementId}', 'Fine.')`)).rejects.toThrow(
      'NOT_PERMITTED',
    );
    await succeed(world, morven, 'statementWithdraw', { statementId });
  });
});

describe('what the register says of a service', () => {
  const shown = async () =>
    (
      await world.ask<{ node: object }>(
        null,
        `{ node(id: "${careAtHome}") { ... on SupportService { complaints { upheld } registerReplies { about text organisation { name } } } } }`,
      )
    ).data.node;

  test('stands with Rowan Tree’s reply beside it, which may be changed and taken back', async () => {
    const reply = { serviceId: careAtHome, about: 'COMPLAINTS' };
    expect(await why(kirsty, 'registerReply', { ...reply, text: 'Sorry.' })).toEqual(['WRONG_STATE']);
    await owner.query('update directory.support_service set complaints_upheld = 2 where id = $1', [careAtHome]);
    expect(await why(erlend, 'registerReply', { ...reply, text: 'Ha.' })).toEqual(['NOT_PERMITTED']);
    await succeed(world, kirsty, 'registerReply', { ...reply, text: 'Sorry.' });
    await succeed(world, kirsty, 'registerReply', { ...reply, text: 'We have put both right.' });
    expect(await shown()).toEqual({
      complaints: { upheld: 2 },
      registerReplies: [
        { about: 'COMPLAINTS', text: 'We have put both right.', organisation: { name: 'Rowan Tree Care' } },
      ],
    });
    await succeed(world, kirsty, 'registerReply', reply);
    expect(await shown()).toEqual({ complaints: { upheld: 2 }, registerReplies: [] });
    const { rows } = await owner.query('select text from directory.register_reply order by id');
    expect(rows.map(({ text }) => text)).toEqual(['Sorry.', 'We have put both right.']);
  });
});
