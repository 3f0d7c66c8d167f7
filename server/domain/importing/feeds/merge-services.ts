import { newId } from '../../../database/columns.ts';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { asId } from '../../../foundation/input.ts';
import { todayInScotland } from '../../../foundation/period.ts';
import { serviceSearchTextOf } from '../../directory/search-text.ts';
import { findCouncilArea } from '../../places/council-areas.ts';
import type { FeedEntry, FeedFacts } from './entry/feed-entry.ts';
import type { GatheredEntry } from './entry-sorting.ts';
import { mergeOrganisations } from './feed-organisations.ts';
import { inASentence, type Quarantined } from './feed-run.ts';
import { findKnownServices, type KnownService } from './known-services.ts';
import { type FactName, type FeedIdentity, type MergedFacts, mergeFacts, PARTS, toldFacts } from './merge-facts.ts';
import { changeInWords, type KindOfChange, type NamedChanges, nameChanges, noChanges } from './named-changes.ts';
import { type Writing, writeServices } from './write-services.ts';

/** Counts of what happened to the entries. */
export interface MergeTally {
  added: number;
  changed: number;
  unchanged: number;
  /** Services of the register or the provider to which facts were added. */
  enriched: number;
  /** Already here under the same id from another source; left unchanged. */
  elsewhere: number;
  /** Facts kept as their maintainer confirmed them, although the feed differs. */
  kept: number;
}

function newMergeTally(): MergeTally {
  return { added: 0, changed: 0, unchanged: 0, enriched: 0, elsewhere: 0, kept: 0 };
}

/** A merge in progress, with its counts so far. */
export interface Merge {
  readonly feed: FeedIdentity;
  readonly tally: MergeTally;
  readonly named: NamedChanges;
  /** The place in the feed of the entry for each service, by service id: a feed may describe each service once. */
  readonly spokenOf: Map<string, string>;
}

export function newMerge(feed: FeedIdentity): Merge {
  return { feed, tally: newMergeTally(), named: noChanges(), spokenOf: new Map() };
}

/**
 * Merges some entries: finds what the directory has of them and writes the differences. If it fails, nothing is counted.
 * @returns the entries about a service that an earlier entry already described
 */
export async function mergeEntries(
  transaction: OwnerTransaction,
  merge: Merge,
  gathered: readonly GatheredEntry[],
): Promise<Quarantined[]> {
  const { feed } = merge;
  const known = await findKnownServices(
    transaction,
    feed,
    gathered.map(({ entry }) => entry),
  );
  const { taken, spoken, elsewhere, doubled } = sorted(gathered, known, merge.spokenOf);
  // For a service of the register, the register names the organisation.
  const ofFeed = taken.filter(({ identifier }) => known.get(identifier)?.how !== 'REGISTER');
  const organisations = await mergeOrganisations(
    transaction,
    feed.scheme,
    ofFeed.map(({ organisation }) => organisation),
  );
  const tally = newMergeTally();
  tally.elsewhere = elsewhere;
  const named = noChanges();
  const writings = taken.flatMap((entry) => {
    const found = known.get(entry.identifier) ?? null;
    const merged = mergeFacts(entry, found, feed);
    count(entry, { known: found, merged }, { tally, named });
    const organisationId = organisations.get(entry.organisation.identifier) ?? null;
    return writingOf({ entry, known: found, merged, organisationId }) ?? [];
  });
  await writeServices(transaction, feed, writings);
  for (const name of Object.keys(tally) as (keyof MergeTally)[]) merge.tally[name] += tally[name];
  for (const kind of Object.keys(named) as KindOfChange[]) nameChanges(merge.named, kind, named[kind]);
  for (const [id, place] of spoken) merge.spokenOf.set(id, place);
  return doubled;
}

