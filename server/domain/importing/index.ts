import { defineRoom } from '../room.ts';
import { feedProjections } from './feeds/feed.projection.ts';
import { ExternalIdentifier, FactProvenance, Feed, ImportRun, QuarantinedEntry } from './import-run.entity.ts';

export const importing = defineRoom({
  name: 'importing',
  entities: [FactProvenance, ExternalIdentifier, ImportRun, Feed, QuarantinedEntry],
  projections: [...feedProjections],
});
