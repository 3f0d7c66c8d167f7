import { findDay } from '../entry/entry-days.ts';
import { agesOf, organisationOf, telephoneOf, websiteOf } from '../entry/entry-parts.ts';
import { shapeOf, shapes } from '../entry/entry-shape.ts';
import type { FeedEntry } from '../entry/feed-entry.ts';
import { newOddFacts } from '../entry/odd-facts.ts';
import { toAreas } from './entry-lists.ts';
import { whereOf } from './places.ts';
import { type GivenPrice, toPrices } from './prices.ts';
import { toldByTerms } from './told-by-terms.ts';
import { codesOf, descriptionOf, nameOf, statusOf } from './v3-entry.ts';
import { addressShape, type GivenAddress, priceShape, scheduleShape } from './v3-shape.ts';
import type { GivenSchedule } from './weekly-hours.ts';

const { text, number, id, object, list } = shapes;

interface V1Service {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly url?: string;
  readonly status?: string;
  readonly assured_date?: string;
  readonly organization: {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly url?: string;
  };
  readonly contacts?: readonly { readonly phones?: readonly { readonly number: string }[] }[];
  readonly eligibilitys?: readonly { readonly minimum_age?: number; readonly maximum_age?: number }[];
  readonly languages?: readonly { readonly language?: string }[];
  readonly service_areas?: readonly {
    readonly service_area?: string;
    readonly extent?: string;
    readonly uri?: string;
  }[];
  readonly regular_schedules?: readonly GivenSchedule[];
  readonly cost_options?: readonly GivenPrice[];
  readonly service_at_locations?: readonly V1ServiceAtLocation[];
}

interface V1ServiceAtLocation {
  readonly id?: string;
  readonly location_id?: string;
  readonly regular_schedules?: readonly GivenSchedule[];
  readonly location?: V1Location;
}

interface V1Location {
  readonly id?: string;
  readonly name?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly physical_addresses?: readonly GivenAddress[];
}

const location = object({
  ...{ id, name: text, latitude: number, longitude: number, physical_addresses: list(addressShape) },
});

const toV1Service = shapeOf<V1Service>(
  object(
    {
      ...{ id, name: text, description: text, url: text, status: text, assured_date: text },
      organization: object({ id, name: text, description: text, url: text }, ['id', 'name']),
      contacts: list(object({ phones: list(object({ number: text }, ['number'])) })),
      eligibilitys: list(object({ minimum_age: number, maximum_age: number })),
      languages: list(object({ language: text })),
      service_areas: list(object({ service_area: text, extent: text, uri: text })),
      regular_schedules: list(scheduleShape),
      cost_options: list(priceShape),
      service_at_locations: list(object({ id, location_id: id, location, regular_schedules: list(scheduleShape) })),
    },
    ['id', 'name', 'organization'],
  ),
);

/**
 * Converts a service of an Open Referral UK 1.0 feed to a feed entry.
 * @throws UnusableEntryError with the reason
 */
export function entryOfV1(document: unknown): FeedEntry {
  const { document: service, odd: reasons } = toV1Service(document);
  const odd = newOddFacts(reasons);
  const where = whereOf(
    { schedules: service.regular_schedules, service_at_locations: service.service_at_locations?.map(asInV3) },
    odd,
  );
  const ages = service.eligibilitys?.[0];
  const numbers = (service.contacts ?? []).flatMap(({ phones = [] }) => phones.map(({ number: each }) => each));
  return {
    identifier: service.id.toLowerCase(),
    reference: null,
    asOf: findDay(service.assured_date),
    organisation: organisationOf({ ...service.organization, website: service.organization.url }, odd),
    csNumbers: [],
    ...{ place: where.place, councilArea: where.councilArea },
    facts: {
      ...toldByTerms([]).told,
      name: nameOf(service.name),
      description: descriptionOf(service.description, odd),
      status: statusOf(service.status ?? 'active'),
      telephone: odd.read(null, () => telephoneOf(numbers)),
      website: odd.read(null, () => websiteOf(service.url)),
      ...where.facts,
      ...agesOf(ages?.minimum_age, ages?.maximum_age, odd),
      languages: codesOf(
        (service.languages ?? []).map(({ language }) => (language === undefined ? {} : { name: language })),
      ),
      funded_until: null,
      service_area: toAreas((service.service_areas ?? []).map((area) => ({ ...area, name: area.service_area }))),
      ...toPrices(service.cost_options ?? [], odd),
    },
    odd: odd.reasons,
  };
}

function asInV3({ regular_schedules = [], location: at, ...more }: V1ServiceAtLocation) {
  const { physical_addresses = [], ...place } = at ?? {};
  return {
    ...more,
    schedules: regular_schedules,
    ...(at && { location: { ...place, addresses: physical_addresses } }),
  };
}
