import type { Operation, OperationSettings } from './operation.ts';
import { graphqlRequest, rawRequest, readingOperation } from './reading.ts';

const OURS = `query Find($filter: SupportServiceFilter!, $first: Int!) {
  supportFound(filter: $filter, first: $first) {
    edges { node {
      organisation { id name } serviceCount
      services { reachDeclared notKnown service { id name kinds rates { unit pence } } }
    } }
  }
}`;

const POSTGRAPHILE = `query Find($postcode: String!, $outcomes: [String]!, $careGroups: [String]!, $first: Int!) {
  supportFound: rivalFindSupport(given: $postcode, themes: $outcomes, groups: $careGroups, most: $first, first: $first) {
    edges { node {
      organisation { id: rowId name } serviceCount
      services { reachDeclared notKnown service { id: rowId name kinds rates { unit pence } } }
    } }
  }
}`;

/** What people look for, in turn: somewhere, something that matters, and for whom. */
const SEARCHES = [
  { postcode: 'AB1 1AA', outcomes: ['SEEING_PEOPLE'], careGroups: ['DEMENTIA'] },
  { postcode: 'AF7 2AB', outcomes: ['BEING_SAFE', 'RESPECT'], careGroups: ['LEARNING_DISABILITY'] },
  { postcode: 'AK11 3AC', outcomes: ['STAYING_WELL'], careGroups: ['MENTAL_HEALTH', 'OTHER'] },
  { postcode: 'AP2 1AD', outcomes: ['LEARNING_AND_WORK'], careGroups: ['ELDERLY_FRAIL'] },
  { postcode: 'AX14 2BA', outcomes: ['PART_OF_COMMUNITY', 'SEEING_PEOPLE'], careGroups: ['DEMENTIA'] },
  { postcode: 'BF5 3ZZ', outcomes: ['HAVING_THINGS_TO_DO'], careGroups: ['PHYSICAL_AND_SENSORY_DISABILITY'] },
] as const;
const FIRST = 20;

/** Anybody's fair search: who reaches a postcode with what matters, the first 20 organisations with up to three services each. */
export async function find({ connections }: OperationSettings): Promise<Operation> {
  return readingOperation({
    key: 'find',
    title: 'a fair search by reach, outcome and care group',
    contestants: ['OURS', 'POSTGRAPHILE', 'RAW'],
    bounds: { RAW: { floor: 0.6, aim: 0.6 }, POSTGRAPHILE: { floor: 1, aim: 1.2 } },
    connections,
    requests: {
      OURS: SEARCHES.map((filter) => graphqlRequest(OURS, { filter, first: FIRST }, null)),
      POSTGRAPHILE: SEARCHES.map((given) => graphqlRequest(POSTGRAPHILE, { ...given, first: FIRST }, null)),
      RAW: SEARCHES.map((given) => rawRequest('/find', given, null)),
    },
  });
}
