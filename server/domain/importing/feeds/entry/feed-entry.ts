import type { Pence } from '../../../../foundation/pence.ts';
import type { LocalDate } from '../../../../foundation/period.ts';
import type { DeclaredArea } from '../../../directory/plain-words.ts';
import type {
  AccessibilityFeature,
  Capacity,
  CareGroup,
  Listing,
  OutcomeTheme,
  SupportNeed,
} from '../../../directory/service-profile.ts';
import type { PlacePrecision, Sector, ServiceKind, ServiceStatus } from '../../../directory/support-service.entity.ts';
import type { HoursOfDay } from '../../../directory/time-of-day.ts';
import type { Place } from '../../../places/united-kingdom.ts';
import type { PricedTime } from '../../../publishing/rate-words.ts';

/** One service as a feed tells of it, in our words, whatever the feed's own. */
export interface FeedEntry {
  /** By which the feed knows it. */
  readonly identifier: string;
  /** Where somebody may read it in the feed. */
  readonly reference: string | null;
  /** The day the feed speaks of; null when it does not say. */
  readonly asOf: LocalDate | null;
  readonly organisation: FeedOrganisation;
  readonly facts: FeedFacts;
  /** Where it says it is, and in which council area: taken where its postcode does not tell. */
  readonly place: FeedPlace | null;
  readonly councilArea: string | null;
  /** Registrations with the Care Inspectorate it names: by them it is found here, and nothing more is believed of them. */
  readonly csNumbers: readonly string[];
  /** Terms it is filed under, each with the term above it. */
  readonly terms: readonly Parented[];
}

/** A place of the feed's own: exact, or the middle of a postcode's sector or district where it says so. */
export interface FeedPlace extends Place {
  readonly precision: Exclude<PlacePrecision, 'POSTCODE'>;
}

export interface Parented {
  readonly id: string;
  readonly parentId: string | null;
}

export interface FeedOrganisation {
  readonly identifier: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly description: string | null;
  readonly website: string | null;
  readonly spNumber: string | null;
  /** Numbers in public registers: charities, companies. */
  readonly identifiers: readonly { readonly scheme: string; readonly identifier: string }[];
}

export interface FeedRate extends PricedTime {
  readonly id: string | null;
  readonly pence: Pence;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** Each is null, or empty, when the feed does not say. The names are those of the columns and tables they stand in. */
export interface FeedFacts {
  readonly name: string;
  readonly description: string | null;
  readonly kinds: readonly ServiceKind[];
  readonly sector: Sector;
  readonly status: ServiceStatus;
  readonly listing: Listing;
  readonly telephone: string | null;
  readonly website: string | null;
  readonly address: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly languages: readonly string[] | null;
  readonly accessibility: readonly AccessibilityFeature[] | null;
  readonly outcomes: readonly OutcomeTheme[] | null;
  readonly activities: readonly string[] | null;
  readonly support_needs: readonly SupportNeed[] | null;
  readonly care_groups: readonly CareGroup[] | null;
  readonly minimum_age: number | null;
  readonly maximum_age: number | null;
  readonly accepts_option_2: boolean | null;
  readonly framework_areas: readonly string[] | null;
  readonly capacity: Capacity | null;
  readonly capacity_as_of: LocalDate | null;
  readonly funded_until: LocalDate | null;
  readonly service_area: readonly DeclaredArea[];
  readonly service_hours: readonly HoursOfDay[];
  readonly rate: readonly FeedRate[];
}

/** A page, or an entry, that cannot be taken in. The reason is a sentence for whoever keeps the feed. */
export class UnusableEntryError extends Error {}
