import { afterAll, expect, test } from '@jest/globals';
import { examples } from '../api/bad-input/inputs.ts';
import { makeThings } from '../api/bad-input/things.ts';
import { type Chance, chanceFrom } from '../bench/generate/chance.ts';
import { createWorld } from '../support/world.ts';
import { keepWorld } from './kept-world.ts';
import { castOf, type Pair, pairsOf } from './pairs.ts';
import { makeRivals } from './rivals.ts';
import { type Meeting, type Outcome, setStage } from './stage.ts';

/** Rounds for each pair, and where chance begins: `npm run meets` plays a hundred. */
const ROUNDS = Number(process.env.MEETS_ROUNDS ?? 1);
const SEED = Number(process.env.MEETS_SEED ?? Date.now() % 1_000_000);
const ONLY = process.env.MEETS_ONLY ?? '';

const world = await createWorld();
const things = await makeThings(world);
const good = [...examples(world, things), ...(await makeRivals(world, things))];
const kept = await keepWorld(world.owner);
const stage = setStage(world, kept);
afterAll(async () => {
  kept.release();
  await world.close();
});

test('two acts that meet are answered as one after the other', async () => {
  const begun = performance.now();
  const { cast, refused } = await castOf(stage, good);
  const pairs = pairsOf(cast).filter(({ title }) => title.includes(ONLY));
  const chance = chanceFrom(SEED);
  const faults: string[] = [];
  let rounds = 0;
  let conflicts = 0;
  if (process.env.MEETS_REPORT) process.stdout.write(`${pairs.length} pairs after ${performance.now() - begun}\n`);
  for (const pair of pairs) {
    const serial = [await stage.inTurn(pair.scenes, [0, 1]), await stage.inTurn(pair.scenes, [1, 0])];
    for (let round = 0; round < ROUNDS; round += 1) {
      const meeting = meetingOf(pair, chance);
      const outcome = await stage.atOnce(pair.scenes, meeting);
      rounds += 1;
      conflicts += outcome.answers.filter(
        (answer, place) => answer === 'CONFLICT' && serial.every((each) => each.answers[place] !== 'CONFLICT'),
      ).length;
      if (!serial.some((each) => isSame(each, outcome))) faults.push(inWords(pair, { meeting, outcome, serial }));
    }
  }
  const { rows } = await world.owner.query('select deadlocks from pg_stat_database where datname = current_database()');
  process.stdout.write(
    `meets: ${new Set(cast.map(({ act }) => act)).size} acts in ${cast.length} scenes, ${pairs.length} pairs, ${rounds} rounds, ` +
      `${rows[0].deadlocks} deadlocks, ${conflicts} conflicts, ${faults.length} faults, seed ${SEED}, ` +
      `${Math.round((performance.now() - begun) / 1000)} s; never go well: ${refused.join(', ')}\n`,
  );
  if (process.env.MEETS_REPORT) (await import('node:fs')).writeFileSync(process.env.MEETS_REPORT, faults.join('\n\n'));
  expect(faults.slice(0, 20)).toEqual([]);
}, 7_200_000);

function meetingOf({ statements, rows }: Pair, chance: Chance): Meeting {
  const shared = rows[chance.below(rows.length)];
  if (shared !== undefined && chance.below(2) === 1) {
    const keys = rows.filter(({ table }) => table === shared.table).map(({ key }) => key);
    return { kind: 'QUEUED', table: shared.table, keys };
  }
  const first = chance.oneOf<0 | 1>([0, 1]);
  return { kind: 'STOPPED', first, place: chance.below(statements[first] + 1) };
}

function isSame(one: Outcome, other: Outcome): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function inWords(
  { title }: Pair,
  {
    meeting,
    outcome,
    serial,
  }: { readonly meeting: Meeting; readonly outcome: Outcome; readonly serial: readonly Outcome[] },
): string {
  const how =
    meeting.kind === 'QUEUED' ? `queued for ${meeting.table}` : `${meeting.first} stopped at ${meeting.place}`;
  const said = ({ answers }: Outcome) => answers.join(' + ');
  const alike = serial.filter((each) => said(each) === said(outcome));
  const differs = alike.map(({ state }) => [
    ...outcome.state.filter((row) => !state.includes(row)).map((row) => `+ ${row.slice(0, 300)}`),
    ...state.filter((row) => !outcome.state.includes(row)).map((row) => `- ${row.slice(0, 300)}`),
  ]);
  return [`${title} (${how}): ${said(outcome)}; in turn: ${serial.map(said).join(' or ')}`, ...differs.flat()].join(
    '\n',
  );
}
