import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { SupportService } from './support-service.entity.ts';

/** What a rate is for: an hour of support, a sleepover night, or one item. */
export const SUPPORT_UNITS = ['HOUR', 'SLEEPOVER', 'ITEM'] as const;
export type SupportUnit = (typeof SUPPORT_UNITS)[number];

/** A published price of a service, from a day until a day (first day no longer). Public. */
export const Rate = defineEntity({
  name: 'Rate',
  schema: 'directory',
  tableName: 'rate',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').index(),
    unit: p.enum([...SUPPORT_UNITS]),
    pence: columns.pence(),
    startsOn: columns.day(),
    endsOn: columns.day().nullable(),
  },
  checks: [{ name: 'positive', expression: 'pence > 0' }],
});
export type Rate = InferEntity<typeof Rate>;
