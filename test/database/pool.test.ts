import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ActorStatement, Database, Statements } from '../../server/database/database.ts';
import { openDatabase } from '../../server/database/database.ts';
import { isUnreachable } from '../../server/database/sql-errors.ts';
import { entities } from '../../server/orm.ts';
import { openTestDatabase, type TestDatabase } from '../support/test-database.ts';
import { until } from '../support/until.ts';
import { askUntilAnswered, EmbeddedWorld, postmasterOf } from './embedded/embedded.support.ts';

const POOL_SIZE = 3;
const ROUNDS = 12;
const SHORT: ActorStatement = { text: 'select $1::text as actor', values: [] };
const LONG: ActorStatement = { text: 'select $1::text as actor, pg_sleep(30)', values: [] };

/** Opens when as many have come as were expected: proof that all of them were inside at once. */
class Gate {
  readonly opened: Promise<void>;
  #open: () => void = () => undefined;
  #missing: number;

  constructor(expected: number) {
    this.#missing = expected;
    this.opened = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  pass(): Promise<void> {
    this.#missing -= 1;
    if (this.#missing === 0) this.#open();
    return this.opened;
  }

  /** Lets everybody through, since somebody will never come. */
  giveUp(): void {
    this.#open();
  }
}

/** Where a transaction is when its connection goes: in a statement, between two, or about to commit. */
type Moment = (statements: Statements, killed: Promise<void>) => Promise<unknown>;

const MOMENTS: Readonly<Record<string, Moment>> = {
  'in a statement': (statements) => statements.run(LONG),
  'between two statements': async (statements, killed) => {
    await killed;
    await statements.run(SHORT);
  },
  'about to commit': async (_statements, killed) => killed,
};

/** A pool, and a connection past it. */
interface Broken {
  readonly database: Database;
  readonly url: string;
}

/** As many transactions as the pool has connections, all begun, and all broken by `kill`. @returns how each ended */
async function breakAll({ database, url }: Broken, kill: () => Promise<void>): Promise<unknown[]> {
  const begun = new Gate(POOL_SIZE);
  const killed = new Gate(1);
  const acts = Object.values(MOMENTS).map((moment) =>
    database
      .transaction(null, async (_em, statements) => {
        await statements.run(SHORT);
        await begun.pass();
        await moment(statements, killed.opened);
      })
      .then(
        () => 'committed',
        (error: unknown) => (isUnreachable(error) ? 'unreachable' : error),
      ),
  );
  await begun.opened;
  // The statement that is to be running when the connection goes has been sent, and is waited for until it runs.
  await askUntilAnswered(
    url,
    `select 1 / count(*)::int from pg_stat_activity
     where query like '%pg_sleep(30)%' and state = 'active' and pid <> pg_backend_pid()`,
  );
  await kill();
  await killed.pass();
  return Promise.all(acts);
}

/** All connections of the pool in transactions of their own at the same moment; a leaked one would be waited for. */
async function connectionsAtOnce(database: Database): Promise<number[]> {
  const together = new Gate(POOL_SIZE);
  const pids = Array.from({ length: POOL_SIZE }, () =>
    database.transaction(null, async (_em, statements) => {
      const [row] = await statements.run<{ pid: number }>({
        text: 'select $1::text as actor, pg_backend_pid() as pid',
        values: [],
      });
      await together.pass();
      return row?.pid ?? 0;
    }),
  );
  return Promise.all(pids).finally(() => together.giveUp());
}

describe('a connection that goes away in mid-transaction is given back to the pool', () => {
  let world: TestDatabase;
  let database: Database;
  const connected = new Set<object>();
  beforeAll(async () => {
    world = await openTestDatabase();
    database = await openDatabase(world.serverUrl, { entities, poolSize: POOL_SIZE });
    database.pool.on('connect', (client) => {
      connected.add(client);
      client.once('end', () => connected.delete(client));
    });
  });
  afterAll(async () => {
    await database.close();
    await world.close();
  });

  const KILL = `select pid, pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and usename like 'sds\\_server\\_%'`;
  const terminate = async () => {
    await world.owner.query(KILL);
    // Until the news has come through each socket, the pool cannot know.
    await until(() => connected.size === 0);
  };

  test(`when the database ends every session, ${ROUNDS} times over`, async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      expect(await breakAll({ database, url: world.ownerUrl }, terminate)).toEqual([
        'unreachable',
        'unreachable',
        'unreachable',
      ]);
      expect(new Set(await connectionsAtOnce(database)).size).toBe(POOL_SIZE);
      expect(database.pool.totalCount).toBe(POOL_SIZE);
    }
  });

  test('when it ends while transactions begin and end, at any moment', async () => {
    const outcomes: string[] = [];
    let going = true;
    const clients = Array.from({ length: 4 * POOL_SIZE }, async () => {
      while (going) {
        await database
          .transaction(null, async (_em, statements) => statements.run(SHORT))
          .then(
            () => outcomes.push('committed'),
            (error: Error) => outcomes.push(isUnreachable(error) ? 'unreachable' : error.message),
          );
      }
    });
    for (let kill = 1; kill <= 40 || new Set(outcomes).size < 2; kill += 1) {
      await world.owner.query(KILL);
      await pause(Math.random() * 20);
    }
    going = false;
    await Promise.all(clients);
    expect([...new Set(outcomes)].sort()).toEqual(['committed', 'unreachable']);
    await terminate();
    expect(new Set(await connectionsAtOnce(database)).size).toBe(POOL_SIZE);
  });
});

describe('a postmaster that is stopped', () => {
  const world = new EmbeddedWorld();

  test('and started again breaks the acts under way and not the pool', async () => {
    const dataDir = world.folder('pool');
    const server = await world.start(dataDir);
    const database = await openDatabase(server.url, { entities, poolSize: POOL_SIZE });
    try {
      for (const signal of ['SIGQUIT', 'SIGKILL', 'SIGINT', 'SIGKILL'] as const) {
        const broken = await breakAll({ database, url: server.url }, async () => {
          const stopped = new Date().toISOString();
          process.kill(postmasterOf(dataDir), signal);
          await askUntilAnswered(server.url, `select 1 / (pg_postmaster_start_time() > '${stopped}')::int`);
        });
        expect(broken).toEqual(['unreachable', 'unreachable', 'unreachable']);
        expect(new Set(await connectionsAtOnce(database)).size).toBe(POOL_SIZE);
      }
    } finally {
      await database.close();
    }
  });
});
