import { afterAll, expect, test } from '@jest/globals';
import { type App, createApp } from '../../server/app.ts';
import { kindOf, listenToStatements } from '../api/statement-log.ts';
import { registerIshbel } from '../support/scenario.ts';
import { until, untilToldOf } from '../support/until.ts';
import { type Answer, createWorld, send } from '../support/world.ts';
import { employ } from './bystanders.ts';

/** Two servers of one database. */
const world = await createWorld();
const here = world.app;
const there = await createApp(world.config);
const servers = [here, there];
const ishbel = await registerIshbel(world);
afterAll(async () => {
  await there.close();
  await world.close();
});

const { council } = world.town.organisations;
const hire = (role = 'WORKER') => employ(world, { organisationId: council, role, startsOn: '2020-01-01' });
const PERSON = `query { person(id: "${ishbel}") { knownAs } }`;

/** Asks with one token, kept for as long as the story goes on, as a browser does. */
async function sessionOf(accountId: string) {
  const authorization = `Bearer ${await world.tokens.sign(accountId)}`;
  return (app: App, query: string, variables?: object): Promise<Answer> =>
    send(app, { authorization }, { query, ...(variables && { variables }) });
}

test('an account that is closed reads nothing with its very next request, and is nobody as soon as word is there', async () => {
  const leaver = await hire();
  const ask = await sessionOf(leaver);
  for (const app of servers) expect((await ask(app, PERSON)).data).toEqual({ person: { knownAs: 'Ishbel' } });
  await world.owner.query('update identity.account set closed_at = now() where id = $1', [leaver]);
  for (const app of servers) expect((await ask(app, PERSON)).data?.person ?? null).toBeNull();
  for (const app of servers) await untilToldOf(async () => (await ask(app, PERSON)).status === 401);
});

test('a membership that ends takes its rows and acts with it, and another gives others', async () => {
  const mover = await hire();
  const ask = await sessionOf(mover);
  const agree = 'mutation ($input: OutcomeAgreeInput!) { outcomeAgree(input: $input) { userErrors { code } } }';
  const input = { personId: ishbel, words: 'To see the sea.' };
  const codesOf = async (app: App) => {
    const { data } = await ask(app, agree, { input });
    const { userErrors } = data.outcomeAgree as { userErrors: { code: string }[] };
    return userErrors.map(({ code }) => code);
  };
  for (const app of servers) {
    expect(await ask(app, agree, { input })).toEqual({
      status: 200,
      data: { outcomeAgree: { userErrors: [] } },
      errors: undefined,
    });
  }
  await world.owner.query('update identity.membership set ends_on = access.today() where account_id = $1', [mover]);
  for (const app of servers) {
    expect((await ask(app, PERSON)).data).toEqual({ person: null });
    await ask(app, agree, { input });
    expect(await countOutcomes()).toBe(2);
    await untilToldOf(async () => (await codesOf(app)).includes('NOT_PERMITTED'));
  }
  await world.owner.query('update identity.membership set ends_on = null where account_id = $1', [mover]);
  for (const app of servers) {
    await untilToldOf(async () => (await codesOf(app)).length === 0);
  }
});

test('while a server cannot hear of changes it asks with every request, and afterwards it remembers again', async () => {
  const worker = await hire();
  const ask = await sessionOf(worker);
  const log = listenToStatements(here.database.pool);
  const timesAsked = async () => {
    log.take();
    for (let n = 0; n < 3; n += 1) expect((await ask(here, '{ viewer { name } }')).status).toBe(200);
    return log.take().filter((text) => kindOf(text) === 'access.sign_in').length;
  };
  // Word of the worker's own beginning may still be on its way.
  await untilToldOf(async () => (await timesAsked()) === 0);
  await endListeners();
  await untilToldOf(async () => (await timesAsked()) === 3);
  await world.owner.query('update identity.account set closed_at = now() where id = $1', [worker]);
  expect((await ask(here, PERSON)).status).toBe(401);

  await world.owner.query('update identity.account set closed_at = null where id = $1', [worker]);
  await listenersAreBack();
  await untilToldOf(async () => (await timesAsked()) === 0);
});

async function countOutcomes(): Promise<number> {
  const { rows } = await world.owner.query('select count(*)::int as n from planning.personal_outcome');
  return rows[0].n;
}

const LISTENERS = `from pg_stat_activity where query = 'listen sds_identity' and datname = current_database()`;

async function endListeners(): Promise<void> {
  const { rowCount } = await world.owner.query(`select pg_terminate_backend(pid) ${LISTENERS}`);
  expect(rowCount).toBe(2);
}

async function listenersAreBack(): Promise<void> {
  const areBack = async () => (await world.owner.query(`select pid ${LISTENERS}`)).rowCount === 2;
  await until(areBack);
}
