import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon } from 'geojson';
import type { OwnerTransaction } from '../../database/owner-transaction.ts';
import type { Place } from './united-kingdom.ts';

export interface CouncilAreaShape {
  readonly code: string;
  readonly geometry: Polygon | MultiPolygon;
}

/** Returns the boundaries of the council areas; none until they are imported. */
export function readCouncilShapes(transaction: Pick<OwnerTransaction, 'run'>): Promise<CouncilAreaShape[]> {
  return transaction.run<CouncilAreaShape & object>('select code, geometry from directory.council_shape order by code');
}

/**
 * Returns the council area in which a place is, or null on the coast and beyond. Boundaries are simplified, so a postcode
 * is more accurate if there is one (of 4,000 postcodes 29 are inside no boundary, and 12 inside a neighbour’s).
 */
export function findCouncilAreaAt(shapes: readonly CouncilAreaShape[], { latitude, longitude }: Place): string | null {
  return shapes.find(({ geometry }) => booleanPointInPolygon([longitude, latitude], geometry))?.code ?? null;
}
