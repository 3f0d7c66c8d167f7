import { searchTextOf } from '../../../server/domain/directory/search-text.ts';
import type { Sector, ServiceKind } from '../../../server/domain/directory/support-service.entity.ts';
import { COUNCIL_AREAS } from '../../../server/domain/places/council-areas.ts';
import { type Chance, chanceFrom } from './chance.ts';

/** A service as `2-directory.sql` takes it, numbered like everything generated. */
export interface GeneratedService {
  readonly n: number;
  readonly provider: number;
  readonly provider_name: string;
  readonly name: string;
  readonly kinds: readonly ServiceKind[];
  readonly sector: Sector;
  readonly status: 'ACTIVE' | 'INACTIVE' | 'CLOSED';
  readonly council_area: string;
  readonly town: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly minimum_grade: number | null;
  readonly search_text: string;
}

const FIRST_WORDS = [
  'Rowan',
  'Braeside',
  'Lochview',
  'Heather',
  'Thistle',
  'Kelpie',
  'Glen',
  'Harbour',
  'Birch',
  'Castle',
  'Moorland',
  'Skylark',
  'Seaview',
  'Bluebell',
  'Curlew',
  'Osprey',
  'Juniper',
  'Bramble',
  'Corrie',
  'Machair',
  'Selkie',
  'Ptarmigan',
  'Burnside',
  'Kirk',
  'Sunrise',
  'Beacon',
  'Anchor',
  'Cairn',
  'Larch',
  'Willow',
] as const;
const SECOND_WORDS = [
  'Care',
  'Support',
  'Living',
  'Homecare',
  'Partners',
  'Together',
  'Community',
  'Wellbeing',
  'Neighbours',
  'Choices',
] as const;
type Kind = readonly [kind: ServiceKind, words: string];
const KINDS: readonly [Kind, ...Kind[]] = [
  ['CARE_AT_HOME', 'Care at Home'],
  ['HOUSING_SUPPORT', 'Housing Support'],
  ['OTHER_SUPPORT_SERVICE', 'Day Support'],
  ['COMMUNITY_SUPPORT', 'Community Group'],
  ['ADULT_PLACEMENT', 'Shared Lives'],
];

/** Where people live: towns by number of services, with their places rounded to two decimals. */
const TOWNS = [
  ['Glasgow', 55.86, -4.25, 24],
  ['Edinburgh', 55.95, -3.19, 18],
  ['Aberdeen', 57.15, -2.11, 9],
  ['Dundee', 56.46, -2.97, 7],
  ['Inverness', 57.48, -4.22, 6],
  ['Paisley', 55.85, -4.42, 6],
  ['Ayr', 55.46, -4.63, 6],
  ['Perth', 56.4, -3.43, 5],
  ['Dumfries', 55.07, -3.61, 4],
  ['Stirling', 56.12, -3.94, 5],
  ['Oban', 56.41, -5.47, 3],
  ['Kirkwall', 58.98, -2.96, 2],
  ['Lerwick', 60.15, -1.15, 2],
  ['Stornoway', 58.21, -6.39, 3],
] as const;

/** Of a hundred providers, this many have one service; the others share the rest, a few of them very many. */
const WITH_ONE_SERVICE = 60;

/** Makes the services. A provider has half as many numbers as there are services. */
export function generateServices(count: number): GeneratedService[] {
  const chance = chanceFrom(count);
  const providers = providerNames(Math.ceil(count / 2), chance);
  return Array.from({ length: count }, (_, index) => generateService(index + 1, { count, providers, chance }));
}

interface Making {
  readonly count: number;
  readonly providers: readonly string[];
  readonly chance: Chance;
}

function generateService(n: number, { count, providers, chance }: Making): GeneratedService {
  const provider = providerOf(n, count, chance);
  const providerName = providers[provider - 1] ?? '';
  const [kind, words] = chance.oneOf(KINDS);
  const [town, latitude, longitude] = chance.oneOf(TOWNS_BY_SIZE);
  const council = COUNCIL_AREAS[chance.below(COUNCIL_AREAS.length)] ?? { code: '', name: '' };
  const name = `${providerName} ${words} ${town}`;
  return {
    n,
    provider,
    provider_name: providerName,
    name,
    kinds: kind === 'CARE_AT_HOME' && chance.fraction() < 0.4 ? [kind, 'HOUSING_SUPPORT'] : [kind],
    sector: chance.oneOf(['PRIVATE', 'PRIVATE', 'VOLUNTARY', 'LOCAL_AUTHORITY']),
    // The first ones are those whose offers get accepted.
    status: n <= 100 || chance.fraction() < 0.97 ? 'ACTIVE' : chance.oneOf(['INACTIVE', 'CLOSED']),
    council_area: council.code,
    town,
    latitude: latitude + (chance.fraction() - 0.5) * 0.4,
    longitude: longitude + (chance.fraction() - 0.5) * 0.6,
    minimum_grade: chance.fraction() < 0.15 ? null : 2 + chance.below(5),
    search_text: searchTextOf(name, [providerName, council.name]),
  };
}

const TOWNS_BY_SIZE = TOWNS.flatMap((town) => Array.from({ length: town[3] }, () => town)) as [
  (typeof TOWNS)[number],
  ...(typeof TOWNS)[number][],
];

function providerOf(n: number, count: number, chance: Chance): number {
  const providers = Math.ceil(count / 2);
  const alone = Math.floor((providers * WITH_ONE_SERVICE) / 100);
  if (n <= alone) return n;
  return alone + 1 + Math.floor((providers - alone) * chance.fraction() ** 2);
}

function providerNames(count: number, chance: Chance): string[] {
  return Array.from(
    { length: count },
    () => `${chance.oneOf(FIRST_WORDS)} ${chance.oneOf(FIRST_WORDS)} ${chance.oneOf(SECOND_WORDS)}`,
  );
}
