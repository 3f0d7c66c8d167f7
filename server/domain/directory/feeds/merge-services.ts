import { newId } from '../../../database/columns.ts';
import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { isId } from '../../../foundation/given.ts';
import { findCouncilArea } from '../council-areas.ts';
import { KIND_WORDS } from '../plain-words.ts';
import { searchTextOf } from '../search-text.ts';
import type { FeedEntry, FeedFacts } from './feed-entry.ts';
import { mergeOrganisations } from './feed-organisations.ts';
import { findKnownServices, type KnownService } from './known-services.ts';
import { type FactName, type MergedFacts, mergeFacts, PARTS, type Speaker, toldFacts } from './merge-facts.ts';
import { type Writing, writeServices } from './write-services.ts';

/** What came of the entries, counted. */
export interface MergeTally {
  added: number;
  changed: number;
  unchanged: number;
  /** Added to what the register or the provider says. */
  enriched: number;
  /** Stand here from elsewhere under the same id, and were left as they are. */
  elsewhere: number;
  /** Facts that stay as their owner says, although the feed says otherwise. */
  kept: number;
}

export function newMergeTally(): MergeTally {
  return { added: 0, changed: 0, unchanged: 0, enriched: 0, elsewhere: 0, kept: 0 };
}

/** Takes in some entries: finds what stands here of them, and writes what differs. */
export async function mergeEntries(
  transaction: OwnerTransaction,
  { entries, speaker }: { readonly entries: readonly FeedEntry[]; readonly speaker: Speaker },
  tally: MergeTally,
): Promise<void> {
  const known = await findKnownServices(transaction, speaker, entries);
  const taken = entries.filter(({ identifier }) => known.get(identifier)?.how !== 'ELSEWHERE');
  tally.elsewhere += entries.length - taken.length;
  // Whose service the register has is known from the register.
  const ofFeed = taken.filter(({ identifier }) => known.get(identifier)?.how !== 'REGISTER');
  const organisations = await mergeOrganisations(
    transaction,
    speaker.scheme,
    ofFeed.map(({ organisation }) => organisation),
  );
  const writings = taken.flatMap((entry) => {
    const found = known.get(entry.identifier) ?? null;
    const merged = mergeFacts(entry, found, speaker);
    count(tally, found, merged);
    return (
      writingOf({
        entry,
        known: found,
        merged,
        organisationId: organisations.get(entry.organisation.identifier) ?? null,
      }) ?? []
    );
  });
  await writeServices(transaction, speaker, writings);
}

function count(tally: MergeTally, known: KnownService | null, { written, kept }: MergedFacts): void {
  tally.kept += kept.length;
  if (known === null) tally.added += 1;
  else if (Object.keys(written).length === 0) tally.unchanged += 1;
  else if (known.how === 'FEED') tally.changed += 1;
  else tally.enriched += 1;
}

interface Merging {
  readonly entry: FeedEntry;
  readonly known: KnownService | null;
  readonly merged: MergedFacts;
  readonly organisationId: string | null;
}

/** What is to be written of a service; null for nothing. */
function writingOf({ entry, known, merged, organisationId }: Merging): Writing | null {
  const { written } = merged;
  const base = {
    ...{ identifier: entry.identifier, asOf: entry.asOf, reference: entry.reference },
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
  const isConfirmed = known !== null && known.row.facts_as_of !== entry.asOf;
  if (known !== null && Object.keys(written).length === 0 && !isMoved && !isConfirmed) return null;
  return {
    ...base,
    id: known?.id ?? (isId(entry.identifier) ? entry.identifier : newId()),
    ...{ isNew: known === null, isOfFeed: true },
    columns: {
      ...columnsOf(written),
      organisation_id: organisationId,
      facts_as_of: entry.asOf,
      closed_on: facts.status === 'CLOSED' ? entry.asOf : null,
      search_text: searchTextFor(facts, entry),
      ...(known === null && { council_area: entry.councilArea }),
      // Where it was is no longer where it is.
      ...(known !== null && 'postcode' in written && { latitude: null, longitude: null, place_precision: null }),
    },
  };
}

function columnsOf(written: Partial<FeedFacts>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(written).filter(([name]) => !(PARTS as readonly string[]).includes(name)));
}

/** Found by what it is called, who runs it and where it is; what it says of itself is searched as it stands. */
function searchTextFor(facts: FeedFacts, { organisation, councilArea }: FeedEntry): string {
  const area = councilArea === null ? null : (findCouncilArea(councilArea)?.name ?? null);
  const place = facts.listing === 'OPEN' ? facts.town : null;
  const kinds = facts.kinds.map((kind) => KIND_WORDS[kind]);
  return searchTextOf(facts.name, [organisation.name, place, area, ...kinds]);
}
