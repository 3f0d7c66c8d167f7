import { defineRoom } from '../room.ts';
import { feedProjections } from './feeds/feed.projection.ts';
import { ImportChange } from './import-change.entity.ts';
import { ImportRun, QuarantinedEntry } from './import-run.entity.ts';

export const importing = defineRoom({
  name: 'importing',
  entities: [ImportRun, QuarantinedEntry, ImportChange],
  projections: [...feedProjections],
  sources: ['rights.sql', 'kept-changes.sql', 'placing.sql', 'taking-back.sql', 'undoing.sql'],
});
