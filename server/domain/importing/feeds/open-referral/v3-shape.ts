import { shapeOf, shapes } from '../entry/entry-shape.ts';

const { text, number, id, idOrNone, object, objectOrNone, list } = shapes;

interface Term {
  readonly id: string;
  readonly name?: string | null;
  readonly parent_id?: string | null;
}

export interface V3Attribute {
  readonly value?: string | null;
  readonly taxonomy_term?: Term | null;
}

export interface V3Address {
  readonly address_1?: string | null;
  readonly address_2?: string | null;
  readonly city?: string | null;
  readonly region?: string | null;
  readonly state_province?: string | null;
  readonly postal_code?: string | null;
}

export interface V3Location {
  readonly description?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly addresses?: readonly V3Address[] | null;
  readonly accessibility?: readonly { readonly description?: string | null; readonly details?: string | null }[] | null;
}

export interface V3Organization {
  readonly id: string;
  readonly name: string;
  readonly description?: string | null;
  readonly website?: string | null;
  readonly parent_organization_id?: string | null;
  readonly organization_identifiers?:
    | readonly { readonly identifier_scheme?: string | null; readonly identifier: string }[]
    | null;
}

export interface V3Schedule {
  readonly freq?: string | null;
  readonly interval?: number | null;
  readonly byday?: string | null;
  readonly opens_at?: string | null;
  readonly closes_at?: string | null;
}

export interface V3CostOption {
  readonly id: string;
  readonly valid_from?: string | null;
  readonly valid_to?: string | null;
  readonly option?: string | null;
  readonly currency?: string | null;
  readonly amount?: number | null;
  readonly amount_description?: string | null;
}

interface Phone {
  readonly number: string;
}

/** The fields of an Open Referral UK 3.0 service that we use. */
export interface V3Service {
  readonly id: string;
  readonly name: string;
  readonly description?: string | null;
  readonly url?: string | null;
  readonly status: string;
  readonly minimum_age?: number | null;
  readonly maximum_age?: number | null;
  readonly assured_date?: string | null;
  readonly last_modified?: string | null;
  readonly organization: V3Organization;
  readonly phones?: readonly Phone[] | null;
  readonly contacts?: readonly { readonly phones?: readonly Phone[] | null; readonly phone?: Phone | null }[] | null;
  readonly schedules?: readonly V3Schedule[] | null;
  readonly service_areas?:
    | readonly { readonly name?: string | null; readonly extent?: string | null; readonly uri?: string | null }[]
    | null;
  readonly service_at_locations?: readonly { readonly location?: V3Location | null }[] | null;
  readonly languages?: readonly { readonly code?: string | null; readonly name?: string | null }[] | null;
  readonly funding?: readonly { readonly source?: string | null }[] | null;
  readonly cost_options?: readonly V3CostOption[] | null;
  readonly attributes?: readonly V3Attribute[] | null;
}

const phone = object({ number: { type: 'string', maxLength: 100 } }, ['number']);

const organization = object(
  {
    ...{ id, name: { type: 'string' }, description: text, website: text, parent_organization_id: idOrNone },
    organization_identifiers: list(
      object({ identifier_scheme: text, identifier: { type: 'string', maxLength: 200 } }, ['identifier']),
    ),
  },
  ['id', 'name'],
);

const location = objectOrNone({
  ...{ description: text, latitude: number, longitude: number },
  addresses: list(
    object({ address_1: text, address_2: text, city: text, region: text, state_province: text, postal_code: text }),
  ),
  accessibility: list(object({ description: text, details: text })),
});

/** @throws UnusableEntryError with the reason */
export const toV3Service = shapeOf<V3Service>(
  object(
    {
      ...{ id, name: { type: 'string' }, description: text, url: text, status: { type: 'string' } },
      ...{ minimum_age: number, maximum_age: number, assured_date: text, last_modified: text, organization },
      phones: list(phone),
      contacts: list(object({ phones: list(phone), phone: objectOrNone({ number: { type: 'string' } }, ['number']) })),
      schedules: list(object({ freq: text, interval: number, byday: text, opens_at: text, closes_at: text })),
      service_areas: list(object({ name: text, extent: text, uri: text })),
      service_at_locations: list(object({ location })),
      languages: list(object({ code: text, name: text })),
      funding: list(object({ source: text })),
      cost_options: list(
        object(
          {
            ...{ id, valid_from: text, valid_to: text, option: text, currency: text, amount: number },
            amount_description: text,
          },
          ['id'],
        ),
      ),
      attributes: list(
        object({ value: text, taxonomy_term: objectOrNone({ id, name: text, parent_id: idOrNone }, ['id']) }),
      ),
    },
    ['id', 'name', 'status', 'organization'],
  ),
);
