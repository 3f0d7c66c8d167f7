import { asOwner } from '../as-owner.ts';
import { DASHBOARD, DASHBOARD_VARIABLES } from './dashboard.ts';
import type { Operation, OperationSettings } from './operation.ts';
import { graphqlRequest, readingOperation } from './reading.ts';

/** Whom the generator made, by kind and number (see generate/3-people.sql and 3-reach.sql). */
interface Reader {
  readonly title: string;
  readonly account: readonly [kind: number, number: number];
}

/** Each opens the people registered last, so the same dashboard is answered with the walls and without. */
const DASHBOARDS = {
  wall3: { title: 'a friend whom 3 people let in', account: [11, 1_000_003] },
  wall40: { title: 'a broker with 40 people', account: [11, 0] },
  wall100000: { title: 'a worker of an authority with 100,000 people', account: [10, 1] },
} as const satisfies Record<string, Reader>;

/** Each opens one record: how the cost of the wall grows with the caseload behind it. */
const RECORDS = {
  record40: { title: 'one record, by a broker with 40 people', account: [11, 0] },
  record400: { title: 'one record, by a broker with 400 people', account: [11, 1_000_400] },
  record4000: { title: 'one record, by a broker with 4,000 people', account: [11, 1_004_000] },
  recordOf100: { title: 'one record, by a worker of an authority with 100 people', account: [10, 1_000_100] },
  recordOf100000: { title: 'one record, by a worker of an authority with 100,000 people', account: [10, 1] },
} as const satisfies Record<string, Reader>;

const RECORD = 'query Record($id: ID!) { person(id: $id) { id knownAs locality outcomes { id words } } }';

type MakeOperation = (settings: OperationSettings) => Promise<Operation>;

/** What the walls cost: the platform as itself, and as a role that sees through them. */
export const wallOperations: Readonly<Record<string, MakeOperation>> = {
  ...operationsOf(DASHBOARDS, async () => graphqlOf(DASHBOARD, DASHBOARD_VARIABLES)),
  ...operationsOf(RECORDS, async ({ ownerUrl }, { account: [, number] }) =>
    graphqlOf(RECORD, { id: await personOf(ownerUrl, number === 1_000_100) }),
  ),
};

interface Asked {
  readonly document: string;
  readonly variables: object;
}

function graphqlOf(document: string, variables: object): Asked {
  return { document, variables };
}

function operationsOf(
  readers: Readonly<Record<string, Reader>>,
  askedBy: (settings: OperationSettings, reader: Reader) => Promise<Asked>,
): Record<string, MakeOperation> {
  return Object.fromEntries(
    Object.entries(readers).map(([key, reader]) => [
      key,
      async (settings: OperationSettings) => {
        const { document, variables } = await askedBy(settings, reader);
        const token = await settings.tokenFor(await idOf(settings.ownerUrl, 'bench.id($1, $2)', reader.account));
        const requests = [graphqlRequest(document, variables, token)];
        return readingOperation({
          key,
          title: reader.title,
          contestants: ['OURS', 'OURS_UNWALLED'],
          bounds: { OURS_UNWALLED: { floor: 0, aim: 0.92 } },
          connections: settings.connections,
          requests: { OURS: requests, OURS_UNWALLED: requests },
        });
      },
    ]),
  );
}

/** Somebody in reach of them all, or one of the small authority's. */
function personOf(ownerUrl: string, ofSmallAuthority: boolean): Promise<string> {
  const wanted = ofSmallAuthority
    ? 'bench.id(20, -1)'
    : '(select p.id from people.supported_person p order by p.id desc limit 1)';
  return idOf(ownerUrl, wanted, []);
}

async function idOf(ownerUrl: string, sql: string, values: readonly number[]): Promise<string> {
  const { rows } = await asOwner(ownerUrl, (client) =>
    client.query<{ id: string }>(`select ${sql} as id`, [...values]),
  );
  return rows[0]?.id ?? '';
}
