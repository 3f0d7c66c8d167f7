import { cp } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type App, createApp } from '../../server/app.ts';
import { listenForAccountChanges } from '../../server/database/account-changes.ts';
import { openDatabase } from '../../server/database/database.ts';
import { entities } from '../../server/orm.ts';
import { done } from '../support/acts.ts';
import { findPgBouncer, type Pooler, startPgBouncer } from '../support/pgbouncer.ts';
import { offeredCommission, type Person, personWithFund } from '../support/scenario.ts';
import { createWorld, type OwnWorld, send } from '../support/world.ts';

const installed = findPgBouncer();
const withPgBouncer = installed === null ? describe.skip : describe;
/** Before 1.21 it knows nothing of prepared statements in transaction mode. */
const KEEPS_PREPARED = Number(installed?.version.split('.')[1]) >= 21;

const REQUESTS = 200;
const DOCUMENTS = [
  'query ($person: ID!) { person(id: $person) { knownAs } }',
  'query ($person: ID!) { person(id: $person) { knownAs confidential { fullName } } }',
  'query ($fund: ID!) { fund(id: $fund) { id balance { left { pence } } } }',
  'query ($commission: ID!) { commission(id: $commission) { description status } }',
  'query { viewer { name } }',
];

withPgBouncer('through PgBouncer in transaction mode', () => {
  let world: OwnWorld;
  let pooler: Pooler;
  let straightUrl = '';
  let straight: App;
  let ishbel: Person;
  let commissionId: string;
  const reports: string[] = [];

  beforeAll(async () => {
    world = await createWorld({
      reach: async (url) => {
        straightUrl = url;
        pooler = await startPgBouncer(installed?.program ?? '', url);
        return pooler.through(url);
      },
      configured: {
        preparedStatements: false,
        get databaseStraightUrl() {
          return straightUrl;
        },
      },
    });
    // The same accounts, by the same tokens.
    await cp(path.join(world.dataDir, 'demo-key.json'), path.join(world.dataDir, 'straight', 'demo-key.json'));
    straight = await createApp(
      { ...world.config, databaseServerUrl: straightUrl, dataDir: path.join(world.dataDir, 'straight') },
      (said) => reports.push(said),
    );
    // Registered, planned, funded, offered and accepted through the pooler.
    ishbel = await personWithFund(world, 1_000_000);
    commissionId = await offeredCommission(world, ishbel);
    await done(world, world.town.accounts.provider, 'commissionAccept', {
      commissionId,
      idempotencyKey: 'yes to the choir',
    });
  });
  afterAll(async () => {
    await straight?.close();
    await world?.close();
    await pooler?.stop();
  });

  const actorKeys = () => {
    const { worker, otherWorker, broker, holder, provider } = world.town.accounts;
    return [worker, otherWorker, broker, holder, provider, ishbel.accountId, null];
  };

  async function ask(app: App, n: number): Promise<unknown> {
    const who = actorKeys()[n % actorKeys().length] ?? null;
    const variables = { person: ishbel.personId, fund: ishbel.fundId, commission: commissionId };
    const headers = who === null ? {} : { authorization: `Bearer ${await world.tokens.sign(who)}` };
    const query = DOCUMENTS[n % DOCUMENTS.length] ?? '';
    const names = Object.entries(variables).filter(([name]) => query.includes(`$${name}`));
    return send(app, headers, { query, variables: Object.fromEntries(names) });
  }

  test('statements of the public keep to their limit there too, and nobody else meets it', async () => {
    const search = () => world.ask(null, '{ supportServices(first: 1) { totalCount } }');
    const limit = async () =>
      (await world.app.database.pool.query("select current_setting('statement_timeout') as limit")).rows[0].limit;
    const answers = await Promise.all(Array.from({ length: 60 }, (_, n) => (n % 2 === 0 ? search() : limit())));
    expect(new Set(answers.map((answer) => answer.status ?? answer))).toEqual(new Set([200, '15s']));
    const lock = await world.owner.connect();
    await lock.query('begin; lock table directory.support_service in access exclusive mode');
    expect(await search()).toMatchObject({
      status: 429,
      errors: [{ message: expect.stringMatching(/^This takes longer than the 5 seconds/) }],
    });
    await lock.query('rollback');
    lock.release();
    expect((await search()).status).toBe(200);
  });

  test(`${REQUESTS} requests of seven people, all at once, are answered as they are straight`, async () => {
    // Each of the seven with each of the documents.
    const different = actorKeys().length * DOCUMENTS.length;
    const expected = await Promise.all(Array.from({ length: different }, (_, n) => ask(straight, n)));
    const answers = await Promise.all(Array.from({ length: REQUESTS }, (_, n) => ask(world.app, n)));
    expect(answers).toEqual(answers.map((_, n) => expected[n % different]));
    expect(answers).toContainEqual(expect.objectContaining({ data: { person: { knownAs: 'Ishbel' } } }));
    expect(answers).toContainEqual(expect.objectContaining({ data: { person: null } }));
  });

  test('nothing is left on the sessions that are shared', async () => {
    const left = await Promise.all(
      Array.from({ length: 20 }, () =>
        world.app.database.pool.query(`
          select coalesce(current_setting('app.actor_id', true), '') as actor, (select count(*)::int from pg_prepared_statements) as prepared,
            (select count(*)::int from pg_listening_channels()) as channels, current_setting('statement_timeout') as clock,
            (select count(*)::int from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()) as locks,
            (select count(*)::int from pg_class where relpersistence = 't') as temporary`),
      ),
    );
    const clean = { actor: '', prepared: 0, channels: 0, clock: '15s', locks: 0, temporary: 0 };
    expect([...new Set(left.map(({ rows }) => JSON.stringify(rows[0])))]).toEqual([JSON.stringify(clean)]);
  });

  test.each([
    { prepares: false, fails: false },
    { prepares: true, fails: !KEEPS_PREPARED },
  ])('statements kept by name: $prepares, so some fail: $fails', async ({ prepares, fails }) => {
    const database = await openDatabase(pooler.through(straightUrl), { entities, poolSize: 10, prepares });
    const statements = database.statements(null);
    const outcomes = await Promise.allSettled(
      Array.from({ length: REQUESTS }, (_, n) =>
        statements.run({ text: `select $1::text as who, $2::int + ${n % 5} as what`, values: [n] }),
      ),
    );
    await database.close();
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    process.stderr.write(`Prepared ${prepares}: ${refused.length} of ${REQUESTS} fail.\n`);
    expect(refused.length > 0).toBe(fails);
  });

  test('who prepares through a pooler is told so at the start, and who does not is not', async () => {
    expect(reports.filter((said) => said.includes('pooler'))).toEqual([]);
    const said: string[] = [];
    const other = { ...world.config, preparedStatements: true, dataDir: path.join(world.dataDir, 'told') };
    await (await createApp(other, (report) => said.push(report))).close();
    expect(said.filter((report) => report.includes('set PREPARED_STATEMENTS=off'))).toHaveLength(1);
  });

  test('word of changed accounts is waited for straight, and never through the pooler', async () => {
    const heard = async (url: string) => {
      const said: string[] = [];
      const listening = await listenForAccountChanges(
        url,
        {
          connected: () => said.push('connected'),
          disconnected: () => said.push('disconnected'),
          changed: () => undefined,
        },
        (report) => said.push(report.includes('DATABASE_STRAIGHT_URL') ? 'told what to set' : report),
      );
      const before = [...said];
      await listening.close();
      return before;
    };
    expect(await heard(straightUrl)).toEqual(['connected']);
    expect(await heard(pooler.through(straightUrl))).toEqual(['told what to set', 'disconnected']);
  });
});
