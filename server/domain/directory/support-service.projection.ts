import { type ColumnsOf, columnsOf, type EntityRow, type RowSql } from '../../database/reading/columns-of.ts';
import { extension, type FieldProjection, projection } from '../../database/reading/projection.ts';
import { isPlacePublic, isPublic } from './public-visibility.ts';
import { RATE_BANDS, Rate } from './rate.entity.ts';
import { Grading, Registration } from './registration.entity.ts';
import { ServiceArea, SupportService } from './support-service.entity.ts';

const gradings = columnsOf(Grading);
const rates = columnsOf(Rate);
const registrations = columnsOf(Registration);
const areas = columnsOf(ServiceArea);
const services = columnsOf(SupportService);

type ServiceColumn = keyof EntityRow<typeof SupportService>;

const ageInDays = (name: ServiceColumn) => services.value((row) => `access.today() - ${row[name]}`);

/**
 * The rates in force today; an old price would be mistaken for the current one. Those of a small group are left out: a
 * broker gives them.
 */
const currentRates = services.list('ServiceRate', rates, {
  where: (row, rate) =>
    `${rate.service_id} = ${row.id} and ${isPublic(row)} and ${rate.superseded_at} is null and access.in_force(${rate.starts_on}, ${rate.ends_on})`,
  order: (rate) => `${rate.unit}, array_position(array['${RATE_BANDS.join("','")}'], ${rate.band}), ${rate.id}`,
});

/** Columns that would reveal where the service is. */
const ofPlace = (name: ServiceColumn) => (row: RowSql<EntityRow<typeof SupportService>>) =>
  `case when ${isPlacePublic(row)} then ${row[name]} end`;

type Grades = Pick<
  EntityRow<typeof Grading>,
  `${'minimum' | 'wellbeing' | 'planning' | 'setting' | 'staff' | 'leadership'}_grade`
>;

/** The grades of a service, or of one inspection. */
const gradesOf = (rows: ColumnsOf<Grades>) => ({
  minimum: rows.column('minimum_grade'),
  wellbeing: rows.column('wellbeing_grade'),
  planning: rows.column('planning_grade'),
  setting: rows.column('setting_grade'),
  staff: rows.column('staff_grade'),
  leadership: rows.column('leadership_grade'),
});

export const supportServiceProjection = projection('SupportService', services, {
  id: services.column('id'),
  name: services.column('name'),
  description: services.column('description'),
  kinds: services.column('kinds'),
  sector: services.column('sector'),
  status: services.column('status'),
  organisation: services.one('Organisation', 'organisation_id'),
  councilArea: services.computedFrom('council_area'),
  addressWithheld: services.column('address_withheld'),
  address: services.group(
    { lines: services.column('address'), town: services.column('town'), postcode: services.column('postcode') },
    (row) => `${isPlacePublic(row)} and coalesce(${row.address}, ${row.town}, ${row.postcode}) is not null`,
  ),
  placePrecision: services.value(ofPlace('place_precision')),
  distanceMetres: services.computedFromSql<{ readonly latitude: number | null; readonly longitude: number | null }>({
    latitude: ofPlace('latitude'),
    longitude: ofPlace('longitude'),
  }),
  telephone: ifPublic('telephone'),
  registeredPlaces: services.column('registered_places'),
  grades: services.group(
    { ...gradesOf(services), publishedOn: services.column('graded_on'), ageInDays: ageInDays('graded_on') },
    (row) => `${row.minimum_grade} is not null`,
  ),
  complaints: services.group(
    { upheld: services.column('complaints_upheld'), since: services.column('complaints_since') },
    (row) => `${row.complaints_upheld} is not null`,
  ),
  rates: currentRates,
  registrations: services.list('ServiceRegistration', registrations, {
    by: 'service_id',
    order: (other) => `${other.cs_number}`,
  }),
  lastInspectedOn: services.column('last_inspected_on'),
  registeredOn: services.column('registered_on'),
  closedOn: services.column('closed_on'),
  continuedBy: services.one('SupportService', 'continued_by_id'),
  source: services.column('source'),
  factsAsOf: services.column('facts_as_of'),
  factsAgeInDays: ageInDays('facts_as_of'),
  addedAt: services.moment('added_at'),
  // Not in the contract: the facts that quoting/unknowns.ts requires.
  quotedFacts: services.group({
    declaresReach: services.value(
      (row) => `exists (select from directory.service_area a where a.service_id = ${row.id})`,
    ),
    capacity: services.column('capacity'),
    minimum: services.column('minimum_grade'),
    complaintsUpheld: services.column('complaints_upheld'),
  }),
  // Not in the contract: the facts that compared-facts.ts requires.
  comparedFacts: services.group({
    ...gradesOf(services),
    id: services.column('id'),
    today: services.value(() => 'access.today()'),
    provider: services.value(
      (row) => `(select o.name from identity.organisation o where o.id = ${row.organisation_id})`,
    ),
    kinds: services.column('kinds'),
    sector: services.column('sector'),
    status: services.column('status'),
    councilArea: services.column('council_area'),
    town: services.value(ofPlace('town')),
    listing: services.column('listing'),
    addressWithheld: services.column('address_withheld'),
    publishedOn: services.column('graded_on'),
    lastInspectedOn: services.column('last_inspected_on'),
    complaintsUpheld: services.column('complaints_upheld'),
    complaintsSince: services.column('complaints_since'),
    registeredPlaces: services.column('registered_places'),
    registeredOn: services.column('registered_on'),
    rates: currentRates,
    source: services.column('source'),
    factsAsOf: services.column('facts_as_of'),
  }),
});

