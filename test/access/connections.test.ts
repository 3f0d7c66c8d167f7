import { afterAll, expect, test } from '@jest/globals';
import { newId } from '../../server/database/columns.ts';
import { openDatabase } from '../../server/database/database.ts';
import { usualShare } from '../../server/database/public-statements.ts';
import { withActor } from '../../server/database/reading/read.ts';
import { SupportedPerson } from '../../server/domain/people/supported-person.entity.ts';
import { entities } from '../../server/orm.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { foundTownWithIshbel, SEES } from './known-ishbel.ts';

const own = await openTestDatabase();
const { accounts, organisations, ishbel } = await foundTownWithIshbel(own);
// She opened her profile to the brokers.
await own.owner.query(
  `insert into people.access_grant (id, person_id, authority_id, organisation_id, topic, may_write, basis, starts_on, granted_by_id, granted_at)
   values ($1, $2, $3, $4, 'PROFILE', false, 'CONSENT', '2024-01-01', $5, now())`,
  [newId(), ishbel, organisations.council, organisations.brokerage, accounts.worker],
);
// Nobody's hundred wait here for as long as a busy machine needs.
const publicShare = { ...usualShare(2), waitMilliseconds: 120_000 };
const database = await openDatabase(own.serverUrl, { entities, poolSize: 2, publicShare });
afterAll(async () => {
  await database.close();
  await own.close();
});

/** Who asks in turn, and what each must find. */
const ASKERS = [
  { accountId: accounts.worker, sees: [ishbel] },
  { accountId: accounts.otherWorker, sees: [] },
  { accountId: accounts.broker, sees: [ishbel] },
  { accountId: null, sees: [] },
];

test('two actors and nobody share two connections, and each finds their own', async () => {
  const found = await Promise.all(
    Array.from({ length: 400 }, async (_, n) => {
      const { accountId, sees } = ASKERS[n % ASKERS.length] ?? { accountId: null, sees: [] };
      return { found: await (n % 3 === 0 ? throughEntities(accountId) : inOneStatement(accountId)), sees };
    }),
  );
  expect(found.filter((each) => String(each.found) !== String(each.sees))).toEqual([]);
  expect(database.pool.totalCount).toBe(2);
  expect(await inBareConnections()).toEqual(nothingIn(2));
});

test('a connection whose work failed carries no actor either', async () => {
  const broken = database.statements(accounts.worker).run({ text: withActor('1 / $2::int'), values: [0] });
  await expect(broken).rejects.toMatchObject({ code: '22012' });
  const thrown = database.transaction(accounts.worker, async (em) => {
    await em.count(SupportedPerson);
    throw new Error('given up half-way');
  });
  await expect(thrown).rejects.toThrow('given up half-way');
  expect(await inBareConnections()).toEqual(nothingIn(2));
});

test('an actor that is no id opens nothing', async () => {
  expect(await inOneStatement('')).toEqual([]);
  for (const actorKey of ['worker', '*', `${accounts.worker}' or true --`]) {
    await expect(inOneStatement(actorKey)).rejects.toMatchObject({ code: '22P02' });
  }
});

async function inOneStatement(actorKey: string | null): Promise<string[]> {
  const [answer] = await database.statements(actorKey).run<{ result: string[] }>({ text: SEES, values: ['[]'] });
  return answer?.result ?? [];
}

async function throughEntities(actorKey: string | null): Promise<string[]> {
  return database.transaction(actorKey, async (em) => (await em.find(SupportedPerson, {})).map(({ id }) => id));
}

/** What every connection of the pool finds when nobody says who asks. */
async function inBareConnections(): Promise<object[]> {
  const clients = await Promise.all([database.pool.connect(), database.pool.connect()]);
  try {
    return await Promise.all(
      clients.map(async (client) => {
        const { rows } = await client.query<{ people: number; actor: string }>(
          `select (select count(*)::int from people.supported_person) as people, coalesce(current_setting('app.actor_id', true), '') as actor`,
        );
        return rows[0] ?? {};
      }),
    );
  } finally {
    for (const client of clients) client.release();
  }
}

function nothingIn(connections: number): object[] {
  return Array.from({ length: connections }, () => ({ people: 0, actor: '' }));
}
