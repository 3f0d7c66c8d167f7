import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';

/** Simplified boundary of a council area, for places that have no postcode. Public. */
export const CouncilShape = defineEntity({
  name: 'CouncilShape',
  schema: 'directory',
  tableName: 'council_shape',
  properties: {
    /** The current GSS code. */
    code: columns.text().primary(),
    /** A polygon or multipolygon in GeoJSON (RFC 7946): longitude before latitude. */
    geometry: p.json(),
  },
});
export type CouncilShape = InferEntity<typeof CouncilShape>;
