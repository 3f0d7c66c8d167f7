import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';
import { FACT_SOURCES, SupportService } from '../directory/support-service.entity.ts';
import { Organisation } from '../identity/organisation.entity.ts';

/** What was imported. */
export const IMPORT_SOURCES = ['CARE_INSPECTORATE', 'POSTCODES', 'OPEN_REFERRAL', 'ALISS', 'COUNCIL_AREAS'] as const;
export type ImportSource = (typeof IMPORT_SOURCES)[number];

/** FAILED: nothing was taken in. Only what runs by itself leaves such a row: whoever runs a command is told. */
export const IMPORT_OUTCOMES = ['TAKEN_IN', 'FAILED'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** One file, or one walk through a feed. A refused file leaves no row. Public. */
export const ImportRun = defineEntity({
  name: 'ImportRun',
  schema: 'directory',
  tableName: 'import_run',
  properties: {
    id: columns.id(),
    source: p.enum([...IMPORT_SOURCES]),
    outcome: p.enum([...IMPORT_OUTCOMES]).default('TAKEN_IN'),
    /** Why it failed, as a sentence; null when it did not. */
    reason: columns.text().nullable(),
    /** Of the file; of a feed, its name. */
    fileName: columns.text(),
    /** Of the file's bytes, in hexadecimal. */
    sha256: columns.text(),
    /** The day the file speaks of; null for postcodes. */
    asOf: columns.day().nullable(),
    rowsRead: p.integer(),
    added: p.integer(),
    closed: p.integer(),
    changed: p.integer(),
    gradeChanges: p.integer(),
    providerChanges: p.integer(),
    /** Of a feed: entries that were set aside, and what made one doubt that all of it came. */
    quarantined: p.integer().default(0),
    doubts: p.array().default([]),
    startedAt: columns.moment(),
    finishedAt: columns.moment(),
  },
});
export type ImportRun = InferEntity<typeof ImportRun>;

/** By which number somebody else knows a service, or an organisation: a charity number, the id in a feed. Public. */
export const ExternalIdentifier = defineEntity({
  name: 'ExternalIdentifier',
  schema: 'directory',
  tableName: 'external_identifier',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id').nullable().index(),
    organisationId: () => p.manyToOne(Organisation).mapToPk().fieldName('organisation_id').nullable().index(),
    /** Whose number it is: `GB-SC` (OSCR charities), `GB-COH` (companies), or the name of a feed. */
    scheme: columns.text(),
    identifier: columns.text(),
  },
  uniques: [{ properties: ['scheme', 'identifier'] }],
  checks: [{ name: 'of_one', expression: 'num_nonnulls(service_id, organisation_id) = 1' }],
});
export type ExternalIdentifier = InferEntity<typeof ExternalIdentifier>;

/** Who said one fact of a service, and of which day. A fact without a row is the service's own `source`'s. Public. */
export const FactProvenance = defineEntity({
  name: 'FactProvenance',
  schema: 'directory',
  tableName: 'fact_provenance',
  properties: {
    id: columns.id(),
    serviceId: () => p.manyToOne(SupportService).mapToPk().fieldName('service_id'),
    /** The column of the service, or the table of what hangs on it (`rate`, `service_area`, `service_hours`). */
    fact: columns.text(),
    source: p.enum([...FACT_SOURCES]),
    /** Where in the source: a feed's address, a file's name. */
    sourceReference: columns.text().nullable(),
    /** The day the source spoke of. */
    asOf: columns.day(),
    /** What the service's owner said is never overwritten by an older word of somebody else. */
    confirmedByOwner: p.boolean().default(false),
  },
  uniques: [{ properties: ['serviceId', 'fact'] }],
});
export type FactProvenance = InferEntity<typeof FactProvenance>;

/** Somebody’s directory that ours takes in, and what has to be said wherever something of it is shown. Public. */
export const Feed = defineEntity({
  name: 'Feed',
  schema: 'directory',
  tableName: 'feed',
  properties: {
    /** The scheme of its identifiers: `aliss`, `open-referral:example.gov.uk/feed`. */
    scheme: columns.text().primary(),
    source: p.enum([...FACT_SOURCES]),
    name: columns.text(),
    /** Address of the licence it is given under; null when it names none. */
    licence: columns.text().nullable(),
    /** Lines that the licence wants shown. */
    attribution: p.array(),
  },
});
export type Feed = InferEntity<typeof Feed>;

/**
 * Something a feed sent that was not taken in, and why. Read by who runs the platform, to tell whoever keeps the feed;
 * of what was sent nothing is kept but by which name they find it again.
 */
export const QuarantinedEntry = defineEntity({
  name: 'QuarantinedEntry',
  schema: 'directory',
  tableName: 'quarantined_entry',
  properties: {
    id: columns.id(),
    importRunId: () => p.manyToOne(ImportRun).mapToPk().fieldName('import_run_id').index(),
    /** Where it stood: "page 3, entry 7", "services.json". */
    place: columns.text(),
    /** By which the feed knows it; null when that could not be read either. */
    identifier: columns.text().nullable(),
    /** A sentence. */
    reason: columns.text(),
  },
  ...sealed({ reads: '(select access.is_operator())', inserts: 'false', updates: 'false' }),
});
export type QuarantinedEntry = InferEntity<typeof QuarantinedEntry>;
