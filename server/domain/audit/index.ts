import { defineRoom } from '../room.ts';
import { Act } from './act.entity.ts';
import { Look } from './look.entity.ts';
import './audit.reading.ts';
import './record-opening.reading.ts';

export const audit = defineRoom({
  name: 'audit',
  entities: [Look, Act],
  sources: ['looks.sql', 'rights.sql'],
});
