import { defineRoom } from '../room.ts';
import { ImportRun, QuarantinedEntry } from './import-run.entity.ts';
import './feeds/feed.reading.ts';

export const importing = defineRoom({
  name: 'importing',
  entities: [ImportRun, QuarantinedEntry],
  sources: ['rights.sql'],
});
