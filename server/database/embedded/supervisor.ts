import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { clearTheWay, endLeftovers, endPostmaster } from './cleanup.ts';
import { launchPostmaster, logFile, type Postmaster, type ServerPlan, waitUntilReady } from './postmaster.ts';

/** A server that is restarted whenever it dies, on the same port. */
export interface Supervisor {
  readonly port: number;
  /** Stops the supervision and the server; safe to call more than once. */
  stop(): Promise<void>;
}

const FIRST_PAUSE = 50;
const LONGEST_PAUSE = 2000;
const SHUTDOWN_PATIENCE = 15_000;

/** A server that ends sooner than this after its start, in milliseconds, counts as a failed start. */
const SHORTEST_LIFE = 1000;

async function startOnce(plan: ServerPlan, port: number): Promise<Postmaster> {
  const postmaster = launchPostmaster(plan, port);
  await waitUntilReady(plan, postmaster);
  return postmaster;
}

/** The port may be taken between the check and the start; then another is tried. */
async function startOnSomePort(plan: ServerPlan, preferred: number): Promise<{ port: number; postmaster: Postmaster }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await choosePort(attempt === 1 ? preferred : 0);
    try {
      return { port, postmaster: await startOnce(plan, port) };
    } catch (error) {
      const taken = /could not bind|could not create any TCP\/IP sockets/.test((error as Error).message);
      if (!taken || attempt === 5) throw error;
    }
  }
}

class Watch implements Supervisor {
  readonly port: number;
  readonly #plan: ServerPlan;
  #postmaster: Postmaster;
  #stopping: Promise<void> | null = null;
  #recovery: Promise<void> = Promise.resolve();
  #failures = 0;

  constructor(plan: ServerPlan, started: { port: number; postmaster: Postmaster }) {
    this.#plan = plan;
    this.port = started.port;
    this.#postmaster = started.postmaster;
    this.#follow();
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#end();
    return this.#stopping;
  }

  #follow(): void {
    const begun = performance.now();
    void this.#postmaster.ended.then((how) => {
      this.#failures = performance.now() - begun < SHORTEST_LIFE ? this.#failures + 1 : 0;
      if (this.#stopping === null) this.#recovery = this.#restart(how);
    });
  }

  async #end(): Promise<void> {
    // Waits for a restart in progress: otherwise it could start a server that nobody stops.
    await this.#recovery;
    if (this.#postmaster.hasEnded()) return;
    await endPostmaster(this.#postmaster.pid, SHUTDOWN_PATIENCE);
    await this.#postmaster.ended;
    await endLeftovers(this.#plan);
  }

  async #restart(how: string): Promise<void> {
    const begun = performance.now();
    this.#plan.report(`PostgreSQL ended unexpectedly (${how}). Starting it again on port ${this.port} ...`);
    while (this.#stopping === null) {
      if (this.#failures > 0) await pause(Math.min(FIRST_PAUSE * 2 ** this.#failures, LONGEST_PAUSE));
      try {
        await clearTheWay(this.#plan);
        this.#postmaster = await startOnce(this.#plan, this.port);
        this.#plan.report(`PostgreSQL is back after ${((performance.now() - begun) / 1000).toFixed(1)} s.`);
        this.#follow();
        return;
      } catch (error) {
        this.#failures += 1;
        await this.#explain(this.#failures, error as Error);
      }
    }
  }

  /** Reports the 1st, 2nd, 4th, 8th ... failure: the cause stays the same, and the log should stay readable. */
  async #explain(attempt: number, error: Error): Promise<void> {
    if ((attempt & (attempt - 1)) !== 0) return;
    const cause = (await isPortFree(this.port))
      ? error.message
      : `Another program has taken port ${this.port}: stop it.`;
    this.#plan.report(
      `PostgreSQL could not be started again (attempt ${attempt}). ${cause} Trying on; see ${logFile(this.#plan.dataDir)}.`,
    );
  }
}

/**
 * Starts the server and keeps it running. After a crash the first restart is immediate; while restarts fail, the pause
 * between them grows to two seconds.
 * @param preferred TCP port to try first, 0 for any
 * @throws Error in plain English if the first start fails
 */
export async function superviseServer(plan: ServerPlan, preferred: number): Promise<Supervisor> {
  return new Watch(plan, await startOnSomePort(plan, preferred));
}

// Below the range of ephemeral ports: within it, a client that keeps reconnecting while the server restarts can be given
// the server's own port, connect to itself, and block the server.
const LOWEST_PORT = 15_432;
const HIGHEST_PORT = 32_000;

/** Returns whether a server could listen on this TCP port of 127.0.0.1 now. */
function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/**
 * Returns a TCP port of 127.0.0.1 that is free now.
 * @param preferred tried first unless 0, so that an address stays the same across restarts
 * @throws Error if a hundred ports tried are taken
 */
async function choosePort(preferred: number): Promise<number> {
  if (preferred !== 0 && (await isPortFree(preferred))) return preferred;
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const port = randomInt(LOWEST_PORT, HIGHEST_PORT);
    if (await isPortFree(port)) return port;
  }
  throw new Error(
    'No free TCP port was found on 127.0.0.1 for the database. Close programs that listen, or set DATABASE_URL.',
  );
}
