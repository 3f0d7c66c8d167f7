import { expect, test } from '@jest/globals';
import { entryOfAliss } from '../../../../server/domain/importing/feeds/aliss/aliss-entry.ts';
import type { FeedEntry } from '../../../../server/domain/importing/feeds/entry/feed-entry.ts';
import { entryOfV1 } from '../../../../server/domain/importing/feeds/open-referral/v1-entry.ts';
import { entryOfV3 } from '../../../../server/domain/importing/feeds/open-referral/v3-entry.ts';
import { serviceOf } from './feed.support.ts';

interface Spot {
  readonly town: string;
  readonly postcode?: string;
  readonly latitude?: number;
  readonly longitude?: number;
}

const addressIn = ({ town: city, postcode: postal_code }: Spot) => ({
  address_1: '1 Invented Road',
  city,
  postal_code,
});
const asV3 = (spots: readonly Spot[]) =>
  entryOfV3(
    serviceOf(1, {
      service_at_locations: spots.map(({ latitude, longitude, ...at }) => ({
        location: { latitude, longitude, addresses: [addressIn(at)] },
      })),
    }),
  );
const asV1 = (spots: readonly Spot[]) =>
  entryOfV1(
    serviceOf(1, {
      service_at_locations: spots.map(({ latitude, longitude, ...at }) => ({
        location: { latitude, longitude, physical_addresses: [addressIn(at)] },
      })),
    }),
  );
const asAliss = (spots: readonly Spot[]) =>
  entryOfAliss(
    serviceOf(1, {
      organisation: { id: 'o', name: 'O' },
      locations: spots.map(({ town: locality, postcode: postal_code, ...at }) => ({ locality, postal_code, ...at })),
    }),
  );

const LONDON = { town: 'London', postcode: 'SW1A 1AA', latitude: 51.5, longitude: -0.13 };
const FALKLANDS = { town: 'Stanley', latitude: -51.7, longitude: -57.85 };
const INVERNESS = { town: 'Inverness', postcode: 'IV1 1AA' };
const NAIRN = { town: 'Nairn', postcode: 'IV12 4AA', latitude: 57.58, longitude: -3.87 };
const WICK = { town: 'Wick', latitude: 58.44, longitude: -3.09 };
const ALNWICK = { town: 'Alnwick', postcode: 'NE66 1AA', latitude: 55.41, longitude: -1.7 };

test.each<[string, (spots: readonly Spot[]) => FeedEntry]>([
  ['3.0', asV3],
  ['1.0', asV1],
  ['ALISS', asAliss],
])('of several places that %s gives, the first in Scotland with coordinates is kept', (_version, entryOf) => {
  const kept = (...spots: Spot[]) => entryOf(spots).facts.town;
  expect(kept(LONDON, INVERNESS, NAIRN, WICK)).toBe('Nairn');
  expect(kept(LONDON, INVERNESS)).toBe('Inverness');
  expect(kept(FALKLANDS, WICK)).toBe('Wick');
  expect(kept(ALNWICK, WICK)).toBe('Wick');
  expect(kept(LONDON, ALNWICK)).toBe('London');
  expect(kept()).toBe(null);
});
