import { UnusableAnswerError } from '../entry/asking.ts';
import { asItem, type FeedVersion, itemsOf } from './what-it-is.ts';

/** A page of services from the envelope of either version. */
export interface ServicesPage {
  readonly version: FeedVersion;
  readonly items: readonly unknown[];
  /** The total the feed states; null if it does not. */
  readonly total: number | null;
  readonly pages: number | null;
}

/** @throws UnusableAnswerError */
export function readServicesPage(document: unknown): ServicesPage {
  const { items, page } = itemsOf(document);
  if (page !== null) return { items, ...page, version: 'content' in asItem(document) ? 'V1' : 'V3' };
  throw new UnusableAnswerError(
    'is no page of services: it has no "contents" (3.0) and no "content" (1.0)',
    'ELSEWHERE',
  );
}

/** Fields that a full service has and an item of a list does not. */
const NESTED = [
  ...['service_at_locations', 'schedules', 'service_areas', 'languages', 'cost_options', 'contacts', 'phones'],
  ...['attributes', 'regular_schedules', 'eligibilitys', 'service_taxonomys'],
];

/** Whether a service came with its nested parts. */
export function isWhole(item: unknown): boolean {
  return NESTED.some((name) => Object.hasOwn(asItem(item), name));
}
