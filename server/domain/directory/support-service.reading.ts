import {
  column,
  extendReading,
  type FieldReading,
  list,
  needs,
  needsValues,
  one,
  reading,
  value,
} from '../../database/reading/reading.ts';
import { RATE_BANDS } from './rate.entity.ts';
import { isListedOpenly, tellsPlace } from './told-openly.filter.ts';

const ageInDays = (name: string): FieldReading => value((row) => `access.today() - ${row}.${name}`);

/**
 * The rates in force today; an old price would be mistaken for the current one. Those of a small group are left out: a
 * broker gives them.
 */
const currentRates: FieldReading = {
  kind: 'list',
  type: 'Rate',
  on: (row, other) =>
    `${other}.service_id = ${row}.id and ${isListedOpenly(row)} and ${other}.superseded_at is null and access.in_force(${other}.starts_on, ${other}.ends_on)`,
  order: (other) => `${other}.unit, array_position(array['${RATE_BANDS.join("','")}'], ${other}.band), ${other}.id`,
};

/** Columns that would reveal where the service is. */
const ofPlace = (name: string) => (row: string) => `case when ${tellsPlace(row)} then ${row}.${name} end`;

const grades: Record<string, FieldReading> = {
  minimum: column('minimum_grade'),
  wellbeing: column('wellbeing_grade'),
  planning: column('planning_grade'),
  setting: column('setting_grade'),
  staff: column('staff_grade'),
  leadership: column('leadership_grade'),
};

reading('SupportService', 'directory.support_service', {
  id: column('id'),
  name: column('name'),
  description: column('description'),
  kinds: column('kinds'),
  sector: column('sector'),
  status: column('status'),
  organisation: one('Organisation', 'organisation_id'),
  councilArea: needs('council_area'),
  addressWithheld: column('address_withheld'),
  address: {
    kind: 'group',
    fields: { lines: column('address'), town: column('town'), postcode: column('postcode') },
    present: (row) => `${tellsPlace(row)} and coalesce(${row}.address, ${row}.town, ${row}.postcode) is not null`,
  },
  placePrecision: value(ofPlace('place_precision')),
  distanceMetres: needsValues({ latitude: ofPlace('latitude'), longitude: ofPlace('longitude') }),
  telephone: openly('telephone'),
  registeredPlaces: column('registered_places'),
  grades: {
    kind: 'group',
    fields: { ...grades, publishedOn: column('graded_on'), ageInDays: ageInDays('graded_on') },
    present: (row) => `${row}.minimum_grade is not null`,
  },
  complaints: {
    kind: 'group',
    fields: { upheld: column('complaints_upheld'), since: column('complaints_since') },
    present: (row) => `${row}.complaints_upheld is not null`,
  },
  rates: currentRates,
  registrations: list('Registration', 'service_id', (other) => `${other}.cs_number`),
  lastInspectedOn: column('last_inspected_on'),
  registeredOn: column('registered_on'),
  closedOn: column('closed_on'),
  continuedBy: one('SupportService', 'continued_by_id'),
  source: column('source'),
  factsAsOf: column('facts_as_of'),
  factsAgeInDays: ageInDays('facts_as_of'),
  // Not in the contract: the facts that quoting/unknowns.ts requires.
  quotedFacts: {
    kind: 'group',
    fields: {
      declaresReach: value((row) => `exists (select from directory.service_area a where a.service_id = ${row}.id)`),
      capacity: column('capacity'),
      minimum: column('minimum_grade'),
      complaintsUpheld: column('complaints_upheld'),
    },
  },
  // Not in the contract: the facts that compared-facts.ts requires.
  comparedFacts: {
    kind: 'group',
    fields: {
      ...grades,
      id: column('id'),
      today: value(() => 'access.today()'),
      provider: value((row) => `(select o.name from identity.organisation o where o.id = ${row}.organisation_id)`),
      kinds: column('kinds'),
      sector: column('sector'),
      status: column('status'),
      councilArea: column('council_area'),
      town: value(ofPlace('town')),
      listing: column('listing'),
      addressWithheld: column('address_withheld'),
      publishedOn: column('graded_on'),
      lastInspectedOn: column('last_inspected_on'),
      complaintsUpheld: column('complaints_upheld'),
      complaintsSince: column('complaints_since'),
      registeredPlaces: column('registered_places'),
      registeredOn: column('registered_on'),
      rates: currentRates,
      source: column('source'),
      factsAsOf: column('facts_as_of'),
    },
  },
});

