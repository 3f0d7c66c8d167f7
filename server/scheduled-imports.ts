import { createHash } from 'node:crypto';
import { inOwnerTransaction } from './database/owner-transaction.ts';
import { importFeed } from './domain/directory/feeds/feed.import.ts';
import { IMPORT_LOCK, logFailedImport } from './domain/directory/import-log.ts';
import type { FeedConfig, FeedsConfig } from './feeds-config.ts';
import { DomainError } from './foundation/domain-error.ts';
import type { ScheduledWork } from './schedule/schedule.ts';

/** Each feed as work that is due; imports wait for each other, so one is taken in at a time. */
export function scheduledImports(ownerUrl: string, { feeds, feedsFromPrivateNetwork }: FeedsConfig): ScheduledWork[] {
  return feeds.map((feed) => ({
    name: nameOf(feed),
    cron: feed.cron,
    work: async (signal) => {
      const startedAt = new Date();
      const { source, url: from, name } = feed;
      try {
        await importFeed(ownerUrl, { source, from, name, allowPrivate: feedsFromPrivateNetwork, signal });
      } catch (error) {
        // Whoever stops the platform knows why it failed.
        if (!signal.aborted) await keepFailure(ownerUrl, feed, { error, startedAt });
        throw error;
      }
    },
  }));
}

/** The name of its work: the same as long as its address is. */
export function nameOf({ source, url }: FeedConfig): string {
  const digest = createHash('sha256').update(url).digest('hex').slice(0, 12);
  return `import-${source.toLowerCase().replaceAll('_', '-')}-${digest}`;
}

/** Only words meant for people are kept: others could hold anything. */
function keepFailure(
  ownerUrl: string,
  { source, url, name }: FeedConfig,
  { error, startedAt }: { error: unknown; startedAt: Date },
): Promise<void> {
  const { host, pathname } = new URL(url);
  const reason = error instanceof DomainError ? error.message : 'Something went wrong on our side. The log says what.';
  return inOwnerTransaction(ownerUrl, IMPORT_LOCK, (transaction) =>
    logFailedImport(transaction, {
      source,
      name: source === 'ALISS' ? 'ALISS' : (name ?? `${host}${pathname}`),
      reason,
      startedAt,
    }),
  );
}
