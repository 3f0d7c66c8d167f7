import { KIND_LABELS, SECTOR_LABELS } from '../directory/plain-words.ts';
import type {
  AccessibilityFeature,
  Capacity,
  CareGroup,
  Listing,
  OutcomeTheme,
  SupportNeed,
} from '../directory/service-profile.ts';
import type { FactSource } from '../directory/support-service.entity.ts';
import { ALL_COUNCIL_AREAS } from '../places/council-areas.ts';
import { derivedId } from './derived-id.ts';

/** Labels of our closed lists in published data. */
const OUTCOME_LABELS: Readonly<Record<OutcomeTheme, string>> = {
  SEEING_PEOPLE: 'Seeing people',
  HAVING_THINGS_TO_DO: 'Having things to do',
  BEING_SAFE: 'Being safe',
  STAYING_WELL: 'Staying well',
  LIVING_WHERE_AND_AS_ONE_WANTS: 'Living where and as one wants',
  RESPECT: 'Being respected',
  LEARNING_AND_WORK: 'Learning and work',
  PART_OF_COMMUNITY: 'Being part of one’s community',
};

const NEED_LABELS: Readonly<Record<SupportNeed, string>> = {
  PERSONAL_CARE: 'Personal care',
  HEALTH_CARE: 'Health care',
  DOMESTIC_CARE: 'Domestic care',
  HOUSING_SUPPORT: 'Housing support',
  SOCIAL_EDUCATIONAL_RECREATIONAL: 'Social, educational, recreational',
  EQUIPMENT_AND_TEMPORARY_ADAPTATIONS: 'Equipment and temporary adaptations',
  RESPITE: 'Respite',
  MEALS: 'Meals',
  OTHER: 'Other needs',
};

const CARE_GROUP_LABELS: Readonly<Record<CareGroup, string>> = {
  DEMENTIA: 'People with dementia',
  ELDERLY_FRAIL: 'Older people who are frail',
  LEARNING_DISABILITY: 'People with a learning disability',
  MENTAL_HEALTH: 'People with mental health problems',
  PHYSICAL_AND_SENSORY_DISABILITY: 'People with a physical or sensory disability',
  OTHER: 'Other people',
};

/** Labels of accessibility features, as ALISS words them. */
export const ACCESSIBILITY_LABELS: Readonly<Record<AccessibilityFeature, string>> = {
  ACCESSIBLE_ENTRANCE: 'Accessible entrance',
  ACCESSIBLE_BUILDING: 'Accessible building',
  ACCESSIBLE_CAR_PARK: 'Accessible car park',
  ACCESSIBLE_TOILET: 'Accessible toilet',
  FREE_WIFI: 'Free wifi',
  FREE_TO_USE: 'Free to use',
  GENDER_NEUTRAL_TOILET: 'Gender neutral toilet',
  HEARING_LOOP: 'Hearing loop',
  HYBRID: 'In person or online',
  ONLINE: 'Online',
  LIFT: 'Lift',
  PUBLIC_TRANSPORT: 'Near public transport',
  TRANSLATION: 'Translation',
  APP_BASED: 'By an app',
  TELEPHONE: 'By telephone',
  BRITISH_SIGN_LANGUAGE: 'British Sign Language',
  ELECTRONIC_NOTE_TAKING: 'Electronic note taking',
};

const CAPACITY_LABELS: Readonly<Record<Capacity, string>> = {
  NOW: 'Room now',
  WAITING_LIST: 'A waiting list',
  NONE: 'No room',
};

const LISTING_LABELS: Readonly<Record<Listing, string>> = {
  OPEN: 'Openly listed',
  ASK_LOCAL_BROKER: 'Ask your local broker',
};

const SOURCE_LABELS: Readonly<Record<FactSource, string>> = {
  CARE_INSPECTORATE: 'Care Inspectorate',
  PROVIDER: 'The provider',
  OPEN_REFERRAL: 'An Open Referral UK feed',
  ALISS: 'ALISS',
  SUPPORT_ORGANISATION: 'An independent support organisation',
};

/** One of our closed lists, as published. */
export interface Taxonomy {
  readonly id: string;
  /** In attributes, the `link_type`. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly terms: readonly Term[];
  /** SQL condition over a service: whether it has any of the terms. */
  readonly hasAny: (row: string) => string;
}

export interface Term {
  readonly id: string;
  readonly taxonomyKey: string;
  /** The value in our column. */
  readonly code: string;
  readonly name: string;
  /** SQL condition over a service: whether it has the term. */
  readonly has: (row: string) => string;
}

interface Outline {
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly hasAny: Taxonomy['hasAny'];
  readonly has: (code: string) => Term['has'];
}

/** Codes are ours, never input, so they need not be bound as parameters. */
function taxonomy({ key, name, description, labels, hasAny, has }: Outline): Taxonomy {
  const terms = Object.entries(labels).map(([code, term]) => ({
    ...{ id: derivedId('taxonomy', key, code), taxonomyKey: key, code, name: term },
    has: has(code),
  }));
  return { id: derivedId('taxonomy', key), key, name, description, terms, hasAny };
}

type Listed = Pick<Outline, 'key' | 'name' | 'description' | 'labels'> & { readonly column: string };

