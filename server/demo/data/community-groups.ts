import { COMMUNITY, type ProviderSeed } from './provider-seed.ts';

/**
 * Groups that are on no register: they may give no personal care, and nobody grades them. What they ask is per item:
 * a class, an afternoon, a pass. Where no price is published none is known, which is not the same as free.
 */
export const COMMUNITY_GROUPS: readonly ProviderSeed[] = [
  {
    key: 'clayworks',
    name: 'Kilwhinnet Clay and Colour',
    sector: 'VOLUNTARY',
    services: [
      {
        key: 'claywork-class',
        name: 'Clay and Colour weekly class',
        kinds: COMMUNITY,
        place: 'kilwhinnet',
        item: 2500,
      },
      {
        key: 'claywork-afternoon',
        name: 'Clay and Colour carers’ afternoon',
        kinds: COMMUNITY,
        place: 'kilwhinnet',
        item: 4500,
      },
    ],
  },
  {
    key: 'gangplank',
    name: 'Gangplank After-School Club',
    sector: 'VOLUNTARY',
    services: [
      { key: 'gangplank-club', name: 'Gangplank club place', kinds: COMMUNITY, place: 'portVarra', item: 1500 },
    ],
  },
  {
    key: 'wheelround',
    name: 'Wheelround Community Transport',
    sector: 'VOLUNTARY',
    services: [
      {
        key: 'wheelround-pass',
        name: 'Wheelround monthly bus pass',
        kinds: COMMUNITY,
        place: 'auchterdrane',
        item: 3200,
      },
    ],
  },
  {
    key: 'sharedtable',
    name: 'The Shared Table, Balmurren',
    sector: 'VOLUNTARY',
    services: [
      {
        key: 'sharedtable-lunch',
        name: 'Shared Table lunch and company',
        kinds: COMMUNITY,
        place: 'balmurren',
        item: 650,
      },
    ],
  },
  {
    key: 'longbreath',
    name: 'Longbreath Lodge Trust',
    sector: 'VOLUNTARY',
    services: [
      {
        key: 'longbreath-weekend',
        name: 'Longbreath Lodge weekend for carers',
        kinds: COMMUNITY,
        place: 'glenfarrow',
        item: 66_000,
      },
    ],
  },
  {
    key: 'wellydays',
    name: 'Wellydays Allotment Group',
    sector: 'VOLUNTARY',
    services: [{ key: 'wellydays-plot', name: 'Wellydays plot and company', kinds: COMMUNITY, place: 'inverbraddon' }],
  },
  {
    key: 'skerrysong',
    name: 'Skerrysong Choir',
    sector: 'VOLUNTARY',
    services: [
      { key: 'skerrysong-choir', name: 'Skerrysong open choir', kinds: COMMUNITY, place: 'sandaquoy', item: 400 },
    ],
  },
  {
    key: 'oldnets',
    name: 'The Old Net Store, Northaness',
    sector: 'VOLUNTARY',
    services: [{ key: 'oldnets-shed', name: 'Net Store workshop morning', kinds: COMMUNITY, place: 'northaness' }],
  },
];
