import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { refusedFile } from '../file-refusal.ts';
import { type BoundedImport, beginBounded, type ImportBounds, USUAL_BOUNDS } from '../import-bounds.ts';
import { inImport, logImport } from '../import-log.ts';
import { placeServices } from '../place.ts';
import { refreshWords } from '../vocabulary.ts';
import { walkAlissFiles } from './aliss/aliss-files.ts';
import { MOST_LINES, walkAliss } from './aliss/aliss-walk.ts';
import { closeMissing } from './close-missing.ts';
import { openAsker, UnusableAnswerError } from './entry/asking.ts';
import { openFeedFiles } from './entry/feed-files.ts';
import type { Walk } from './entry/walk.ts';
import { type FeedLimits, USUAL_LIMITS } from './entry/walk.ts';
import { type Gathered, gatherFeed, stagedEntries, stageFeed, unstage } from './feed-gathering.ts';
import { type FeedImportReport, feedRun } from './feed-report.ts';
import { type Quarantined, settingAside } from './feed-run.ts';
import type { FeedIdentity } from './merge-facts.ts';
import { type Merge, mergeEntries, newMerge } from './merge-services.ts';
import { nameChanges } from './named-changes.ts';
import { feedAddressOf } from './open-referral/feed-address.ts';
import { walkFolder } from './open-referral/folder-walk.ts';
import { walkOpenReferral } from './open-referral/open-referral-walk.ts';
import { placeByCoordinates } from './place-by-coordinates.ts';

export const FEED_SOURCES = ['OPEN_REFERRAL', 'ALISS'] as const;
export type FeedSource = (typeof FEED_SOURCES)[number];

export interface FeedImport {
  readonly source: FeedSource;
  /** Address of the feed, or path of a file or a folder of files. */
  readonly from: string;
  /**
   * Name of the feed here, by which later runs recognise its entries. Default: its address without query, or the file's
   * name.
   */
  readonly name?: string | undefined;
  readonly dryRun?: boolean | undefined;
  /**
   * Allows a feed to close most of the services it brought. Otherwise such a feed is treated as incomplete and closes
   * nothing.
   */
  readonly closeMost?: boolean | undefined;
  /** Whether addresses inside a private network may be requested. */
  readonly allowPrivate?: boolean | undefined;
  readonly limits?: Partial<FeedLimits> | undefined;
  /** Limits on the import's size and duration. */
  readonly bounds?: ImportBounds | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: { readonly rows: number }) => void) | undefined;
}

const ANALYZE =
  'analyze identity.organisation, directory.support_service, directory.external_identifier, directory.fact_provenance, directory.word';

/**
 * Imports a feed: Open Referral UK 3.0 or 1.0, or ALISS. The whole feed is read first and then merged in one transaction.
 * An entry that cannot be imported is set aside with its reason; the rest is imported. Importing the same feed again
 * changes nothing.
 * @param ownerUrl connection of the role that owns the database
 * @throws DomainError INVALID_INPUT if not even the beginning of the feed can be read
 */
export async function importFeed(ownerUrl: string, input: FeedImport): Promise<FeedImportReport> {
  const startedAt = new Date();
  const name = feedNameOf(input);
  const bounded = beginBounded(input.bounds ?? USUAL_BOUNDS);
  const walk = await openWalk(input, bounded);
  let gathered: Gathered;
  try {
    gathered = await gatherFeed(walk, (rows) => {
      bounded.remaining();
      input.onProgress?.({ rows });
    }).catch(refuse);
  } finally {
    bounded.end();
    await walk.close();
  }
  try {
    return await inImport(ownerUrl, input, async (transaction) => {
      const report = await takeIn(transaction, { input, name, walk, gathered });
      const runId = await logImport(transaction, { report: feedRun(report), sha256: walk.sha256(), startedAt });
      return { ...report, runId };
    });
  } finally {
    await gathered.close();
  }
}

interface Taking {
  readonly input: FeedImport;
  readonly name: string;
  readonly walk: Walk;
  readonly gathered: Gathered;
}

