import { findCouncilAreaByName } from '../../../places/council-areas.ts';
import {
  addressOf,
  agesOf,
  findDay,
  findTelephone,
  findWebsite,
  organisationOf,
  placeOf,
} from '../entry/entry-parts.ts';
import { shapeOf, shapes } from '../entry/entry-shape.ts';
import { LONGEST_DESCRIPTION, plainText } from '../entry/entry-text.ts';
import type { FeedEntry } from '../entry/feed-entry.ts';
import { placeToShow } from '../entry/place-to-show.ts';
import { findLanguageCode, toAreas, toHours } from './entry-lists.ts';
import { toldByTerms } from './told-by-terms.ts';
import { nameOf, statusOf } from './v3-entry.ts';
import type { V3Address, V3Schedule } from './v3-shape.ts';

const { text, number, idOrNumber, object, objectOrNone, list } = shapes;

interface V1Service {
  readonly id: string | number;
  readonly name: string;
  readonly description?: string | null;
  readonly url?: string | null;
  readonly status?: string | null;
  readonly assured_date?: string | null;
  readonly organization: {
    readonly id: string | number;
    readonly name: string;
    readonly description?: string | null;
    readonly url?: string | null;
  };
  readonly contacts?: readonly { readonly phones?: readonly { readonly number: string }[] | null }[] | null;
  readonly eligibilitys?:
    | readonly { readonly minimum_age?: number | null; readonly maximum_age?: number | null }[]
    | null;
  readonly languages?: readonly { readonly language?: string | null }[] | null;
  readonly service_areas?:
    | readonly {
        readonly service_area?: string | null;
        readonly extent?: string | null;
        readonly uri?: string | null;
      }[]
    | null;
  readonly regular_schedules?: readonly V1Schedule[] | null;
  readonly service_at_locations?: readonly { readonly location?: V1Location | null }[] | null;
}

interface V1Schedule extends V3Schedule {
  readonly weekday?: string | null;
}

interface V1Location {
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly physical_addresses?: readonly V3Address[] | null;
}

const toV1Service = shapeOf<V1Service>(
  object(
    {
      ...{ id: idOrNumber, name: { type: 'string' }, description: text, url: text, status: text, assured_date: text },
      organization: object({ id: idOrNumber, name: { type: 'string' }, description: text, url: text }, ['id', 'name']),
      contacts: list(object({ phones: list(object({ number: { type: 'string' } }, ['number'])) })),
      eligibilitys: list(object({ minimum_age: number, maximum_age: number })),
      languages: list(object({ language: text })),
      service_areas: list(object({ service_area: text, extent: text, uri: text })),
      regular_schedules: list(
        object({ freq: text, interval: number, byday: text, weekday: text, opens_at: text, closes_at: text }),
      ),
      service_at_locations: list(
        object({
          location: objectOrNone({
            ...{ latitude: number, longitude: number },
            physical_addresses: list(object({ address_1: text, city: text, state_province: text, postal_code: text })),
          }),
        }),
      ),
    },
    ['id', 'name', 'organization'],
  ),
);

/**
 * Converts a service of an Open Referral UK 1.0 feed to a feed entry.
 * @throws UnusableEntryError with the reason
 */
export function entryOfV1(document: unknown): FeedEntry {
  const service = toV1Service(document);
  const location = placeToShow(
    (service.service_at_locations ?? []).flatMap((at) => at.location ?? []),
    ({ physical_addresses, latitude, longitude }) => ({
      postcode: physical_addresses?.[0]?.postal_code,
      latitude,
      longitude,
    }),
  );
  const { address_1, city, state_province, postal_code } = location?.physical_addresses?.[0] ?? {};
  const ages = service.eligibilitys?.[0];
  const phones = (service.contacts ?? []).flatMap((contact) => contact.phones ?? []);
  const languages = (service.languages ?? []).flatMap(({ language }) => findLanguageCode(null, language ?? null) ?? []);
  return {
    identifier: String(service.id).toLowerCase(),
    reference: null,
    asOf: findDay(service.assured_date),
    organisation: organisationOf({ ...service.organization, website: service.organization.url }),
    ...{ csNumbers: [], terms: [] },
    place: placeOf(location?.latitude, location?.longitude),
    councilArea: findCouncilAreaByName(state_province ?? '')?.code ?? null,
    facts: {
      ...toldByTerms([]).told,
      name: nameOf(service.name),
      description: plainText(service.description, { what: 'its description', longest: LONGEST_DESCRIPTION }),
      status: statusOf(service.status ?? 'active'),
      telephone: phones.map((phone) => findTelephone(phone.number)).find((found) => found !== null) ?? null,
      website: findWebsite(service.url),
      ...addressOf({ lines: [address_1], town: city, postcode: postal_code }),
      ...agesOf(ages?.minimum_age, ages?.maximum_age),
      languages: languages.length > 0 ? [...new Set(languages)] : null,
      funded_until: null,
      service_area: toAreas(
        (service.service_areas ?? []).map((area) => ({ ...area, name: area.service_area ?? null })),
      ),
      service_hours: toHours((service.regular_schedules ?? []).map(asWeekly)),
      rate: [],
    },
  };
}

/** Many feeds name the weekday and leave out that it is weekly. */
function asWeekly({ weekday, byday, freq, ...schedule }: V1Schedule): V3Schedule {
  const day = byday ?? weekday?.slice(0, 2).toUpperCase() ?? null;
  return { ...schedule, byday: day, freq: freq ?? 'WEEKLY' };
}
