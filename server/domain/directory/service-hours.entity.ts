import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { SupportService } from './support-service.entity.ts';

/**
 * When a service can give support, by the clock in Scotland. A night is two rows: until midnight, and from midnight on
 * the next day. No rows: not known. Public.
 */
export const ServiceHours = defineEntity({
  name: 'ServiceHours',
  schema: 'directory',
  tableName: 'service_hours',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id'),
    /** 1 (Monday) to 7 (Sunday). */
    weekday: p.smallint(),
    /** Minutes after midnight, as the clock shows them. */
    startsAt: p.smallint(),
    /** The first minute it no longer can; 1440 is the midnight that ends the day. */
    endsAt: p.smallint(),
  },
  uniques: [{ properties: ['serviceId', 'weekday', 'startsAt'] }],
  checks: [
    { name: 'day_of_week', expression: 'weekday >= 1 and weekday <= 7' },
    { name: 'within_a_day', expression: '0 <= starts_at and starts_at < ends_at and ends_at <= 1440' },
  ],
});
export type ServiceHours = InferEntity<typeof ServiceHours>;
