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

/** One service as a feed describes it, converted from any feed's format to ours. */
export interface FeedEntry {
  /** The feed's own id of the service. */
  readonly identifier: string;
  /** Address where the entry can be read in the feed. */
  readonly reference: string | null;
  /** The day for which the feed says this is true; null if it does not say. */
  readonly asOf: LocalDate | null;
  readonly organisation: FeedOrganisation;
  readonly facts: FeedFacts;
  /** The place and council area the feed gives. Used if the postcode does not give them. */
  readonly place: FeedPlace | null;
  readonly councilArea: string | null;
  /**
   * Registrations with the Care Inspectorate that the entry names. They serve to find the service here; nothing else is
   * taken from them.
   */
  readonly csNumbers: readonly string[];
  /** Why facts of it were left out, each the end of a sentence. */
  readonly odd: readonly string[];
}

/** A place the feed gives: exact, or, if the feed says so, the centre of a postcode sector or district. */
export interface FeedPlace extends Place {
  readonly precision: Exclude<PlacePrecision, 'POSTCODE'>;
}

export interface FeedOrganisation {
  readonly identifier: string;
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

/** The days on which a fact holds: half-open, and without limit where null. */
export interface Days {
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
}

/** Hours of the week, where and on which days they are kept. */
export interface FeedHours extends HoursOfDay, Days {
  /** The feed's id of the location; null for the whole service. */
  readonly location: string | null;
}

/** One of several places. Coordinates are those the feed gives, if they are exact. */
export interface FeedServicePlace {
  readonly location: string;
  readonly name: string | null;
  readonly address: string | null;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly council_area: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A price in the feed's own words. */
export interface FeedCost extends Days {
  readonly id: string | null;
  readonly option: string | null;
  readonly description: string | null;
  readonly pence: Pence | null;
}

/** Each is null or empty if the feed does not say. The names are those of our columns and tables. */
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
  readonly service_place: readonly FeedServicePlace[];
  readonly service_hours: readonly FeedHours[];
  readonly rate: readonly FeedRate[];
  readonly service_cost: readonly FeedCost[];
}

/** A page or an entry that cannot be imported. The message is a sentence for the people who maintain the feed. */
export class UnusableEntryError extends Error {}
