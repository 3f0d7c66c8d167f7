import { shapeOf, shapes } from '../feeds/entry-shape.ts';

const { text, number, id, object, list } = shapes;

interface Named {
  readonly name?: string | null;
}

interface Slug {
  readonly slug: string;
}

export interface AlissLocation {
  readonly name?: string | null;
  readonly street_address?: string | null;
  readonly locality?: string | null;
  readonly postal_code?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

/** A service as ALISS has it, as far as it is read. */
export interface AlissService {
  readonly id: string;
  readonly name: string;
  readonly description?: string | null;
  readonly summary?: string | null;
  readonly url?: string | null;
  readonly phone?: string | null;
  readonly permalink?: string | null;
  readonly aliss_url?: string | null;
  readonly last_updated?: string | null;
  readonly last_reviewed?: string | null;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly description?: string | null;
    readonly url?: string | null;
  };
  readonly categories?: readonly Named[] | null;
  readonly service_areas?: readonly { readonly code: string }[] | null;
  readonly locations?: readonly AlissLocation[] | null;
  readonly accessibility_features?: readonly Slug[] | null;
  readonly community_groups?:
    | readonly (Slug & {
        readonly is_range?: boolean | null;
        readonly min?: number | null;
        readonly max?: number | null;
      })[]
    | null;
}

const slug = { type: 'string', maxLength: 200 };

/** @throws UnusableEntryError saying what is wrong with it */
export const toAlissService = shapeOf<AlissService>(
  object(
    {
      ...{ id, name: { type: 'string' }, description: text, summary: text, url: text, phone: text, permalink: text },
      ...{ aliss_url: text, last_updated: text, last_reviewed: text },
      organisation: object({ id, name: { type: 'string' }, description: text, url: text }, ['id', 'name']),
      categories: list(object({ name: text })),
      service_areas: list(object({ code: { type: 'string', maxLength: 20 } }, ['code'])),
      locations: list(
        object({
          ...{
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
      community_groups: list(
        object({ slug, is_range: { type: ['boolean', 'null'] }, min: number, max: number }, ['slug']),
      ),
    },
    ['id', 'name', 'organisation'],
  ),
);
