import { availableParallelism, loadavg } from 'node:os';
import { Pool } from 'pg';
import { Crowd } from './crowd.ts';
import { PlatformProcess } from './platform-process.ts';
import { playRound, type RoundOutcome, type Victim } from './round.ts';
import { refill, type Stock, setStage } from './stage.ts';

/**
 * The crash test: clients accept, approve and pay through the real endpoint while the server, PostgreSQL or both are
 * killed with -9. What was acknowledged is there once, what was not is done once in the end, and all is back in time.
 */
const CLIENTS = 32;
/** The server's default. */
const POOL_SIZE = 10;
/** More offers, and as many invoices, than a round gets through. */
const STOCK_LEVEL = 2_400;
const START_PATIENCE = 60_000;
const ROUNDS: readonly Victim[] = [
  ...(['the server', 'PostgreSQL', 'both'] as const),
  ...(['PostgreSQL', 'both', 'the server'] as const),
  ...(['both', 'the server', 'PostgreSQL'] as const),
  ...(['the postmaster alone', 'one session'] as const),
];

const begun = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);

let platform: PlatformProcess | null = null;
let owner: Pool | null = null;
let cleaning: Promise<void> | null = null;
const cleanUp = () => {
  cleaning ??= (async () => {
    await owner?.end().catch(() => undefined);
    await platform?.stop();
  })();
  return cleaning;
};
process.once('uncaughtException', (error) => {
  say(`The crash test broke: ${error.stack}`);
  void cleanUp().finally(() => process.exit(1));
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  // Ctrl+C may come twice, from the terminal and from tsx: the second must not break off the cleaning.
  process.on(signal, () => {
    if (cleaning !== null) return;
    say('Interrupted: stopping what was started.');
    process.exitCode = 130;
    void cleanUp().finally(() => process.exit());
  });
}

try {
  const outcomes = await playAll();
  tell(outcomes);
  if (outcomes.some(({ violations }) => violations.length > 0)) process.exitCode = 1;
} catch (error) {
  if (cleaning === null) {
    say(`The crash test could not be finished: ${(error as Error).stack}`);
    if (platform !== null) say(`The server said last:\n${(platform as PlatformProcess).logTail()}`);
    process.exitCode = 1;
  }
} finally {
  await cleanUp();
}
process.exit();

async function playAll(): Promise<RoundOutcome[]> {
  const [load = 0] = loadavg();
  say(
    `Starting the platform on a database of its own. ${availableParallelism()} processors, load ${load.toFixed(1)} ` +
      'from elsewhere: the more of that, the slower all recoveries.',
  );
  platform = await PlatformProcess.launch();
  await platform.ready(START_PATIENCE);
  owner = new Pool({ connectionString: platform.ownerUrl, max: 2 });
  // Its connections go with every PostgreSQL that is killed; the next statement connects anew.
  owner.on('error', () => undefined);
  const stage = await setStage(platform, owner);
  const stock: Stock = { offers: [], invoices: [] };
  const crowd = new Crowd(CLIENTS, { url: platform.url, stage, stock });
  say(`Ready after ${seconds(performance.now() - begun)}. ${CLIENTS} clients accept, approve and pay.`);
  const outcomes: RoundOutcome[] = [];
  for (const [place, victim] of ROUNDS.entries()) {
    await refill(owner, stage, { stock, level: STOCK_LEVEL });
    const outcome = await playRound({ platform, owner, crowd, poolSize: POOL_SIZE }, victim);
    outcomes.push(outcome);
    say(inWords(place + 1, outcome));
    for (const violation of outcome.violations) say(`   WRONG: ${violation}`);
    if (stock.offers.length === 0 || stock.invoices.length === 0)
      say('   The clients ran out of work: raise STOCK_LEVEL.');
  }
  return outcomes;
}

function inWords(number: number, outcome: RoundOutcome): string {
  const { victim, acts, underWay, unanswered, databaseAway, foundDone, recoveryMilliseconds } = outcome;
  return (
    `Round ${number}: killed ${victim} with ${underWay} acts under way. ${unanswered} attempts got no answer, ` +
    `${databaseAway} were told that the database is away; ${foundDone} of those had been done and were not done again. ` +
    `The first act after it was acknowledged ${seconds(recoveryMilliseconds)} after the kill; ${acts} acts in all.`
  );
}

function tell(outcomes: readonly RoundOutcome[]): void {
  const heading = ['round', 'killed', 'acts', 'under way', 'no answer', 'told away', 'found done', 'recovery', 'wrong'];
  const rows = outcomes.map((outcome, place) => [
    String(place + 1),
    outcome.victim,
    String(outcome.acts),
    String(outcome.underWay),
    String(outcome.unanswered),
    String(outcome.databaseAway),
    String(outcome.foundDone),
    seconds(outcome.recoveryMilliseconds),
    String(outcome.violations.length),
  ]);
  const widths = heading.map((title, place) => Math.max(title.length, ...rows.map((row) => row[place]?.length ?? 0)));
  const line = (cells: readonly string[]) => cells.map((cell, place) => cell.padEnd(widths[place] ?? 0)).join('  ');
  say(['', line(heading), ...rows.map(line), ''].join('\n'));
  const acts = outcomes.reduce((sum, outcome) => sum + outcome.acts, 0);
  const wrong = outcomes.reduce((sum, { violations }) => sum + violations.length, 0);
  const slowest = Math.max(...outcomes.map(({ recoveryMilliseconds }) => recoveryMilliseconds));
  say(
    wrong === 0
      ? `All is well: ${acts} acknowledged acts, none lost and none doubled, over ${outcomes.length} kills; the slowest ` +
          `recovery took ${seconds(slowest)}. ${seconds(performance.now() - begun)} in all.`
      : `${wrong} things were wrong; each is named above.`,
  );
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
