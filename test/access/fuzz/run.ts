import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import startPostgres from '../../support/global-setup.ts';
import stopPostgres from '../../support/global-teardown.ts';
import { reachableFields } from '../documents.ts';
import { newMangledTally, playMangled } from './mangled-round.ts';
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

/** Requests that are wrong somewhere, sent with each round of documents. */
const MANGLED_OF_A_ROUND = 250;

interface Played {
  readonly tally: Tally;
  readonly leak: Leak | null;
  /** A request that was answered as a fault of ours. */
  readonly fault: string | null;
}

async function playAll(stage: Stage, { count, seed }: Options): Promise<Played> {
  const [tally, mangled] = [newTally(), newMangledTally()];
  const begun = performance.now();
  for (let round = 0; tally.asked < count; round += 1) {
    const due = Math.min(DOCUMENTS_OF_A_ROUND, count - tally.asked);
    const leak = await playRound(stage, { seed: seed + round, count: due }, tally);
    if (leak !== null) return { tally, leak, fault: null };
    const fault = await playMangled(stage, { seed: seed + round, count: MANGLED_OF_A_ROUND }, mangled);
    if (fault !== null) return { tally, leak, fault };
    const seconds = (performance.now() - begun) / 1_000;
    if (round % 10 === 9)
      say(
        `${tally.asked} of ${count} documents, ${Math.round(tally.asked / seconds)} a second, ${tally.rows} private rows`,
      );
  }
  return { tally, leak: null, fault: null };
}

async function run(options: Options): Promise<void> {
  await startPostgres();
  const stage = await setStage();
  try {
    say(`Seed ${options.seed}, ${options.count} documents.`);
    const { tally, leak, fault } = await playAll(stage, options);
    const fields = reachableFields(stage.schema);
    const reached = fields.filter((field) => tally.fields.has(field));
    say(
      `${tally.asked} documents, ${tally.answered} answered, ${tally.private} with ${tally.rows} private rows, ` +
        `${reached.length} of ${fields.length} fields. ${leak === null ? 'Nobody saw what is another’s.' : tellLeak(leak)}`,
    );
    say(fault ?? 'Nothing that was wrong with a request was told as our fault.');
    if (leak !== null || fault !== null) process.exitCode = 1;
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
