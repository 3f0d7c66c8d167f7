import type { TableCard } from './card.ts';
import { NOBODY } from './wall-parts.ts';

export const card: TableCard = {
  table: 'directory.import_change',
  // Kept to take an import back: of public facts, and of those that a source withheld since.
  wall: { reads: NOBODY, inserts: NOBODY, updates: NOBODY },
  may: {},
  whose: () => 'true',
  isRead: false,
  examples: ({ importId }) => [{ act: 'importUndo', account: 'operator', input: { importId, dryRun: false } }],
};
