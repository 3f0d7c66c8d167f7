import type { Sector, ServiceKind, ServiceStatus } from '../../domain/directory/support-service.entity.ts';
import type { PlaceKey } from './places.ts';

export const HOME = ['CARE_AT_HOME'] as const;
export const HOUSING = ['HOUSING_SUPPORT'] as const;
export const OTHER = ['OTHER_SUPPORT_SERVICE'] as const;
export const PLACEMENT = ['ADULT_PLACEMENT'] as const;
/** One team registered twice, so one service with two registrations. */
export const TWICE = ['CARE_AT_HOME', 'HOUSING_SUPPORT'] as const;
/** On no register. */
export const COMMUNITY = ['COMMUNITY_SUPPORT'] as const;

export type Grade = 1 | 2 | 3 | 4 | 5 | 6;

/** A service of the town; what is left out is not known. */
export interface ServiceSeed {
  readonly key: string;
  readonly name: string;
  readonly kinds: readonly ServiceKind[];
  readonly place: PlaceKey;
  /** Support for wellbeing, the grade given most often. Left out: not graded. */
  readonly grade?: Grade;
  /** Published prices, pence: an hour, a sleepover, an item. */
  readonly hour?: number;
  readonly sleepover?: number;
  readonly item?: number;
  readonly status?: ServiceStatus;
  readonly addressWithheld?: boolean;
}

export interface ProviderSeed {
  readonly key: string;
  readonly name: string;
  readonly sector: Sector;
  readonly services: readonly ServiceSeed[];
}

/** A service with its place among all of the town's. */
export interface Listed {
  readonly provider: ProviderSeed;
  readonly service: ServiceSeed;
  /** Its place among all services, which decides the facts nobody chose: dates, address, telephone. */
  readonly ordinal: number;
}
