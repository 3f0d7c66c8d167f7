import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../../database/columns.ts';
import { sealed } from '../../../database/walls.ts';
import { ImportRun } from '../import-run.entity.ts';

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
