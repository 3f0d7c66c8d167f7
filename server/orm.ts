import { rooms } from './domain/rooms.ts';

/** Every entity, room by room. */
export const entities = rooms.flatMap((room) => room.entities);
