import { asOwner } from '../as-owner.ts';
import type { LoadRequest } from '../load/load.ts';
import type { Operation, OperationSettings } from './operation.ts';
import { graphqlRequest, rawRequest, readingOperation } from './reading.ts';

const OURS = `query Dashboard($people: Int!, $commissions: Int!) {
  people(first: $people) {
    edges {
      node {
        id
        knownAs
        funds {
          id
          balance { left promised spent }
          commissions(first: $commissions) {
            edges { node { id status cost provider { id name } } }
          }
        }
      }
    }
  }
}`;

const POSTGRAPHILE = `query Dashboard($people: Int!, $commissions: Int!) {
  people: rivalOpenPeople(first: $people) {
    edges {
      node {
        id: rowId
        knownAs
        funds: fundsIndividualServiceFundsByPersonId {
          nodes {
            id: rowId
            balance { left promised spent }
            commissions: commissioningCommissionsByFundId(first: $commissions, orderBy: [PRIMARY_KEY_DESC]) {
              edges { node { id: rowId status cost: pence provider: identityOrganisationByProviderId { id: rowId name } } }
            }
          }
        }
      }
    }
  }
}`;

const VARIABLES = { people: 20, commissions: 5 };
/** Brokers who ask in turn, each for 20 of their 40 people, who are spread over all. */
const BROKERS = [1, 7, 13, 19];

/** A broker's first look in the morning: 20 funds with person, balance and five latest commissions each with provider. */
export async function dashboard(settings: OperationSettings): Promise<Operation> {
  const tokens = await brokerTokens(settings, BROKERS);
  return readingOperation({
    key: 'Q2',
    title: 'a broker’s dashboard',
    contestants: ['OURS', 'POSTGRAPHILE', 'RAW'],
    bounds: { RAW: { floor: 0.5, aim: 0.8 }, POSTGRAPHILE: { floor: 1.25, aim: 2 } },
    connections: settings.connections,
    requests: {
      OURS: tokens.map((token) => graphqlRequest(OURS, VARIABLES, token)),
      POSTGRAPHILE: tokens.map((token) => graphqlRequest(POSTGRAPHILE, VARIABLES, token)),
      RAW: tokens.map((token) => rawRequest('/dashboard', {}, token)),
    },
  });
}

/**
 * What the wall costs: a broker whose people are those registered last, so that the same dashboard is answered with the
 * walls and without.
 */
export async function walledDashboard(settings: OperationSettings): Promise<Operation> {
  const [token = ''] = await brokerTokens(settings, [0]);
  const requests: LoadRequest[] = [graphqlRequest(OURS, { ...VARIABLES, people: 20 }, token)];
  return readingOperation({
    key: 'wall',
    title: 'the dashboard with the walls and without',
    contestants: ['OURS', 'OURS_UNWALLED'],
    bounds: { OURS_UNWALLED: { floor: 0, aim: 0.92 } },
    connections: settings.connections,
    requests: { OURS: requests, OURS_UNWALLED: requests },
  });
}

async function brokerTokens({ ownerUrl, tokenFor }: OperationSettings, brokers: readonly number[]): Promise<string[]> {
  const { rows } = await asOwner(ownerUrl, (client) =>
    client.query<{ id: string }>(
      'select bench.id(11, n) as id from unnest($1::int[]) with ordinality as wanted (n, place) order by place',
      [brokers],
    ),
  );
  return Promise.all(rows.map(({ id }) => tokenFor(id)));
}
