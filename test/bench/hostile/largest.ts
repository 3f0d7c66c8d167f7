import { readFileSync } from 'node:fs';
import { Pool } from 'pg';
import { startEmbedded } from '../../../server/database/embedded/embedded.ts';
import { MOST_ROWS } from '../../../server/domain/records/person-copy.ts';
import { fillRecord } from '../../domain/records/largest-copy.support.ts';
import { documents } from '../../support/documents.ts';
import { endPlatforms, newFolder, startPlatform } from '../../support/started-platform.ts';
import { runAutocannon } from '../load/autocannon.ts';
import type { LoadRequest } from '../load/load.ts';

/**
 * What the largest that may be asked for costs: the document that asks for as much as the limits allow, and the copy of a record
 * that is full, sixteen at once, beside honest clients. Ends with an error where anything is answered as a fault of ours, an
 * honest client is not answered, or the server takes more memory than it may.
 */
const AT_ONCE = 16;
const MOST_MEGABYTES = 1_536;
const HONEST = { seconds: 10, connections: 4 };

const report = (message: string) => process.stderr.write(`${message}\n`);

interface Account {
  readonly key: string;
  readonly token: string;
}

/** As many names as 20,000 rows allow: who looked at a full record, a hundred at a time. */
const LARGEST_DOCUMENT = `query ($id: ID!) { person(id: $id) { ${Array.from(
  { length: 28 },
  (_, n) => `a${n}: accessLog(first: 100) { edges { node { inWords topics ground organisation { name } } } }`,
).join(' ')} } }`;
const LARGEST_COPY =
  'mutation ($id: ID!) { personExport(input: { personId: $id }) { copy { json html } userErrors { code } } }';

async function bench(): Promise<boolean> {
  const postgres = await startEmbedded({ dataDir: await newFolder(), report });
  const owner = new Pool({ connectionString: postgres.url });
  try {
    const { address, process: platform } = await startPlatform({
      DATA_DIR: await newFolder(),
      DATABASE_URL: postgres.url,
      DEMO_TOWN: 'on',
      LOG_LEVEL: 'error',
      RATE_LIMIT_PER_ADDRESS: '0',
      RATE_LIMIT_PER_ACCOUNT: '0',
    });
    const pid = platform.pid ?? 0;
    const accounts = (await (await fetch(`${address}/demo/accounts`)).json()) as Account[];
    const person = accounts.find(({ key }) => key === 'person');
    if (person === undefined) throw new Error('Nobody in the town is a person.');
    const id = await ownRecord(address, person);
    report(`Filling a record with ${MOST_ROWS} rows in each table that takes them.`);
    report(`Filled: ${(await fillRecord(owner, id, MOST_ROWS)).join(', ')}.`);
    const askers = accounts.filter(({ key }) => ['person', 'worker', 'manager'].includes(key));
    const honest = honestRequests(accounts);
    const alone = await runAutocannon({ url: address, ...HONEST }, honest);
    report(`Honest clients alone: ${(alone.completed / alone.seconds).toFixed(0)} a second.`);
    let isKept = alone.failures === 0;
    for (const [what, query] of Object.entries({ documents: LARGEST_DOCUMENT, copies: LARGEST_COPY })) {
      const [beside, answers] = await Promise.all([
        runAutocannon({ url: address, ...HONEST }, honest),
        Promise.all(
          Array.from({ length: AT_ONCE }, (_, n) =>
            send(address, askers[n % askers.length], { query, variables: { id } }),
          ),
        ),
      ]);
      const most = mostMegabytes(pid);
      report(`${AT_ONCE} ${what} at once: ${tally(answers)}; the server took at most ${most} MB.`);
      report(
        `  honest clients: ${(beside.completed / beside.seconds).toFixed(0)} a second, ${beside.failures} not answered.`,
      );
      isKept &&=
        beside.failures === 0 &&
        most <= MOST_MEGABYTES &&
        answers.every((answer) => !answer.startsWith('5') && !/INTERNAL/.test(answer));
    }
    return isKept;
  } finally {
    await owner.end();
    await endPlatforms();
    await postgres.stop();
  }
}

async function ownRecord(address: string, person: Account): Promise<string> {
  const answer = await ask(address, person, { query: '{ people(first: 1) { edges { node { id } } } }' });
  return JSON.parse(answer.text).data.people.edges[0].node.id;
}

async function ask(address: string, { token }: Account, body: object): Promise<{ status: number; text: string }> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

/** @returns the status, the code of what was refused, and how much was sent, in megabytes */
async function send(address: string, account: Account | undefined, body: object): Promise<string> {
  if (account === undefined) throw new Error('Nobody asks.');
  const { status, text } = await ask(address, account, body);
  const code = /"code":"([A-Z_]+)"/.exec(text.slice(-500))?.[1] ?? 'answered';
  return `${status} ${code} ${Math.ceil(text.length / 1_000_000)} MB`;
}

function tally(answers: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...counts].map(([answer, count]) => `${count} x ${answer}`).join(', ');
}

/** The most memory the process ever took, in megabytes. */
function mostMegabytes(pid: number): number {
  const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1_024);
}

function honestRequests(accounts: readonly Account[]): LoadRequest[] {
  return accounts.slice(0, 4).map(({ token }) => ({
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: documents.People, variables: { first: 20 } }),
  }));
}

try {
  if (!(await bench())) {
    report(
      `Nothing may be our fault, every honest client is answered, and the server takes at most ${MOST_MEGABYTES} MB.`,
    );
    process.exitCode = 1;
  }
} catch (error) {
  report((error as Error).message);
  process.exitCode = 1;
}
