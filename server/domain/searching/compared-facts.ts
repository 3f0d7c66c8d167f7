import { inPounds, type Pence } from '../../foundation/pence.ts';
import { daysIn, inLongForm, type LocalDate } from '../../foundation/period.ts';
import { GRADE_LABELS, KIND_LABELS, SECTOR_LABELS, STATUS_LABELS, UNIT_LABELS } from '../directory/plain-words.ts';
import type { RateUnit } from '../directory/rate.entity.ts';
import type { Listing } from '../directory/service-profile.ts';
import type { FactSource, Sector, ServiceKind, ServiceStatus } from '../directory/support-service.entity.ts';
import { findCouncilArea } from '../places/council-areas.ts';

/** The facts by which services are compared, in the order in which people ask for them. */
export const FACT_NAMES = [
  'PROVIDER',
  'KINDS',
  'SECTOR',
  'STATUS',
  'COUNCIL_AREA',
  'TOWN',
  'PRICE_OF_HOUR',
  'PRICE_OF_SLEEPOVER',
  'PRICE_OF_ITEM',
  'LEAST_GRADE',
  'WELLBEING_GRADE',
  'PLANNING_GRADE',
  'SETTING_GRADE',
  'STAFF_GRADE',
  'LEADERSHIP_GRADE',
  'LAST_INSPECTED',
  'COMPLAINTS_UPHELD',
  'REGISTERED_PLACES',
  'REGISTERED_SINCE',
] as const;
export type FactName = (typeof FACT_NAMES)[number];

export interface FactValue {
  readonly serviceId: string;
  /** Text for people; says so if the fact is not known. */
  readonly text: string;
  readonly known: boolean;
  readonly source: FactSource;
  /** The day of the fact; null if it is not known. */
  readonly asOf: LocalDate | null;
  readonly ageInDays: number | null;
}

export interface ComparedFact {
  readonly name: FactName;
  readonly label: string;
  /** One for each service, in their order. */
  readonly values: readonly FactValue[];
}

/** The columns from which the facts are computed, from the projection of a service. */
export const COMPARED_COLUMNS = [
  'id',
  'today',
  'provider',
  'kinds',
  'sector',
  'status',
  'councilArea',
  'town',
  'addressWithheld',
  'listing',
  'minimum',
  'wellbeing',
  'planning',
  'setting',
  'staff',
  'leadership',
  'publishedOn',
  'lastInspectedOn',
  'complaintsUpheld',
  'complaintsSince',
  'registeredPlaces',
  'registeredOn',
  'rates',
  'source',
  'factsAsOf',
] as const;

type Grade = number | null;

export interface ComparedColumns {
  readonly id: string;
  readonly today: LocalDate;
  readonly provider: string;
  readonly kinds: readonly ServiceKind[];
  readonly sector: Sector;
  readonly status: ServiceStatus;
  readonly councilArea: string | null;
  readonly town: string | null;
  readonly addressWithheld: boolean;
  readonly listing: Listing;
  readonly minimum: Grade;
  readonly wellbeing: Grade;
  readonly planning: Grade;
  readonly setting: Grade;
  readonly staff: Grade;
  readonly leadership: Grade;
  readonly publishedOn: LocalDate | null;
  readonly lastInspectedOn: LocalDate | null;
  readonly complaintsUpheld: number | null;
  readonly complaintsSince: LocalDate | null;
  readonly registeredPlaces: number | null;
  readonly registeredOn: LocalDate | null;
  readonly rates: readonly { readonly unit: RateUnit; readonly pence: Pence; readonly startsOn: LocalDate }[];
  readonly source: FactSource;
  readonly factsAsOf: LocalDate;
}

interface Told {
  /** Null if it is not known. */
  readonly text: string | null;
  readonly unknown: string;
  /** Default: the service's own source. */
  readonly source?: FactSource;
  /** Default: the day of the service's facts. */
  readonly asOf?: LocalDate | null;
}

type Fact = readonly [label: string, tell: (service: ComparedColumns) => Told];

