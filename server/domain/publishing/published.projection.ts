import {
  type AnyRow,
  columnsOf,
  columnsOfSql,
  type EntityRow,
  type RowSql,
} from '../../database/reading/columns-of.ts';
import { extension, type FieldProjection, projection } from '../../database/reading/projection.ts';
import { isPlacePublic, isPublic, isWebsitePublic } from '../directory/public-visibility.ts';
import { SupportService } from '../directory/support-service.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';

const organisations = columnsOf(Organisation);
const services = columnsOf(SupportService);
type ServiceRow = RowSql<EntityRow<typeof SupportService>>;

/** Values not published for a group that people are asked to reach through a broker: its price, its address and contact. */
const ifPublic = (sql: (row: ServiceRow) => string): FieldProjection =>
  services.value((row) => `case when ${isPublic(row)} then ${sql(row)} end`);

const listOf = (row: AnyRow, table: string, { of, order, where = 'true' }: ListPlan) =>
  `coalesce((select json_agg(${of} order by ${order}) from ${table} o where o.service_id = ${row}.id and ${where}), '[]')`;

interface ListPlan {
  readonly of: string;
  readonly order: string;
  readonly where?: string;
}

/** SQL condition: whether it changed at or after a moment. What is published changes on no day by itself: dates go with it. */
export const modifiedSince = (row: string, moment: string) => `${row}.modified_at >= ${moment}`;

/**
 * Every public place of every service: each of several, or else the service's own. A place is public if it is not withheld,
 * and the service is not a group listed through a broker.
 */
const PUBLIC_PLACES = `(
  select directory.service_at_location_id(s.id) as id, s.id as service_id, null::text as location, null::text as name,
    s.address, s.town, s.postcode, s.council_area, s.latitude, s.longitude, s.place_precision
  from directory.support_service s
  where ${isPlacePublic('s')} and s.postcode is not null and not exists (select from directory.service_place p where p.service_id = s.id)
  union all
  select p.id, p.service_id, p.location, p.name, p.address, p.town, p.postcode,
    coalesce(p.council_area, (select c.council_area from directory.postcode c where c.postcode = p.postcode)),
    p.latitude, p.longitude, p.place_precision
  from directory.service_place p join directory.support_service s on s.id = p.service_id where ${isPlacePublic('s')})`;

const hoursWhere = (condition: string) => `coalesce((
  select json_agg(json_build_object('weekday', h.weekday, 'startsAt', h.starts_at, 'endsAt', h.ends_at, 'startsOn', h.starts_on,
    'endsOn', h.ends_on) order by h.starts_on nulls first, h.ends_on, h.starts_at, h.ends_at, h.weekday)
  from directory.service_hours h where ${condition}), '[]')`;

/** A public place, with all that is published of it. */
const placeOf = (o: AnyRow) => `(select json_build_object('id', ${o}.id, 'serviceId', s.id, 'modifiedAt', s.modified_at,
  'location', ${o}.location, 'name', ${o}.name, 'lines', ${o}.address, 'town', ${o}.town, 'postcode', ${o}.postcode,
  'councilArea', ${o}.council_area, 'latitude', ${o}.latitude, 'longitude', ${o}.longitude, 'precision', ${o}.place_precision,
  'accessibility', s.accessibility, 'hours', case when ${o}.location is not null then ${hoursWhere(`h.place_id = ${o}.id`)} end)
  from directory.support_service s where s.id = ${o}.service_id)`;

const organisation = (o: AnyRow) => `json_build_object('id', ${o}.id, 'name', ${o}.name, 'functions', ${o}.functions,
  'description', ${o}.description, 'website', case when ${isWebsitePublic(o)} then ${o}.website end, 'spNumber', ${o}.sp_number, 'identifiers', coalesce((
    select json_agg(json_build_object('scheme', i.scheme, 'identifier', i.identifier) order by i.scheme, i.identifier)
    from directory.external_identifier i where i.organisation_id = ${o}.id and i.scheme like 'GB-%'), '[]'))`;

