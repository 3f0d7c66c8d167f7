import type { DeclaredArea } from '../../../directory/plain-words.ts';
import type { AccessibilityFeature, CareGroup } from '../../../directory/service-profile.ts';
import { findDay } from '../entry/entry-days.ts';
import {
  activitiesOf,
  agesOf,
  findCouncilCode,
  findWebsite,
  organisationOf,
  telephoneOf,
  websiteOf,
} from '../entry/entry-parts.ts';
import { shapeOf, shapes } from '../entry/entry-shape.ts';
import type { FeedEntry } from '../entry/feed-entry.ts';
import { newOddFacts } from '../entry/odd-facts.ts';
import { whereOf } from '../open-referral/places.ts';
import { toldByTerms } from '../open-referral/told-by-terms.ts';
import { descriptionOf, nameOf } from '../open-referral/v3-entry.ts';

/** Maps ALISS's names of features, and of the categories that are also care groups, to our codes. */
const FEATURES: Readonly<Record<string, AccessibilityFeature>> = {
  'accessible-entrance': 'ACCESSIBLE_ENTRANCE',
  'accessible-building': 'ACCESSIBLE_BUILDING',
  'accessible-car-park': 'ACCESSIBLE_CAR_PARK',
  'accessible-toilet': 'ACCESSIBLE_TOILET',
  'free-wifi': 'FREE_WIFI',
  'free-to-use-service': 'FREE_TO_USE',
  'gender-neutral-toilet': 'GENDER_NEUTRAL_TOILET',
  'hearing-loop': 'HEARING_LOOP',
  'hybrid-service': 'HYBRID',
  'online-service': 'ONLINE',
  'lift-access': 'LIFT',
  'public-transport-access': 'PUBLIC_TRANSPORT',
  'translation-services': 'TRANSLATION',
  'app-based-service': 'APP_BASED',
  'telephone-service': 'TELEPHONE',
  'bsl-british-sign-language': 'BRITISH_SIGN_LANGUAGE',
  'electronic-note-taking-ent-subtitling': 'ELECTRONIC_NOTE_TAKING',
};
const CARE_GROUPS: Readonly<Record<string, CareGroup>> = {
  'learning-disability': 'LEARNING_DISABILITY',
  'mental-health': 'MENTAL_HEALTH',
  'physical-disability': 'PHYSICAL_AND_SENSORY_DISABILITY',
  'sensory-impairment': 'PHYSICAL_AND_SENSORY_DISABILITY',
  'blind-visual-impairment': 'PHYSICAL_AND_SENSORY_DISABILITY',
  'deaf-and-hard-of-hearing': 'PHYSICAL_AND_SENSORY_DISABILITY',
  deafblind: 'PHYSICAL_AND_SENSORY_DISABILITY',
};
/** Codes by which ALISS names all of Scotland in its service areas. */
const SCOTLAND = ['XS', 'S92000003'];

/**
 * Converts an ALISS service (version 4 or 5 of its API) to a feed entry. E-mail addresses are left out, because they may be
 * somebody's own.
 * @throws UnusableEntryError with the reason
 */
export function entryOfAliss(document: unknown): FeedEntry {
  const { document: service, odd: reasons } = toAlissService(document);
  const odd = newOddFacts(reasons);
  const { id, organisation, permalink, aliss_url } = service;
  const where = whereOf({ service_at_locations: service.locations?.map(asServiceAtLocation) }, odd);
  const range = service.community_groups?.find(({ is_range }) => is_range);
  const slugs = (service.community_groups ?? []).map(({ slug }) => slug);
  return {
    identifier: id.toLowerCase(),
    reference: findWebsite(permalink ?? aliss_url),
    asOf: findDay(service.last_reviewed) ?? findDay(service.last_updated),
    organisation: organisationOf({ ...organisation, website: organisation.url }, odd),
    csNumbers: [],
    place: where.place,
    councilArea: null,
    facts: {
      ...toldByTerms([]).told,
      name: nameOf(service.name),
      description: descriptionOf(service.description ?? service.summary, odd),
      // ALISS lists what communities offer; only the register says whether a service is registered.
      ...{ kinds: ['COMMUNITY_SUPPORT'], status: 'ACTIVE', funded_until: null, languages: null },
      telephone: odd.read(null, () => telephoneOf(service.phone === undefined ? [] : [service.phone])),
      website: odd.read(null, () => websiteOf(service.url)),
      ...where.facts,
      ...agesOf(range?.min, range?.max, odd),
      accessibility: known(
        FEATURES,
        (service.accessibility_features ?? []).map(({ slug }) => slug),
      ),
      care_groups: known(CARE_GROUPS, slugs),
      activities: odd.read(null, () => activitiesOf((service.categories ?? []).map(({ name }) => name))),
      service_area: areasOf(service),
      ...{ rate: [], service_cost: [] },
    },
    odd: odd.reasons,
  };
}

