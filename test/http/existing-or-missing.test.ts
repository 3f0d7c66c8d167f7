import { afterAll, expect, test } from '@jest/globals';
import { isNonNullType, isScalarType } from 'graphql';
import type { PoolClient, QueryConfig } from 'pg';
import { newId } from '../../server/database/columns.ts';
import { contract } from '../support/contract.ts';
import { offeredCommission, personWithFund } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';

/**
 * Whether something exists must not show to a viewer who may not see it: neither in the answer, nor in what is done to find it,
 * by which the time it takes would tell.
 */
const world = await createWorld();
const { accounts } = world.town;
afterAll(() => world.close());
const ishbel = await personWithFund(world, 1_000_000);
const hidden = { person: ishbel.personId, fund: ishbel.fundId, commission: await offeredCommission(world, ishbel) };

const sent: QueryConfig[] = [];
const known = new WeakSet<object>();
// What was looked at in the story is on record before anything is counted.
await world.app.accessLog.settle();
world.app.database.pool.on('acquire', (client: PoolClient) => {
  if (known.has(client)) return;
  known.add(client);
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  client.query = ((...given: unknown[]) => {
    const [statement, values] = given as [string | QueryConfig, unknown[] | undefined];
    sent.push(typeof statement === 'string' ? { text: statement, values: values ?? [] } : statement);
    return query(...given);
  }) as typeof client.query;
});

interface Asked {
  readonly answer: unknown;
  readonly texts: readonly string[];
  /** How PostgreSQL goes about each, told by itself for the very values. */
  readonly plans: readonly unknown[];
}

async function ask(document: string, variables: object): Promise<Asked> {
  sent.splice(0);
  const { status, data, errors } = await world.ask(accounts.otherBroker, document, variables);
  const statements = taken();
  const plans = [];
  for (const { text, values = [] } of statements) {
    const { rows } = await world.app.database.pool.query(`explain (costs off) ${text}`, values);
    plans.push(withoutIds(JSON.stringify(rows)));
  }
  return { answer: { status, data, errors }, texts: statements.map(({ text }) => withoutIds(text)), plans };
}

/** What was sent, but for finding out who asks, which is done once in a while for whatever is asked. */
function taken(): QueryConfig[] {
  return sent.splice(0).filter(({ text }) => !text.includes('access.sign_in('));
}

/** Ids aside, which are the one thing that differs. */
function withoutIds(text: string): string {
  return text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>');
}

const byId = Object.values(contract().getQueryType()?.getFields() ?? {}).filter(({ args }) => {
  const [only, ...others] = args;
  return others.length === 0 && only?.name === 'id' && isNonNullType(only.type) && isScalarType(only.type.ofType);
});

test('everything that is found by its id is among these', () => {
  expect(byId.map(({ name }) => name)).toEqual(expect.arrayContaining(['node', 'person', 'fund', 'commission']));
});

test.each(byId.flatMap(({ name }) => Object.entries(hidden).map(([what, id]) => [name, what, id] as const)))(
  '%s answers and does the same for a %s of somebody else’s as for none',
  async (field, _what, id) => {
    const document = `query ($id: ID!) { ${field}(id: $id) { id } }`;
    const existing = await ask(document, { id });
    const missing = await ask(document, { id: newId() });
    expect(existing.answer).toEqual({ status: 200, data: { [field]: null }, errors: undefined });
    expect(existing).toEqual(missing);
    expect(existing.texts).toHaveLength(1);
  },
);

test('an act on somebody else’s is refused as one on nobody, by as many statements', async () => {
  const document =
    'mutation ($input: BudgetSetInput!) { budgetSet(input: $input) { budget { id } userErrors { code message } } }';
  const input = { pence: 1, periodStart: '2026-01-01', periodEnd: '2027-01-01' };
  const act = async (personId: string) => {
    sent.splice(0);
    const { data } = await world.ask(accounts.otherWorker, document, { input: { ...input, personId } });
    return { data, texts: taken().map(({ text }) => withoutIds(text)) };
  };
  const existing = await act(ishbel.personId);
  expect(existing).toEqual(await act(newId()));
  expect(existing.data).toMatchObject({ budgetSet: { budget: null, userErrors: [{ code: 'NOT_FOUND' }] } });
  expect(existing.texts.length).toBeGreaterThan(0);
});
