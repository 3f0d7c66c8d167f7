import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import {
  ACCESSIBILITY_FEATURES,
  CAPACITIES,
  CARE_GROUPS,
  LISTINGS,
  OUTCOME_THEMES,
  SUPPORT_NEEDS,
} from './service-profile.ts';

/** What kind of support: the register's types (2010 Act s.47), care at home told apart, and unregistered groups. */
export const SERVICE_KINDS = [
  'CARE_AT_HOME',
  'OTHER_SUPPORT_SERVICE',
  'HOUSING_SUPPORT',
  'ADULT_PLACEMENT',
  'CARE_HOME',
  'NURSE_AGENCY',
  'OFFENDER_ACCOMMODATION',
  'COMMUNITY_SUPPORT',
] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** The register's sectors (ServiceType), and what feeds leave open. */
export const SECTORS = ['PRIVATE', 'VOLUNTARY', 'LOCAL_AUTHORITY', 'HEALTH_BOARD', 'NOT_KNOWN'] as const;
export type Sector = (typeof SECTORS)[number];

/** INACTIVE: registered and not now providing. CLOSED: no longer on the register; kept, never deleted. */
export const SERVICE_STATUSES = ['ACTIVE', 'INACTIVE', 'CLOSED'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** How closely a place is known: which part of the postcode was found, or that the source gave the place itself. */
export const PLACE_PRECISIONS = ['POSTCODE', 'SECTOR', 'OUTCODE', 'COORDINATES'] as const;
export type PlacePrecision = (typeof PLACE_PRECISIONS)[number];

/** Where a fact comes from. */
export const FACT_SOURCES = [
  'CARE_INSPECTORATE',
  'PROVIDER',
  'OPEN_REFERRAL',
  'ALISS',
  'SUPPORT_ORGANISATION',
] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/** A service people can choose. A team registered twice (support and housing support) is one service. Public. */
export const SupportService = defineEntity({
  name: 'SupportService',
  schema: 'directory',
  tableName: 'support_service',
  properties: {
    id: columns.id(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').index(),
    name: columns.text(),
    description: columns.text().nullable(),
    kinds: p.enum([...SERVICE_KINDS]).array(),
    sector: p.enum([...SECTORS]),
    status: p.enum([...SERVICE_STATUSES]),
    /** GSS code of the council area it is registered in; null outside Scotland. */
    councilArea: columns.text().nullable().index(),
    addressWithheld: p.boolean().default(false),
    /** Lines, one under the other; null when withheld, as are town, postcode and place. */
    address: columns.text().nullable(),
    town: columns.text().nullable(),
    postcode: columns.text().nullable(),
    latitude: p.double().nullable(),
    longitude: p.double().nullable(),
    placePrecision: p.enum([...PLACE_PRECISIONS]).nullable(),
    telephone: columns.text().nullable(),
    website: columns.text().nullable(),
    /** Languages that support is given in, as BCP 47 codes (`gd`, `bfi` for British Sign Language). */
    languages: p.array().nullable(),
    accessibility: p
      .enum([...ACCESSIBILITY_FEATURES])
      .array()
      .nullable(),
    outcomes: p
      .enum([...OUTCOME_THEMES])
      .array()
      .nullable(),
    /** In the service's own words, lower case, each at most 60 characters: `walking`, `baking`. */
    activities: p.array().nullable(),
    supportNeeds: p
      .enum([...SUPPORT_NEEDS])
      .array()
      .nullable(),
    careGroups: p
      .enum([...CARE_GROUPS])
      .array()
      .nullable(),
    minimumAge: p.smallint().nullable(),
    maximumAge: p.smallint().nullable(),
    /** Whether it takes people whose budget an Individual Service Fund holds (2013 Act s.4, Option 2). */
    acceptsOption2: p.boolean().fieldName('accepts_option_2').nullable(),
    /** GSS codes of the council areas on whose framework it is; an empty list says: on none. */
    frameworkAreas: p.array().nullable(),
    capacity: p.enum([...CAPACITIES]).nullable(),
    /** How many minutes of support a week it could take on. */
    capacityMinutesAWeek: p.integer().fieldName('capacity_minutes_a_week').nullable(),
    capacityAsOf: columns.day().nullable(),
    listing: p.enum([...LISTINGS]).default('OPEN'),
    /** The last day a group's funding is certain for. */
    fundedUntil: columns.day().nullable(),
    /** The day somebody last said that the entry is right, and the organisation that did. */
    confirmedOn: columns.day().nullable(),
    confirmedById: () => p.manyToOne(Organisation).mapToPk().fieldName('confirmed_by_id').nullable(),
    registeredPlaces: p.integer().nullable(),
    /** The latest grades, 1 (unsatisfactory) to 6 (excellent); null is "not graded", which is not low. */
    wellbeingGrade: p.smallint().nullable(),
    planningGrade: p.smallint().nullable(),
    settingGrade: p.smallint().nullable(),
    staffGrade: p.smallint().nullable(),
    leadershipGrade: p.smallint().nullable(),
    minimumGrade: p.smallint().nullable(),
    gradedOn: columns.day().nullable(),
    /** How many complaints were upheld since `complaintsSince`; null when the source does not say. */
    complaintsUpheld: p.integer().nullable(),
    complaintsSince: columns.day().nullable(),
    lastInspectedOn: columns.day().nullable(),
    registeredOn: columns.day().nullable(),
    closedOn: columns.day().nullable(),
    /** The service it was joined to when the register named the two twins, so that nobody is left at a dead end. */
    continuedById: () => p.manyToOne(SupportService).mapToPk().fieldName('continued_by_id').nullable(),
    source: p.enum([...FACT_SOURCES]),
    /** The day the source spoke of: the register's date, or when the provider last confirmed. */
    factsAsOf: columns.day(),
    /** When what is told of it to others last changed: kept by the database (0014-feeds.sql), written by nobody. */
    modifiedAt: columns.moment().defaultRaw('now()'),
    /** What words are matched against, made by `serviceSearchTextOf` (search-text.ts) and by nothing else. */
    searchText: columns.text(),
  },
  checks: [
    { name: 'ages', expression: 'minimum_age >= 0 and maximum_age <= 130 and minimum_age <= maximum_age' },
    { name: 'capacity_minutes', expression: 'capacity_minutes_a_week >= 0 and capacity_minutes_a_week <= 10000000' },
  ],
});
export type SupportService = InferEntity<typeof SupportService>;
