import { defineRoom } from '../room.ts';
import { feedProjections } from './feeds/feed.projection.ts';
import { ImportRun, QuarantinedEntry } from './import-run.entity.ts';

export const importing = defineRoom({
  name: 'importing',
  entities: [ImportRun, QuarantinedEntry],
  projections: [...feedProjections],
  sources: ['rights.sql'],
});