const FACTS: Readonly<Record<FactName, Fact>> = {
  PROVIDER: ['Provider', ({ provider }) => known(provider)],
  KINDS: [
    'Kind of support',
    ({ kinds }) => ({
      text: kinds.length > 0 ? kinds.map((kind) => KIND_LABELS[kind]).join('; ') : null,
      unknown: 'Not said',
    }),
  ],
  SECTOR: [
    'Run by',
    ({ sector }) => ({ text: sector === 'NOT_KNOWN' ? null : SECTOR_LABELS[sector], unknown: SECTOR_LABELS.NOT_KNOWN }),
  ],
  STATUS: ['Now', ({ status }) => known(STATUS_LABELS[status])],
  COUNCIL_AREA: [
    'Council area',
    ({ councilArea }) => ({
      text: councilArea && (findCouncilArea(councilArea)?.name ?? null),
      unknown: 'None in Scotland',
    }),
  ],
  TOWN: [
    'Town',
    (service) => ({ text: service.town, unknown: unsaid(service, service.addressWithheld ? 'Withheld' : 'Not given') }),
  ],
  PRICE_OF_HOUR: ['Price of an hour', (service) => price(service, 'HOUR')],
  PRICE_OF_SLEEPOVER: ['Price of a sleepover', (service) => price(service, 'SLEEPOVER')],
  PRICE_OF_ITEM: ['Price of an item', (service) => price(service, 'ITEM')],
  LEAST_GRADE: ['Lowest grade', (service) => grade(service, service.minimum)],
  WELLBEING_GRADE: ['How well people’s wellbeing is supported', (service) => grade(service, service.wellbeing)],
  PLANNING_GRADE: ['How well care and support is planned', (service) => grade(service, service.planning)],
  SETTING_GRADE: ['How good the setting is', (service) => grade(service, service.setting)],
  STAFF_GRADE: ['How good the staff team is', (service) => grade(service, service.staff)],
  LEADERSHIP_GRADE: ['How good the leadership is', (service) => grade(service, service.leadership)],
  LAST_INSPECTED: [
    'Last inspected',
    ({ lastInspectedOn }) =>
      inspected({ text: day(lastInspectedOn), unknown: 'Not inspected yet', asOf: lastInspectedOn }),
  ],
  COMPLAINTS_UPHELD: ['Complaints upheld', (service) => inspected({ text: complaints(service), unknown: 'Not known' })],
  REGISTERED_PLACES: [
    'Registered places',
    ({ registeredPlaces }) =>
      inspected({ text: registeredPlaces === null ? null : `${registeredPlaces}`, unknown: 'No number given' }),
  ],
  REGISTERED_SINCE: [
    'Registered since',
    ({ registeredOn }) => inspected({ text: day(registeredOn), unknown: 'Not registered' }),
  ],
};

/** Returns the facts of some services, side by side. */
export function factsOf(services: readonly ComparedColumns[]): ComparedFact[] {
  return FACT_NAMES.map((name) => {
    const [label, tell] = FACTS[name];
    return { name, label, values: services.map((service) => toValue(service, tell(service))) };
  });
}

/** A fact that is not known has no age, because nobody stated it on any day. */
function toValue(
  service: ComparedColumns,
  { text, unknown, source = service.source, asOf = service.factsAsOf }: Told,
): FactValue {
  const { id: serviceId, today } = service;
  if (text === null) return { serviceId, text: unknown, known: false, source, asOf: null, ageInDays: null };
  return {
    serviceId,
    text,
    known: true,
    source,
    asOf,
    ageInDays: asOf === null ? null : daysIn({ start: asOf, end: today }),
  };
}

/** The text for a missing fact. For a small group listed through a broker, the broker gives it. */
function unsaid({ listing }: ComparedColumns, otherwise: string): string {
  return listing === 'OPEN' ? otherwise : 'Ask your local broker';
}

function known(text: string): Told {
  return { text, unknown: '' };
}

function inspected(told: Told): Told {
  return { ...told, source: 'CARE_INSPECTORATE' };
}

function grade({ publishedOn }: ComparedColumns, value: Grade): Told {
  return inspected({
    text: value === null ? null : `${value} (${GRADE_LABELS[value]})`,
    unknown: 'Not graded',
    asOf: publishedOn,
  });
}

/** Returns the lowest to the highest price if several are in force. */
function price(service: ComparedColumns, unit: RateUnit): Told {
  const { rates } = service;
  const those = rates.filter((rate) => rate.unit === unit);
  const pence = those.map((rate) => rate.pence).sort((one, other) => one - other);
  const [lowest, highest] = [pence.at(0), pence.at(-1)];
  const asOf =
    those
      .map(({ startsOn }) => startsOn)
      .sort()
      .at(-1) ?? null;
  const unknown = unsaid(service, 'Price not given');
  if (lowest === undefined || highest === undefined) return { text: null, unknown, source: 'PROVIDER' };
  const amount = lowest === highest ? inPounds(lowest) : `${inPounds(lowest)} to ${inPounds(highest)}`;
  return { text: `${amount} ${UNIT_LABELS[unit]}`, unknown, source: 'PROVIDER', asOf };
}

function complaints({ complaintsUpheld, complaintsSince }: ComparedColumns): string | null {
  if (complaintsUpheld === null) return null;
  const since = complaintsSince === null ? '' : ` since ${inLongForm(complaintsSince)}`;
  return `${complaintsUpheld === 0 ? 'None' : complaintsUpheld}${since}`;
}

function day(date: LocalDate | null): string | null {
  return date === null ? null : inLongForm(date);
}
