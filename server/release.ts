import { ACCESS_SOURCES } from './access/sources.ts';
import { type Release, readRelease } from './database/migrations/release.ts';
import { rooms } from './domain/rooms.ts';

const ROOM_SOURCES = rooms.flatMap(({ name, sources = [] }) =>
  sources.map((file) => new URL(`./domain/${name}/${file}`, import.meta.url)),
);
/** Last, because walls ask functions of every room. */
const WALLS = new URL('./domain/walls.sql', import.meta.url);

/** What this version of the platform makes of a database. */
export function thisRelease(): Promise<Release> {
  return readRelease([...ACCESS_SOURCES, ...ROOM_SOURCES, WALLS]);
}
