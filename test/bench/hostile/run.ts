import { CORPUS } from '../../http/hostile/corpus.ts';
import { sendHostile } from '../../http/hostile/sending.ts';
import { documents } from '../../support/documents.ts';
import { endPlatforms, newFolder, startPlatform } from '../../support/started-platform.ts';
import { median, medianRatio } from '../figures.ts';
import { runAutocannon } from '../load/autocannon.ts';
import type { LoadRequest } from '../load/load.ts';
import { findProcessCpu } from '../postgres-usage.ts';
import { type Attack, type Attacked, underAttack } from './attack.ts';
import { besideLockedDirectory } from './locked-directory.ts';

/**
 * What hostile requests cost: how long each is handled, and what honest clients keep of their throughput beside them, as a
 * ratio within each round. Ends with an error where either is worse than it may be.
 */
const MOST_MILLISECONDS = 100;
const LEAST_RATIO = 0.9;
const ROUNDS = 6;
const SECONDS = 4;
const HONEST_CONNECTIONS = 8;

const report = (message: string) => process.stderr.write(`${message}\n`);

/** Somebody who means it: nearly the whole corpus every second, or all that four connections can send. */
const ATTACKS = {
  'the corpus, 50 requests a second, from everywhere': {
    connections: 10,
    pauseMilliseconds: 200,
    fromEverywhere: true,
  },
  'the corpus from one address, as fast as it is answered': {
    connections: 4,
    pauseMilliseconds: 0,
    fromEverywhere: false,
  },
} as const satisfies Record<string, Omit<Attack, 'address'>>;

async function bench(): Promise<boolean> {
  report('Starting the platform with its town, as it is unless it is told otherwise, behind a proxy on this machine.');
  const dataDir = await newFolder();
  const { address, process: platform } = await startPlatform({
    DATA_DIR: dataDir,
    DEMO_TOWN: 'on',
    LOG_LEVEL: 'error',
    TRUST_PROXY: 'loopback',
    // The load is all from this machine, which is the proxy.
    CONNECTIONS_PER_ADDRESS: '0',
    // Honest clients here are few, and ask more than any desk; they have an address each time, as the attack from one has one.
    RATE_LIMIT_PER_ACCOUNT: '0',
  });
  const honest = await honestRequests(address);
  await runAutocannon({ url: address, seconds: 3, connections: HONEST_CONNECTIONS }, honest);
  const isQuick = await measureHandling(address);
  await measureCost({ address, pid: platform.pid ?? 0, honest });
  let isKept = true;
  for (const [name, attack] of Object.entries(ATTACKS)) {
    const ratio = await measureBeside(name, { ...attack, address }, honest);
    // A flood from one address costs what reading and refusing it costs; it is shown, and bounded by the proxy before us.
    if (attack.fromEverywhere) isKept = ratio >= LEAST_RATIO;
  }
  const isWalledOff = await measureLocked({ address, dataDir }, honest);
  return isQuick && isKept && isWalledOff;
}

/** What honest people keep while the public waits for a table that is locked, as a ratio within each round. */
async function measureLocked(
  where: { readonly address: string; readonly dataDir: string },
  honest: readonly LoadRequest[],
): Promise<boolean> {
  const serve = async () => {
    const plan = { url: where.address, seconds: SECONDS, connections: HONEST_CONNECTIONS };
    const { completed, seconds, failures } = await runAutocannon(plan, honest);
    if (failures > 0) throw new Error(`${failures} people at work were not answered while the directory was locked.`);
    return completed / seconds;
  };
  const alone: number[] = [];
  const beside: number[] = [];
  const told: Record<string, number> = {};
  for (let round = 0; round < ROUNDS; round += 1) {
    alone.push(await serve());
    const { result, statuses } = await besideLockedDirectory(where, serve);
    beside.push(result);
    for (const [status, count] of Object.entries(statuses)) told[status] = (told[status] ?? 0) + count;
  }
  const ratio = medianRatio(beside, alone);
  report(`the directory locked, and 40 searching it: people at work keep ${ratio.toFixed(2)}`);
  report(`  rounds ${beside.map((value, n) => (value / (alone[n] ?? Number.NaN)).toFixed(2)).join(' ')}`);
  report(`  the public was answered ${JSON.stringify(told)}`);
  return ratio >= LEAST_RATIO && Object.keys(told).every((status) => Number(status) < 500);
}

/** What the people at four desks ask, each request from an address of its own. */
async function honestRequests(address: string): Promise<LoadRequest[]> {
  const accounts = (await (await fetch(`${address}/demo/accounts`)).json()) as { key: string; token: string }[];
  return Array.from({ length: 400 }, (_, n) => {
    const { token } = accounts[n % 4] as { token: string };
    return {
      path: '/graphql',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-forwarded-for': `10.0.${Math.floor(n / 200)}.${n % 200}`,
      },
      body: JSON.stringify({ query: documents.People, variables: { first: 20 } }),
    };
  });
}

