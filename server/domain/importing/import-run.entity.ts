import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';

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
