import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';

/** The kinds of data that can be imported. */
export const IMPORT_SOURCES = ['CARE_INSPECTORATE', 'POSTCODES', 'OPEN_REFERRAL', 'ALISS', 'COUNCIL_AREAS'] as const;
export type ImportSource = (typeof IMPORT_SOURCES)[number];

/**
 * FAILED: nothing was imported. Only scheduled imports leave such a row; a command reports its failure to the person
 * running it. UNDONE: imported, and taken back since.
 */
export const IMPORT_OUTCOMES = ['TAKEN_IN', 'FAILED', 'UNDONE'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];

/** One import of a file or a feed. A refused file leaves no row. Public. */
export const ImportRun = defineEntity({
  name: 'ImportRun',
  schema: 'directory',
  tableName: 'import_run',
  properties: {
    id: columns.id(),
    source: p.enum([...IMPORT_SOURCES]),
    outcome: p.enum([...IMPORT_OUTCOMES]).default('TAKEN_IN'),
    /** Why it failed, as a sentence; null if it did not. */
    reason: columns.text().nullable(),
    /** The file's name; for a feed, the feed's name. */
    fileName: columns.text(),
    /** SHA-256 of the file's bytes, in hexadecimal. */
    sha256: columns.text(),
    /** The day the file's data is of; null for postcodes. */
    asOf: columns.day().nullable(),
    rowsRead: p.integer(),
    added: p.integer(),
    closed: p.integer(),
    changed: p.integer(),
    gradeChanges: p.integer(),
    providerChanges: p.integer(),
    /** How many entries or rows were set aside, and the reasons to doubt that all of the source was read. */
    quarantined: p.integer().default(0),
    doubts: p.array().default([]),
    startedAt: columns.moment(),
    finishedAt: columns.moment(),
    /** When it was taken back; null if it was not. */
    undoneAt: columns.moment().nullable(),
    /** Whether what it changed is kept (`ImportChange`). */
    canBeUndone: p.boolean().default(false),
  },
});
export type ImportRun = InferEntity<typeof ImportRun>;

/**
 * An entry of a feed or a row of a file that was not imported, or a fact that was left out of an entry that was, and why.
 * Visible to operators, who can report it to the people who publish it. Of its content only its id, what the reason quotes
 * and, of a file, the one cell that is wrong are kept.
 */
export const QuarantinedEntry = defineEntity({
  name: 'QuarantinedEntry',
  schema: 'directory',
  tableName: 'quarantined_entry',
  properties: {
    id: columns.id(),
    importRunId: () => p.manyToOne(ImportRun).mapToPk().fieldName('import_run_id').index(),
    /** Place in the source: "page 3, entry 7", "services.json", "line 29". */
    place: columns.text(),
    /** The source's id of it; null if it cannot be read. */
    identifier: columns.text().nullable(),
    /** The column of the cell that is wrong, and what is in it; null for an entry of a feed. */
    columnName: columns.text().nullable(),
    value: columns.text().nullable(),
    /** One sentence. */
    reason: columns.text(),
  },
  ...sealed({ reads: '(select access.is_operator())', inserts: 'false', updates: 'false' }),
});
export type QuarantinedEntry = InferEntity<typeof QuarantinedEntry>;
