import type { OwnerTransaction } from '../../../database/owner-transaction.ts';
import { cyclesAmong } from './cycles.ts';
import { type FeedEntry, UnusableEntryError } from './feed-entry.ts';
import { identifierOf, type Walk, type Walked } from './walk.ts';

/** What was not taken in, and why. */
export interface Quarantined {
  readonly place: string;
  readonly identifier: string | null;
  readonly reason: string;
}

export interface Staged {
  /** What came, usable or not. */
  readonly read: number;
  readonly usable: number;
  readonly quarantined: readonly Quarantined[];
}

const BATCH = 200;
/** A service with all that hangs on it; real ones have a hundredth of this. */
const LONGEST_ENTRY = 1_000_000;

const TABLE = `create temporary table staged_entry (n int generated always as identity, place text, identifier text primary key, entry jsonb) on commit drop`;
const FILL = `insert into staged_entry (place, identifier, entry) select place, identifier, entry from jsonb_to_recordset($1::jsonb) as t (place text, identifier text, entry jsonb)`;

/**
 * Lays down what a feed sent, for this transaction alone, and sets aside what cannot be taken in: what is no service,
 * comes twice, or hangs under itself.
 * @param onRead is told how much was read so far
 */
export async function stageFeed(
  transaction: OwnerTransaction,
  walk: Walk,
  onRead: (read: number) => void,
): Promise<Staged> {
  await transaction.run(TABLE);
  const quarantined: Quarantined[] = [];
  const places = new Map<string, string>();
  const parents = newParents();
  let [read, batch]: [number, object[]] = [0, []];
  const send = async () => {
    await transaction.run(FILL, [JSON.stringify(batch)]);
    batch = [];
    onRead(read);
  };
  for await (const walked of walk.entries()) {
    read += 'document' in walked ? 1 : 0;
    const entry = usable(walked, walk, places);
    if (entry instanceof UnusableEntryError) {
      const identifier = 'document' in walked ? identifierOf(walked.document) : null;
      quarantined.push({ place: walked.place, identifier, reason: sentence(entry.message) });
      continue;
    }
    places.set(entry.identifier, walked.place);
    parents.add(entry);
    batch.push({ place: walked.place, identifier: entry.identifier, entry });
    if (batch.length === BATCH) await send();
  }
  if (batch.length > 0) await send();
  quarantined.push(...(await setCyclesAside(transaction, parents.cyclic())));
  return {
    read,
    usable: places.size - quarantined.filter(({ identifier, place }) => places.get(identifier ?? '') === place).length,
    quarantined,
  };
}

function usable(walked: Walked, walk: Walk, places: ReadonlyMap<string, string>): FeedEntry | UnusableEntryError {
  if ('fault' in walked) return new UnusableEntryError(walked.fault);
  try {
    if (JSON.stringify(walked.document).length > LONGEST_ENTRY)
      throw new UnusableEntryError('it is longer than any service can be');
    const entry = walk.entryOf(walked.document);
    const first = places.get(entry.identifier);
    if (first !== undefined) throw new UnusableEntryError(`its id stands on ${first} already`);
    return entry;
  } catch (error) {
    if (error instanceof UnusableEntryError) return error;
    throw error;
  }
}

function sentence(reason: string): string {
  return `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`;
}

/** Who hangs under whom, of organisations and of terms, for all of the feed. */
function newParents() {
  const organisations = new Map<string, string>();
  const terms = new Map<string, string>();
  return {
    add: ({ organisation, terms: filed }: FeedEntry) => {
      if (organisation.parentId !== null) organisations.set(organisation.identifier, organisation.parentId);
      for (const { id, parentId } of filed) if (parentId !== null) terms.set(id, parentId);
    },
    cyclic: () => ({ organisations: cyclesAmong(organisations), terms: cyclesAmong(terms) }),
  };
}

const SET_ASIDE = `
  delete from staged_entry s
  where s.entry -> 'organisation' ->> 'identifier' = any ($1)
    or exists (select from jsonb_array_elements(s.entry -> 'terms') t where t ->> 'id' = any ($2))
  returning s.place, s.identifier, s.entry -> 'organisation' ->> 'identifier' = any ($1) as "byOrganisation"`;

async function setCyclesAside(
  transaction: OwnerTransaction,
  { organisations, terms }: { readonly organisations: readonly string[]; readonly terms: readonly string[] },
): Promise<Quarantined[]> {
  if (organisations.length + terms.length === 0) return [];
  const rows = await transaction.run<{ place: string; identifier: string; byOrganisation: boolean }>(SET_ASIDE, [
    organisations,
    terms,
  ]);
  return rows.map(({ place, identifier, byOrganisation }) => ({
    place,
    identifier,
    reason: byOrganisation
      ? 'Its organisation stands above itself: following its parents comes back to where it began.'
      : 'A term it is filed under stands above itself: following its parents comes back to where it began.',
  }));
}
