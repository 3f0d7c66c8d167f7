import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entryOfAliss } from '../../../../server/domain/importing/feeds/aliss/aliss-entry.ts';
import { type FeedEntry, UnusableEntryError } from '../../../../server/domain/importing/feeds/entry/feed-entry.ts';
import { entryOfV1 } from '../../../../server/domain/importing/feeds/open-referral/v1-entry.ts';
import { entryOfV3 } from '../../../../server/domain/importing/feeds/open-referral/v3-entry.ts';
import { serviceOf } from './feed.support.ts';

/** A good service in which anything at all stands in some places. */
const spoilt = fc
  .dictionary(
    fc.constantFrom(
      ...['id', 'name', 'description', 'url', 'status', 'minimum_age', 'maximum_age', 'assured_date', 'organization'],
      ...[
        'phones',
        'contacts',
        'schedules',
        'service_areas',
        'service_at_locations',
        'languages',
        'funding',
        'cost_options',
      ],
      ...[
        'attributes',
        'organisation',
        'locations',
        'categories',
        'community_groups',
        'eligibilitys',
        'regular_schedules',
      ],
    ),
    fc.jsonValue({ maxDepth: 4 }),
    { maxKeys: 5 },
  )
  .map((bad) => serviceOf(1, { organisation: { id: 'o', name: 'O' }, ...bad }));

/** What can be read of a document: an entry, or why not, in a sentence without an end. */
function read(entryOf: (document: unknown) => FeedEntry, document: unknown): FeedEntry | string {
  try {
    return entryOf(document);
  } catch (error) {
    if (error instanceof UnusableEntryError) return error.message;
    throw error;
  }
}

test.each([
  ['3.0', entryOfV3],
  ['1.0', entryOfV1],
  ['ALISS', entryOfAliss],
] as const)('whatever %s sends is an entry, or is set aside with a reason', (_version, entryOf) => {
  fc.assert(
    fc.property(fc.oneof(spoilt, fc.jsonValue()), (document) => {
      const found = read(entryOf, document);
      if (typeof found === 'string') {
        expect(found.length).toBeGreaterThan(5);
        return;
      }
      const { name, website, minimum_age: from, maximum_age: until, service_hours: hours } = found.facts;
      expect(name).toBe(name.trim());
      expect(`${name}${found.facts.description}`).not.toMatch(/<script/i);
      if (website !== null) expect(website).toMatch(/^https?:\/\//);
      if (from !== null && until !== null) expect(from).toBeLessThanOrEqual(until);
      for (const { startsAt, endsAt } of hours) expect(startsAt).toBeLessThan(endsAt);
      for (const { startsOn, endsOn } of [...hours, ...found.facts.rate, ...found.facts.service_cost])
        if (startsOn !== null && endsOn !== null) expect(startsOn < endsOn).toBe(true);
      for (const why of found.odd) expect(why.length).toBeGreaterThan(5);
    }),
    { numRuns: 1_000 },
  );
});
