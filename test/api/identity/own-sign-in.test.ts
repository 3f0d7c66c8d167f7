import { afterAll, expect, test } from '@jest/globals';
import { actorFinder } from '../../../server/domain/identity/find-actor.ts';
import { todayInScotland } from '../../../server/foundation/period.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { accountOf, registerIshbel } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { ISSUER, joinAs, refusedAs } from './newcomer.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const { worker } = accounts;
const signIn = actorFinder(world.app.database);
afterAll(() => world.close());

const whoIs = async (subject: string) => (await signIn({ kind: 'LOGIN', issuer: ISSUER, subject }))?.accountId;

async function codeFor(input: object): Promise<string> {
  return String((await succeed(world, worker, 'accountInvite', input, 'code')).code);
}

async function refusal(actorKey: string, input: object) {
  const { userErrors } = await attempt(world, actorKey, 'accountInvite', input);
  return userErrors.map(({ code, field }) => ({ code, field }));
}

async function ewansPower(personId: string): Promise<{ id: string; account_id: string }> {
  const { rows } = await world.owner.query('select id, account_id from people.representation where person_id = $1', [
    personId,
  ]);
  return rows[0];
}

test('Ishbel and Ewan, who acts for her by law, each sign in by a code from Ailsa', async () => {
  const personId = await registerIshbel(world);
  const ewan = await ewansPower(personId);
  const hers = await codeFor({ personId });
  const his = await codeFor({ personId, representationId: ewan.id });
  expect(await joinAs(world, 'ishbel', hers)).toBe(await accountOf(world, personId));
  expect(await joinAs(world, 'ewan', his)).toBe(ewan.account_id);
  expect([await whoIs('ishbel'), await whoIs('ewan')]).toEqual([await accountOf(world, personId), ewan.account_id]);
  const list = `{ person(id: "${personId}") { invitations { name roles acceptedAt account { name } } } }`;
  const both = [
    { name: 'Ishbel', roles: [], acceptedAt: expect.any(String), account: { name: 'Ishbel' } },
    { name: 'Ewan Galbraith', roles: [], acceptedAt: expect.any(String), account: { name: 'Ewan Galbraith' } },
  ];
  expect((await world.ask(worker, list)).data).toEqual({ person: { invitations: both } });
  const own = { person: { invitations: [both[0]] } };
  expect((await world.ask(await accountOf(world, personId), list)).data).toEqual(own);
  expect((await world.ask(accounts.broker, list)).data).toEqual({ person: { invitations: [] } });
});

test('who has a sign-in gets another only in its place, and sees that theirs has ended', async () => {
  const personId = await registerIshbel(world);
  const first = await codeFor({ personId });
  const second = await codeFor({ personId });
  await joinAs(world, 'ishbel 2', first);
  expect(await refusedAs(world, 'somebody beside her', second)).toBe('INVITATION_INVALID');
  expect(await refusal(worker, { personId })).toEqual([{ code: 'WRONG_STATE', field: 'replacesSignIn' }]);
  await joinAs(world, 'ishbel’s new telephone', await codeFor({ personId, replacesSignIn: true }));
  expect([await whoIs('ishbel 2'), await whoIs('ishbel’s new telephone')]).toEqual([
    null,
    await accountOf(world, personId),
  ]);
});

test('the code links a new sign-in, not an account that is there', async () => {
  const personId = await registerIshbel(world);
  const code = await codeFor({ personId });
  const { userErrors } = await attempt(world, accounts.provider, 'invitationAccept', { code });
  expect(userErrors.map((each) => each.code)).toEqual(['WRONG_STATE']);
  await joinAs(world, 'ishbel 3', code);
});

/** Ishbel's and Morag's records, and Mairi, who is named on both. */
async function motherOfTwo() {
  const [ishbel, morag] = [await registerIshbel(world), await registerIshbel(world)];
  const power = { kind: 'GUARDIAN', welfare: true, financial: false, startsOn: '2024-01-01' };
  const named = (personId: string) =>
    succeed(world, worker, 'representationRecord', { personId, name: 'Mairi Galbraith', ...power });
  const codes: string[] = [];
  for (const personId of [ishbel, morag])
    codes.push(await codeFor({ personId, representationId: (await named(personId)).id }));
  return { people: [ishbel, morag] as const, codes: codes as [string, string] };
}

const sees = async (accountId: string, personId: string) => {
  const { data } = await world.ask<{ person: object | null }>(accountId, `{ person(id: "${personId}") { knownAs } }`);
  return data.person !== null;
};

