import { shapeOf, shapes } from '../entry/entry-shape.ts';
import type { GivenPrice } from './prices.ts';
import type { GivenSchedule } from './weekly-hours.ts';

const { text, number, id, object, whole, vital, list } = shapes;

export interface V3Attribute {
  readonly value?: string;
  readonly taxonomy_term?: { readonly id: string };
}

export interface GivenAddress {
  readonly address_1?: string | undefined;
  readonly address_2?: string | undefined;
  readonly city?: string | undefined;
  readonly region?: string | undefined;
  readonly state_province?: string | undefined;
  readonly postal_code?: string | undefined;
}

interface Phone {
  readonly number: string;
}

/** Where a telephone number may be told. */
export interface Reachable {
  readonly phones?: readonly Phone[];
  readonly contacts?: readonly { readonly phones?: readonly Phone[]; readonly phone?: Phone }[];
}

export interface GivenLocation extends Reachable {
  readonly id?: string;
  readonly location_type?: string;
  readonly name?: string;
  readonly description?: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly addresses?: readonly GivenAddress[];
  readonly schedules?: readonly GivenSchedule[];
}

/** A service at a location of either version. */
export interface GivenServiceAtLocation extends Reachable {
  readonly id?: string;
  readonly location_id?: string;
  readonly location?: GivenLocation;
  readonly schedules?: readonly GivenSchedule[];
}

export interface V3Organization extends Reachable {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly website?: string;
  readonly organization_identifiers?: readonly { readonly identifier_scheme?: string; readonly identifier: string }[];
}

/** The fields of an Open Referral UK 3.0 service that we use. */
export interface V3Service extends Reachable {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly url?: string;
  readonly status: string;
  readonly minimum_age?: number;
  readonly maximum_age?: number;
  readonly assured_date?: string;
  readonly last_modified?: string;
  readonly organization?: V3Organization;
  readonly schedules?: readonly GivenSchedule[];
  readonly service_areas?: readonly { readonly name?: string; readonly extent?: string; readonly uri?: string }[];
  readonly service_at_locations?: readonly GivenServiceAtLocation[];
  readonly languages?: readonly { readonly code?: string; readonly name?: string }[];
  readonly funding?: readonly { readonly source?: string }[];
  readonly cost_options?: readonly GivenPrice[];
  readonly attributes?: readonly V3Attribute[];
}

const phone = object({ number: text }, ['number']);
const reachable = { phones: list(phone), contacts: list(object({ phones: list(phone), phone })) };

export const scheduleShape = whole({
  ...{ service_at_location_id: id, location_id: id, valid_from: text, valid_to: text, dtstart: text, until: text },
  ...{ count: number, freq: text, interval: number, byday: text, weekday: text, opens_at: text, closes_at: text },
});

export const priceShape = whole({
  ...{ id, valid_from: text, valid_to: text, option: text, currency: text, amount: number, amount_description: text },
});

export const addressShape = object({
  ...{ address_1: text, address_2: text, city: text, region: text, state_province: text, postal_code: text },
});

const location = object({
  ...{ id, location_type: text, name: text, description: text, latitude: number, longitude: number, ...reachable },
  ...{ addresses: list(addressShape), schedules: list(scheduleShape) },
});

// A service must not go to another organisation because the name of its own was spoilt.
const organization = vital(
  object(
    {
      ...{ id, name: text, description: text, website: text, ...reachable },
      organization_identifiers: list(object({ identifier_scheme: text, identifier: text }, ['identifier'])),
    },
    ['id', 'name'],
  ),
);

/** @throws UnusableEntryError, from the function, with the reason */
export const toV3Service = shapeOf<V3Service>(
  object(
    {
      ...{ id, name: text, description: text, url: text, status: text, minimum_age: number, maximum_age: number },
      ...{ assured_date: text, last_modified: text, organization, ...reachable },
      schedules: list(scheduleShape),
      service_areas: list(object({ name: text, extent: text, uri: text })),
      service_at_locations: list(
        object({ id, location_id: id, location, schedules: list(scheduleShape), ...reachable }),
      ),
      languages: list(object({ code: text, name: text })),
      funding: list(object({ source: text })),
      cost_options: list(priceShape),
      attributes: list(whole({ value: text, taxonomy_term: whole({ id }, ['id']) })),
    },
    ['id', 'name', 'status'],
  ),
);
