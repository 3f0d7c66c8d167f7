import { defineRoom } from '../room.ts';
import { AccessRecord } from './access-record.entity.ts';
import { Act } from './act.entity.ts';
import { auditProjections } from './audit.projection.ts';
import { currentAccessProjections } from './current-access.projection.ts';

export const audit = defineRoom({
  name: 'audit',
  entities: [AccessRecord, Act],
  projections: [...auditProjections, ...currentAccessProjections],
  sources: ['access-records.sql', 'rights.sql'],
});
