import { defineEntity, type InferEntity, p } from '@mikro-orm/postgresql';
import { columns } from '../../database/columns.ts';
import { sealed } from '../../database/walls.ts';

/** What a run did to a row, over all of its statements. */
const CHANGE_KINDS = ['INSERTED', 'UPDATED', 'DELETED'] as const;

/**
 * How a row was before a run of an import, so that the run can be taken back. Written by triggers (kept-changes.sql) while
 * an import runs, whatever it writes; kept for the latest runs of each source. Nobody reads it through the contract.
 */
export const ImportChange = defineEntity({
  name: 'ImportChange',
  schema: 'directory',
  tableName: 'import_change',
  properties: {
    id: columns.id(),
    /** No foreign key: the record of a run is written at its end. */
    importRunId: p.uuid(),
    /** `directory.support_service`. */
    tableName: columns.text(),
    /** The row's primary key, as text. */
    rowKey: columns.text(),
    kind: p.enum([...CHANGE_KINDS]),
    /** Of an updated row the columns that changed, of a deleted one all of it; null for an inserted one. */
    before: p.json().nullable(),
    /** Of an updated row the same columns as the run left them; null for others. */
    after: p.json().nullable(),
    /** While a run is taken back: that the row stays, because an owner confirmed it or something else refers to it. */
    stays: p.boolean().default(false),
  },
  uniques: [{ name: 'import_change_once_a_row', properties: ['importRunId', 'tableName', 'rowKey'] }],
  ...sealed({ reads: 'false', inserts: 'false', updates: 'false' }),
});
export type ImportChange = InferEntity<typeof ImportChange>;