/** Each request of the corpus by itself, the median of five: the time from the first byte sent to the last received. */
async function measureHandling(address: string): Promise<boolean> {
  const measured: { kind: string; milliseconds: number; status: number }[] = [];
  for (const hostile of CORPUS) {
    const answers = [];
    for (let times = 0; times < 5; times += 1) answers.push(await sendHostile(address, hostile));
    const milliseconds = median(answers.map((answer) => answer.milliseconds));
    measured.push({ kind: hostile.kind, milliseconds, status: answers[0]?.status ?? 0 });
  }
  const slowest = measured.toSorted((one, other) => other.milliseconds - one.milliseconds);
  report(`${measured.length} hostile requests by themselves, the slowest five:`);
  for (const { kind, milliseconds, status } of slowest.slice(0, 5))
    report(`  ${milliseconds.toFixed(1).padStart(6)} ms  ${status}  ${kind}`);
  report(
    `  ${median(measured.map(({ milliseconds }) => milliseconds))
      .toFixed(1)
      .padStart(6)} ms  the median of all`,
  );
  return slowest.every(({ milliseconds, status }) => milliseconds < MOST_MILLISECONDS && status >= 400 && status < 500);
}

interface Costing {
  readonly address: string;
  readonly pid: number;
  readonly honest: readonly LoadRequest[];
}

/** Processor time of the server's own, honest request and hostile: as true on a busy machine as on a quiet one. */
async function measureCost({ address, pid, honest }: Costing): Promise<void> {
  const spent = async (work: () => Promise<number>) => {
    const before = findProcessCpu(pid) ?? Number.NaN;
    const requests = await work();
    return ((findProcessCpu(pid) ?? Number.NaN) - before) / requests;
  };
  const forHonest = await spent(async () => {
    const plan = { url: address, seconds: SECONDS, connections: HONEST_CONNECTIONS };
    return (await runAutocannon(plan, honest)).completed;
  });
  const forHostile = await spent(async () => {
    for (let times = 0; times < 10; times += 1) for (const hostile of CORPUS) await sendHostile(address, hostile);
    return 10 * CORPUS.length;
  });
  report(
    `The server's processor time: ${forHonest.toFixed(2)} ms an honest request, ${forHostile.toFixed(2)} ms a hostile one.`,
  );
}

async function measureBeside(name: string, attack: Attack, honest: readonly LoadRequest[]): Promise<number> {
  const serve = async () => {
    const plan = { url: attack.address, seconds: SECONDS, connections: HONEST_CONNECTIONS };
    const { completed, seconds, failures } = await runAutocannon(plan, honest);
    if (failures > 0)
      throw new Error(`${failures} honest requests were not answered as they should be: ${await whyNot()}`);
    return completed / seconds;
  };
  const whyNot = async () => {
    const [first] = honest;
    const response = await fetch(`${attack.address}/graphql`, { method: 'POST', ...first });
    return `${response.status} ${(await response.text()).slice(0, 300)}`;
  };
  const alone: number[] = [];
  const beside: number[] = [];
  const answered: Attacked = { statuses: {}, unanswered: 0 };
  const besideThem = async () => {
    const { result, attacked } = await underAttack(attack, serve);
    beside.push(result);
    answered.unanswered += attacked.unanswered;
    for (const [status, count] of Object.entries(attacked.statuses))
      answered.statuses[status] = (answered.statuses[status] ?? 0) + count;
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    if (round % 2 === 0) alone.push(await serve());
    await besideThem();
    if (round % 2 === 1) alone.push(await serve());
  }
  const ratio = medianRatio(beside, alone);
  const ours = Object.keys(answered.statuses).filter((status) => Number(status) >= 500);
  if (ours.length > 0) throw new Error(`Hostile requests were answered ${ours.join(', ')}.`);
  report(`${name}: honest clients keep ${ratio.toFixed(2)} of ${median(alone).toFixed(0)} requests a second`);
  report(`  rounds ${beside.map((value, n) => (value / (alone[n] ?? Number.NaN)).toFixed(2)).join(' ')}`);
  report(`  answered ${JSON.stringify(answered.statuses)}, not at all ${answered.unanswered}`);
  return ratio;
}

try {
  if (!(await bench())) {
    report(`Handling must stay below ${MOST_MILLISECONDS} ms, and honest clients keep ${LEAST_RATIO}.`);
    process.exitCode = 1;
  }
} catch (error) {
  report((error as Error).message);
  process.exitCode = 1;
} finally {
  await endPlatforms();
}