test('Mairi, guardian of two, acts for both by the one sign-in she has', async () => {
  const { people, codes } = await motherOfTwo();
  const mairi = await joinAs(world, 'mairi', codes[0]);
  expect([await sees(mairi, people[0]), await sees(mairi, people[1])]).toEqual([true, false]);
  const { rows } = await world.owner.query(
    `select account_id as opened from people.representation where person_id = $1 and representative_name = 'Mairi Galbraith'`,
    [people[1]],
  );
  const { userErrors } = await attempt(world, mairi, 'invitationAccept', { code: codes[1] });
  expect(userErrors).toEqual([]);
  expect([await sees(mairi, people[0]), await sees(mairi, people[1])]).toEqual([true, true]);
  const { rows: closed } = await world.owner.query('select closed_at from identity.account where id = $1', [
    rows[0].opened,
  ]);
  expect(closed).toEqual([{ closed_at: expect.any(Date) }]);
  const acts = `{ person(id: "${people[1]}") { acts(first: 1) { edges { node { act who } } } } }`;
  expect((await world.ask(worker, acts)).data).toEqual({
    person: { acts: { edges: [{ node: { act: 'invitationAccept', who: 'Mairi Galbraith' } }] } },
  });
  expect(await refusedAs(world, 'somebody else', codes[1])).toBe('INVITATION_INVALID');
});

test('but not as who she is at work, nor as the very person, and where there is a sign-in, in its place alone', async () => {
  const { people, codes } = await motherOfTwo();
  const refusalOf = async (actorKey: string, code: string) =>
    (await attempt(world, actorKey, 'invitationAccept', { code })).userErrors.map((each) => each.code);
  expect(await refusalOf(accounts.provider, codes[0])).toEqual(['WRONG_STATE']);
  expect(await refusalOf(await accountOf(world, people[0]), codes[0])).toEqual(['WRONG_STATE']);
  const [first, second] = [await joinAs(world, 'mairi 2', codes[0]), await joinAs(world, 'mairi 3', codes[1])];
  const { rows } = await world.owner.query('select id from people.representation where account_id = $1', [second]);
  const hers = { personId: people[1], representationId: rows[0].id, replacesSignIn: true };
  const again = await codeFor(hers);
  expect(await refusalOf(first, again)).toEqual([]);
  const [tam, beside] = [await motherOfTwo(), await motherOfTwo()];
  const { rows: powers } = await world.owner.query(
    `select id from people.representation where person_id = $1 and kind = 'GUARDIAN'`,
    [beside.people[0]],
  );
  const unused = await codeFor({ personId: beside.people[0], representationId: powers[0].id });
  await joinAs(world, 'mairi 4', beside.codes[0]);
  const other = await joinAs(world, 'tam', tam.codes[0]);
  expect(await refusalOf(other, unused)).toEqual(['INVITATION_INVALID']);
  expect([await whoIs('mairi 3'), await sees(first, people[1])]).toEqual([null, true]);
});

test('no colleague’s sign-in is handed out so', async () => {
  const personId = await registerIshbel(world);
  const account = await accountOf(world, personId);
  const { code } = await succeed(
    world,
    accounts.administrator,
    'memberInvite',
    { name: 'Ishbel', roles: ['WORKER'] },
    'code',
  );
  await succeed(world, account, 'invitationAccept', { code });
  expect(await refusal(worker, { personId })).toEqual([{ code: 'WRONG_STATE', field: 'personId' }]);
});

test('only the person’s own authority hands it out, for a power in force', async () => {
  const personId = await registerIshbel(world);
  const ewan = await ewansPower(personId);
  expect(await refusal(accounts.otherWorker, { personId })).toEqual([{ code: 'NOT_FOUND', field: 'personId' }]);
  // A worker of the islands to whom the person opened the profile sees the person, and is still not hers.
  await world.owner.query(
    `insert into people.access_grant (id, person_id, authority_id, organisation_id, topic, may_write, basis, starts_on, granted_by_id, granted_at)
     values (gen_random_uuid(), $1, $2, $3, 'PROFILE', true, 'CONSENT', '2024-01-01', $4, now())`,
    [personId, organisations.council, organisations.otherCouncil, worker],
  );
  expect(await refusal(accounts.otherWorker, { personId })).toEqual([{ code: 'NOT_PERMITTED', field: null }]);
  await world.owner.query('update people.representation set ends_on = $2 where id = $1', [ewan.id, todayInScotland()]);
  expect(await refusal(worker, { personId, representationId: ewan.id })).toEqual([
    { code: 'WRONG_STATE', field: 'representationId' },
  ]);
  const other = await ewansPower(await registerIshbel(world));
  expect(await refusal(worker, { personId, representationId: other.id })).toEqual([
    { code: 'NOT_FOUND', field: 'representationId' },
  ]);
});
