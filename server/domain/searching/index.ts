import { defineRoom } from '../room.ts';
import { suggestionsProjections } from './suggestions.ts';
import { supportFoundProjections } from './support-found.ts';

export const searching = defineRoom({
  name: 'searching',
  entities: [],
  projections: [...supportFoundProjections, ...suggestionsProjections],
  sources: ['words.sql', 'reach.sql', 'rights.sql'],
});
