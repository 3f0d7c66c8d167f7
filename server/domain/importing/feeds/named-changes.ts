import { MOST_NAMED } from '../naming-words.ts';
import type { FactName } from './merge-facts.ts';

/** The first few changed services by name, for a report; the totals are counted elsewhere. */
export type NamedChanges = Record<KindOfChange, string[]>;
export type KindOfChange = 'added' | 'changed' | 'enriched' | 'closed';

export function noChanges(): NamedChanges {
  return { added: [], changed: [], enriched: [], closed: [] };
}

export function nameChanges(named: NamedChanges, kind: KindOfChange, lines: readonly string[]): void {
  named[kind].push(...lines.slice(0, MOST_NAMED - named[kind].length));
}

/** Returns a service and its changed facts: "Wednesday Woodwork: telephone, address". */
export function changeInWords(service: string, facts: readonly FactName[]): string {
  return `${service}: ${[...new Set(facts.map((fact) => FACT_WORDS[fact]))].join(', ')}`;
}

const FACT_WORDS: Readonly<Record<FactName, string>> = {
  name: 'name',
  description: 'description',
  kinds: 'kind of support',
  sector: 'sector',
  status: 'whether it is open',
  listing: 'how it is listed',
  telephone: 'telephone',
  website: 'website',
  address: 'address',
  town: 'town',
  postcode: 'postcode',
  languages: 'languages',
  accessibility: 'accessibility',
  outcomes: 'outcomes',
  activities: 'activities',
  support_needs: 'support needs',
  care_groups: 'care groups',
  minimum_age: 'ages',
  maximum_age: 'ages',
  accepts_option_2: 'whether it takes Option 2',
  framework_areas: 'frameworks',
  capacity: 'room',
  capacity_as_of: 'room',
  funded_until: 'funding',
  service_area: 'where it goes',
  service_place: 'places',
  service_hours: 'hours',
  rate: 'prices',
  service_cost: 'prices',
};
