import { defineRoom } from '../room.ts';
import './support-found.ts';
import './suggestions.ts';

export const searching = defineRoom({
  name: 'searching',
  entities: [],
  sources: ['words.sql', 'reach.sql', 'rights.sql'],
});
