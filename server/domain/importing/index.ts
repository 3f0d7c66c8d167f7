import { defineRoom } from '../room.ts';
import { ExternalIdentifier, FactProvenance, Feed, ImportRun, QuarantinedEntry } from './import-run.entity.ts';
import './feeds/feed.reading.ts';

export const importing = defineRoom({
  name: 'importing',
  entities: [FactProvenance, ExternalIdentifier, ImportRun, Feed, QuarantinedEntry],
  sources: ['rights.sql'],
});
