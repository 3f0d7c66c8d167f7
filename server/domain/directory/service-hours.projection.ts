import { columnsOf, type EntityRow, type RowSql } from '../../database/reading/columns-of.ts';
import { extension, type FieldProjection, projection } from '../../database/reading/projection.ts';
import { isPlacePublic, isPublic } from './public-visibility.ts';
import { ServiceCost } from './service-cost.entity.ts';
import { ServiceHours, ServicePlace } from './service-hours.entity.ts';
import { SupportService } from './support-service.entity.ts';

const hours = columnsOf(ServiceHours);
const places = columnsOf(ServicePlace);
const costs = columnsOf(ServiceCost);
const services = columnsOf(SupportService);
type HoursRow = RowSql<EntityRow<typeof ServiceHours>>;

const byTime = (row: HoursRow) =>
  `${row.weekday}, ${row.starts_at}, ${row.ends_at}, ${row.place_id} nulls first, ${row.starts_on} nulls first`;
const holdsToday = (row: HoursRow) => `access.in_force(${row.starts_on}, ${row.ends_on})`;
const beginsLater = (row: HoursRow) => `${row.starts_on} > access.today()`;

/** Whether the places of a service are public; a service's own list of them asks this once for all. */
const isTold = (serviceId: string) =>
  `exists (select from directory.support_service told where told.id = ${serviceId} and ${isPlacePublic('told')})`;

export const datedFactsExtension = extension('SupportService', {
  places: services.list('ServicePlace', places, {
    where: (row, place) => `${place.service_id} = ${row.id} and ${isPlacePublic(row)}`,
    order: (place) => `${place.name} nulls last, ${place.id}`,
  }),
  hours: services.list('ServiceHours', hours, {
    where: (row, other) => `${other.service_id} = ${row.id} and ${holdsToday(other)}`,
    order: byTime,
  }),
  hoursToCome: services.list('ServiceHours', hours, {
    where: (row, other) => `${other.service_id} = ${row.id} and ${beginsLater(other)}`,
    order: (other) => `${other.starts_on}, ${byTime(other)}`,
  }),
  costs: services.list('ServiceCost', costs, {
    where: (row, cost) =>
      `${cost.service_id} = ${row.id} and ${isPublic(row)} and access.in_force(${cost.starts_on}, ${cost.ends_on})`,
    order: (cost) => `${cost.option} nulls last, ${cost.id}`,
  }),
});

const serviceCostProjection = projection('ServiceCost', costs, {
  option: costs.column('option'),
  description: costs.column('description'),
  pence: costs.column('pence'),
  startsOn: costs.column('starts_on'),
  endsOn: costs.column('ends_on'),
});

const servicePlaceProjection = projection('ServicePlace', places, {
  name: places.column('name'),
  address: places.group(
    { lines: places.column('address'), town: places.column('town'), postcode: places.column('postcode') },
    (row) => `coalesce(${row.address}, ${row.town}, ${row.postcode}) is not null`,
  ),
  placePrecision: places.column('place_precision'),
  hours: places.list('ServiceHours', hours, {
    where: (row, other) => `${other.place_id} = ${row.id} and ${holdsToday(other)}`,
    order: byTime,
  }),
});

/** Minutes after midnight as local time, `HH:MM`. */
function onTheClock(name: 'starts_at' | 'ends_at'): FieldProjection {
  return hours.value((row) => `to_char(time '00:00' + make_interval(mins => ${row[name]}), 'HH24:MI')`);
}

const serviceHoursProjection = projection('ServiceHours', hours, {
  weekday: hours.column('weekday'),
  from: onTheClock('starts_at'),
  until: onTheClock('ends_at'),
  startsOn: hours.column('starts_on'),
  endsOn: hours.column('ends_on'),
  place: hours.oneOf('ServicePlace', places, {
    where: (row, place) => `${place.id} = ${row.place_id} and ${isTold(row.service_id)}`,
  }),
});

export const serviceHoursProjections = [
  datedFactsExtension,
  serviceCostProjection,
  servicePlaceProjection,
  serviceHoursProjection,
] as const;
