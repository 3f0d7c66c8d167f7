import { column, type FieldReading, list, needs, needsValues, one, reading, value } from '../../database/reading.ts';
import { RATE_BANDS } from './rate.entity.ts';
import { openly } from './service-profile.reading.ts';
import { isListedOpenly, tellsPlace } from './told-openly.filter.ts';

const ageInDays = (name: string): FieldReading => value((row) => `access.today() - ${row}.${name}`);

/** The rates in force today. An old price would be taken for a price. A broker says what a small group asks. */
const currentRates: FieldReading = {
  kind: 'list',
  type: 'Rate',
  on: (row, other) =>
    `${other}.service_id = ${row}.id and ${isListedOpenly(row)} and ${other}.superseded_at is null and access.in_force(${other}.starts_on, ${other}.ends_on)`,
  order: (other) => `${other}.unit, array_position(array['${RATE_BANDS.join("','")}'], ${other}.band), ${other}.id`,
};

/** What would tell where it is. */
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
  // Not in the contract: what quoting/unknowns.ts tells.
  quotedFacts: {
    kind: 'group',
    fields: {
      declaresReach: value((row) => `exists (select from directory.service_area a where a.service_id = ${row}.id)`),
      capacity: column('capacity'),
      minimum: column('minimum_grade'),
      complaintsUpheld: column('complaints_upheld'),
    },
  },
  // Not in the contract: what compared-facts.ts is made of.
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
