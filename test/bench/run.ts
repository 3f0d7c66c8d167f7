import path from 'node:path';
import { demoTokens } from '../../server/access/token.ts';
import { CONTESTANTS, type Contestant, type ContestantName, startContestant } from './contestants/start.ts';
import { hasWrk } from './load/wrk.ts';
import { type Measured, measure } from './measure.ts';
import { acceptance } from './operations/acceptance.ts';
import { dashboard } from './operations/dashboard.ts';
import { find } from './operations/find.ts';
import type { Operation, OperationSettings } from './operations/operation.ts';
import { quote, reach } from './operations/quote.ts';
import { search } from './operations/search.ts';
import { suggest } from './operations/suggest.ts';
import { wallOperations } from './operations/walls.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { type BenchDatabase, prepareDatabase, refillOffers } from './prepare.ts';
import { describeResults } from './results.ts';

/** Connections to the database, for each contestant the same. */
const POOL_SIZE = 10;
/** More acceptances than any contestant makes in a second here. */
const MOST_PER_SECOND = 3_000;

const OPERATIONS: Readonly<Record<string, (settings: OperationSettings) => Promise<Operation>>> = {
  Q1: search,
  Q2: dashboard,
  Q3: acceptance,
  find,
  suggest,
  quote,
  reach,
  ...wallOperations,
};

const report = (message: string) => process.stderr.write(`${message}\n`);

async function bench(options: BenchOptions): Promise<void> {
  const { dataDir, scale, fresh } = options;
  report(
    `Driving with ${hasWrk() ? 'wrk' : 'autocannon'}, ${options.connections} connections, ${options.rounds} rounds of ${options.seconds} s.`,
  );
  const database = await prepareDatabase({ dataDir, scale, fresh, report });
  const contestants: Contestant[] = [];
  try {
    const { sign } = await demoTokens(path.join(dataDir, 'demo-key.json'));
    const settings = { ownerUrl: database.ownerUrl, connections: options.connections, tokenFor: sign };
    const wanted = Object.keys(OPERATIONS).filter((key) => isWanted(key, options.only));
    if (wanted.includes('Q3')) await refillOffers(database.ownerUrl, { scale, wanted: offersNeeded(options) });
    const operations = await Promise.all(wanted.map((key) => OPERATIONS[key]?.(settings)));
    const known = operations.filter((operation) => operation !== undefined);
    const competing = CONTESTANTS.filter(
      (name) => isAsked(name, options.against) && known.some((operation) => operation.contestants.includes(name)),
    );
    for (const name of competing) contestants.push(await started(name, database, options));
    const measured: Measured[] = [];
    for (const operation of known) {
      measured.push(await measure(operation, { ...options, contestants, ownerUrl: database.ownerUrl, report }));
    }
    process.stdout.write(`${await describeResults(measured, contestants)}\n`);
  } finally {
    for (const contestant of contestants) await contestant.stop();
    await database.stop();
  }
}

/** All, or those named; `walls` names everything that tells what the walls cost. */
function isWanted(key: string, only: readonly string[]): boolean {
  return only.length === 0 || only.includes(key) || (only.includes('walls') && key in wallOperations);
}

function isAsked(name: ContestantName, against: readonly string[]): boolean {
  return name === 'OURS' || against.length === 0 || against.includes(name);
}

function started(name: ContestantName, database: BenchDatabase, { profileDir }: BenchOptions): Promise<Contestant> {
  const { dataDir, ownerUrl, serverUrl, unwalledUrl } = database;
  const settings = {
    dataDir,
    ownerUrl,
    serverUrl: name === 'OURS_UNWALLED' ? unwalledUrl : serverUrl,
    poolSize: POOL_SIZE,
  };
  return startContestant(name, { settings, profileDir });
}

function offersNeeded({ rounds, seconds }: BenchOptions): number {
  const contestants = 3;
  return contestants * (rounds * seconds + 2) * MOST_PER_SECOND;
}

try {
  await bench(readOptions(process.argv.slice(2), process.env));
} catch (error) {
  report((error as Error).message);
  process.exitCode = 1;
}