/** Fields that are one to one with the service: enough for an item of a list. */
const BASIC: Record<string, FieldProjection> = {
  id: services.column('id'),
  name: services.column('name'),
  description: services.column('description'),
  status: services.column('status'),
  listing: services.column('listing'),
  website: ifPublic((row) => `${row.website}`),
  minimumAge: services.column('minimum_age'),
  maximumAge: services.column('maximum_age'),
  csNumbers: services.value((row) =>
    listOf(row, 'directory.registration', { of: 'o.cs_number', order: 'o.cs_number', where: `o.status <> 'CLOSED'` }),
  ),
  assuredOn: services.value((row) => `greatest(${row.confirmed_on}, ${row.facts_as_of})`),
  modifiedAt: services.column('modified_at'),
  organisation: services.value(
    (row) => `(select ${organisation('o')} from identity.organisation o where o.id = ${row.organisation_id})`,
  ),
};

const FULL: Record<string, FieldProjection> = {
  ...BASIC,
  places: services.value((row) => listOf(row, PUBLIC_PLACES, { of: placeOf('o'), order: 'o.name, o.id' })),
  accessibility: services.column('accessibility'),
  kinds: services.column('kinds'),
  sector: services.column('sector'),
  telephone: ifPublic((row) => `${row.telephone}`),
  languages: services.column('languages'),
  outcomes: services.column('outcomes'),
  activities: services.column('activities'),
  supportNeeds: services.column('support_needs'),
  careGroups: services.column('care_groups'),
  acceptsOption2: services.column('accepts_option_2'),
  frameworkAreas: services.column('framework_areas'),
  capacity: services.column('capacity'),
  capacityAsOf: services.column('capacity_as_of'),
  fundedUntil: services.column('funded_until'),
  source: services.column('source'),
  attribution: services.value(
    (
      row,
    ) => `(select string_agg(concat_ws(' ', array_to_string(f.attribution, ' '), 'Licence: ' || f.licence), ' ' order by f.scheme)
      from directory.external_identifier i join directory.feed f using (scheme)
      where i.service_id = ${row.id} and cardinality(f.attribution) > 0)`,
  ),
  rates: ifPublic((row) =>
    listOf(row, 'directory.rate', {
      of: `json_build_object('id', o.id, 'unit', o.unit, 'band', o.band, 'pence', o.pence, 'eveningFrom', o.evening_from,
        'eveningUntil', o.evening_until, 'vat', o.vat, 'startsOn', o.starts_on, 'endsOn', o.ends_on)`,
      order: 'o.unit, o.band, o.starts_on, o.id',
      where: 'o.superseded_at is null',
    }),
  ),
  costs: ifPublic((row) =>
    listOf(row, 'directory.service_cost', {
      of: `json_build_object('id', o.id, 'option', o.option, 'description', o.description, 'pence', o.pence,
        'startsOn', o.starts_on, 'endsOn', o.ends_on)`,
      order: 'o.starts_on nulls first, o.option, o.description, o.pence, o.id',
    }),
  ),
  areas: services.value((row) =>
    listOf(row, 'directory.service_area', {
      of: `json_build_object('kind', o.kind, 'code', o.code, 'metres', o.metres)`,
      order: 'o.kind, o.code, o.metres',
    }),
  ),
  // Where no place is public, the hours of all are the service's.
  hours: services.value((row) =>
    hoursWhere(`h.service_id = ${row.id} and (h.place_id is null or not ${isPlacePublic(row)})`),
  ),
};

/** Not in the contract: the data of the published directory. */
const supportServiceExtension = extension('SupportService', {
  publishedMinimal: services.group({ id: services.column('id'), modifiedAt: services.column('modified_at') }),
  publishedBasic: services.group(BASIC),
  publishedFull: services.group(FULL),
});

const places = columnsOfSql<{ readonly id: string; readonly service_id: string }>(PUBLIC_PLACES);
const publicPlaceProjection = projection('PublicPlace', places, { published: places.value(placeOf) });

const organisationExtension = extension('Organisation', { published: organisations.value(organisation) });

const FIELDS = {
  publishedMinimal: ['id', 'modifiedAt'],
  publishedBasic: Object.keys(BASIC),
  publishedFull: Object.keys(FULL),
} as const;
export type PublishedGroup = keyof typeof FIELDS;

/** Returns the field names under which a group's values are selected. */
export function fieldsOf(group: PublishedGroup): readonly string[] {
  return FIELDS[group];
}

export const publishedProjections = [supportServiceExtension, publicPlaceProjection, organisationExtension] as const;
