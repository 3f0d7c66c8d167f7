import type { Pence } from '../../foundation/pence.ts';
import type { LocalDate } from '../../foundation/period.ts';
import type { DeclaredArea } from '../directory/plain-words.ts';
import type {
  AccessibilityFeature,
  Capacity,
  CareGroup,
  Listing,
  OutcomeTheme,
  SupportNeed,
} from '../directory/service-profile.ts';
import type {
  FactSource,
  PlacePrecision,
  Sector,
  ServiceKind,
  ServiceStatus,
} from '../directory/support-service.entity.ts';
import type { OrganisationFunction } from '../identity/organisation.entity.ts';
import type { PricedTime } from './rate-words.ts';

/** An organisation as published.reading.ts selects it. */
export interface PublishedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly functions: readonly OrganisationFunction[];
  readonly description: string | null;
  readonly website: string | null;
  readonly spNumber: string | null;
  readonly identifiers: readonly { readonly scheme: string; readonly identifier: string }[];
}

/** A service as selected for an item of a list. */
export interface PublishedBasics {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly status: ServiceStatus;
  readonly listing: Listing;
  readonly website: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly csNumbers: readonly string[];
  readonly assuredOn: LocalDate;
  readonly modifiedAt: string;
  readonly organisation: PublishedOrganisation;
}

export interface PublishedPlace {
  readonly lines: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly councilArea: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly precision: PlacePrecision | null;
}

/** One place of a service, with the hours kept there. */
export interface PublishedServicePlace extends PublishedPlace {
  /** Id of the service at this place. */
  readonly id: string;
  readonly serviceId: string;
  readonly modifiedAt: string;
  /** The feed's id of the location; null for the only place of a service. */
  readonly location: string | null;
  readonly name: string | null;
  readonly accessibility: readonly AccessibilityFeature[] | null;
  /** Null for the only place of a service: its hours are the service's. */
  readonly hours: readonly PublishedHours[] | null;
}

export interface PublishedHours {
  readonly weekday: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
}

export interface PublishedRate extends PricedTime {
  readonly id: string;
  readonly pence: Pence;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** A price in its source's own words. */
export interface PublishedCost {
  readonly id: string;
  readonly option: string | null;
  readonly description: string | null;
  readonly pence: Pence | null;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
}

/** A service as selected for its full document. */
export interface PublishedService extends PublishedBasics {
  /** Empty if its place is withheld. */
  readonly places: readonly PublishedServicePlace[];
  readonly accessibility: readonly AccessibilityFeature[] | null;
  readonly kinds: readonly ServiceKind[];
  readonly sector: Sector;
  readonly telephone: string | null;
  readonly languages: readonly string[] | null;
  readonly outcomes: readonly OutcomeTheme[] | null;
  readonly activities: readonly string[] | null;
  readonly supportNeeds: readonly SupportNeed[] | null;
  readonly careGroups: readonly CareGroup[] | null;
  readonly acceptsOption2: boolean | null;
  readonly frameworkAreas: readonly string[] | null;
  readonly capacity: Capacity | null;
  readonly capacityAsOf: LocalDate | null;
  readonly fundedUntil: LocalDate | null;
  readonly source: FactSource;
  /** Attribution to show with it; null if none is required. */
  readonly attribution: string | null;
  /** Null for a group whose price only a broker gives. */
  readonly rates: readonly PublishedRate[] | null;
  readonly costs: readonly PublishedCost[] | null;
  readonly areas: readonly DeclaredArea[];
  /** Those of the whole service. */
  readonly hours: readonly PublishedHours[];
}
