import { quoted } from '../../file-refusal.ts';

export type FeedVersion = 'V3' | 'V1';

/** What the items of a document are. */
export type ItemKind =
  | 'SERVICE'
  | 'SERVICE_AT_LOCATION'
  | 'LOCATION'
  | 'ORGANISATION'
  | 'TAXONOMY_TERM'
  | 'TAXONOMY'
  | 'REVIEW';
export type Item = Readonly<Record<string, unknown>>;

/** A document that holds things of the standard: a page, a list or one thing. */
export interface Holding {
  readonly kind: ItemKind;
  readonly items: readonly unknown[];
  readonly version: FeedVersion;
  /** What a page says of its list; null for a document that is no page. */
  readonly page: { readonly total: number | null; readonly pages: number | null } | null;
}

/** A document that holds nothing of the standard, and what it looks like. */
export interface Stranger {
  readonly kind: null;
  readonly looksLike: string;
}

/** Fields by which a thing is recognised, the most telling kind first: a service at a location has a location inside it. */
const SIGNS: readonly (readonly [ItemKind, readonly string[]])[] = [
  ['REVIEW', ['score', 'widget']],
  ['LOCATION', ['location_type', 'physical_addresses', 'accessibility_for_disabilities', 'addresses', 'latitude']],
  ['SERVICE_AT_LOCATION', ['location', 'location_id', 'service']],
  [
    'SERVICE',
    [
      ...[
        'status',
        'organization',
        'service_at_locations',
        'schedules',
        'service_areas',
        'cost_options',
        'assured_date',
      ],
      ...['minimum_age', 'maximum_age', 'fees', 'accreditations', 'assurer_email', 'eligibility_description'],
      ...['regular_schedules', 'eligibilitys', 'service_taxonomys', 'deliverable_type', 'attending_type'],
    ],
  ],
  [
    'ORGANISATION',
    [
      ...['organization_identifiers', 'website', 'legal_status', 'tax_status', 'tax_id', 'year_incorporated', 'logo'],
      ...['parent_organization_id', 'services', 'locations', 'programs'],
    ],
  ],
  ['TAXONOMY_TERM', ['taxonomy', 'taxonomy_id', 'taxonomy_detail', 'term', 'term_uri']],
  ['TAXONOMY', ['taxonomy_terms', 'version', 'vocabulary']],
];

/** Kinds by the name of a file or an address, for things that say nothing but a name. */
const NAMES: readonly (readonly [RegExp, ItemKind])[] = [
  [/service_?-?at_?-?location/i, 'SERVICE_AT_LOCATION'],
  [/taxonomy_?-?term/i, 'TAXONOMY_TERM'],
  [/taxonom/i, 'TAXONOMY'],
  [/organi[sz]ation/i, 'ORGANISATION'],
  [/location/i, 'LOCATION'],
  [/review/i, 'REVIEW'],
  [/service/i, 'SERVICE'],
];

export const KIND_WORDS: Readonly<Record<ItemKind, string>> = {
  SERVICE: 'services',
  SERVICE_AT_LOCATION: 'services at locations',
  LOCATION: 'locations',
  ORGANISATION: 'organisations',
  TAXONOMY_TERM: 'terms of taxonomies',
  TAXONOMY: 'taxonomies',
  REVIEW: 'reviews',
};

/**
 * Finds out what a document is.
 * @param place its file or its address, for things that say nothing but a name
 */
export function whatItIs(document: unknown, place: string): Holding | Stranger {
  const { items, page } = itemsOf(document);
  const known = items.map((item) => kindOf(item, place)).find((kind) => kind !== null) ?? null;
  const isEmptyPage = page !== null && items.length === 0;
  const kind = known ?? (isEmptyPage ? (kindByName(place) ?? 'SERVICE') : null);
  if (kind === null) return { kind, looksLike: likeness(document) };
  return { kind, items, page, version: versionOf(document, items) };
}

export function itemsOf(document: unknown): Pick<Holding, 'items' | 'page'> {
  if (Array.isArray(document)) return { items: document, page: null };
  const { contents, content, total_items, total_pages, totalElements, totalPages } = asItem(document);
  if (Array.isArray(contents))
    return { items: contents, page: { total: countOf(total_items), pages: countOf(total_pages) } };
  if (Array.isArray(content))
    return { items: content, page: { total: countOf(totalElements), pages: countOf(totalPages) } };
  return { items: [document], page: null };
}

function versionOf(document: unknown, items: readonly unknown[]): FeedVersion {
  return Array.isArray(asItem(document).content) || items.some(isOfV1) ? 'V1' : 'V3';
}

/** Field names that only version 1.0 has. */
const OF_V1 = [
  ...[
    'eligibilitys',
    'regular_schedules',
    'service_taxonomys',
    'deliverable_type',
    'attending_type',
    'attending_access',
  ],
];

function isOfV1(item: unknown): boolean {
  return OF_V1.some((name) => Object.hasOwn(asItem(item), name));
}

function kindOf(item: unknown, place: string): ItemKind | null {
  const thing = asItem(item);
  const isThing = ('id' in thing || 'name' in thing) && !('geometry' in thing) && !('properties' in thing);
  if (!isThing) return null;
  const found = SIGNS.find(([, signs]) => signs.some((sign) => Object.hasOwn(thing, sign)))?.[0];
  return found ?? ('name' in thing ? kindByName(place) : null);
}

/** The last part of a path that names a kind decides: `organizations/7.json`. */
function kindByName(place: string): ItemKind | null {
  const parts = place.split(/[\\/]/).toReversed();
  const kinds = parts.map((part) => NAMES.find(([pattern]) => pattern.test(part))?.[1] ?? null);
  return kinds.find((kind) => kind !== null) ?? null;
}

/** Documents that are often taken for a feed. */
function likeness(document: unknown): string {
  if (Array.isArray(document)) return document.length === 0 ? 'an empty list' : 'a list of something else';
  const thing = asItem(document);
  const said = [thing.message, thing.detail, thing.error, thing.title].find((each) => typeof each === 'string');
  if ('features' in thing || 'geometry' in thing) return 'GeoJSON, which is a map';
  if ('openapi' in thing || 'swagger' in thing) return 'the description of an interface (OpenAPI)';
  if ('openapi_url' in thing) return 'the front page of an interface of Open Referral';
  if ('$schema' in thing || 'properties' in thing) return 'a JSON schema';
  if ('data' in thing) return 'a page of another interface, such as that of ALISS';
  if (said !== undefined || 'errors' in thing)
    return `a server’s message of an error${said === undefined ? '' : `: ${quoted(String(said))}`}`;
  return 'JSON of something else';
}

/** Whether a document is a server's message of an error, in the place of what was asked for. */
export function isError({ looksLike }: Stranger): boolean {
  return looksLike.startsWith('a server’s message');
}

export function asItem(value: unknown): Item {
  return typeof value === 'object' && value !== null ? (value as Item) : {};
}

function countOf(value: unknown): number | null {
  const count = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : null;
}
