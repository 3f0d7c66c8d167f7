import { serviceSearchTextOf } from '../domain/directory/search-text.ts';
import { type LocalDate, plusDays, todayInScotland } from '../foundation/period.ts';
import { COMMUNITY_GROUPS } from './data/community-groups.ts';
import { addressIn, COUNCIL_AREA, PLACES } from './data/places.ts';
import type { Grade, Listed, ServiceSeed } from './data/provider-seed.ts';
import { PROVIDERS } from './data/providers.ts';
import { organisationId, serviceId, townId } from './data/town-id.ts';
import { areaRows, hoursRows, profileColumns } from './profile-rows.ts';
import { rateRows } from './rate-rows.ts';

type Row = Readonly<Record<string, unknown>>;

export interface DirectoryRows {
  readonly services: readonly Row[];
  readonly registrations: readonly Row[];
  readonly gradings: readonly Row[];
  readonly rates: readonly Row[];
  readonly areas: readonly Row[];
  readonly hours: readonly Row[];
}

const DAYS_SINCE_REGISTER = 21;

/** Returns the rows of all the town's services, with what a register and the groups themselves would give. */
export function directoryRows(): DirectoryRows {
  const listed = [...PROVIDERS, ...COMMUNITY_GROUPS]
    .flatMap((provider) => provider.services.map((service) => ({ provider, service })))
    .map((entry, ordinal): Listed => ({ ...entry, ordinal }));
  const registered = listed.filter(({ service }) => isRegistered(service));
  let lastNumber = 0;
  const registrations = registered.flatMap((entry) => {
    const numbers = entry.service.kinds.map(() => `CS${String(++lastNumber).padStart(10, '0')}`);
    return registrationRows(entry, numbers);
  });
  return {
    services: listed.map(serviceRow),
    registrations,
    gradings: registered.flatMap(gradingRows),
    rates: listed.flatMap(({ service, ordinal }) => rateRows(service, ordinal)),
    areas: listed.flatMap(areaRows),
    hours: listed.flatMap(hoursRows),
  };
}

function isRegistered({ kinds }: ServiceSeed): boolean {
  return !kinds.includes('COMMUNITY_SUPPORT');
}

function serviceRow({ provider, service, ordinal }: Listed): Row {
  const place = PLACES[service.place];
  const registered = isRegistered(service);
  return {
    id: serviceId(service.key),
    organisation_id: organisationId(provider.key),
    name: service.name,
    ...profileColumns({ provider, service, ordinal }),
    kinds: [...service.kinds].sort(),
    sector: provider.sector,
    status: service.status ?? 'ACTIVE',
    council_area: COUNCIL_AREA[place.council],
    ...whereabouts(service, ordinal),
    // Numbers that Ofcom reserves for fiction.
    telephone: service.addressWithheld ? null : `01632 960${String(ordinal + 100)}`,
    ...gradeColumns(service.grade),
    graded_on: service.grade === undefined ? null : gradedOn(ordinal),
    complaints_upheld: registered && ordinal % 4 !== 3 ? (ordinal % 11 === 5 ? 1 : 0) : null,
    complaints_since: registered && ordinal % 4 !== 3 ? daysAgo(730) : null,
    last_inspected_on: service.grade === undefined ? null : plusDays(gradedOn(ordinal), -30),
    registered_on: registered ? registeredOn(ordinal) : null,
    closed_on: service.status === 'CLOSED' ? daysAgo(DAYS_SINCE_REGISTER) : null,
    source: registered ? 'CARE_INSPECTORATE' : 'PROVIDER',
    facts_as_of: registered ? daysAgo(DAYS_SINCE_REGISTER) : daysAgo(5 + ordinal),
    search_text: serviceSearchTextOf(service, [provider.name, service.addressWithheld ? null : place.name]),
  };
}

function whereabouts({ place, addressWithheld = false }: ServiceSeed, ordinal: number): Row {
  if (addressWithheld) {
    const nowhere = {
      address: null,
      town: null,
      postcode: null,
      latitude: null,
      longitude: null,
      place_precision: null,
    };
    return { address_withheld: true, ...nowhere };
  }
  return {
    address_withheld: false,
    town: PLACES[place].name,
    ...addressIn(place, ordinal),
    place_precision: 'POSTCODE',
  };
}

/** The setting is hardly ever graded for support in people's own homes. */
function gradeColumns(grade: Grade | undefined): Row {
  const given = grade ?? null;
  return {
    wellbeing_grade: given,
    planning_grade: grade === undefined ? null : Math.min(6, grade + 1),
    setting_grade: null,
    staff_grade: given,
    leadership_grade: given,
    minimum_grade: given,
  };
}

/** A team with two registrations names each in the other. */
function registrationRows({ service, ordinal }: Listed, numbers: readonly string[]): Row[] {
  return service.kinds.map((kind, place) => ({
    id: townId('registration', `${service.key}:${kind}`),
    service_id: serviceId(service.key),
    cs_number: numbers[place],
    twin_cs_number: numbers.length === 2 ? numbers[1 - place] : null,
    kind,
    status: service.status ?? 'ACTIVE',
    address_withheld: service.addressWithheld ?? false,
    registered_on: registeredOn(ordinal),
    closed_on: service.status === 'CLOSED' ? daysAgo(DAYS_SINCE_REGISTER) : null,
    // No register brought it, so no register imported later closes it.
    last_seen_on: null,
  }));
}

function gradingRows({ service, ordinal }: Listed): Row[] {
  if (service.grade === undefined) return [];
  return service.kinds.map((kind) => ({
    id: townId('grading', `${service.key}:${kind}`),
    registration_id: townId('registration', `${service.key}:${kind}`),
    as_of: plusDays(gradedOn(ordinal), 10),
    published_on: gradedOn(ordinal),
    ...gradeColumns(service.grade),
  }));
}

function registeredOn(ordinal: number): LocalDate {
  return daysAgo(1_200 + ordinal * 83);
}

/** Some were graded recently, some years ago, to show that a grade has an age. */
function gradedOn(ordinal: number): LocalDate {
  return daysAgo(60 + ((ordinal * 97) % 1_100));
}

function daysAgo(days: number): LocalDate {
  return plusDays(todayInScotland(), -days);
}
