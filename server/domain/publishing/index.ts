import { defineRoom } from '../room.ts';

export const publishing = defineRoom({
  name: 'publishing',
  entities: [],
});
