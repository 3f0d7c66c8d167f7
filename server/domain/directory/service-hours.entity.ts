import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { PLACE_PRECISIONS, SupportService } from './support-service.entity.ts';

/**
 * One of several places at which a service gives support, as a feed describes it. The service’s own address is one of them.
 * A service with one place has none here. As public as the service’s address.
 */
export const ServicePlace = defineEntity({
  name: 'ServicePlace',
  schema: 'directory',
  tableName: 'service_place',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id'),
    /** The feed's id of the location, by which it is recognised again. */
    location: columns.text(),
    name: columns.text().nullable(),
    /** Lines of the address, separated by line breaks. */
    address: columns.text().nullable(),
    town: columns.text().nullable(),
    postcode: columns.text().nullable(),
    /** GSS code; null outside Scotland, or if not known. */
    councilArea: columns.text().nullable(),
    latitude: p.double().nullable(),
    longitude: p.double().nullable(),
    placePrecision: p.enum([...PLACE_PRECISIONS]).nullable(),
  },
  uniques: [{ properties: ['serviceId', 'location'] }],
});
export type ServicePlace = InferEntity<typeof ServicePlace>;

/**
 * Hours in which a service can give support, in Scottish local time, over a half-open period of days. A night is two rows:
 * until midnight, and from midnight on the next day. No rows: not known. Public.
 */
export const ServiceHours = defineEntity({
  name: 'ServiceHours',
  schema: 'directory',
  tableName: 'service_hours',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id'),
    /** Null for hours of the whole service. */
    placeId: () => p.manyToOne(ServicePlace).mapToPk().fieldName('place_id').nullable().index(),
    /** 1 (Monday) to 7 (Sunday). */
    weekday: p.smallint(),
    /** Minutes after midnight, local time. */
    startsAt: p.smallint(),
    /** First minute after the period; 1440 is the midnight that ends the day. */
    endsAt: p.smallint(),
    /** The first day of these hours; null if they have no beginning. */
    startsOn: columns.day().nullable(),
    /** The first day on which they no longer hold; null if they have no end. */
    endsOn: columns.day().nullable(),
  },
  checks: [
    { name: 'day_of_week', expression: 'weekday >= 1 and weekday <= 7' },
    { name: 'within_a_day', expression: '0 <= starts_at and starts_at < ends_at and ends_at <= 1440' },
    { name: 'hours_forwards', expression: 'starts_on < ends_on' },
  ],
});
export type ServiceHours = InferEntity<typeof ServiceHours>;
