import { type FeedEntry, UnusableEntryError } from './entry/feed-entry.ts';
import { identifierOf, type Walk, type Walked } from './entry/walk.ts';
import { inASentence, type Quarantined, REST_TAKEN_IN } from './feed-run.ts';

/**
 * Longest entry accepted, in characters. Real services, with everything that belongs to them, are about a hundredth of
 * this.
 */
const LONGEST_ENTRY = 1_000_000;

/** An entry that can be imported, and its place in the feed. */
export interface GatheredEntry {
  readonly place: string;
  readonly identifier: string;
  readonly entry: FeedEntry;
}

export interface Sorting {
  readonly quarantined: readonly Quarantined[];
  /** Facts left out of the entries that can be imported. */
  readonly leftOut: readonly Quarantined[];
  usable(): number;
  /** How many of the entries set aside have no readable id. */
  nameless(): number;
  /** Returns the entry if it can be imported, or null if it is set aside. */
  sort(walked: Walked): GatheredEntry | null;
}

/** Separates the entries of a feed that can be imported from those that cannot, one after the other. */
export function newSorting(walk: Walk): Sorting {
  const quarantined: Quarantined[] = [];
  const leftOut: Quarantined[] = [];
  const places = new Map<string, string>();
  const check = checksAmongEntries(places);
  let nameless = 0;
  return {
    quarantined,
    leftOut,
    usable: () => places.size,
    nameless: () => nameless,
    sort: (walked) => {
      const { place } = walked;
      const entry = readable(walked, walk, check);
      if (entry instanceof UnusableEntryError) {
        const identifier = 'document' in walked ? identifierOf(walked.document) : walked.identifier;
        quarantined.push({ place, identifier, reason: inASentence(entry.message) });
        nameless += 'document' in walked && identifier === null ? 1 : 0;
        return null;
      }
      places.set(entry.identifier, place);
      const { identifier } = entry;
      leftOut.push(...entry.odd.map((why) => ({ place, identifier, reason: `${inASentence(why)} ${REST_TAKEN_IN}` })));
      return { place, identifier: entry.identifier, entry };
    },
  };
}

function readable(
  walked: Walked,
  walk: Walk,
  check: (entry: FeedEntry, place: string) => FeedEntry,
): FeedEntry | UnusableEntryError {
  if ('fault' in walked) return new UnusableEntryError(walked.fault);
  try {
    if (JSON.stringify(walked.document).length > LONGEST_ENTRY)
      throw new UnusableEntryError('it is longer than any service can be');
    return check(walk.entryOf(walked.document), walked.place);
  } catch (error) {
    if (error instanceof UnusableEntryError) return error;
    // Any other error over one entry is no reason to leave the rest out.
    return new UnusableEntryError('it is built in a way that cannot be read');
  }
}

/** Checks that need more than one entry. @throws UnusableEntryError, from the function, for an id that occurs twice */
function checksAmongEntries(places: ReadonlyMap<string, string>) {
  const providers = new Map<string, { readonly identifier: string; readonly place: string }>();
  return (entry: FeedEntry, place: string): FeedEntry => {
    const { identifier, organisation, odd } = entry;
    const first = places.get(identifier);
    if (first !== undefined) throw new UnusableEntryError(`its id is on ${first} already`);
    const { spNumber } = organisation;
    if (spNumber === null) return entry;
    const holder = providers.get(spNumber) ?? { identifier: organisation.identifier, place };
    providers.set(spNumber, holder);
    if (holder.identifier === organisation.identifier) return entry;
    const why = `its organisation has the provider number ${spNumber}, which another organisation has on ${holder.place}`;
    return { ...entry, organisation: { ...organisation, spNumber: null }, odd: [...odd, why] };
  };
}
