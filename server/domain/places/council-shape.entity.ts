import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';

/** Where a council area lies, simplified: for places that no postcode tells. Public. */
export const CouncilShape = defineEntity({
  name: 'CouncilShape',
  schema: 'directory',
  tableName: 'council_shape',
  properties: {
    /** The current GSS code. */
    code: columns.text().primary(),
    /** A polygon or several, as GeoJSON (RFC 7946) has it: longitude before latitude. */
    geometry: p.json(),
  },
});
export type CouncilShape = InferEntity<typeof CouncilShape>;
