import { defineRoom } from '../room.ts';
import { AccessRecord } from './access-record.entity.ts';
import { Act } from './act.entity.ts';
import { auditProjections } from './audit.projection.ts';
import { recordOpeningProjections } from './record-opening.projection.ts';

export const audit = defineRoom({
  name: 'audit',
  entities: [AccessRecord, Act],
  projections: [...auditProjections, ...recordOpeningProjections],
  sources: ['access-records.sql', 'rights.sql'],
});
