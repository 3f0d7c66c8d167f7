import { UnusableAnswerError } from '../entry/asking.ts';

export type FeedVersion = 'V3' | 'V1';

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
  const page = typeof document === 'object' && document !== null ? (document as Record<string, unknown>) : {};
  if (Array.isArray(page.contents)) {
    return { version: 'V3', items: page.contents, total: countOf(page.total_items), pages: countOf(page.total_pages) };
  }
  if (Array.isArray(page.content)) {
    return { version: 'V1', items: page.content, total: countOf(page.totalElements), pages: countOf(page.totalPages) };
  }
  throw new UnusableAnswerError('is no page of services: it has no "contents" (3.0) and no "content" (1.0)');
}

function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

/** Fields that a full service has and an item of a list does not. */
const NESTED = [
  ...[
    'service_at_locations',
    'schedules',
    'service_areas',
    'languages',
    'cost_options',
    'contacts',
    'phones',
    'attributes',
  ],
  ...['regular_schedules', 'eligibilitys', 'service_taxonomys'],
];

/** Whether the services came with their nested parts. */
export function areWhole(items: readonly unknown[]): boolean {
  return items.some(
    (item) => typeof item === 'object' && item !== null && NESTED.some((name) => Object.hasOwn(item, name)),
  );
}
