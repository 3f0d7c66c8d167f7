import { findCouncilArea } from './council-areas.ts';
import type { AreaKind } from './service-profile.ts';

export interface DeclaredArea {
  readonly kind: AreaKind;
  readonly code: string | null;
  readonly metres: number | null;
}

/** Where a service gives support, as people say it. */
export function areaInWords({ kind, code, metres }: DeclaredArea): string {
  switch (kind) {
    case 'SCOTLAND':
      return 'All of Scotland';
    case 'COUNCIL_AREA':
      return findCouncilArea(code ?? '')?.name ?? `The council area ${code}`;
    case 'OUTCODE':
    case 'SECTOR':
      return `Postcodes that begin with ${code}`;
    case 'RADIUS':
      return `Within ${((metres ?? 0) / 1000).toLocaleString('en-GB')} km of where it is registered`;
  }
}
