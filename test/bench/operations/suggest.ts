import type { Operation, OperationSettings } from './operation.ts';
import { graphqlRequest, rawRequest, readingOperation } from './reading.ts';

const OURS = `query Suggest($typed: String!) {
  searchSuggestions(typed: $typed) { words organisations { id name } places { kind text } }
}`;

const POSTGRAPHILE = `query Suggest($words: [String]!, $councilAreas: [String]!) {
  searchSuggestions: rivalSuggest(given: $words, councilAreas: $councilAreas) {
    words organisations { id: rowId name } places { kind text }
  }
}`;

/** What was typed, as words, and the council areas that it may mean: the others are spared finding those. */
const TYPED = [
  { typed: 'row', words: ['row'], councilAreas: [] },
  { typed: 'Heather sup', words: ['heather', 'sup'], councilAreas: [] },
  { typed: 'glas', words: ['glas'], councilAreas: ['Glasgow City'] },
  { typed: 'kelpei', words: ['kelpei'], councilAreas: [] },
  { typed: 'ab1', words: ['ab1'], councilAreas: [] },
  { typed: 'rowan birch car', words: ['rowan', 'birch', 'car'], councilAreas: [] },
] as const;

/** What may be meant while somebody types: words, organisations, places. */
export async function suggest({ connections }: OperationSettings): Promise<Operation> {
  return readingOperation({
    key: 'suggest',
    title: 'suggestions while somebody types',
    contestants: ['OURS', 'POSTGRAPHILE', 'RAW'],
    bounds: { RAW: { floor: 0.6, aim: 0.6 }, POSTGRAPHILE: { floor: 1, aim: 1.2 } },
    connections,
    requests: {
      OURS: TYPED.map(({ typed }) => graphqlRequest(OURS, { typed }, null)),
      POSTGRAPHILE: TYPED.map(({ words, councilAreas }) => graphqlRequest(POSTGRAPHILE, { words, councilAreas }, null)),
      RAW: TYPED.map(({ words, councilAreas }) => rawRequest('/suggest', { words, councilAreas }, null)),
    },
  });
}
