import type {
  ACCESSIBILITY_FEATURES,
  CARE_GROUPS,
  OUTCOME_THEMES,
  SUPPORT_NEEDS,
} from '../../../directory/service-profile.ts';
import { findTerm } from '../../../publishing/taxonomies.ts';
import { findDay } from '../entry/entry-days.ts';
import { activitiesOf } from '../entry/entry-parts.ts';
import type { FeedFacts } from '../entry/feed-entry.ts';
import type { V3Attribute } from './v3-shape.ts';

type Told = Pick<
  FeedFacts,
  | 'kinds'
  | 'sector'
  | 'listing'
  | 'accessibility'
  | 'outcomes'
  | 'activities'
  | 'support_needs'
  | 'care_groups'
  | 'accepts_option_2'
  | 'framework_areas'
  | 'capacity'
  | 'capacity_as_of'
>;

/**
 * Returns what the terms of our own taxonomies say, matched by their ids. Terms of other taxonomies are not used: nothing
 * about them can be trusted.
 */
export function toldByTerms(attributes: readonly V3Attribute[]) {
  const known = attributes.flatMap(({ taxonomy_term, value }) => {
    const term = findTerm(taxonomy_term?.id.toLowerCase() ?? '');
    return term === null ? [] : [{ key: term.taxonomyKey, code: term.code, value: value ?? null }];
  });
  const all = <Code extends string>(key: string) =>
    known.flatMap((term) => (term.key === key ? [term.code as Code] : []));
  const listed = <Code extends string>(key: string) => {
    const codes = all<Code>(key);
    return codes.length > 0 ? codes : null;
  };
  const capacity = known.find(({ key }) => key === 'capacity');
  const told: Told = {
    kinds: all<FeedFacts['kinds'][number]>('kind').toSorted(),
    sector: all<FeedFacts['sector']>('sector')[0] ?? 'NOT_KNOWN',
    listing: all<FeedFacts['listing']>('listing')[0] ?? 'OPEN',
    accessibility: listed<(typeof ACCESSIBILITY_FEATURES)[number]>('accessibility'),
    outcomes: listed<(typeof OUTCOME_THEMES)[number]>('outcome'),
    activities: activitiesOf(valuesOf(known, 'activity')),
    support_needs: listed<(typeof SUPPORT_NEEDS)[number]>('support-need'),
    care_groups: listed<(typeof CARE_GROUPS)[number]>('care-group'),
    accepts_option_2: trueOrFalse(all('option-2')[0]),
    framework_areas: listed('framework'),
    capacity: (capacity?.code ?? null) as FeedFacts['capacity'],
    capacity_as_of: findDay(capacity?.value ?? undefined),
  };
  return {
    told,
    csNumbers: valuesOf(known, 'registration').filter((number) => /^CS\d{10}$/.test(number)),
  };
}

function valuesOf(known: readonly { readonly key: string; readonly value: string | null }[], key: string): string[] {
  return known.flatMap((term) => (term.key === key && term.value !== null ? [term.value] : []));
}

function trueOrFalse(code: string | undefined): boolean | null {
  return code === undefined ? null : code === 'true';
}
