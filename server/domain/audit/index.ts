import { defineRoom } from '../room.ts';
import { Act } from './act.entity.ts';
import { auditProjections } from './audit.projection.ts';
import { Look } from './look.entity.ts';
import { recordOpeningProjections } from './record-opening.projection.ts';

export const audit = defineRoom({
  name: 'audit',
  entities: [Look, Act],
  projections: [...auditProjections, ...recordOpeningProjections],
  sources: ['looks.sql', 'rights.sql'],
});