async function takeIn(
  transaction: OwnerTransaction,
  { input, name, walk, gathered }: Taking,
): Promise<FeedImportReport> {
  const { source, dryRun = false, closeMost = false } = input;
  const scheme = source === 'ALISS' ? 'aliss' : `open-referral:${name}`;
  const feed: FeedIdentity = { scheme, source };
  await keepFeed(transaction, feed, { name, walk });
  const { tally, named, quarantined: refused } = await merge(transaction, feed, gathered);
  const quarantined = [...gathered.quarantined, ...refused];
  const aside = new Set(quarantined.map(({ identifier }) => identifier));
  const closing = await closeMissing(transaction, feed, {
    closeMost,
    isWhole: gathered.doubts.length === 0 && gathered.usable > refused.length,
    setAside: quarantined.flatMap(({ identifier }) => identifier ?? []),
  });
  nameChanges(named, 'closed', closing.closed);
  const placing = await placeServices(transaction);
  const atSea = await placeByCoordinates(transaction, scheme);
  await refreshWords(transaction);
  await transaction.run(ANALYZE);
  return {
    ...{ source, name, dryRun, read: gathered.read, placing, ...tally },
    ...{ named, closed: closing.closed.length, keptOpen: closing.keptOpen },
    doubts: [...gathered.doubts, ...closing.doubts],
    quarantined,
    leftOut: [...gathered.leftOut.filter(({ identifier }) => !aside.has(identifier)), ...atSea],
    passedOver: gathered.passedOver,
  };
}

async function merge(
  transaction: OwnerTransaction,
  feed: FeedIdentity,
  gathered: Gathered,
): Promise<Pick<Merge, 'tally' | 'named'> & { readonly quarantined: readonly Quarantined[] }> {
  const quarantined = await stageFeed(transaction, gathered);
  const merging = newMerge(feed);
  for await (const entries of stagedEntries(transaction)) {
    const doubled: Quarantined[] = [];
    const refused = await settingAside(transaction, entries, async (some) => {
      doubled.push(...(await mergeEntries(transaction, merging, some)));
    });
    quarantined.push(...refused, ...doubled);
  }
  await unstage(transaction, quarantined);
  return { tally: merging.tally, named: merging.named, quarantined };
}

/**
 * Returns the feed's name here.
 * @throws DomainError INVALID_INPUT if it is too long
 */
export function feedNameOf({ from, name, source }: Pick<FeedImport, 'from' | 'name' | 'source'>): string {
  if (source === 'ALISS') return 'ALISS';
  const url = addressOf(from);
  const usual =
    url === null
      ? (from.split(/[\\/]/).filter(Boolean).at(-1) ?? from).replace(/\.json$/, '')
      : nameOfRoot(feedAddressOf(url).root);
  const given = (name ?? usual).trim();
  if (given === '' || given.length > 200) throw refusedFile(null, 'Give the feed a name of 1 to 200 characters.');
  return given;
}

/** A feed has one name, whichever of its addresses is given. */
function nameOfRoot({ host, pathname }: URL): string {
  return `${host}${pathname}`.replace(/(?<!\/)\/+$/, '');
}

function addressOf(from: string): URL | null {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(from) ? URL.parse(from) : null;
}

async function openWalk(
  { source, from, allowPrivate = false, signal: stopping, limits: given, bounds = USUAL_BOUNDS }: FeedImport,
  bounded: BoundedImport,
): Promise<Walk> {
  const limits = { ...USUAL_LIMITS, totalBytes: bounds.unpackedBytes, ...given };
  const signal = stopping === undefined ? bounded.signal : AbortSignal.any([stopping, bounded.signal]);
  const url = addressOf(from);
  if (url === null) {
    const files = await openFeedFiles(from, limits);
    return source === 'ALISS' ? walkAlissFiles(files) : walkFolder(files);
  }
  const asker = openAsker({ limits, allowPrivate, signal });
  return source === 'ALISS' ? walkAliss(asker, url, limits) : walkOpenReferral(asker, url, limits);
}

function refuse(error: unknown): never {
  if (error instanceof UnusableAnswerError) throw refusedFile(null, `The feed ${error.message}.`);
  throw error;
}

/**
 * Keeps attribution lines of earlier runs, because data they refer to is still here. If all lines are too many to show,
 * only the current ones are kept.
 */
const KEEP_FEED = `
  insert into directory.feed as f (scheme, source, name, licence, attribution) values ($1, $2, $3, $4, $5)
  on conflict (scheme) do update set (licence, attribution) = (
    select coalesce(excluded.licence, f.licence), case when cardinality(said.lines) > $6 then excluded.attribution else said.lines end
    from (select f.attribution || array(select e from unnest(excluded.attribution) e where e <> all (f.attribution)) as lines) said)
  where f.licence is distinct from coalesce(excluded.licence, f.licence) or not f.attribution @> excluded.attribution`;

async function keepFeed(
  transaction: OwnerTransaction,
  { scheme, source }: FeedIdentity,
  { name, walk }: { name: string; walk: Walk },
): Promise<void> {
  const { licence, lines } = walk.attribution();
  await transaction.run(KEEP_FEED, [scheme, source, name, licence, lines, MOST_LINES]);
}
