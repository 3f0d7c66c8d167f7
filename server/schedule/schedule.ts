import { PgBoss } from 'pg-boss';

/** Work that is repeated on a schedule. */
export interface ScheduledWork {
  /** Unique name of lower-case letters and hyphens: "import-aliss". */
  readonly name: string;
  /** When it is due: a cron expression ("30 2 * * *") in Scottish local time. */
  readonly cron: string;
  /** Runs the work. If it throws, it is retried. The signal is aborted if it takes too long or the platform stops. */
  readonly work: (signal: AbortSignal) => Promise<void>;
}

export interface Schedule {
  /** Runs a piece of work now. Does nothing if it is queued or running already. */
  runNow(name: string): Promise<void>;
  /** Aborts running work and waits for it. Aborted work runs again at the next start. */
  close(): Promise<void>;
}

/** The reason of an abort by shutdown rather than by timeout. */
export class PlatformStopsError extends Error {
  constructor() {
    super('The platform stops.');
  }
}

interface ScheduleOptions {
  readonly works: readonly ScheduledWork[];
  readonly onError: (error: Error) => void;
  /** Seconds before the first of three retries; each later one waits twice as long. */
  readonly retryDelaySeconds?: number;
  readonly pollingIntervalSeconds?: number;
}

/** Separate from our schemas: pg-boss creates and migrates its own tables. */
const SCHEMA = 'schedule';
const TIME_ZONE = 'Europe/London';
const HOUR = 3_600;
/** Work of a killed server is detected after this time and run by another. */
const HEARTBEAT_SECONDS = 60;
/** Aborted work that does not end within this time is abandoned. */
const STOP_MILLISECONDS = 10_000;

/**
 * Runs work when it is due, on one of any number of servers that share the database, each piece once at a time. Work that
 * fell due while no server was running runs once at the next start. Without work it opens no connection.
 * @param ownerUrl connection of the role that owns the database, as for migrations
 * @throws Error that names the piece of work whose cron expression is invalid
 */
export async function openSchedule(ownerUrl: string, options: ScheduleOptions): Promise<Schedule> {
  const { works, onError } = options;
  if (works.length === 0) return { runNow: async () => undefined, close: async () => undefined };
  const boss = new PgBoss({ connectionString: ownerUrl, schema: SCHEMA, application_name: 'sds schedule', max: 3 });
  boss.on('error', onError);
  for (const work of works) checkCron(boss, work);
  const stopping = new AbortController();
  try {
    await boss.start();
    await forgetOthers(boss, works);
    for (const work of works) await begin(boss, work, { ...options, stopping: stopping.signal });
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return {
    runNow: async (name) => {
      await boss.send(name);
    },
    close: async () => {
      stopping.abort(new PlatformStopsError());
      await boss.stop({ timeout: STOP_MILLISECONDS });
    },
  };
}

function checkCron(boss: PgBoss, { name, cron }: ScheduledWork): void {
  try {
    boss.previewSchedule(cron, { tz: TIME_ZONE, count: 1 });
  } catch (error) {
    throw new Error(`"${cron}" is no time at which "${name}" could be due: ${(error as Error).message}`);
  }
}

/** Removes the schedules of work that no longer exists. */
async function forgetOthers(boss: PgBoss, works: readonly ScheduledWork[]): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!works.some((work) => work.name === name)) await boss.unschedule(name);
  }
}

async function begin(
  boss: PgBoss,
  { name, cron, work }: ScheduledWork,
  {
    stopping,
    onError,
    retryDelaySeconds = 300,
    pollingIntervalSeconds = 10,
  }: ScheduleOptions & { readonly stopping: AbortSignal },
): Promise<void> {
  const kept = {
    ...{ retryLimit: 3, retryDelay: retryDelaySeconds, retryBackoff: true },
    ...{ expireInSeconds: HOUR, heartbeatSeconds: HEARTBEAT_SECONDS },
  };
  // Exclusive: a day's work that is still unfinished is not queued again.
  await boss.createQueue(name, { policy: 'exclusive', ...kept });
  await boss.updateQueue(name, kept);
  await boss.schedule(name, cron, null, { tz: TIME_ZONE, missed: 'once' });
  await boss.work(name, { batchSize: 1, pollingIntervalSeconds }, async ([job]) => {
    if (job === undefined) return;
    try {
      await work(AbortSignal.any([job.signal, stopping]));
    } catch (error) {
      if (!stopping.aborted) onError(error as Error);
      throw error;
    }
  });
}
