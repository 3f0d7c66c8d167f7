import { defineRoom } from '../room.ts';
import { CouncilShape } from './council-shape.entity.ts';
import { IslandOutcode, Postcode, PostcodeArea } from './postcode.entity.ts';

export const places = defineRoom({
  name: 'places',
  entities: [Postcode, PostcodeArea, IslandOutcode, CouncilShape],
  sources: ['places.sql', 'rights.sql'],
});
