import { setTimeout } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Example } from '../every-act/example.ts';
import { plainDocumentOf } from '../support/acts.ts';
import type { Answer, World } from '../support/world.ts';
import type { KeptWorld, Touched } from './kept-world.ts';
import { gateStatements, runThrough, stopBefore, type UnderWay } from './pauses.ts';

/** A touched row, and whether it stood there before, was made by what the act needs, or by the act itself. */
export interface Seen extends Touched {
  readonly since: 'BEFORE' | 'PREPARED' | 'NOW';
}

/** An example, with the acts after which it goes well. */
export interface Scene extends Example {
  readonly after: readonly Example[];
}

/** What came of two acts: what each answered, and what stands in the tables. */
export interface Outcome {
  readonly answers: readonly string[];
  readonly state: readonly string[];
}

/** How two acts are made to meet: one stands still between two statements, or both wait for rows that somebody else has. */
export type Meeting =
  | { readonly kind: 'STOPPED'; readonly first: 0 | 1; readonly place: number }
  | { readonly kind: 'QUEUED'; readonly table: string; readonly keys: readonly string[] };

const LONGEST_WAIT_MILLISECONDS = 300;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const MOMENT = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*(\+00:00|Z)?/g;
const HASH = /[0-9a-f]{64}/g;
/** Three ways of being told that a thing is not open to one, as it depends on when one was signed in. */
const NOT_OPEN = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_PERMITTED', 'NOT_FOUND'];

export type Stage = ReturnType<typeof setStage>;

/** Where acts are performed alone, in turn and at once, each time on the same world. */
export function setStage(world: World, kept: KeptWorld) {
  gateStatements(world.app.database.pool);
  const perform = (example: Example) => answerOf(world, example);
  const fresh = async ({ after }: Pick<Scene, 'after'>) => {
    for (const example of after) await perform(example);
  };
  const leave = async (answers: readonly string[]): Promise<Outcome> => {
    const touched = await kept.touched();
    await kept.restore(touched);
    return { answers, state: stateIn(touched, kept.ids) };
  };
  return {
    /** Performs one act alone. @returns its answer, what it touched, and how many statements it took */
    async alone(scene: Scene) {
      await fresh(scene);
      const prepared = scene.after.length === 0 ? [] : await kept.touched();
      const before = new Set(prepared.map(sameRow));
      const added = new Set(prepared.map(({ table, key }) => `${table} ${key}`));
      const sinceWhen = (row: Touched) => {
        if (kept.has(row)) return 'BEFORE' as const;
        return added.has(`${row.table} ${row.key}`) ? ('PREPARED' as const) : ('NOW' as const);
      };
      const act = runThrough(() => perform(scene));
      const answer = await act.over;
      const touched = await kept.touched();
      await kept.restore(touched);
      const seen = touched.filter((each) => !before.has(sameRow(each)));
      return { answer, statements: act.sent(), touched: seen.map((row) => ({ ...row, since: sinceWhen(row) })) };
    },
    async inTurn(pair: readonly [Scene, Scene], order: readonly [0 | 1, 0 | 1]): Promise<Outcome> {
      await fresh(bothAfter(pair));
      const answers: string[] = [];
      for (const which of order) answers[which] = await perform(pair[which]);
      return leave(answers);
    },
    /** @returns what came of it, and how often one of them was begun again */
    async atOnce(pair: readonly [Scene, Scene], meeting: Meeting) {
      await fresh(bothAfter(pair));
      const acts = [() => perform(pair[0]), () => perform(pair[1])] as const;
      const met =
        meeting.kind === 'STOPPED'
          ? await stopped(world.owner, acts, meeting)
          : await queued({ owner: world.owner, kept }, acts, meeting);
      const outcome = await leave(await Promise.all(met.map(({ over }) => over)));
      return { outcome, retries: met.reduce((sum, act) => sum + act.retries(), 0) };
    },
  };
}

function sameRow({ table, row, how }: Touched): string {
  return `${table} ${how} ${row}`;
}

function bothAfter([one, other]: readonly [Scene, Scene]): Pick<Scene, 'after'> {
  return { after: [...one.after, ...other.after.filter((each) => !one.after.includes(each))] };
}

type Acts = readonly [() => Promise<string>, () => Promise<string>];

type Met = readonly [UnderWay, UnderWay];

/** One act stops between two of its statements; the other runs, to its end or until it waits for the first. */
async function stopped(owner: Pool, acts: Acts, { first, place }: Extract<Meeting, { kind: 'STOPPED' }>): Promise<Met> {
  const one = stopBefore(place, acts[first]);
  await one.stopped;
  const other = runThrough(acts[first === 0 ? 1 : 0]);
  await waiting(owner, { count: 1, unless: other.over });
  one.goOn();
  return first === 0 ? [one, other] : [other, one];
}

/** Somebody else has rows that both will want, until both wait for it. */
async function queued(
  { owner, kept }: { owner: Pool; kept: KeptWorld },
  acts: Acts,
  { table, keys }: Extract<Meeting, { kind: 'QUEUED' }>,
): Promise<Met> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    const prepared = (await kept.touched()).filter((row) => row.table === table && row.how === 'WRITTEN');
    await kept.hold(client, table, [...keys, ...prepared.map(({ key }) => key)]);
    const met = [runThrough(acts[0]), runThrough(acts[1])] as const;
    await waiting(client, { count: 2, unless: Promise.all(met.map(({ over }) => over)) });
    await client.query('commit');
    return met;
  } finally {
    client.release();
  }
}

/** Waits until so many of the server's statements wait for a lock, or what is awaited is over. Nothing is judged by the time. */
async function waiting(
  owner: Pick<Pool, 'query'>,
  { count, unless }: { readonly count: number; readonly unless: Promise<unknown> },
): Promise<void> {
  let over = false;
  const done = () => {
    over = true;
  };
  unless.then(done, done);
  const until = Date.now() + LONGEST_WAIT_MILLISECONDS;
  while (!over && Date.now() < until) {
    const { rows } = await owner.query<{ waiting: number }>({
      name: 'meets: who waits',
      text: `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    });
    if ((rows[0]?.waiting ?? 0) >= count) return;
    await setTimeout(2);
  }
}

/** "DONE", the code of the refusal, or of the error. */
async function answerOf(world: World, { act, account, input }: Example): Promise<string> {
  const answer: Answer<Record<string, { userErrors: { code: string }[] }>> = await world.ask(
    world.town.accounts[account],
    plainDocumentOf(act),
    { input },
  );
  const code = answer.errors?.[0]?.extensions.code ?? answer.data[act]?.userErrors[0]?.code ?? 'DONE';
  return NOT_OPEN.includes(code) ? 'NOT OPEN' : code;
}

/** What was written, with the ids and moments of this one time left out. */
function stateIn(touched: readonly Touched[], ids: ReadonlySet<string>): string[] {
  return touched
    .filter(({ how }) => how !== 'LOCKED')
    .map(({ table, how, row }) => {
      const same = row
        .replace(UUID, (id) => (ids.has(id) ? id : 'new'))
        .replace(MOMENT, 'then')
        .replace(HASH, 'hash');
      return `${table} ${how} ${same}`;
    })
    .sort();
}
