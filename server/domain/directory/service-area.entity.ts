import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { AREA_KINDS } from './service-profile.ts';
import { SupportService } from './support-service.entity.ts';
import { FURTHEST_METRES } from './united-kingdom.ts';

/**
 * Where a service declares that it gives support. One that declares nothing has an unknown reach: it is then found in the
 * council area it is registered in, and labelled so. Public.
 */
export const ServiceArea = defineEntity({
  name: 'ServiceArea',
  schema: 'directory',
  tableName: 'service_area',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').index(),
    kind: p.enum([...AREA_KINDS]),
    /** GSS code of a council area, an outcode (`IV2`) or a sector (`IV2 3`); null for Scotland and a radius. */
    code: columns.text().nullable(),
    /** Of a radius around the place it is registered at, over the ground. */
    metres: p.integer().nullable(),
  },
  indexes: [{ properties: ['code'] }],
  uniques: [{ properties: ['serviceId', 'kind', 'code'] }],
  checks: [
    {
      name: 'says_where',
      expression:
        "(code is not null) = (kind in ('COUNCIL_AREA', 'OUTCODE', 'SECTOR')) and (metres is not null) = (kind = 'RADIUS')",
    },
    { name: 'metres_in_reason', expression: `metres >= 1 and metres <= ${FURTHEST_METRES}` },
  ],
});
export type ServiceArea = InferEntity<typeof ServiceArea>;
