import type { Contestant, ContestantName } from './contestants/start.ts';
import { rotated } from './figures.ts';
import type { Operation } from './operations/operation.ts';
import { findPostgresCpu } from './postgres-usage.ts';
import { waitUntilQuiet } from './quiet.ts';
import { findDifference } from './same-answer.ts';
import { countStatements, type StatementCount } from './statement-count.ts';

/** What one contestant did in one slice. */
export interface Slice {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time for a request, of Node.js and of PostgreSQL (null where it cannot be known). */
  readonly nodeCpu: number;
  readonly postgresCpu: number | null;
}

export interface Measured {
  readonly operation: Operation;
  readonly slices: ReadonlyMap<ContestantName, readonly Slice[]>;
  readonly statements: ReadonlyMap<ContestantName, StatementCount>;
  readonly bodyBytes: ReadonlyMap<ContestantName, number>;
}

interface Measuring {
  readonly contestants: readonly Contestant[];
  readonly rounds: number;
  readonly seconds: number;
  readonly ownerUrl: string;
  readonly dataDir: string;
  readonly report: (message: string) => void;
}

const COUNTED_REQUESTS = 20;
/** By how much the bodies of two contestants may differ in size; their dialects do. */
const BODY_TOLERANCE = 0.15;

/** Compares the answers, warms everybody up, counts statements, and measures in rounds. */
export async function measure(operation: Operation, measuring: Measuring): Promise<Measured> {
  const { rounds, seconds, ownerUrl, report } = measuring;
  const contestants = measuring.contestants.filter(({ name }) => operation.contestants.includes(name));
  const bodyBytes = await compareAnswers(operation, contestants);
  const statements = new Map<ContestantName, StatementCount>();
  for (const contestant of contestants) {
    await operation.run(contestant, Math.min(2, seconds));
    statements.set(contestant.name, await countOf(operation, { contestant, ownerUrl }));
  }
  const slices = new Map<ContestantName, Slice[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const contestant of rotated(contestants, round)) {
      slices.get(contestant.name)?.push(await slice(operation, contestant, measuring));
    }
    const figures = [...slices].map(([name, done]) => `${name} ${done.at(-1)?.perSecond.toFixed(0)}`);
    report(`${operation.key} round ${round + 1} of ${rounds}, requests a second: ${figures.join(', ')}`);
  }
  return { operation, slices, statements, bodyBytes };
}

async function slice(
  operation: Operation,
  contestant: Contestant,
  { seconds, dataDir, ownerUrl }: Measuring,
): Promise<Slice> {
  await waitUntilQuiet(ownerUrl);
  const [nodeBefore, postgresBefore] = [await contestant.usage(), findPostgresCpu(dataDir)];
  const { completed, seconds: elapsed, p50, p99 } = await operation.run(contestant, seconds);
  if (completed === 0) throw new Error(`${operation.key}: ${contestant.name} answered nothing in ${seconds} s.`);
  const [nodeAfter, postgresAfter] = [await contestant.usage(), findPostgresCpu(dataDir)];
  return {
    perSecond: completed / elapsed,
    p50,
    p99,
    nodeCpu: (nodeAfter.cpuMicroseconds - nodeBefore.cpuMicroseconds) / 1000 / completed,
    postgresCpu:
      postgresBefore === null || postgresAfter === null ? null : (postgresAfter - postgresBefore) / completed,
  };
}

async function countOf(
  operation: Operation,
  { contestant, ownerUrl }: { contestant: Contestant; ownerUrl: string },
): Promise<StatementCount> {
  return countStatements(ownerUrl, async () => {
    await operation.ask(contestant, COUNTED_REQUESTS);
    return COUNTED_REQUESTS;
  });
}

/** @throws Error when two contestants do not answer the same */
async function compareAnswers(
  operation: Operation,
  contestants: readonly Contestant[],
): Promise<Map<ContestantName, number>> {
  const sizes = new Map<ContestantName, number>();
  const [first, ...others] = await Promise.all(
    contestants.map(async (contestant) => ({ name: contestant.name, ...(await operation.answer(contestant)) })),
  );
  if (first === undefined) return sizes;
  sizes.set(first.name, first.bodyBytes);
  for (const other of others) {
    sizes.set(other.name, other.bodyBytes);
    const difference = findDifference(first.content, other.content);
    if (difference !== null)
      throw new Error(`${operation.key}: ${first.name} and ${other.name} do not answer the same: ${difference}.`);
    const ratio = other.bodyBytes / first.bodyBytes;
    if (Math.abs(ratio - 1) > BODY_TOLERANCE && Math.abs(other.bodyBytes - first.bodyBytes) > 100) {
      throw new Error(
        `${operation.key}: the answers of ${first.name} and ${other.name} weigh ${first.bodyBytes} and ${other.bodyBytes} bytes.`,
      );
    }
  }
  return sizes;
}
