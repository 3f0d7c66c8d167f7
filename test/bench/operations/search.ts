import type { Operation, OperationSettings } from './operation.ts';
import { graphqlRequest, rawRequest, readingOperation } from './reading.ts';

const OURS = `query Search($filter: SupportServiceFilter!, $first: Int!) {
  supportServices(filter: $filter, first: $first) {
    edges { node { id name kinds sector organisation { id name } rates { unit pence } } }
  }
}`;

const POSTGRAPHILE = `query Search($words: [String]!, $kinds: [String]!, $latitude: Float!, $longitude: Float!, $withinMetres: Float!, $first: Int!) {
  supportServices: rivalSearchServices(
    words: $words, kinds: $kinds, latitude: $latitude, longitude: $longitude, withinMetres: $withinMetres, first: $first
  ) {
    edges {
      node {
        id: rowId name kinds sector
        organisation: identityOrganisationByOrganisationId { id: rowId name }
        rates: directoryRatesByServiceId { nodes { unit pence } }
      }
    }
  }
}`;

/** What people look for, in turn: words, kinds and a place each. */
const SEARCHES = [
  { words: ['rowan', 'care'], kinds: ['CARE_AT_HOME'], latitude: 55.86, longitude: -4.25 },
  { words: ['support'], kinds: ['HOUSING_SUPPORT'], latitude: 55.95, longitude: -3.19 },
  { words: ['heather', 'living'], kinds: ['CARE_AT_HOME', 'HOUSING_SUPPORT'], latitude: 57.15, longitude: -2.11 },
  { words: ['lochview'], kinds: ['COMMUNITY_SUPPORT'], latitude: 57.48, longitude: -4.22 },
  { words: ['kelpie'], kinds: ['OTHER_SUPPORT_SERVICE', 'CARE_AT_HOME'], latitude: 56.46, longitude: -2.97 },
  { words: ['harbour', 'care'], kinds: ['CARE_AT_HOME'], latitude: 55.46, longitude: -4.63 },
] as const;
const WITHIN_METRES = 30_000;
const FIRST = 20;

/** Anybody's search of the public directory: words, kinds and distance, the first 20 with organisation and rates. */
export async function search({ connections }: OperationSettings): Promise<Operation> {
  return readingOperation({
    key: 'Q1',
    title: 'a search of the directory',
    contestants: ['OURS', 'POSTGRAPHILE', 'RAW'],
    bounds: { RAW: { floor: 0.6, aim: 0.85 }, POSTGRAPHILE: { floor: 1, aim: 1.25 } },
    connections,
    requests: {
      OURS: SEARCHES.map(({ words, kinds, latitude, longitude }) => {
        const near = { latitude, longitude, withinMetres: WITHIN_METRES };
        return graphqlRequest(OURS, { filter: { searchTerms: words.join(' '), kinds, near }, first: FIRST }, null);
      }),
      POSTGRAPHILE: SEARCHES.map((given) =>
        graphqlRequest(POSTGRAPHILE, { ...given, withinMetres: WITHIN_METRES, first: FIRST }, null),
      ),
      RAW: SEARCHES.map(({ words, kinds, latitude, longitude }) => {
        const near = { latitude, longitude, withinMetres: WITHIN_METRES };
        return rawRequest('/search', { words, kinds, near }, null);
      }),
    },
  });
}
