import type { SqlStatement } from '../../database/reading/read-sql.ts';
import { findLanguage, languagePatterns } from '../directory/languages.ts';
import { wordsOf } from '../directory/search-text.ts';
import type {
  AccessibilityFeature,
  Capacity,
  CareGroup,
  OutcomeTheme,
  SupportNeed,
} from '../directory/service-profile.ts';
import { upToMidnight } from '../directory/time-of-day.ts';
import { findCouncilArea, whyNoCouncilArea } from '../places/council-areas.ts';
import { atLeastOne, refused } from './filter-values.ts';

type Optional<Value> = Value | null | undefined;

/** A weekly time at which support is needed. */
export interface WeekTime {
  /** 1 (Monday) to 7 (Sunday). */
  readonly weekday: number;
  /** Local time in Scotland, `HH:MM`. */
  readonly from: string;
  /** If at or before `from`, it means that time on the next day. */
  readonly until: string;
}

export interface FrameworkFilter {
  /** GSS code of the council area. */
  readonly councilArea: string;
  readonly on: boolean;
}

/** Filters on what a service says of itself. Each fact may be unknown for a service. */
export interface ProfileFilter {
  readonly outcomes?: Optional<readonly OutcomeTheme[]>;
  /** Search terms in any spelling; one activity must match all of them. */
  readonly activity?: Optional<string>;
  readonly supportNeeds?: Optional<readonly SupportNeed[]>;
  readonly careGroups?: Optional<readonly CareGroup[]>;
  /** BCP 47 codes. */
  readonly languages?: Optional<readonly string[]>;
  readonly accessibility?: Optional<readonly AccessibilityFeature[]>;
  /** Whole years. */
  readonly age?: Optional<number>;
  readonly acceptsOption2?: Optional<boolean>;
  readonly framework?: Optional<FrameworkFilter>;
  readonly capacities?: Optional<readonly Capacity[]>;
  readonly timeOfWeek?: Optional<WeekTime>;
}

/** Facts that were filtered by and may be unknown for a service. */
export const SOUGHT_FACTS = [
  'OUTCOMES',
  'ACTIVITIES',
  'SUPPORT_NEEDS',
  'CARE_GROUPS',
  'LANGUAGES',
  'ACCESSIBILITY',
  'AGES',
  'OPTION_2',
  'FRAMEWORK',
  'CAPACITY',
  'HOURS',
  'GRADES',
] as const;
export type SoughtFact = (typeof SOUGHT_FACTS)[number];

/** One filtered fact: SQL for whether a service meets it, and for whether it is unknown. */
export interface Criterion {
  readonly fact: SoughtFact;
  readonly meets: (row: string, statement: SqlStatement) => string;
  readonly unknown: (row: string) => string;
}

const OLDEST = 130;

/** @throws DomainError INVALID_INPUT */
export function criteriaOf(filter: ProfileFilter): Criterion[] {
  return [
    ...among('OUTCOMES', 'outcomes', filter.outcomes),
    ...activity(filter.activity),
    ...among('SUPPORT_NEEDS', 'supportNeeds', filter.supportNeeds),
    ...among('CARE_GROUPS', 'careGroups', filter.careGroups),
    ...languages(filter.languages),
    ...accessibility(filter.accessibility),
    ...age(filter.age),
    ...option2(filter.acceptsOption2),
    ...framework(filter.framework),
    ...capacities(filter.capacities),
    ...timeOfWeek(filter.timeOfWeek),
  ];
}

const COLUMNS = {
  outcomes: 'outcomes',
  supportNeeds: 'support_needs',
  careGroups: 'care_groups',
} as const;

function among(fact: SoughtFact, field: keyof typeof COLUMNS, values: Optional<readonly string[]>): Criterion[] {
  if (values == null) return [];
  const wanted = atLeastOne(values, field);
  const column = COLUMNS[field];
  return [
    {
      fact,
      meets: (row, statement) => `${row}.${column} && ${statement.bind(wanted)}::text[]`,
      unknown: (row) => `${row}.${column} is null`,
    },
  ];
}

function activity(text: Optional<string>): Criterion[] {
  if (text == null) return [];
  const words = [...new Set(wordsOf(text))];
  if (words.length === 0 || words.length > 6 || text.length > 60)
    throw refused(
      'activity',
      'Say in one to six words, of at most 60 characters, what to do: "walking", "baking bread".',
    );
  return [
    {
      fact: 'ACTIVITIES',
      meets: (row, statement) =>
        `ts_filter(${row}.search_vector, '{b}') @@ (select directory.words_query(${statement.bind(words)}::text[]))`,
      unknown: (row) => `${row}.activities is null`,
    },
  ];
}

