import { column, extendReading, type FieldReading, list, needs, one, reading, value } from '../../database/reading.ts';
import { isListedOpenly } from './told-openly.filter.ts';

/** What is not shown of a group people are asked to reach through a broker. */
export function openly(name: string): FieldReading {
  return value((row) => `case when ${isListedOpenly(row)} then ${row}.${name} end`);
}

/** Minutes after midnight as the clock on the wall shows them. */
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
