import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { SupportService } from './support-service.entity.ts';

/**
 * A price in the words of the source that states it, over a half-open period of days. Only a price whose unit and times are
 * known is a `Rate`, by which support can be priced. As public as a rate.
 */
export const ServiceCost = defineEntity({
  name: 'ServiceCost',
  schema: 'directory',
  tableName: 'service_cost',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').index(),
    /** Whom or what it is for: "Under 18s". */
    option: columns.text().nullable(),
    /** How it is counted: "per 1 hour session". */
    description: columns.text().nullable(),
    /** Null if no amount is stated; 0 is free. */
    pence: columns.pence().nullable(),
    startsOn: columns.day().nullable(),
    /** The first day on which it no longer holds. */
    endsOn: columns.day().nullable(),
  },
  checks: [
    { name: 'cost_says_something', expression: 'num_nonnulls(option, description, pence) > 0' },
    { name: 'cost_in_reason', expression: 'pence >= 0' },
    { name: 'cost_forwards', expression: 'starts_on < ends_on' },
  ],
});
export type ServiceCost = InferEntity<typeof ServiceCost>;
