import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import startPostgres from '../../support/global-setup.ts';
import stopPostgres from '../../support/global-teardown.ts';
import { reachableFields } from '../documents.ts';
import { DOCUMENTS_OF_A_ROUND, type Leak, newTally, playRound, type Tally, tellLeak } from './round.ts';
import { type Stage, setStage } from './stage.ts';

/** The long fuzz: as many random documents as one likes. A leak found in round n is found again with the seed it tells. */
const USAGE = `npm run fuzz -- [options]
  --count <n>  documents (100000)
  --seed <n>   the first round's; each further round takes the next (by chance)`;

interface Options {
  readonly count: number;
  readonly seed: number;
}

function readOptions(): Options {
  const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } });
  return {
    count: wholeNumber('count', values.count ?? '100000'),
    seed: wholeNumber('seed', values.seed ?? String(randomInt(1_000_000_000))),
  };
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value >= 0 && text.trim() !== '') return value;
  throw new Error(`--${name} must be a whole number, not "${text}".\n${USAGE}`);
}

const say = (line: string) => process.stdout.write(`${line}\n`);

async function playAll(stage: Stage, { count, seed }: Options): Promise<{ tally: Tally; leak: Leak | null }> {
  const tally = newTally();
  const begun = performance.now();
  for (let round = 0; tally.asked < count; round += 1) {
    const due = Math.min(DOCUMENTS_OF_A_ROUND, count - tally.asked);
    const leak = await playRound(stage, { seed: seed + round, count: due }, tally);
    if (leak !== null) return { tally, leak };
    const seconds = (performance.now() - begun) / 1_000;
    if (round % 10 === 9)
      say(
        `${tally.asked} of ${count} documents, ${Math.round(tally.asked / seconds)} a second, ${tally.rows} private rows`,
      );
  }
  return { tally, leak: null };
}

async function run(options: Options): Promise<void> {
  await startPostgres();
  const stage = await setStage();
  try {
    say(`Seed ${options.seed}, ${options.count} documents.`);
    const { tally, leak } = await playAll(stage, options);
    const fields = reachableFields(stage.schema);
    const reached = fields.filter((field) => tally.fields.has(field));
    say(
      `${tally.asked} documents, ${tally.answered} answered, ${tally.private} with ${tally.rows} private rows, ` +
        `${reached.length} of ${fields.length} fields. ${leak === null ? 'Nobody saw what is another’s.' : tellLeak(leak)}`,
    );
    if (leak !== null) process.exitCode = 1;
  } finally {
    await stage.world.close();
    await stopPostgres();
  }
}

try {
  await run(readOptions());
} catch (error) {
  say((error as Error).message);
  process.exitCode = 1;
}
