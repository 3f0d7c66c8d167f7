import { defineRoom } from '../room.ts';

export const quoting = defineRoom({
  name: 'quoting',
  entities: [],
});
