import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DATABASE, findSecrets, OWNER_ROLE } from '../../server/database/embedded/cluster.ts';
import { findStatus } from '../../server/database/embedded/postmaster.ts';
import { findCommand, signalProcess } from '../../server/database/embedded/process.ts';
import { freePort } from '../support/free-port.ts';

const STOP_PATIENCE = 20_000;
const ASK_EVERY = 20;

/** A PostgreSQL that is not the platform's: somebody else starts and stops it. */
export interface OwnPostgres {
  /** Folder whose `postgres` is the cluster. */
  readonly dataDir: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
}

export interface PlatformOptions {
  /** Null: the embedded PostgreSQL. */
  readonly own?: OwnPostgres | null;
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * The platform as a process of its own in a temporary folder, with its embedded PostgreSQL. It is started again at once
 * whenever it ends, as an init system would; PostgreSQL is the platform's own affair.
 */
export class PlatformProcess {
  readonly folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'sds-crash-')));
  readonly #port: number;
  readonly #own: OwnPostgres | null;
  readonly #environment: Readonly<Record<string, string>>;
  #child: ChildProcess;
  #stopping = false;
  /** How often it has been started. */
  starts = 0;

  private constructor(port: number, { own = null, environment = {} }: PlatformOptions) {
    this.#port = port;
    this.#own = own;
    this.#environment = environment;
    this.#child = this.#start();
  }

  /** Starts it and does not wait: its holder can stop it from now on. */
  static async launch(options: PlatformOptions = {}): Promise<PlatformProcess> {
    return new PlatformProcess(await freePort(), options);
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** The platform's own folder, made by it. */
  get dataDir(): string {
    return path.join(this.folder, 'data');
  }

  get ownerUrl(): string {
    if (this.#own !== null) return this.#own.superuserUrl;
    const secrets = findSecrets(this.dataDir);
    if (secrets === null) throw new Error(`There is no database in ${this.dataDir}.`);
    return `postgres://${OWNER_ROLE}:${secrets.password}@127.0.0.1:${secrets.port}/${DATABASE}`;
  }

  /** The number of PostgreSQL's first process, or null while there is none. */
  findPostmaster(): number | null {
    return findStatus(this.#own?.dataDir ?? this.dataDir)?.pid ?? null;
  }

  /** PostgreSQL's other processes: writers, and sessions of the server (which name its role). */
  childrenOf(postmaster: number): number[] {
    return execFileSync('ps', ['-A', '-o', 'pid=', '-o', 'ppid='], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number))
      .flatMap(([pid = 0, parent]) => (parent === postmaster ? [pid] : []));
  }

  /** What /health/ready answers: 200, 503, or null when nobody answers at all. */
  async findHealth(): Promise<number | null> {
    try {
      const response = await fetch(`${this.url}/health/ready`, { signal: AbortSignal.timeout(10_000) });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return null;
    }
  }

  /** Waits until requests may be sent. */
  async ready(patience: number): Promise<void> {
    const deadline = performance.now() + patience;
    while ((await this.findHealth()) !== 200) {
      if (performance.now() > deadline || this.#stopping) {
        throw new Error(`The server was not ready within ${patience / 1000} s. It said:\n${this.logTail()}`);
      }
      await pause(ASK_EVERY);
    }
  }

  /** The end of what the server has written. */
  logTail(): string {
    return readFileSync(this.#logFile, 'utf8').slice(-3_000).trim();
  }

  /** Ends everything and removes the folder; safe to call more than once. */
  async stop(): Promise<void> {
    this.#stopping = true;
    if (this.#child.exitCode === null && this.#child.signalCode === null) {
      const ended = once(this.#child, 'exit');
      this.#child.kill('SIGTERM');
      const late = setTimeout(() => this.#child.kill('SIGKILL'), STOP_PATIENCE);
      await ended;
      clearTimeout(late);
    }
    // What it had started itself and not waited for, such as the making of a cluster.
    signalProcess(-this.pid, 'SIGKILL');
    if (this.#own === null) await this.#endPostmaster();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }

  /** A server killed a moment ago leaves a PostgreSQL that is still shutting down. */
  async #endPostmaster(): Promise<void> {
    const deadline = performance.now() + STOP_PATIENCE;
    for (;;) {
      const postmaster = this.findPostmaster();
      if (postmaster === null || !findCommand(postmaster)?.includes(this.dataDir)) return;
      if (performance.now() > deadline) signalProcess(postmaster, 'SIGKILL');
      await pause(ASK_EVERY);
    }
  }

  get #logFile(): string {
    return path.join(this.folder, 'server.log');
  }

  #start(): ChildProcess {
    this.starts += 1;
    const log = openSync(this.#logFile, 'a');
    const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        PORT: String(this.#port),
        DATA_DIR: this.dataDir,
        DEMO_TOWN: 'off',
        LOG_LEVEL: 'error',
        RATE_LIMIT_PER_ADDRESS: '0',
        RATE_LIMIT_PER_ACCOUNT: '0',
        ...(this.#own && { DATABASE_URL: this.#own.ownerUrl }),
        ...this.#environment,
      },
      stdio: ['ignore', log, log],
      // A group of its own: Ctrl+C reaches the test alone, which then ends it.
      detached: true,
    });
    closeSync(log);
    child.once('exit', () => {
      if (!this.#stopping) this.#child = this.#start();
    });
    return child;
  }
}
