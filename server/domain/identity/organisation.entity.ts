import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';

/** The functions of an organisation on the platform. One body may have several: a provider may hold funds too. */
export const ORGANISATION_FUNCTIONS = [
  'AUTHORITY',
  'PROVIDER',
  'COMMUNITY_ORGANISATION',
  'BROKERAGE',
  'ISF_HOLDER',
  'SUPPORT_ORGANISATION',
  'OPERATOR',
] as const;
export type OrganisationFunction = (typeof ORGANISATION_FUNCTIONS)[number];

/** A legal body. Public: its name and number are in the register or on its own letterhead. */
export const Organisation = defineEntity({
  name: 'Organisation',
  schema: 'identity',
  tableName: 'organisation',
  properties: {
    id: columns.id(),
    name: columns.text(),
    functions: p.enum([...ORGANISATION_FUNCTIONS]).array(),
    /** The Care Inspectorate's number of a registered provider, `SP` and ten digits. */
    spNumber: columns.text().nullable().unique(),
    /** The current GSS code of an authority's council area, for instance S12000017. */
    councilArea: columns.text().nullable(),
    /** GSS codes of the council areas that an independent support organisation covers; empty for others. */
    supportAreas: p.array().defaultRaw(`'{}'`),
    /** Its own description; null if it has given none. */
    description: columns.text().nullable(),
    website: columns.text().nullable(),
    createdAt: columns.moment().onCreate(() => new Date()),
  },
});
export type Organisation = InferEntity<typeof Organisation>;
