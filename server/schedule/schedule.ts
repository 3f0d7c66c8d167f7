import { PgBoss } from 'pg-boss';

/** A piece of work that is done again and again without anybody asking for it. */
export interface ScheduledWork {
  /** Small letters and hyphens, unlike any other's: "import-aliss". */
  readonly name: string;
  /** When it is due, as cron has it ("30 2 * * *"), by Scotland's clock. */
  readonly cron: string;
  /** Does it. What it throws has it tried again. The signal says that it takes too long, or that the platform stops. */
  readonly work: (signal: AbortSignal) => Promise<void>;
}

export interface Schedule {
  /** Has a piece of work done now instead of when it is due. Nothing when it is waiting or under way already. */
  runNow(name: string): Promise<void>;
  /** Tells the work under way to stop, and waits for it. What was stopped is done again when somebody starts. */
  close(): Promise<void>;
}

/** Why work was told to stop, when it is not that it took too long. */
export class PlatformStopsError extends Error {
  constructor() {
    super('The platform stops.');
  }
}

interface ScheduleOptions {
  readonly works: readonly ScheduledWork[];
  readonly onError: (error: Error) => void;
  /** Before the first of three more tries; each later one waits twice as long. */
  readonly retryDelaySeconds?: number;
  readonly pollingIntervalSeconds?: number;
}

/** Kept apart from ours: pg-boss makes and migrates its own tables. */
const SCHEMA = 'schedule';
const TIME_ZONE = 'Europe/London';
const HOUR = 3_600;
/** Whoever was killed in the middle is noticed after this long, and the work is done by somebody else. */
const HEARTBEAT_SECONDS = 60;
/** Work that was told to stop and does not is left behind after this. */
const STOP_MILLISECONDS = 10_000;

/**
 * Does work when it is due, on one of however many servers share the database, each piece once at a time. What fell due
 * while no server ran is done once at the next start. Without work nothing is opened.
 * @param ownerUrl connection of the role that owns the database, as for migrations
 * @throws Error that says which piece of work is due at no time that can be told
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

/** What is no longer to be done is not due any more. */
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
  // Exclusive: a day's work that is not done yet is not asked for twice.
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