const wallClock = (name: 'evening_from' | 'evening_until') =>
  rates.value((row) => `to_char(make_time(${row[name]} / 60, ${row[name]} % 60, 0), 'HH24:MI')`);

const rateProjection = projection('ServiceRate', rates, {
  unit: rates.column('unit'),
  band: rates.column('band'),
  pence: rates.column('pence'),
  eveningFrom: wallClock('evening_from'),
  eveningUntil: wallClock('evening_until'),
  vat: rates.column('vat'),
  startsOn: rates.column('starts_on'),
  endsOn: rates.column('ends_on'),
});

const registrationProjection = projection('ServiceRegistration', registrations, {
  csNumber: registrations.column('cs_number'),
  kind: registrations.column('kind'),
  status: registrations.column('status'),
  registeredOn: registrations.column('registered_on'),
  closedOn: registrations.column('closed_on'),
  gradings: registrations.list('ServiceGrading', gradings, {
    by: 'registration_id',
    order: (other) => `${other.as_of} desc`,
  }),
});

const gradingProjection = projection('ServiceGrading', gradings, {
  ...gradesOf(gradings),
  publishedOn: gradings.column('published_on'),
  asOf: gradings.column('as_of'),
});

/** A column that is null for a group people are asked to reach through a broker. */
function ifPublic(name: ServiceColumn): FieldProjection {
  return services.value((row) => `case when ${isPublic(row)} then ${row[name]} end`);
}

export const serviceProfileExtension = extension('SupportService', {
  website: ifPublic('website'),
  languages: services.column('languages'),
  accessibility: services.column('accessibility'),
  outcomes: services.column('outcomes'),
  activities: services.column('activities'),
  supportNeeds: services.column('support_needs'),
  careGroups: services.column('care_groups'),
  ages: services.group(
    { minimum: services.column('minimum_age'), maximum: services.column('maximum_age') },
    (row) => `coalesce(${row.minimum_age}, ${row.maximum_age}) is not null`,
  ),
  acceptsOption2: services.column('accepts_option_2'),
  frameworkAreas: services.computedFrom('framework_areas'),
  capacity: services.group(
    {
      room: services.column('capacity'),
      minutesAWeek: services.column('capacity_minutes_a_week'),
      asOf: services.column('capacity_as_of'),
    },
    (row) => `${row.capacity} is not null`,
  ),
  listing: services.column('listing'),
  listingInWords: services.value(
    (row) => `case when ${row.listing} = 'ASK_LOCAL_BROKER' then 'Ask your local broker about this group.' end`,
  ),
  fundedUntil: services.column('funded_until'),
  reach: services.group({
    declared: services.value((row) => `exists (select from directory.service_area a where a.service_id = ${row.id})`),
    areas: services.list('ServiceArea', areas, { by: 'service_id', order: (other) => `${other.kind}, ${other.code}` }),
  }),
  freshness: services.value((row) => `directory.freshness(${row.confirmed_on})`),
  confirmedOn: services.column('confirmed_on'),
  confirmedBy: services.one('Organisation', 'confirmed_by_id'),
});

export const serviceAreaProjection = projection('ServiceArea', areas, {
  kind: areas.column('kind'),
  code: areas.column('code'),
  metres: areas.column('metres'),
  inWords: areas.computedFrom('kind', 'code', 'metres'),
});

export const supportServiceProjections = [
  supportServiceProjection,
  rateProjection,
  registrationProjection,
  gradingProjection,
  serviceProfileExtension,
  serviceAreaProjection,
] as const;