function languages(codes: Optional<readonly string[]>): Criterion[] {
  if (codes == null) return [];
  const wanted = languagePatterns(atLeastOne(codes, 'languages').map(languageOf));
  return [
    {
      fact: 'LANGUAGES',
      meets: (row, statement) =>
        `exists (select from unnest(${row}.languages) spoken where spoken || '-' like any (${statement.bind(wanted)}::text[]))`,
      unknown: (row) => `${row}.languages is null`,
    },
  ];
}

function languageOf(code: string): string {
  const language = findLanguage(code);
  if (language !== null) return language;
  throw refused(
    'languages',
    `${JSON.stringify(code.slice(0, 20))} is not a language’s code. Use one such as gd (Gaelic), pl (Polish) or bfi (British Sign Language).`,
  );
}

function accessibility(features: Optional<readonly AccessibilityFeature[]>): Criterion[] {
  if (features == null) return [];
  const wanted = atLeastOne(features, 'accessibility');
  return [
    {
      fact: 'ACCESSIBILITY',
      meets: (row, statement) => `${row}.accessibility @> ${statement.bind(wanted)}::text[]`,
      unknown: (row) => `${row}.accessibility is null`,
    },
  ];
}

function age(years: Optional<number>): Criterion[] {
  if (years == null) return [];
  if (!Number.isInteger(years) || years < 0 || years > OLDEST)
    throw refused('age', `Give an age in whole years, 0 to ${OLDEST}.`);
  return [
    {
      fact: 'AGES',
      meets: (row, statement) => {
        const wanted = `${statement.bind(years)}::int`;
        return `(${row}.minimum_age is not null or ${row}.maximum_age is not null) and ${wanted} between coalesce(${row}.minimum_age, 0) and coalesce(${row}.maximum_age, ${OLDEST})`;
      },
      unknown: (row) => `${row}.minimum_age is null and ${row}.maximum_age is null`,
    },
  ];
}

function option2(accepts: Optional<boolean>): Criterion[] {
  if (accepts == null) return [];
  return [
    {
      fact: 'OPTION_2',
      meets: (row, statement) => `${row}.accepts_option_2 = ${statement.bind(accepts)}::boolean`,
      unknown: (row) => `${row}.accepts_option_2 is null`,
    },
  ];
}

function framework(filter: Optional<FrameworkFilter>): Criterion[] {
  if (filter == null) return [];
  const { councilArea, on } = filter;
  if (findCouncilArea(councilArea) === null) throw refused('framework', whyNoCouncilArea(councilArea));
  return [
    {
      fact: 'FRAMEWORK',
      meets: (row, statement) =>
        `(${statement.bind(councilArea)}::text = any (${row}.framework_areas)) = ${statement.bind(on)}::boolean`,
      unknown: (row) => `${row}.framework_areas is null`,
    },
  ];
}

function capacities(values: Optional<readonly Capacity[]>): Criterion[] {
  if (values == null) return [];
  const wanted = atLeastOne(values, 'capacities');
  return [
    {
      fact: 'CAPACITY',
      meets: (row, statement) => `${row}.capacity = any (${statement.bind(wanted)}::text[])`,
      unknown: (row) => `${row}.capacity is null`,
    },
  ];
}

/**
 * Only hours that hold today count. Adjoining hours count as one; a night is checked on both of its days. A service whose
 * hours all ended, or are yet to begin, has said when it is open, so its hours are not unknown.
 */
function timeOfWeek(time: Optional<WeekTime>): Criterion[] {
  if (time == null) return [];
  const { weekday } = time;
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7)
    throw refused('timeOfWeek', 'Days of the week go from 1 (Monday) to 7 (Sunday).');
  const [from, until] = [minutesOf(time.from), minutesOf(time.until)];
  const covered = (row: string, statement: SqlStatement) =>
    upToMidnight({ weekday, startsAt: from, endsAt: until })
      .map((hours) => {
        const [wanted, first, last] = [hours.weekday, hours.startsAt, hours.endsAt].map(
          (number) => `${statement.bind(number)}::int`,
        );
        return `(select range_agg(int4range(h.starts_at, h.ends_at)) @> int4range(${first}, ${last}) from directory.service_hours h
          where h.service_id = ${row}.id and h.weekday = ${wanted} and access.in_force(h.starts_on, h.ends_on))`;
      })
      .join(' and ');
  return [
    {
      fact: 'HOURS',
      meets: covered,
      unknown: (row) => `not exists (select from directory.service_hours h where h.service_id = ${row}.id)`,
    },
  ];
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
