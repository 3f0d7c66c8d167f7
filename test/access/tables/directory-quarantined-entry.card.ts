import type { TableCard } from './card.ts';
import { NOBODY, OPERATOR } from './wall-parts.ts';

export const card: TableCard = {
  table: 'directory.quarantined_entry',
  // The operator reads the entries of a feed that were set aside, and tells the feed's publisher.
  wall: { reads: [OPERATOR], inserts: NOBODY, updates: NOBODY },
  may: { operator: 'r' },
  whose: () => 'true',
  lists: ({ importRunId, accounts }) => ({
    'DirectoryImport.quarantined': { column: 'import_run_id', owner: importRunId, asker: accounts.operator },
  }),
};
