import { appendFileSync } from 'node:fs';
import { afterAll, expect, test } from '@jest/globals';
import { type Chance, chanceFrom } from '../bench/generate/chance.ts';
import { examples } from '../every-act/examples.ts';
import { makeThings } from '../every-act/things.ts';
import { createWorld } from '../support/world.ts';
import { keepWorld } from './kept-world.ts';
import { castOf, type Pair, pairsOf } from './pairs.ts';
import { makeRivals } from './rivals.ts';
import { type Meeting, type Outcome, setStage } from './stage.ts';

/** How often each pair meets, and where chance begins: `npm run meets` lets them meet a hundred times. */
const ROUNDS = Number(process.env.MEETS_ROUNDS ?? 1);
const SEED = Number(process.env.MEETS_SEED ?? Date.now() % 1_000_000);
/** Only pairs of which one is this act. */
const ONLY = process.env.MEETS_ONLY ?? '';
/** A file to which faults are added as they are found. */
const REPORT = process.env.MEETS_REPORT;
const LONGEST_MILLISECONDS = 24 * 3_600_000;

const world = await createWorld();
const things = await makeThings(world);
const good = [...examples(world, things), ...(await makeRivals(world, things))];
const kept = await keepWorld(world.owner);
const stage = setStage(world, kept);
afterAll(async () => {
  kept.release();
  await world.close();
});

interface Tally {
  rounds: number;
  retries: number;
  /** Answers CONFLICT that neither order gives. */
  conflicts: number;
  readonly faults: string[];
}

test(
  'two acts that meet on one row are answered as if one had come after the other',
  async () => {
    const { cast, refused } = await castOf(stage, good);
    // An example that never goes well shows nothing here: give it what it needs, in rivals.ts.
    expect(refused).toEqual([]);
    const pairs = pairsOf(cast).filter(({ title }) => title.includes(ONLY));
    const tally: Tally = { rounds: 0, retries: 0, conflicts: 0, faults: [] };
    const chance = chanceFrom(SEED);
    const acts = new Set(cast.map(({ act }) => act)).size;
    process.stdout.write(`meets: ${acts} acts in ${cast.length} scenes, ${pairs.length} pairs; seed ${SEED}\n`);
    for (const [place, pair] of pairs.entries()) {
      await meet(pair, chance, tally);
      if (place % 100 === 99 || place === pairs.length - 1) process.stdout.write(`meets: ${await inFigures(tally)}\n`);
    }
    expect(tally.faults.slice(0, 20)).toEqual([]);
  },
  LONGEST_MILLISECONDS,
);

async function meet(pair: Pair, chance: Chance, tally: Tally): Promise<void> {
  const serial = [await stage.inTurn(pair.scenes, [0, 1]), await stage.inTurn(pair.scenes, [1, 0])];
  for (let round = 0; round < ROUNDS; round += 1) {
    const meeting = meetingOf(pair, chance);
    const { outcome, retries } = await stage.atOnce(pair.scenes, meeting);
    tally.rounds += 1;
    tally.retries += retries;
    if (serial.some((each) => isSame(each, outcome))) continue;
    const fault = inWords(pair, { meeting, outcome, serial });
    if (outcome.answers.includes('CONFLICT')) tally.conflicts += 1;
    tally.faults.push(fault);
    if (REPORT !== undefined) appendFileSync(REPORT, `${fault}\n`);
  }
}

function meetingOf({ statements, rows }: Pair, chance: Chance): Meeting {
  const shared = rows[chance.below(rows.length)];
  if (shared !== undefined && chance.below(2) === 1) {
    const keys = rows.filter(({ table }) => table === shared.table).map(({ key }) => key);
    return { kind: 'QUEUED', table: shared.table, keys };
  }
  const first = chance.oneOf<0 | 1>([0, 1]);
  return { kind: 'STOPPED', first, place: chance.below(statements[first] + 1) };
}

async function inFigures({ rounds, retries, conflicts, faults }: Tally): Promise<string> {
  return `${rounds} rounds: ${retries} begun again, ${await deadlocks()} deadlocks, ${conflicts} conflicts, ${faults.length} faults`;
}

async function deadlocks(): Promise<number> {
  const { rows } = await world.owner.query(
    'select deadlocks::int from pg_stat_database where datname = current_database()',
  );
  return rows[0].deadlocks;
}

function isSame(one: Outcome, other: Outcome): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

interface Compared {
  readonly meeting: Meeting;
  readonly outcome: Outcome;
  readonly serial: readonly Outcome[];
}

function inWords({ title }: Pair, { meeting, outcome, serial }: Compared): string {
  const how =
    meeting.kind === 'QUEUED' ? `queued for ${meeting.table}` : `${meeting.first} stopped at ${meeting.place}`;
  const said = ({ answers }: Outcome) => answers.join(' + ');
  const differences = serial
    .filter((each) => said(each) === said(outcome))
    .flatMap(({ state }) => [
      ...outcome.state.filter((row) => !state.includes(row)).map((row) => `  + ${row.slice(0, 300)}`),
      ...state.filter((row) => !outcome.state.includes(row)).map((row) => `  - ${row.slice(0, 300)}`),
    ]);
  return [`${title} (${how}): ${said(outcome)}; in turn: ${serial.map(said).join(' or ')}`, ...differences].join('\n');
}
