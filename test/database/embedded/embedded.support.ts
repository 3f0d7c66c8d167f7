import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbedded } from '../../../server/database/embedded/embedded.ts';
import { until } from '../../support/until.ts';

const OWNER_SCRIPT = join(import.meta.dirname, 'embedded-owner.fixture.ts');

export interface ForeignServer {
  readonly owner: ChildProcess;
  readonly url: string;
  readonly attached: boolean;
}

/** Servers of one test file: all their folders lie in `root`, and all are stopped after each test. */
export class EmbeddedWorld {
  root = '';
  reports: string[] = [];
  #started: EmbeddedPostgres[] = [];
  #owners: ChildProcess[] = [];

  constructor() {
    beforeAll(() => {
      this.root = mkdtempSync(join(tmpdir(), 'sds-embedded-'));
      chmodSync(this.root, 0o755);
    });
    afterEach(() => this.#stopAll());
    afterAll(() => rmSync(this.root, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
  }

  folder(name: string): string {
    return join(this.root, name);
  }

  async start(dataDir: string): Promise<EmbeddedPostgres> {
    const server = await startEmbedded({
      dataDir,
      report: (message) => this.reports.push(message),
      settings: { fsync: 'off', shared_buffers: '16MB' },
    });
    this.#started.push(server);
    return server;
  }

  /** Starts it in a process of its own, which can be killed. */
  async startElsewhere(dataDir: string): Promise<ForeignServer> {
    const owner = spawn(process.execPath, ['--import', 'tsx', OWNER_SCRIPT, dataDir], {
      env: { ...process.env, NODE_OPTIONS: '' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    this.#owners.push(owner);
    let complaint = '';
    owner.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString('utf8');
    });
    const [line] = await Promise.race([
      once(createInterface({ input: owner.stdout }), 'line'),
      once(owner, 'exit').then(() => Promise.reject(new Error(complaint))),
    ]);
    return { owner, ...(JSON.parse(line as string) as { url: string; attached: boolean }) };
  }

  async #stopAll(): Promise<void> {
    await Promise.all(this.#started.map((server) => server.stop()));
    for (const owner of this.#owners) if (owner.exitCode === null && owner.signalCode === null) await kill(owner);
    this.reports = [];
    this.#started = [];
    this.#owners = [];
  }
}

export async function ask<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Asks again and again: the server may be away or the answer not there yet. */
export async function askUntilAnswered<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  let answer: Row[] | undefined;
  await until(async () => {
    answer = await ask<Row>(url, statement).catch(() => undefined);
    return answer !== undefined;
  });
  return answer ?? [];
}

export function postmasterOf(dataDir: string): number {
  return Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

export function portOf(url: string): number {
  return Number(new URL(url).port);
}

export async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
