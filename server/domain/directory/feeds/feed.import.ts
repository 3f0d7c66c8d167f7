import { newId } from '../../../database/columns.ts';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { inImport } from '../dry-run.ts';
import { refusedFile } from '../file-refusal.ts';
import { logImport } from '../import-log.ts';
import { type Placing, placeServices } from '../place.ts';
import { refreshWords } from '../vocabulary.ts';
import { walkAliss } from './aliss-walk.ts';
import { openAsker, UnusableAnswerError } from './asking.ts';
import { closeMissing } from './close-missing.ts';
import type { FeedEntry } from './feed-entry.ts';
import { type FeedLimits, USUAL_LIMITS } from './feed-limits.ts';
import { type Quarantined, stageFeed } from './feed-staging.ts';
import { walkFiles } from './file-walk.ts';
import type { Speaker } from './merge-facts.ts';
import { type MergeTally, mergeEntries, newMergeTally } from './merge-services.ts';
import { walkOpenReferral } from './open-referral-walk.ts';
import { placeByCoordinates } from './place-by-coordinates.ts';
import type { Walk } from './walk.ts';

export const FEED_SOURCES = ['OPEN_REFERRAL', 'ALISS'] as const;
export type FeedSource = (typeof FEED_SOURCES)[number];

export interface FeedImport {
  readonly source: FeedSource;
  /** Address of the feed, or path of a file or a folder of files. */
  readonly from: string;
  /** What the feed is called here; by it its entries are known again. Its address without more, or the file's name, unless given. */
  readonly name?: string | undefined;
  readonly dryRun?: boolean | undefined;
  /** Lets a feed close most of what it brought; otherwise it is taken for a part of itself, and nothing is closed. */
  readonly closeMost?: boolean | undefined;
  /** Whether addresses inside a private network may be asked. */
  readonly allowPrivate?: boolean | undefined;
  readonly limits?: Partial<FeedLimits> | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: { readonly rows: number }) => void) | undefined;
}

export interface FeedImportReport extends MergeTally {
  readonly source: FeedSource;
  readonly name: string;
  readonly dryRun: boolean;
  readonly read: number;
  /** No longer in the feed; kept, and marked closed. */
  readonly closed: number;
  readonly quarantined: readonly Quarantined[];
  readonly doubts: readonly string[];
  readonly placing: Placing;
}

/** Entries merged at a time. */
const BATCH = 200;
const ANALYZE =
  'analyze identity.organisation, directory.support_service, directory.external_identifier, directory.fact_provenance, directory.word';

/**
 * Takes in a feed: Open Referral UK 3.0 or 1.0, or ALISS. What cannot be taken in is set aside with its reason, and the rest
 * goes in; all of it in one transaction. Again changes nothing.
 * @param ownerUrl connection of the role that owns the database
 * @throws DomainError INVALID_INPUT when not even the beginning of the feed can be read
 */
export function importFeed(ownerUrl: string, input: FeedImport): Promise<FeedImportReport> {
  const startedAt = new Date();
  const name = nameOf(input);
  const scheme = input.source === 'ALISS' ? 'aliss' : `open-referral:${name}`;
  const speaker: Speaker = { scheme, source: input.source };
  return inImport(ownerUrl, input.dryRun === true, async (transaction) => {
    const walk = openWalk(input);
    try {
      const staged = await stageFeed(transaction, walk, (rows) => input.onProgress?.({ rows })).catch(refuse);
      await keepFeed(transaction, speaker, { name, walk });
      const tally = await merge(transaction, speaker);
      const { closed, doubt } = await closeMissing(transaction, speaker, {
        closeMost: input.closeMost === true,
        isWhole: walk.doubts.length === 0 && staged.usable > 0,
      });
      const doubts = doubt === null ? walk.doubts : [...walk.doubts, doubt];
      const placing = await placeServices(transaction);
      const atSea = await placeByCoordinates(transaction, scheme);
      await refreshWords(transaction);
      await transaction.run(ANALYZE);
      const report = {
        ...{
          source: input.source,
          name,
          dryRun: input.dryRun === true,
          read: staged.read,
          closed,
          doubts,
          placing,
          ...tally,
        },
        quarantined: [...staged.quarantined, ...atSea],
      };
      await keepRun(transaction, { report, sha256: walk.sha256(), startedAt });
      return report;
    } finally {
      await walk.close();
    }
  });
}

