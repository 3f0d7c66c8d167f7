import { DomainError } from '../../foundation/domain-error.ts';
import { parseText } from '../../foundation/input.ts';
import type { LocalDate } from '../../foundation/period.ts';
import { parseDayToCome } from '../identity/find-member.ts';
import { parseCouncilArea } from '../places/council-areas.ts';
import { parseLanguage } from './languages.ts';
import type { AccessibilityFeature, CareGroup, Listing, OutcomeTheme, SupportNeed } from './service-profile.ts';
import { parseWebAddress } from './web-address.ts';

/** A service's own description of itself. A part left out stays unchanged; null means not known. */
export interface EntryProfile {
  readonly description?: string | null;
  readonly website?: string | null;
  readonly telephone?: string | null;
  readonly languages?: readonly string[] | null;
  readonly accessibility?: readonly AccessibilityFeature[] | null;
  readonly outcomes?: readonly OutcomeTheme[] | null;
  readonly activities?: readonly string[] | null;
  readonly supportNeeds?: readonly SupportNeed[] | null;
  readonly careGroups?: readonly CareGroup[] | null;
  readonly ages?: { readonly minimum?: number | null; readonly maximum?: number | null } | null;
  readonly acceptsOption2?: boolean | null;
  readonly frameworkAreas?: readonly string[] | null;
  readonly listing?: Listing | null;
  readonly fundedUntil?: LocalDate | null;
}

const MOST_OF_A_KIND = 30;

type Columns = Readonly<Record<string, unknown>>;

/** Checks each part and maps it to its columns. */
const PARTS: { readonly [Part in keyof EntryProfile]-?: (given: NonNullable<EntryProfile[Part]>) => Columns } = {
  description: (given) => ({ description: parseText(given, 'description', 2000) }),
  website: (given) => ({ website: parseWebAddress(given, 'website') }),
  telephone: (given) => ({ telephone: parseText(given, 'telephone', 50) }),
  languages: (given) => ({ languages: several(given, 'languages', parseLanguage) }),
  accessibility: (given) => ({ accessibility: several(given, 'accessibility') }),
  outcomes: (given) => ({ outcomes: several(given, 'outcomes') }),
  activities: (given) => ({ activities: several(given, 'activities', parseActivity) }),
  supportNeeds: (given) => ({ support_needs: several(given, 'supportNeeds') }),
  careGroups: (given) => ({ care_groups: several(given, 'careGroups') }),
  ages: parseAges,
  acceptsOption2: (given) => ({ accepts_option_2: given }),
  frameworkAreas: (given) => ({ framework_areas: several(given, 'frameworkAreas', parseCouncilArea) }),
  listing: (given) => ({ listing: given }),
  fundedUntil: (given) => ({ funded_until: parseDayToCome(given, 'fundedUntil') }),
};

const CLEARED: { readonly [Part in keyof EntryProfile]-?: Columns } = {
  description: { description: null },
  website: { website: null },
  telephone: { telephone: null },
  languages: { languages: null },
  accessibility: { accessibility: null },
  outcomes: { outcomes: null },
  activities: { activities: null },
  supportNeeds: { support_needs: null },
  careGroups: { care_groups: null },
  ages: { minimum_age: null, maximum_age: null },
  acceptsOption2: { accepts_option_2: null },
  frameworkAreas: { framework_areas: null },
  // Every entry has one of the two listings.
  listing: { listing: 'OPEN' },
  fundedUntil: { funded_until: null },
};

/**
 * Returns the columns that a profile changes, with their values.
 * @throws DomainError INVALID_INPUT, TOO_LONG
 */
export function columnsOf(profile: EntryProfile): Columns {
  const changes: Record<string, unknown> = {};
  for (const part of Object.keys(PARTS) as (keyof EntryProfile)[]) {
    const given = profile[part];
    if (given === null) Object.assign(changes, CLEARED[part]);
    else if (given !== undefined) Object.assign(changes, (PARTS[part] as (value: unknown) => Columns)(given));
  }
  if (Object.keys(changes).length > 0) return changes;
  throw new DomainError('INVALID_INPUT', 'Say what to change. To say that nothing has changed, confirm the entry.');
}

/** Returns the items without duplicates, in the order given. */
function several<Item extends string>(
  given: readonly Item[],
  field: string,
  check: (item: string, field: string) => string = (item) => item,
): string[] {
  if (given.length > MOST_OF_A_KIND) {
    throw new DomainError('INVALID_INPUT', `Give at most ${MOST_OF_A_KIND}.`, field);
  }
  return [...new Set(given.map((item) => check(item, field)))];
}

function parseActivity(activity: string, field: string): string {
  return parseText(activity, field, 60).toLowerCase();
}

function parseAges({ minimum = null, maximum = null }: NonNullable<EntryProfile['ages']>): Columns {
  for (const [age, field] of [
    [minimum, 'ages.minimum'],
    [maximum, 'ages.maximum'],
  ] as const) {
    if (age !== null && (age < 1 || age > 130)) {
      throw new DomainError(
        'INVALID_INPUT',
        'Give an age in years from 1 to 130, and leave it out where there is no limit.',
        field,
      );
    }
  }
  if (minimum !== null && maximum !== null && minimum > maximum) {
    throw new DomainError(
      'INVALID_INPUT',
      'The lowest age is above the highest. Give them the other way round.',
      'ages.minimum',
    );
  }
  return { minimum_age: minimum, maximum_age: maximum };
}
