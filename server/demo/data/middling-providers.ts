import { HOME, HOUSING, OTHER, PLACEMENT, type ProviderSeed, TWICE } from './provider-seed.ts';

/** Registered providers with two or three services. All are invented. */
export const MIDDLING_PROVIDERS: readonly ProviderSeed[] = [
  {
    key: 'hearthstone',
    name: 'Hearthstone Lane Support',
    sector: 'VOLUNTARY',
    services: [
      {
        key: 'hearthstone-home',
        name: 'Hearthstone Lane at Home',
        kinds: TWICE,
        place: 'kilwhinnet',
        grade: 5,
        hour: 2400,
        sleepover: 14_400,
      },
      {
        key: 'hearthstone-isles',
        name: 'Hearthstone Lane Islands',
        kinds: HOME,
        place: 'portVarra',
        grade: 4,
        hour: 2450,
      },
    ],
  },
  {
    key: 'strathmallan',
    name: 'Strathmallan Council',
    sector: 'LOCAL_AUTHORITY',
    services: [
      {
        key: 'strathmallan-home',
        name: 'Strathmallan Council Care at Home',
        kinds: HOME,
        place: 'kilwhinnet',
        grade: 5,
      },
      {
        key: 'strathmallan-housing',
        name: 'Strathmallan Council Housing Support',
        kinds: HOUSING,
        place: 'kilwhinnet',
        grade: 4,
      },
      {
        key: 'strathmallan-day',
        name: 'Strathmallan Council Day Support',
        kinds: OTHER,
        place: 'auchterdrane',
        grade: 4,
      },
    ],
  },
  {
    key: 'varrasay',
    name: 'Varrasay Islands Council',
    sector: 'LOCAL_AUTHORITY',
    services: [
      {
        key: 'varrasay-home',
        name: 'Varrasay Islands Council Care at Home',
        kinds: HOME,
        place: 'portVarra',
        grade: 5,
      },
      { key: 'varrasay-housing', name: 'Varrasay Islands Council Housing Support', kinds: HOUSING, place: 'portVarra' },
    ],
  },
  {
    key: 'fairhaul',
    name: 'Fairhaul Living',
    sector: 'PRIVATE',
    services: [
      {
        key: 'fairhaul-home',
        name: 'Fairhaul Supported Living',
        kinds: TWICE,
        place: 'auchterdrane',
        grade: 5,
        hour: 2480,
      },
      { key: 'fairhaul-housing', name: 'Fairhaul Housing Support', kinds: HOUSING, place: 'auchterdrane', grade: 3 },
      { key: 'fairhaul-young', name: 'Fairhaul First Tenancies', kinds: HOUSING, place: 'kilwhinnet' },
    ],
  },
  {
    key: 'stoneyfold',
    name: 'Stoneyfold Partners in Care',
    sector: 'PRIVATE',
    services: [
      {
        key: 'stoneyfold-home',
        name: 'Stoneyfold Care at Home',
        kinds: HOME,
        place: 'balmurren',
        grade: 5,
        hour: 2320,
      },
      { key: 'stoneyfold-glen', name: 'Stoneyfold Glenfarrow', kinds: HOME, place: 'glenfarrow', grade: 4, hour: 2390 },
      { key: 'stoneyfold-housing', name: 'Stoneyfold Housing Support', kinds: HOUSING, place: 'balmurren', grade: 3 },
    ],
  },
  {
    key: 'peerieway',
    name: 'Peerieway Family Support',
    sector: 'VOLUNTARY',
    services: [
      {
        key: 'peerieway-family',
        name: 'Peerieway Children and Families',
        kinds: OTHER,
        place: 'portVarra',
        grade: 5,
        hour: 2200,
      },
      { key: 'peerieway-home', name: 'Peerieway Care at Home', kinds: HOME, place: 'sandaquoy', grade: 5, hour: 2600 },
    ],
  },
  {
    key: 'hollinstep',
    name: 'Hollinstep Care',
    sector: 'PRIVATE',
    services: [
      {
        key: 'hollinstep-home',
        name: 'Hollinstep Care at Home',
        kinds: HOME,
        place: 'auchterdrane',
        grade: 6,
        hour: 2825,
      },
      {
        key: 'hollinstep-housing',
        name: 'Hollinstep Housing Support',
        kinds: HOUSING,
        place: 'auchterdrane',
        grade: 5,
        hour: 2700,
      },
    ],
  },
  {
    key: 'kestrelgate',
    name: 'Kestrelgate Home Services',
    sector: 'PRIVATE',
    services: [
      {
        key: 'kestrelgate-home',
        name: 'Kestrelgate Home Services',
        kinds: HOME,
        place: 'inverbraddon',
        grade: 1,
        hour: 2125,
      },
      {
        key: 'kestrelgate-housing',
        name: 'Kestrelgate Tenancy Support',
        kinds: HOUSING,
        place: 'inverbraddon',
        grade: 3,
      },
    ],
  },
  {
    key: 'twinburn',
    name: 'Twinburn Shared Lives',
    sector: 'VOLUNTARY',
    services: [
      { key: 'twinburn-lives', name: 'Twinburn Shared Lives', kinds: PLACEMENT, place: 'glenfarrow', grade: 5 },
      { key: 'twinburn-days', name: 'Twinburn Out and About', kinds: OTHER, place: 'glenfarrow', hour: 2475 },
    ],
  },
];
