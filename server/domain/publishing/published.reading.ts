import { column, extendReading, type FieldReading, value } from '../../database/reading/reading.ts';
import { isListedOpenly, tellsPlace, tellsWebsite } from '../directory/told-openly.filter.ts';

/** Values not published for a group that people are asked to reach through a broker: its price, its address and contact. */
const openly = (sql: (row: string) => string): FieldReading =>
  value((row) => `case when ${isListedOpenly(row)} then ${sql(row)} end`);

const listOf = (row: string, table: string, { of, order, where = 'true' }: ListPlan) =>
  `coalesce((select json_agg(${of} order by ${order}) from ${table} o where o.service_id = ${row}.id and ${where}), '[]')`;

interface ListPlan {
  readonly of: string;
  readonly order: string;
  readonly where?: string;
}

/**
 * When a service's row, or a row that belongs to it, last changed. The day on which a rate ends counts too, because the
 * published document changes then although no row does.
 */
const MODIFIED_AT = (row: string) => `greatest(${row}.modified_at,
  (select max(o.ends_on)::timestamptz from directory.rate o where o.service_id = ${row}.id and o.ends_on <= access.today()))`;

/** SQL condition: whether it changed at or after a moment, phrased so that an index finds the changed ones. */
export const modifiedSince = (row: string, moment: string) => `${row}.id in (
  select s.id from directory.support_service s where s.modified_at >= ${moment}
  union all select o.service_id from directory.rate o
  where o.ends_on between (${moment})::date and access.today() and o.ends_on::timestamptz >= ${moment})`;

/** Whether the place is public: it is not withheld, and the service is not a group listed through a broker. */
export const HAS_PUBLIC_PLACE = (row: string) => `${tellsPlace(row)} and ${row}.postcode is not null`;

const organisation = (o: string) => `json_build_object('id', ${o}.id, 'name', ${o}.name, 'functions', ${o}.functions,
  'description', ${o}.description, 'website', case when ${tellsWebsite(o)} then ${o}.website end, 'spNumber', ${o}.sp_number, 'identifiers', coalesce((
    select json_agg(json_build_object('scheme', i.scheme, 'identifier', i.identifier) order by i.scheme, i.identifier)
    from directory.external_identifier i where i.organisation_id = ${o}.id and i.scheme like 'GB-%'), '[]'))`;

/** Fields that are one to one with the service: enough for an item of a list. */
const BASIC: Record<string, FieldReading> = {
  id: column('id'),
  name: column('name'),
  description: column('description'),
  status: column('status'),
  listing: column('listing'),
  website: openly((row) => `${row}.website`),
  minimumAge: column('minimum_age'),
  maximumAge: column('maximum_age'),
  csNumbers: value((row) =>
    listOf(row, 'directory.registration', { of: 'o.cs_number', order: 'o.cs_number', where: `o.status <> 'CLOSED'` }),
  ),
  assuredOn: value((row) => `greatest(${row}.confirmed_on, ${row}.facts_as_of)`),
  modifiedAt: value(MODIFIED_AT),
  organisation: value(
    (row) => `(select ${organisation('o')} from identity.organisation o where o.id = ${row}.organisation_id)`,
  ),
};

const PLACE: Record<string, FieldReading> = {
  place: value(
    (row) => `case when ${HAS_PUBLIC_PLACE(row)} then json_build_object('lines', ${row}.address, 'town', ${row}.town,
      'postcode', ${row}.postcode, 'councilArea', ${row}.council_area, 'latitude', ${row}.latitude,
      'longitude', ${row}.longitude, 'precision', ${row}.place_precision) end`,
  ),
  accessibility: column('accessibility'),
};

const FULL: Record<string, FieldReading> = {
  ...BASIC,
  ...PLACE,
  kinds: column('kinds'),
  sector: column('sector'),
  telephone: openly((row) => `${row}.telephone`),
  languages: column('languages'),
  outcomes: column('outcomes'),
  activities: column('activities'),
  supportNeeds: column('support_needs'),
  careGroups: column('care_groups'),
  acceptsOption2: column('accepts_option_2'),
  frameworkAreas: column('framework_areas'),
  capacity: column('capacity'),
  capacityAsOf: column('capacity_as_of'),
  fundedUntil: column('funded_until'),
  source: column('source'),
  attribution: value(
    (
      row,
    ) => `(select string_agg(concat_ws(' ', array_to_string(f.attribution, ' '), 'Licence: ' || f.licence), ' ' order by f.scheme)
      from directory.external_identifier i join directory.feed f using (scheme)
      where i.service_id = ${row}.id and cardinality(f.attribution) > 0)`,
  ),
  rates: openly((row) =>
    listOf(row, 'directory.rate', {
      of: `json_build_object('id', o.id, 'unit', o.unit, 'band', o.band, 'pence', o.pence, 'eveningFrom', o.evening_from,
        'eveningUntil', o.evening_until, 'vat', o.vat, 'startsOn', o.starts_on, 'endsOn', o.ends_on)`,
      order: 'o.unit, o.band, o.starts_on, o.id',
      where: 'o.superseded_at is null and coalesce(o.ends_on > access.today(), true)',
    }),
  ),
  areas: value((row) =>
    listOf(row, 'directory.service_area', {
      of: `json_build_object('kind', o.kind, 'code', o.code, 'metres', o.metres)`,
      order: 'o.kind, o.code, o.metres',
    }),
  ),
  hours: value((row) =>
    listOf(row, 'directory.service_hours', {
      of: `json_build_object('weekday', o.weekday, 'startsAt', o.starts_at, 'endsAt', o.ends_at)`,
      order: 'o.starts_at, o.ends_at, o.weekday',
    }),
  ),
};

/** Not in the contract: the data of the published directory. */
extendReading('SupportService', {
  publishedMinimal: { kind: 'group', fields: { id: column('id'), modifiedAt: value(MODIFIED_AT) } },
  publishedBasic: { kind: 'group', fields: BASIC },
  publishedFull: { kind: 'group', fields: FULL },
  publishedPlace: { kind: 'group', fields: { id: column('id'), modifiedAt: value(MODIFIED_AT), ...PLACE } },
});

extendReading('Organisation', { published: value(organisation) });

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