/** A location of ALISS has an address of one line, and often the name of a building. */
function asServiceAtLocation({ id, name, street_address, locality, postal_code, ...place }: AlissLocation) {
  const [address_1, address_2] = [...new Set([name, street_address])].filter((line) => line !== undefined);
  const address = { address_1, address_2, city: locality, postal_code };
  return {
    location: { ...place, ...(id !== undefined && { id }), ...(name !== undefined && { name }), addresses: [address] },
  };
}

function known<Value>(table: Readonly<Record<string, Value>>, slugs: readonly string[]): Value[] | null {
  const values = slugs.flatMap((slug) => (Object.hasOwn(table, slug) ? [table[slug] as Value] : []));
  return values.length > 0 ? [...new Set(values)] : null;
}

/**
 * Returns the council areas, and all of Scotland. Health boards, partnerships and wards have no counterpart among our
 * areas.
 */
function areasOf({ service_areas }: AlissService): DeclaredArea[] {
  const areas = (service_areas ?? []).flatMap(({ code }): DeclaredArea[] => {
    if (SCOTLAND.includes(code)) return [{ kind: 'SCOTLAND', code: null, metres: null }];
    const council = findCouncilCode(code);
    return council === null ? [] : [{ kind: 'COUNCIL_AREA', code: council, metres: null }];
  });
  return [...new Map(areas.map((area) => [area.code, area])).values()];
}

const { text, number, id, object, list } = shapes;

interface Named {
  readonly name?: string;
}

interface Slug {
  readonly slug: string;
}

interface AlissLocation {
  readonly id?: string;
  readonly name?: string;
  readonly street_address?: string;
  readonly locality?: string;
  readonly postal_code?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

/** The fields of an ALISS service that we use. */
interface AlissService {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly summary?: string;
  readonly url?: string;
  readonly phone?: string;
  readonly permalink?: string;
  readonly aliss_url?: string;
  readonly last_updated?: string;
  readonly last_reviewed?: string;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly url?: string;
  };
  readonly categories?: readonly Named[];
  readonly service_areas?: readonly { readonly code: string }[];
  readonly locations?: readonly AlissLocation[];
  readonly accessibility_features?: readonly Slug[];
  readonly community_groups?: readonly (Slug & {
    readonly is_range?: boolean;
    readonly min?: number;
    readonly max?: number;
  })[];
}

const slug = { type: 'string', maxLength: 200 };

/** @throws UnusableEntryError with the reason */
const toAlissService = shapeOf<AlissService>(
  object(
    {
      ...{ id, name: text, description: text, summary: text, url: text, phone: text, permalink: text },
      ...{ aliss_url: text, last_updated: text, last_reviewed: text },
      organisation: object({ id, name: text, description: text, url: text }, ['id', 'name']),
      categories: list(object({ name: text })),
      service_areas: list(object({ code: { type: 'string', maxLength: 20 } }, ['code'])),
      locations: list(
        object({
          ...{
            id,
            name: text,
            street_address: text,
            locality: text,
            postal_code: text,
            latitude: number,
            longitude: number,
          },
        }),
      ),
      accessibility_features: list(object({ slug }, ['slug'])),
      community_groups: list(object({ slug, is_range: { type: 'boolean' }, min: number, max: number }, ['slug'])),
    },
    ['id', 'name', 'organisation'],
  ),
);