const wallClock = (name: string): FieldReading =>
  value((row) => `to_char(make_time(${row}.${name} / 60, ${row}.${name} % 60, 0), 'HH24:MI')`);

reading('Rate', 'directory.rate', {
  unit: column('unit'),
  band: column('band'),
  pence: column('pence'),
  eveningFrom: wallClock('evening_from'),
  eveningUntil: wallClock('evening_until'),
  vat: column('vat'),
  startsOn: column('starts_on'),
  endsOn: column('ends_on'),
});

reading('Registration', 'directory.registration', {
  csNumber: column('cs_number'),
  kind: column('kind'),
  status: column('status'),
  registeredOn: column('registered_on'),
  closedOn: column('closed_on'),
  gradings: list('Grading', 'registration_id', (other) => `${other}.as_of desc`),
});

reading('Grading', 'directory.grading', { ...grades, publishedOn: column('published_on'), asOf: column('as_of') });

/** A column that is null for a group people are asked to reach through a broker. */
function openly(name: string): FieldReading {
  return value((row) => `case when ${isListedOpenly(row)} then ${row}.${name} end`);
}

/** Minutes after midnight as local time, `HH:MM`. */
function onTheClock(name: string): FieldReading {
  return value((row) => `to_char(time '00:00' + make_interval(mins => ${row}.${name}), 'HH24:MI')`);
}

extendReading('SupportService', {
  website: openly('website'),
  languages: column('languages'),
  accessibility: column('accessibility'),
  outcomes: column('outcomes'),
  activities: column('activities'),
  supportNeeds: column('support_needs'),
  careGroups: column('care_groups'),
  ages: {
    kind: 'group',
    fields: { minimum: column('minimum_age'), maximum: column('maximum_age') },
    present: (row) => `coalesce(${row}.minimum_age, ${row}.maximum_age) is not null`,
  },
  acceptsOption2: column('accepts_option_2'),
  frameworkAreas: needs('framework_areas'),
  capacity: {
    kind: 'group',
    fields: {
      room: column('capacity'),
      minutesAWeek: column('capacity_minutes_a_week'),
      asOf: column('capacity_as_of'),
    },
    present: (row) => `${row}.capacity is not null`,
  },
  listing: column('listing'),
  listingInWords: value(
    (row) => `case when ${row}.listing = 'ASK_LOCAL_BROKER' then 'Ask your local broker about this group.' end`,
  ),
  fundedUntil: column('funded_until'),
  reach: {
    kind: 'group',
    fields: {
      declared: value((row) => `exists (select from directory.service_area a where a.service_id = ${row}.id)`),
      areas: list('ServiceArea', 'service_id', (other) => `${other}.kind, ${other}.code`),
    },
  },
  hours: list('ServiceHours', 'service_id', (other) => `${other}.weekday, ${other}.starts_at`),
  freshness: value((row) => `directory.freshness(${row}.confirmed_on)`),
  confirmedOn: column('confirmed_on'),
  confirmedBy: one('Organisation', 'confirmed_by_id'),
  provenance: list('FactProvenance', 'service_id', (other) => `${other}.fact`),
  identifiers: list('ExternalIdentifier', 'service_id', (other) => `${other}.scheme, ${other}.identifier`),
});

reading('ServiceArea', 'directory.service_area', {
  kind: column('kind'),
  code: column('code'),
  metres: column('metres'),
  inWords: needs('kind', 'code', 'metres'),
});

reading('ServiceHours', 'directory.service_hours', {
  weekday: column('weekday'),
  from: onTheClock('starts_at'),
  until: onTheClock('ends_at'),
});

reading('FactProvenance', 'directory.fact_provenance', {
  fact: column('fact'),
  source: column('source'),
  sourceReference: column('source_reference'),
  asOf: column('as_of'),
  confirmedByOwner: column('confirmed_by_owner'),
});

reading('ExternalIdentifier', 'directory.external_identifier', {
  scheme: column('scheme'),
  identifier: column('identifier'),
});