/** A taxonomy of which a service can have any number of terms, stored as an array. */
function manyOf({ column, ...outline }: Listed): Taxonomy {
  return taxonomy({
    ...outline,
    hasAny: (row) => `cardinality(${row}.${column}) > 0`,
    has: (code) => (row) => `${row}.${column} @> array['${code}']`,
  });
}

/** A taxonomy of which a service has one term. */
function oneOf({ column, ...outline }: Listed): Taxonomy {
  return taxonomy({
    ...outline,
    hasAny: (row) => `${row}.${column} is not null`,
    has: (code) => (row) => `${row}.${column} = '${code}'`,
  });
}

/** A taxonomy with a single term, published with a value of the service. */
function valued(outline: Omit<Outline, 'has'>): Taxonomy {
  return taxonomy({ ...outline, has: () => outline.hasAny });
}

export const TAXONOMIES: readonly Taxonomy[] = [
  manyOf({
    ...{ key: 'kind', column: 'kinds', labels: KIND_LABELS, name: 'Kinds of support' },
    description:
      'What a care service is registered as (Public Services Reform (Scotland) Act 2010, section 47), and groups that need no registration.',
  }),
  oneOf({
    ...{ key: 'sector', column: 'sector', labels: SECTOR_LABELS, name: 'Sectors' },
    description: 'Who runs a service, as the Care Inspectorate’s register tells it.',
  }),
  manyOf({
    ...{ key: 'outcome', column: 'outcomes', labels: OUTCOME_LABELS, name: 'Quality-of-life outcomes' },
    description: 'What may matter to a person: the outcomes of Talking Points, and the two people add most often.',
  }),
  manyOf({
    ...{ key: 'support-need', column: 'support_needs', labels: NEED_LABELS, name: 'Assessed support needs' },
    description: 'What support is needed with, as Public Health Scotland counts it.',
  }),
  manyOf({
    ...{ key: 'care-group', column: 'care_groups', labels: CARE_GROUP_LABELS, name: 'Care groups' },
    description: 'Whom support is for, as Public Health Scotland counts people who direct their own support.',
  }),
  manyOf({
    ...{ key: 'accessibility', column: 'accessibility', labels: ACCESSIBILITY_LABELS, name: 'Accessibility' },
    description: 'What helps people to reach and use a service: the features ALISS asks its services about.',
  }),
  oneOf({
    ...{ key: 'capacity', column: 'capacity', labels: CAPACITY_LABELS, name: 'Room for somebody new' },
    description: 'Whether there is room now. The value is the day it was said.',
  }),
  oneOf({
    ...{ key: 'option-2', column: 'accepts_option_2', name: 'Self-directed Support, Option 2' },
    labels: { true: 'Takes people on Option 2', false: 'Does not take people on Option 2' },
    description:
      'Whether it supports people whose budget an Individual Service Fund holds (Social Care (Self-directed Support) (Scotland) Act 2013, section 4).',
  }),
  manyOf({
    ...{ key: 'framework', column: 'framework_areas', name: 'Council frameworks' },
    labels: Object.fromEntries(ALL_COUNCIL_AREAS.map(({ code, name }) => [code, `On the framework of ${name}`])),
    description: 'The council areas on whose framework a service is, by their GSS codes.',
  }),
  oneOf({
    ...{ key: 'listing', column: 'listing', labels: LISTING_LABELS, name: 'Listing' },
    description: 'Whether all that is known is told here, or a broker gives a small group’s price and contact.',
  }),
  oneOf({
    ...{ key: 'source', column: 'source', labels: SOURCE_LABELS, name: 'Sources' },
    description: 'Who says what is told of a service. The value is the attribution that has to be shown with it.',
  }),
  valued({
    ...{ key: 'registration', labels: { 'cs-number': 'Registered with the Care Inspectorate' }, name: 'Registrations' },
    description: 'The number of a registration with the Care Inspectorate, as the value: CS and ten digits.',
    hasAny: (row) =>
      `exists (select from directory.registration t where t.service_id = ${row}.id and t.status <> 'CLOSED')`,
  }),
  valued({
    ...{ key: 'activity', labels: { activity: 'An activity' }, name: 'Activities' },
    description: 'What people do there, in the service’s own words, as the value.',
    hasAny: (row) => `cardinality(${row}.activities) > 0`,
  }),
];

const byKey = new Map(TAXONOMIES.map((each) => [each.key, each]));
const byId = new Map(TAXONOMIES.map((each) => [each.id, each]));
export const TERMS: readonly Term[] = TAXONOMIES.flatMap(({ terms }) => terms);
const termsById = new Map(TERMS.map((term) => [term.id, term]));

export function findTaxonomy(id: string): Taxonomy | null {
  return byId.get(id) ?? null;
}

export function findTerm(id: string): Term | null {
  return termsById.get(id) ?? null;
}

/** Returns the term with a code of one of the lists, or null for a code that the list does not publish. */
export function findTermOf(key: string, code: string): Term | null {
  return getTaxonomyOf(key).terms.find((term) => term.code === code) ?? null;
}

/** @throws Error if there is no such list */
export function getTaxonomyOf(key: string): Taxonomy {
  const found = byKey.get(key);
  if (found === undefined) throw new Error(`There is no taxonomy "${key}".`);
  return found;
}
