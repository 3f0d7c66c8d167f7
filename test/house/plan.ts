/** The plan of the house: its floors and its rooms, from the ground up. */
export const FLOORS = ['foundation', 'access', 'database', 'domain', 'api'] as const;
/** `main.ts`, `app.ts`, the demo and the commands stand on the roof: they may use every floor. */
export const ROOF = FLOORS.length;
export const ROOMS = [
  'identity',
  'places',
  'directory',
  'searching',
  'quoting',
  'publishing',
  'importing',
  'information',
  'people',
  'planning',
  'stories',
  'ledger',
  'funds',
  'commissioning',
  'notices',
  'audit',
  'records',
] as const;

/** The files that list all rooms of their floor, and so look into each. */
export const LISTS = ['server/domain/rooms.ts', 'server/domain/walls.sql', 'server/api/schema.ts'];

export interface Place {
  readonly floor: number;
  /** The room's number, or -1 for what stands beside the rooms of its floor. */
  readonly room: number;
}

const BESIDE_THE_ROOMS = -1;

/** Where in the house a file stands, or null when it stands outside. */
export function placeOf(file: string): Place | null {
  const [house, floorName = '', roomName = ''] = file.split('/');
  if (house !== 'server') return null;
  const floor = (FLOORS as readonly string[]).indexOf(floorName);
  if (floor === -1) return { floor: ROOF, room: BESIDE_THE_ROOMS };
  return {
    floor,
    room: floor >= FLOORS.indexOf('domain') ? (ROOMS as readonly string[]).indexOf(roomName) : BESIDE_THE_ROOMS,
  };
}
