import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DATABASE, OWNER_ROLE } from '../../../server/database/embedded/cluster.ts';
import { attemptsIn, FIVE_YEARS } from '../../domain/records/records.support.ts';
import { examples, type Spoilt, spoil } from '../../every-act/examples.ts';
import { makeThings } from '../../every-act/things.ts';
import { done, plainDocumentOf } from '../../support/acts.ts';
import { type EmbeddedWorld, startEmbeddedWorld } from '../../support/embedded-world.ts';
import { offeredCommission } from '../../support/scenario.ts';
import { endPlatforms } from '../../support/started-platform.ts';
import { listTables } from '../catalogue.ts';
import { everyPlace, questionsWith } from './marked-inputs.ts';
import { filesWith, holds } from './marks-in-files.ts';

/**
 * What people write is in the tables and nowhere else. Marked words go through every place of every act and question, in
 * every way that ends well or badly, on a platform with its own PostgreSQL, which writes its log at its most talkative.
 */
const MARK = 'quhillylairdsmuir';
const ERASED_MARK = 'corriebuchtseilidh';
const WORDS = `Ishbel ${MARK} has dementia`;

let it: EmbeddedWorld;
let things: Awaited<ReturnType<typeof makeThings>>;
let places: Spoilt[];
let texts: Spoilt[];
const counts = { done: 0, refused: 0, failed: 0, unread: 0 };

beforeAll(async () => {
  it = await startEmbeddedWorld({ LOG_LEVEL: 'trace' });
  things = await makeThings(it.world);
  const every = everyPlace(examples(it.world, things));
  places = every.places;
  texts = places.filter(every.takesText);
});
afterAll(async () => {
  const lines = linesWithMark().length;
  await it.world.close();
  await endPlatforms();
  process.stdout.write(
    `Words in logs: ${places.length} places, ${JSON.stringify(counts)}, ${lines} lines of PostgreSQL’s with the mark.\n`,
  );
});

/** In the cluster's own files words may stand, and only there: they are the record. */
const CLUSTER_DATA = /^postgres\/(base|global|pg_wal)\//;

/** Where the mark is and should not be: files of the data folder, and what the platform wrote and said; PostgreSQL's lines by kind. */
function strayed(): string[] {
  const { logged, said } = it.platform;
  const told = { logged: logged(), said: said() };
  return [
    ...filesWith(MARK, it.dataDir).filter((file) => !CLUSTER_DATA.test(file)),
    ...Object.entries(told).flatMap(([name, text]) => (holds(Buffer.from(text), MARK) ? [name] : [])),
    ...new Set(linesWithMark().map((line) => /\] ([A-Z]+): /.exec(line)?.[1] ?? 'going on')),
  ];
}

const serverLog = () => readFileSync(path.join(it.dataDir, 'postgres.log'), 'utf8');
const linesWithMark = () =>
  serverLog()
    .split('\n')
    .filter((line) => line.includes(MARK));

/** Performs an act with the words in one place, as an account that may, or as another. */
async function write(place: Spoilt, as: keyof typeof it.world.town.accounts = place.account): Promise<void> {
  const input = spoil(await fresh(place), WORDS);
  const { data, errors } = await it.world.ask<Record<string, { userErrors: object[] }> | null>(
    it.world.town.accounts[as],
    plainDocumentOf(place.act),
    { input },
  );
  const outcome = data?.[place.act];
  if (outcome) counts[outcome.userErrors.length === 0 ? 'done' : 'refused'] += 1;
  else counts[errors?.[0]?.extensions.code === 'INTERNAL_SERVER_ERROR' ? 'failed' : 'unread'] += 1;
}

/** An offer is answered once: each attempt has one of its own. */
async function fresh(place: Spoilt): Promise<Spoilt> {
  if (place.act !== 'commissionDecline') return place;
  const commissionId = await offeredCommission(it.world, things, 60).catch(() => things.offeredId);
  return { ...place, input: { ...place.input, commissionId } };
}

