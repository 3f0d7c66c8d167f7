import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { FACT_SOURCES, SupportService } from './support-service.entity.ts';

/** Who said one fact of a service, and of which day. A fact without a row is the service's own `source`'s. Public. */
export const FactProvenance = defineEntity({
  name: 'FactProvenance',
  schema: 'directory',
  tableName: 'fact_provenance',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id'),
    /** The column of the service, or the table of what hangs on it (`rate`, `service_area`, `service_hours`). */
    fact: columns.text(),
    source: p.enum([...FACT_SOURCES]),
    /** Where in the source: a feed's address, a file's name. */
    sourceReference: columns.text().nullable(),
    /** The day the source spoke of. */
    asOf: columns.day(),
    /** What the service's owner said is never overwritten by an older word of somebody else. */
    confirmedByOwner: p.boolean().default(false),
  },
  uniques: [{ properties: ['serviceId', 'fact'] }],
});
export type FactProvenance = InferEntity<typeof FactProvenance>;