/** Returns the entries to merge and which services they describe. */
function sorted(
  gathered: readonly GatheredEntry[],
  known: ReadonlyMap<string, KnownService>,
  spokenOf: ReadonlyMap<string, string>,
) {
  const taken: FeedEntry[] = [];
  const spoken = new Map<string, string>();
  const doubled: Quarantined[] = [];
  let elsewhere = 0;
  for (const { place, identifier, entry } of gathered) {
    const found = known.get(identifier);
    const before = found === undefined ? undefined : (spokenOf.get(found.id) ?? spoken.get(found.id));
    if (found?.how === 'ELSEWHERE') elsewhere += 1;
    else if (before !== undefined) {
      const reason = inASentence(`it is the same service here, by its registration, as the one on ${before}`);
      doubled.push({ place, identifier, reason });
    } else {
      taken.push(entry);
      if (found !== undefined) spoken.set(found.id, place);
    }
  }
  return { taken, spoken, elsewhere, doubled };
}

function count(
  { facts: { name } }: FeedEntry,
  { known, merged: { written, kept } }: Pick<Merging, 'known' | 'merged'>,
  { tally, named }: Pick<Merge, 'tally' | 'named'>,
): void {
  tally.kept += kept.length;
  const facts = Object.keys(written) as FactName[];
  if (known !== null && facts.length === 0) {
    tally.unchanged += 1;
    return;
  }
  const kind = known === null ? 'added' : known.how === 'FEED' ? 'changed' : 'enriched';
  tally[kind] += 1;
  nameChanges(named, kind, [known === null ? name : changeInWords(String(known.row.name), facts)]);
}

interface Merging {
  readonly entry: FeedEntry;
  readonly known: KnownService | null;
  readonly merged: MergedFacts;
  readonly organisationId: string | null;
}

/** Returns what to write for a service, or null if nothing changes. */
function writingOf({ entry, known, merged, organisationId }: Merging): Writing | null {
  const { written } = merged;
  // An entry without a day counts as of today.
  const asOf = entry.asOf ?? todayInScotland();
  const base = {
    ...{ identifier: entry.identifier, asOf, reference: entry.reference },
    parts: Object.fromEntries(PARTS.filter((part) => part in written).map((part) => [part, written[part]])),
    told: toldFacts(written),
    cleared: (Object.keys(written) as FactName[]).filter((name) => !toldFacts(written).includes(name)),
  };
  if (known?.how === 'REGISTER') {
    return base.told.length === 0
      ? null
      : { ...base, id: known.id, isNew: false, isOfFeed: false, columns: columnsOf(written) };
  }
  const facts = { ...(known?.row ?? {}), ...written } as FeedFacts;
  const isMoved = organisationId !== null && known !== null && known.row.organisation_id !== organisationId;
  const isOfAnotherDay = entry.asOf !== null && known?.row.facts_as_of !== entry.asOf;
  if (known !== null && Object.keys(written).length === 0 && !isMoved && !isOfAnotherDay) return null;
  return {
    ...base,
    id: known?.id ?? asId(entry.identifier) ?? newId(),
    ...{ isNew: known === null, isOfFeed: true },
    columns: {
      ...columnsOf(written),
      organisation_id: organisationId,
      facts_as_of: asOf,
      ...('status' in written && { closed_on: written.status === 'CLOSED' ? asOf : null }),
      search_text: searchTextFor(facts, entry),
      ...(known === null && { council_area: entry.councilArea }),
      // The address changed, so the old coordinates are wrong.
      ...(known !== null && 'postcode' in written && { latitude: null, longitude: null, place_precision: null }),
    },
  };
}

function columnsOf(written: Partial<FeedFacts>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(written).filter(([name]) => !(PARTS as readonly string[]).includes(name)));
}

/** Found by the service's name, its organisation and its place; its own description is indexed separately. */
function searchTextFor(facts: FeedFacts, { organisation, councilArea }: FeedEntry): string {
  const area = councilArea === null ? null : (findCouncilArea(councilArea)?.name ?? null);
  const place = facts.listing === 'OPEN' ? facts.town : null;
  return serviceSearchTextOf(facts, [organisation.name, place, area]);
}