test('somebody who was erased is in no file at all once the platform has purged them', async () => {
  const { worker, manager } = it.world.town.accounts;
  const attempt = attemptsIn(it.world);
  const words = `${ERASED_MARK} likes the sea`;
  const person = { knownAs: words, fullName: words, basis: 'ADULT', address: words.repeat(3), postcode: 'ZZ1 1AA' };
  const personId = await done(it.world, worker, 'personRegister', {
    ...person,
    shareWith: [],
    representatives: [],
    idempotencyKey: 'to be erased',
  });
  await done(it.world, worker, 'outcomeAgree', { personId, words });
  await it.owner.query(`update people.supported_person set registered_at = '2018-05-01' where id = $1`, [personId]);
  await attempt(manager, 'retentionPolicySet', { ...FIVE_YEARS, startsOn: '2020-01-01' });
  await attempt(worker, 'recordClose', { personId, endedOn: '2020-01-01' });
  await attempt(worker, 'erasureRequest', { personId });
  await it.owner.query('analyze');
  expect((await attempt(manager, 'personErase', { personId })).userErrors).toEqual([]);
  await it.owner.query('checkpoint');
  const before = filesWith(ERASED_MARK, it.dataDir);
  expect(before.filter((file) => /^postgres\/base\//.test(file)).length).toBeGreaterThan(2);
  expect(before.filter((file) => /^postgres\/pg_wal\//.test(file)).length).toBeGreaterThan(0);
  // As an operator would, while the platform runs.
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', 'server/commands/purge.ts'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: it.dataDir },
  });
  expect(stdout).toMatch(/^1 erased record is out of the files of \d+ tables/);
  expect(filesWith(ERASED_MARK, it.dataDir)).toEqual([]);
});

test('acts done and repeated, so that what may be there once is refused by the database', async () => {
  for (const place of places) await write(place);
  for (const place of texts) await write(place);
  // So many were taken in that the mark is where it belongs.
  expect(counts.done).toBeGreaterThan(50);
  expect(counts.refused).toBeGreaterThan(100);
  await it.owner.query('checkpoint');
  expect(filesWith(MARK, it.dataDir).filter((file) => CLUSTER_DATA.test(file)).length).toBeGreaterThan(10);
  expect(strayed()).toEqual([]);
});

test('acts of somebody who may not', async () => {
  for (const place of texts) await write(place, place.account === 'operator' ? 'provider' : 'operator');
  expect(strayed()).toEqual([]);
});

test('questions', async () => {
  const questions = questionsWith(WORDS);
  expect(questions.length).toBeGreaterThan(10);
  for (const { document, variables } of questions) {
    for (const account of [null, it.world.town.accounts.worker]) await it.world.ask(account, document, variables);
  }
  expect(strayed()).toEqual([]);
});

test('rows that the database refuses, saying every word of them in its message, its detail and its hint', async () => {
  await it.owner.query(`
    create function public.of_the_test() returns trigger language plpgsql as $$
    begin raise exception 'no to %', new using detail = new::text, hint = new::text, schema = new::text; end $$`);
  for (const table of await listTables(it.owner)) {
    await it.owner.query(
      `create trigger of_the_test before insert or update on ${table} for each row execute function public.of_the_test()`,
    );
  }
  for (const place of texts) await write(place);
  await it.owner.query('drop function public.of_the_test cascade');
  expect(counts.failed).toBeGreaterThan(30);
  expect(it.platform.logged()).toContain('"sqlState":"P0001"');
  expect(strayed()).toEqual([]);
});

test('and even where somebody has every statement logged, there are no values in their texts', async () => {
  await it.owner.query(`alter database ${DATABASE} set log_statement = 'all'`);
  await it.owner.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename <> $2 and pid <> pg_backend_pid()',
    [DATABASE, OWNER_ROLE],
  );
  for (const place of texts) await write(place);
  for (const { document, variables } of questionsWith(WORDS)) await it.world.ask(null, document, variables);
  expect(serverLog()).toContain('insert into "people"."needed_form"');
  expect(strayed()).toEqual([]);
});
