import { afterAll, describe, expect, test } from '@jest/globals';
import { type AuditResult, auditServer } from 'graphql-http';
import { createWorld } from '../support/world.ts';

/** The audits of graphql-http, of the specification "GraphQL over HTTP", asked of the platform over a real socket. */
const world = await createWorld();
const url = `${await world.app.listen()}/graphql`;
afterAll(() => world.close());

const FOR_A_DOCUMENT_NOT_RUN =
  'A document or variables that are not run are answered with 400 whatever the caller accepts: one refusal, one status, so ' +
  'that a proxy, a log and a client that looks at nothing else see that it was refused. The specification would have 200 ' +
  'for those who ask for application/json, for the sake of clients before it.';

/** What we do not do, by the number of the audit. */
const OTHERWISE: Readonly<Record<string, string>> = {
  '572B': FOR_A_DOCUMENT_NOT_RUN,
  FDE2: FOR_A_DOCUMENT_NOT_RUN,
  '7B9B': FOR_A_DOCUMENT_NOT_RUN,
};

/** A page elsewhere can make a browser send a GET, but not with a header of its own: so we ask for one, with any value. */
const AS_A_CLIENT = { 'apollo-require-preflight': 'yes' };
const WITHOUT_ITS_HEADER = ['5A70', 'D6D5', '6A70'];

describe('the 61 audits', () => {
  test('of a client that is no page elsewhere: 58 are met, no error, and each other one is told', async () => {
    const results = await auditServer({ url, fetchFn: askWith(AS_A_CLIENT) });
    expect(results).toHaveLength(61);
    expect(unmet(results)).toEqual(Object.keys(OTHERWISE).map((id) => ({ id, status: 'warn' })));
  });

  test('without its header three optional kinds of GET are not answered besides', async () => {
    const results = await auditServer({ url });
    expect(unmet(results).map(({ id }) => id)).toEqual([...WITHOUT_ITS_HEADER, ...Object.keys(OTHERWISE)]);
    expect(results.filter(({ status }) => status === 'error')).toEqual([]);
  });
});

function unmet(results: readonly AuditResult[]): { id: string; status: string }[] {
  return results.filter(({ status }) => status !== 'ok').map(({ id, status }) => ({ id, status }));
}

function askWith(headers: Record<string, string>): typeof fetch {
  return (address, init) => fetch(address, { ...init, headers: { ...init?.headers, ...headers } });
}