function nameOf({ from, name, source }: FeedImport): string {
  if (source === 'ALISS') return 'ALISS';
  const url = addressOf(from);
  const usual =
    url === null
      ? (from.split(/[\\/]/).filter(Boolean).at(-1) ?? from).replace(/\.json$/, '')
      : `${url.host}${url.pathname}`.replace(/\/+$/, '');
  const given = (name ?? usual).trim();
  if (given === '' || given.length > 200) throw refusedFile(null, 'Give the feed a name of 1 to 200 characters.');
  return given;
}

function addressOf(from: string): URL | null {
  return /^[a-z][a-z\d+.-]*:\/\//i.test(from) ? URL.parse(from) : null;
}

function openWalk({ source, from, allowPrivate = false, signal, limits: given }: FeedImport): Walk {
  const limits = { ...USUAL_LIMITS, ...given };
  const url = addressOf(from);
  if (url === null) return walkFiles(from, source, limits);
  const asker = openAsker({ limits, allowPrivate, signal });
  return source === 'ALISS' ? walkAliss(asker, url, limits) : walkOpenReferral(asker, url, limits);
}

function refuse(error: unknown): never {
  if (error instanceof UnusableAnswerError) throw refusedFile(null, `The feed ${error.message}.`);
  throw error;
}

/** What was to be said once goes on being said: what it was said of is still here. */
async function keepFeed(
  transaction: OwnerTransaction,
  { scheme, source }: Speaker,
  { name, walk }: { name: string; walk: Walk },
): Promise<void> {
  const { licence, lines } = walk.attribution();
  await transaction.run(
    `insert into directory.feed as f (scheme, source, name, licence, attribution) values ($1, $2, $3, $4, $5)
     on conflict (scheme) do update
     set licence = coalesce(excluded.licence, f.licence),
       attribution = f.attribution || array(select e from unnest(excluded.attribution) e where e <> all (f.attribution))
     where f.licence is distinct from coalesce(excluded.licence, f.licence) or not f.attribution @> excluded.attribution`,
    [scheme, source, name, licence, lines],
  );
}

async function merge(transaction: OwnerTransaction, speaker: Speaker): Promise<MergeTally> {
  const tally = newMergeTally();
  for (let after = 0; ; ) {
    const rows = await transaction.run<{ n: number; entry: FeedEntry }>(
      'select n, entry from staged_entry where n > $1 order by n limit $2',
      [after, BATCH],
    );
    if (rows.length === 0) return tally;
    await mergeEntries(transaction, { entries: rows.map(({ entry }) => entry), speaker }, tally);
    after = rows.at(-1)?.n ?? after;
  }
}

interface FinishedRun {
  readonly report: FeedImportReport;
  readonly sha256: string;
  readonly startedAt: Date;
}

async function keepRun(transaction: OwnerTransaction, { report, sha256, startedAt }: FinishedRun): Promise<void> {
  const { source, name, read, added, changed, enriched, closed, quarantined, doubts } = report;
  const id = newId();
  await logImport(transaction, {
    ...{ id, source, fileName: name, sha256, asOf: null, rowsRead: read, added, closed, changed: changed + enriched },
    ...{ gradeChanges: 0, providerChanges: 0, quarantined: quarantined.length, doubts, startedAt },
  });
  const rows = quarantined.map((each) => ({ ...each, id: newId(), import_run_id: id }));
  await transaction.run(
    `insert into directory.quarantined_entry (id, import_run_id, place, identifier, reason)
     select id, import_run_id, place, identifier, reason from jsonb_populate_recordset(null::directory.quarantined_entry, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
