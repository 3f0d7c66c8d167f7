import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';

/** What was imported. */
export const IMPORT_SOURCES = ['CARE_INSPECTORATE', 'POSTCODES'] as const;
export type ImportSource = (typeof IMPORT_SOURCES)[number];

/** One file that was taken in whole. A refused file leaves no row. Public. */
export const ImportRun = defineEntity({
  name: 'ImportRun',
  schema: 'directory',
  tableName: 'import_run',
  properties: {
    id: columns.id(),
    source: p.enum([...IMPORT_SOURCES]),
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
    startedAt: columns.moment(),
    finishedAt: columns.moment(),
  },
});
export type ImportRun = InferEntity<typeof ImportRun>;
