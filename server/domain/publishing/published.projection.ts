import { type AnyRow, columnsOf, type EntityRow, type RowSql } from '../../database/reading/columns-of.ts';
import { extension, type FieldProjection } from '../../database/reading/projection.ts';
import { isPlacePublic, isPublic, isWebsitePublic } from '../directory/public-visibility.ts';
import { SupportService } from '../directory/support-service.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';

const organisations = columnsOf(Organisation);
const services = columnsOf(SupportService);
type ServiceRow = RowSql<EntityRow<typeof SupportService>>;

/** Values not published for a group that people are asked to reach through a broker: its price, its address and contact. */
const ifPublic = (sql: (row: ServiceRow) => string): FieldProjection =>
  services.value((row) => `case when ${isPublic(row)} then ${sql(row)} end`);

const listOf = (row: ServiceRow, table: string, { of, order, where = 'true' }: ListPlan) =>
  `coalesce((select json_agg(${of} order by ${order}) from ${table} o where o.service_id = ${row.id} and ${where}), '[]')`;

interface ListPlan {
  readonly of: string;
  readonly order: string;
  readonly where?: string;
}

/**
 * When a service's row, or a row that belongs to it, last changed. The day on which a rate ends counts too, because the
 * published document changes then although no row does.
 */
const MODIFIED_AT = (row: ServiceRow) => `greatest(${row.modified_at},
  (select max(o.ends_on)::timestamptz from directory.rate o where o.service_id = ${row.id} and o.ends_on <= access.today()))`;

/** SQL condition: whether it changed at or after a moment, phrased so that an index finds the changed ones. */
export const modifiedSince = (row: string, moment: string) => `${row}.id in (
  select s.id from directory.support_service s where s.modified_at >= ${moment}
  union all select o.service_id from directory.rate o
  where o.ends_on between (${moment})::date and access.today() and o.ends_on::timestamptz >= ${moment})`;

/** Whether the place is public: it is not withheld, and the service is not a group listed through a broker. */
export const HAS_PUBLIC_PLACE = (row: AnyRow) => `${isPlacePublic(row)} and ${row}.postcode is not null`;

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
  modifiedAt: services.value(MODIFIED_AT),
  organisation: services.value(
    (row) => `(select ${organisation('o')} from identity.organisation o where o.id = ${row.organisation_id})`,
  ),
};

const PLACE: Record<string, FieldProjection> = {
  place: services.value(
    (row) => `case when ${HAS_PUBLIC_PLACE(row)} then json_build_object('lines', ${row.address}, 'town', ${row.town},
      'postcode', ${row.postcode}, 'councilArea', ${row.council_area}, 'latitude', ${row.latitude},
      'longitude', ${row.longitude}, 'precision', ${row.place_precision}) end`,
  ),
  accessibility: services.column('accessibility'),
};

const FULL: Record<string, FieldProjection> = {
  ...BASIC,
  ...PLACE,
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
      where: 'o.superseded_at is null and coalesce(o.ends_on > access.today(), true)',
    }),
  ),
  areas: services.value((row) =>
    listOf(row, 'directory.service_area', {
      of: `json_build_object('kind', o.kind, 'code', o.code, 'metres', o.metres)`,
      order: 'o.kind, o.code, o.metres',
    }),
  ),
  hours: services.value((row) =>
    listOf(row, 'directory.service_hours', {
      of: `json_build_object('weekday', o.weekday, 'startsAt', o.starts_at, 'endsAt', o.ends_at)`,
      order: 'o.starts_at, o.ends_at, o.weekday',
    }),
  ),
};

/** Not in the contract: the data of the published directory. */
const supportServiceExtension = extension('SupportService', {
  publishedMinimal: services.group({ id: services.column('id'), modifiedAt: services.value(MODIFIED_AT) }),
  publishedBasic: services.group(BASIC),
  publishedFull: services.group(FULL),
  publishedPlace: services.group({ id: services.column('id'), modifiedAt: services.value(MODIFIED_AT), ...PLACE }),
});

const organisationExtension = extension('Organisation', { published: organisations.value(organisation) });

const FIELDS = {
  publishedMinimal: ['id', 'modifiedAt'],
  publishedBasic: Object.keys(BASIC),
  publishedFull: Object.keys(FULL),
  publishedPlace: ['id', 'modifiedAt', ...Object.keys(PLACE)],
} as const;
export type PublishedGroup = keyof typeof FIELDS;

/** Returns the field names under which a group's values are selected. */
export function fieldsOf(group: PublishedGroup): readonly string[] {
  return FIELDS[group];
}

export const publishedProjections = [supportServiceExtension, organisationExtension] as const;
