import { type FeedEntry, UnusableEntryError } from './entry/feed-entry.ts';
import { identifierOf, type Walk, type Walked } from './entry/walk.ts';
import { inASentence, type Quarantined } from './feed-run.ts';

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
  usable(): number;
  /** How many of the entries set aside have no readable id. */
  nameless(): number;
  /** Returns the entry if it can be imported, or null if it is set aside. */
  sort(walked: Walked): GatheredEntry | null;
  /**
   * Called after the last entry. Returns the entry with its reason if its organisation or terms are their own ancestors,
   * otherwise null.
   */
  whyCyclic(gathered: GatheredEntry): Quarantined | null;
}

/** Separates the entries of a feed that can be imported from those that cannot, one after the other. */
export function newSorting(walk: Walk): Sorting {
  const quarantined: Quarantined[] = [];
  const places = new Map<string, string>();
  const check = checksAmongEntries(places);
  const parents = newParents();
  let nameless = 0;
  return {
    quarantined,
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
      parents.add(entry);
      return { place, identifier: entry.identifier, entry };
    },
    whyCyclic: parents.whyCyclic,
  };
}

function readable(
  walked: Walked,
  walk: Walk,
  check: (entry: FeedEntry, place: string) => void,
): FeedEntry | UnusableEntryError {
  if ('fault' in walked) return new UnusableEntryError(walked.fault);
  try {
    if (JSON.stringify(walked.document).length > LONGEST_ENTRY)
      throw new UnusableEntryError('it is longer than any service can be');
    const entry = walk.entryOf(walked.document);
    check(entry, walked.place);
    return entry;
  } catch (error) {
    if (error instanceof UnusableEntryError) return error;
    // Any other error over one entry is no reason to leave the rest out.
    return new UnusableEntryError('it is built in a way that cannot be read');
  }
}

/** Checks that need more than one entry. */
function checksAmongEntries(places: ReadonlyMap<string, string>) {
  const providers = new Map<string, { readonly identifier: string; readonly place: string }>();
  return ({ identifier, organisation }: FeedEntry, place: string): void => {
    const first = places.get(identifier);
    if (first !== undefined) throw new UnusableEntryError(`its id is on ${first} already`);
    const { spNumber } = organisation;
    if (spNumber === null) return;
    const holder = providers.get(spNumber) ?? { identifier: organisation.identifier, place };
    if (holder.identifier !== organisation.identifier) {
      throw new UnusableEntryError(
        `its organisation has the provider number ${spNumber}, which another organisation has on ${holder.place}`,
      );
    }
    providers.set(spNumber, holder);
  };
}

/** Collects the parents of organisations and of terms over the whole feed, to find cycles. */
function newParents() {
  const organisations = new Map<string, string>();
  const terms = new Map<string, string>();
  let cyclic: { readonly organisations: ReadonlySet<string>; readonly terms: ReadonlySet<string> } | null = null;
  return {
    add: ({ organisation, terms: filed }: FeedEntry) => {
      if (organisation.parentId !== null) organisations.set(organisation.identifier, organisation.parentId);
      for (const { id, parentId } of filed) if (parentId !== null) terms.set(id, parentId);
    },
    whyCyclic: ({ place, identifier, entry }: GatheredEntry): Quarantined | null => {
      cyclic ??= { organisations: new Set(cyclesAmong(organisations)), terms: new Set(cyclesAmong(terms)) };
      const what = cyclic.organisations.has(entry.organisation.identifier)
        ? 'its organisation'
        : entry.terms.some(({ id }) => cyclic?.terms.has(id))
          ? 'a term it is filed under'
          : null;
      if (what === null) return null;
      const reason = `${what} is above itself: following its parents comes back to where it began`;
      return { place, identifier, reason: inASentence(reason) };
    },
  };
}

/** Returns every key whose chain of parents leads back to itself, or to a key whose chain does. */
export function cyclesAmong(parents: ReadonlyMap<string, string>): string[] {
  const cyclic = new Set<string>();
  const sound = new Set<string>();
  for (const start of parents.keys()) {
    const way: string[] = [];
    const onWay = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !onWay.has(at) && !sound.has(at) && !cyclic.has(at)) {
      way.push(at);
      onWay.add(at);
      at = parents.get(at);
    }
    const isCyclic = at !== undefined && (onWay.has(at) || cyclic.has(at));
    for (const each of way) (isCyclic ? cyclic : sound).add(each);
  }
  return [...cyclic];
}
