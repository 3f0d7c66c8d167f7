import type { LocalDate } from '../../../foundation/period.ts';
import type { FactSource } from '../../directory/support-service.entity.ts';
import type { FeedEntry, FeedFacts } from './entry/feed-entry.ts';
import type { KnownService } from './known-services.ts';
import { withoutOverlaps } from './open-referral/weekly-hours.ts';

export type FactName = keyof FeedFacts;

/** Facts that only make sense together: all kept or all replaced. Every other fact is merged by itself. */
const TOGETHER: readonly (readonly FactName[])[] = [
  ['address', 'town', 'postcode'],
  ['minimum_age', 'maximum_age'],
  ['capacity', 'capacity_as_of'],
  // Hours may be of a place.
  ['service_place', 'service_hours'],
];
/** Parts of a service that have tables of their own. */
export const PARTS = ['service_area', 'service_place', 'service_hours', 'rate', 'service_cost'] as const;
export type Part = (typeof PARTS)[number];
/** Facts in which the register takes precedence over a feed. */
const OF_THE_REGISTER: readonly FactName[] = [
  'name',
  'kinds',
  'sector',
  'status',
  'listing',
  'address',
  'town',
  'postcode',
];

/** The outcome of merging a feed's entry into a service. */
export interface MergedFacts {
  /** The facts to write, columns and parts. */
  readonly written: Readonly<Partial<FeedFacts>>;
  /** Facts that differ from what the service's maintainer confirmed; the maintainer's value stays. */
  readonly kept: readonly FactName[];
}

/** The source of a fact. A feed is identified by its source and, where several feeds share one, its scheme. */
export interface FeedIdentity {
  readonly scheme: string;
  readonly source: FactSource;
}

/**
 * Decides which facts of an entry overwrite those in the directory. A fact that the maintainer confirmed stays. A fact this
 * feed gave before may change. A fact from another source is only added to.
 */
export function mergeFacts(entry: FeedEntry, known: KnownService | null, feed: FeedIdentity): MergedFacts {
  const facts = known?.how === 'REGISTER' ? withoutPlaces(entry.facts) : entry.facts;
  if (known === null) return { written: facts, kept: [] };
  const written: Partial<Record<FactName, unknown>> = {};
  const kept: FactName[] = [];
  for (const group of groupsOf(facts)) {
    if (group.every((name) => isSame(name, facts[name], known.row[name]))) continue;
    if (group.some((name) => known.provenance[name]?.confirmedByOwner || isEndDenied(name, entry, known)))
      kept.push(...group);
    else if (group.every((name) => mayWrite(name, known, feed))) for (const name of group) written[name] = facts[name];
  }
  return { written: written as Partial<FeedFacts>, kept };
}

/** The register says where its services are, so that hours are those of the whole service. */
function withoutPlaces(facts: FeedFacts): FeedFacts {
  const hours = facts.service_hours.map((each) => ({ ...each, location: null }));
  return { ...facts, service_place: [], service_hours: withoutOverlaps(hours) };
}

/** Whether the entry would close a service that somebody confirmed on or after the feed's day. */
function isEndDenied(name: FactName, { facts, asOf }: FeedEntry, { row }: KnownService): boolean {
  if (name !== 'status' || facts.status !== 'CLOSED' || row.confirmed_on === null) return false;
  return asOf === null || (row.confirmed_on as LocalDate) >= asOf;
}

function groupsOf(facts: FeedFacts): readonly (readonly FactName[])[] {
  const grouped = new Set(TOGETHER.flat());
  const alone = (Object.keys(facts) as FactName[]).filter((name) => !grouped.has(name)).map((name) => [name]);
  return [...alone, ...TOGETHER];
}

function mayWrite(name: FactName, known: KnownService, { scheme, source }: FeedIdentity): boolean {
  const said = known.provenance[name];
  if (said !== undefined) return said.source === source && (source === 'ALISS' || said.reference === scheme);
  if (known.how === 'FEED') return true;
  return !OF_THE_REGISTER.includes(name) && isUnsaid(known.row[name]);
}

function isUnsaid(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function isSame(name: FactName, given: unknown, current: unknown): boolean {
  if (isUnsaid(given) && isUnsaid(current)) return true;
  if ((PARTS as readonly FactName[]).includes(name)) return canonical(given) === canonical(current);
  return JSON.stringify(given) === JSON.stringify(current);
}

/** Returns a text that is equal for equal lists, regardless of order and of assigned ids. */
function canonical(items: unknown): string {
  const rows = (items as readonly Record<string, unknown>[] | null) ?? [];
  return JSON.stringify(
    rows
      .map(({ id: _id, ...row }) =>
        JSON.stringify(Object.entries(row).toSorted(([one], [other]) => one.localeCompare(other))),
      )
      .toSorted(),
  );
}

/** Returns the facts that have a value; each gets a row of provenance. */
export function toldFacts(written: Partial<FeedFacts>): FactName[] {
  return (Object.keys(written) as FactName[]).filter((name) => !isUnsaid(written[name]));
}
