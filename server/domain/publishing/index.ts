import { defineRoom } from '../room.ts';
import { publishedProjections } from './published.projection.ts';

export const publishing = defineRoom({
  name: 'publishing',
  entities: [],
  projections: [...publishedProjections],
});
