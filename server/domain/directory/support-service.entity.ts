import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { Organisation } from '../identity/organisation.entity.ts';
import { FURTHEST_METRES } from '../places/united-kingdom.ts';
import { gradeColumns } from './grades.ts';
import {
  ACCESSIBILITY_FEATURES,
  AREA_KINDS,
  CAPACITIES,
  CARE_GROUPS,
  LISTINGS,
  OUTCOME_THEMES,
  SUPPORT_NEEDS,
} from './service-profile.ts';

/**
 * The kind of support: the register's types (2010 Act s.47), with care at home as a kind of its own, and unregistered
 * groups.
 */
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

/** The register's sectors (ServiceType). NOT_KNOWN: a feed that does not say. */
export const SECTORS = ['PRIVATE', 'VOLUNTARY', 'LOCAL_AUTHORITY', 'HEALTH_BOARD', 'NOT_KNOWN'] as const;
export type Sector = (typeof SECTORS)[number];

/** INACTIVE: registered but not operating now. CLOSED: no longer in the register; kept, never deleted. */
export const SERVICE_STATUSES = ['ACTIVE', 'INACTIVE', 'CLOSED'] as const;
export type ServiceStatus = (typeof SERVICE_STATUSES)[number];

/** How exactly a place is known: which part of the postcode was found, or that the source gave coordinates. */
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

/** A service that people can choose. A team registered twice (support and housing support) is one service. Public. */
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
    /** Lines of the address, separated by line breaks; null if withheld, as are town, postcode and coordinates. */
    address: columns.text().nullable(),
    town: columns.text().nullable(),
    postcode: columns.text().nullable(),
    latitude: p.double().nullable(),
    longitude: p.double().nullable(),
    placePrecision: p.enum([...PLACE_PRECISIONS]).nullable(),
    telephone: columns.text().nullable(),
    website: columns.text().nullable(),
    /** Languages in which support is given, as BCP 47 codes (`gd`, `bfi` for British Sign Language). */
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
    /** GSS codes of the council areas whose framework it is on; an empty list means that it is on none. */
    frameworkAreas: p.array().nullable(),
    capacity: p.enum([...CAPACITIES]).nullable(),
    /** Minutes of support a week that it could take on. */
    capacityMinutesAWeek: p.integer().fieldName('capacity_minutes_a_week').nullable(),
    capacityAsOf: columns.day().nullable(),
    listing: p.enum([...LISTINGS]).default('OPEN'),
    /** The last day for which a group's funding is certain. */
    fundedUntil: columns.day().nullable(),
    /** The day on which the entry was last confirmed, and the organisation that did so. */
    confirmedOn: columns.day().nullable(),
    confirmedById: () => p.manyToOne(Organisation).mapToPk().fieldName('confirmed_by_id').nullable(),
    registeredPlaces: p.integer().nullable(),
    /** The latest grades, 1 (unsatisfactory) to 6 (excellent); null means not graded, which is not low. */
    ...gradeColumns,
    gradedOn: columns.day().nullable(),
    /** Number of complaints upheld since `complaintsSince`; null if the source does not say. */
    complaintsUpheld: p.integer().nullable(),
    complaintsSince: columns.day().nullable(),
    lastInspectedOn: columns.day().nullable(),
    registeredOn: columns.day().nullable(),
    closedOn: columns.day().nullable(),
    /** The service it was merged into when the register joined two twins, so that links to it still lead somewhere. */
    continuedById: () => p.manyToOne(SupportService).mapToPk().fieldName('continued_by_id').nullable(),
    source: p.enum([...FACT_SOURCES]),
    /** The day of the source: the register's date, or when the provider last confirmed it. */
    factsAsOf: columns.day(),
    /** When it was added to the directory, by whichever source came first. */
    addedAt: columns.moment().defaultRaw('now()'),
    /** When its published data last changed: maintained by the database (changes.sql), not by code. */
    modifiedAt: columns.moment().defaultRaw('now()'),
    /** The text that search matches, made only by `serviceSearchTextOf` (search-text.ts). */
    searchText: columns.text(),
  },
  checks: [
    { name: 'ages', expression: 'minimum_age >= 0 and maximum_age <= 130 and minimum_age <= maximum_age' },
    { name: 'capacity_minutes', expression: 'capacity_minutes_a_week >= 0 and capacity_minutes_a_week <= 10000000' },
  ],
});
export type SupportService = InferEntity<typeof SupportService>;

/**
 * An area in which a service declares that it gives support. A service that declares none has an unknown reach: it is then
 * found in the council area it is registered in, and labelled so. Public.
 */
export const ServiceArea = defineEntity({
  name: 'ServiceArea',
  schema: 'directory',
  tableName: 'service_area',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').index(),
    kind: p.enum([...AREA_KINDS]),
    /** GSS code of a council area, an outcode (`IV2`) or a sector (`IV2 3`); null for Scotland and a radius. */
    code: columns.text().nullable(),
    /** Radius in metres around its registered address, as the crow flies. */
    metres: p.integer().nullable(),
  },
  indexes: [{ properties: ['code'] }],
  uniques: [{ properties: ['serviceId', 'kind', 'code'] }],
  checks: [
    {
      name: 'says_where',
      expression:
        "(code is not null) = (kind in ('COUNCIL_AREA', 'OUTCODE', 'SECTOR')) and (metres is not null) = (kind = 'RADIUS')",
    },
    { name: 'metres_in_reason', expression: `metres >= 1 and metres <= ${FURTHEST_METRES}` },
  ],
});
export type ServiceArea = InferEntity<typeof ServiceArea>;
