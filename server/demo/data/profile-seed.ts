import type {
  AccessibilityFeature,
  AreaKind,
  Capacity,
  CareGroup,
  OutcomeTheme,
  SupportNeed,
} from '../../domain/directory/service-profile.ts';

interface AreaSeed {
  readonly kind: AreaKind;
  readonly code?: string;
  readonly metres?: number;
}

/** What a service says of itself; what is left out it has not said. */
export interface ProfileSeed {
  readonly description?: string;
  readonly languages?: readonly string[];
  readonly accessibility?: readonly AccessibilityFeature[];
  readonly outcomes?: readonly OutcomeTheme[];
  readonly activities?: readonly string[];
  readonly supportNeeds?: readonly SupportNeed[];
  readonly careGroups?: readonly CareGroup[];
  readonly ages?: readonly [minimum: number, maximum: number | null];
  readonly acceptsOption2?: boolean;
  readonly frameworkAreas?: readonly string[];
  readonly capacity?: Capacity;
  readonly minutesAWeek?: number;
  readonly askLocalBroker?: boolean;
  readonly fundedInDays?: number;
  readonly confirmedDaysAgo?: number;
  readonly areas?: readonly AreaSeed[];
  /** On a day of the week (1 is Monday), from a minute of the day until another. */
  readonly hours?: readonly (readonly [weekday: number, period: readonly [from: number, until: number]])[];
}
