import { createHash } from 'node:crypto';
import path from 'node:path';
import type { FeedsConfig, FileConfig, FileSource } from '../config/feeds.ts';
import { inOwnerTransaction } from '../database/owner-transaction.ts';
import { feedNameOf, importFeed } from '../domain/importing/feeds/feed-import.ts';
import { fileNameOf, newestFile, withFetchedFile } from '../domain/importing/feeds/fetched-file.ts';
import type { ImportBounds } from '../domain/importing/import-bounds.ts';
import { logFailedImport } from '../domain/importing/import-log.ts';
import type { ImportSource } from '../domain/importing/import-run.entity.ts';
import { importCouncilShapes } from '../domain/importing/places/council-shape-import.ts';
import { importPostcodes } from '../domain/importing/places/postcode-import.ts';
import { importRegister } from '../domain/importing/register/register-import.ts';
import { DomainError } from '../foundation/domain-error.ts';
import { PlatformStopsError, type ScheduledWork } from './schedule.ts';

/** Returns each feed and each file as scheduled work. Imports wait for each other, so one is merged at a time. */
export function scheduledImports(ownerUrl: string, config: FeedsConfig): ScheduledWork[] {
  const { feeds, files, feedsFromPrivateNetwork: allowPrivate, importBounds: bounds } = config;
  return [
    ...feeds.map((feed) =>
      keepingFailures(ownerUrl, { ...feed, name: feedNameOf({ ...feed, from: feed.url }), from: feed.url }, (signal) =>
        importFeed(ownerUrl, { ...feed, from: feed.url, allowPrivate, bounds, signal }),
      ),
    ),
    ...files.map((file) =>
      keepingFailures(ownerUrl, { ...file, name: nameOfFile(file) }, (signal) =>
        importFile(ownerUrl, file, { allowPrivate, bounds, signal }),
      ),
    ),
  ];
}

interface FileInput {
  readonly file: string;
  readonly bounds: ImportBounds;
}

const FILE_IMPORTS: Readonly<Record<FileSource, (ownerUrl: string, input: FileInput) => Promise<unknown>>> = {
  CARE_INSPECTORATE: importRegister,
  POSTCODES: importPostcodes,
  COUNCIL_AREAS: importCouncilShapes,
};

async function importFile(
  ownerUrl: string,
  { source, from }: FileConfig,
  fetching: { readonly allowPrivate: boolean; readonly bounds: ImportBounds; readonly signal: AbortSignal },
): Promise<unknown> {
  const url = webAddress(from);
  const take = (file: string) => FILE_IMPORTS[source](ownerUrl, { file, bounds: fetching.bounds });
  return url === null ? take(await newestFile(from)) : withFetchedFile(url, fetching, take);
}

function webAddress(from: string): URL | null {
  return /^https?:/.test(from) ? URL.parse(from) : null;
}

function nameOfFile({ from }: FileConfig): string {
  const url = webAddress(from);
  return url === null ? path.basename(from) : fileNameOf(url);
}

interface ScheduledImport {
  readonly source: ImportSource;
  readonly from: string;
  readonly name: string;
  readonly cron: string;
}

function keepingFailures(
  ownerUrl: string,
  scheduled: ScheduledImport,
  take: (signal: AbortSignal) => Promise<unknown>,
): ScheduledWork {
  return {
    name: workNameOf(scheduled),
    cron: scheduled.cron,
    work: async (signal) => {
      const startedAt = new Date();
      try {
        await take(signal);
      } catch (error) {
        const { source, name } = scheduled;
        const failed = { source, name, reason: whyFailed(error, signal), startedAt };
        // Takes no lock: another import may be running, and a shutdown does not wait long. If this fails too, the log has
        // the error.
        await inOwnerTransaction(ownerUrl, null, (transaction) => logFailedImport(transaction, failed)).catch(
          () => undefined,
        );
        throw error;
      }
    },
  };
}

/** Returns the name of an import's work, which is stable as long as its address is. */
export function workNameOf({ source, from }: Pick<ScheduledImport, 'source' | 'from'>): string {
  const digest = createHash('sha256').update(from).digest('hex').slice(0, 12);
  return `import-${source.toLowerCase().replaceAll('_', '-')}-${digest}`;
}

/** Stores only messages meant for people: others could contain anything. */
function whyFailed(error: unknown, signal: AbortSignal): string {
  if (signal.reason instanceof PlatformStopsError) {
    return 'The platform was stopped meanwhile. Nothing was changed, and it is taken in when the platform starts again.';
  }
  if (signal.aborted) return 'It took too long, and was given up. Nothing was changed.';
  return error instanceof DomainError ? error.message : 'Something went wrong on our side. The log says what.';
}
