import { asOwner } from '../as-owner.ts';
import type { Operation, OperationSettings } from './operation.ts';
import { graphqlRequest, rawRequest, readingOperation } from './reading.ts';

export const DASHBOARD = `query Dashboard($people: Int!, $commissions: Int!) {
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

export const DASHBOARD_VARIABLES = { people: 20, commissions: 5 };
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
      OURS: tokens.map((token) => graphqlRequest(DASHBOARD, DASHBOARD_VARIABLES, token)),
      POSTGRAPHILE: tokens.map((token) => graphqlRequest(POSTGRAPHILE, DASHBOARD_VARIABLES, token)),
      RAW: tokens.map((token) => rawRequest('/dashboard', {}, token)),
    },
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
