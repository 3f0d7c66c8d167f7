import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readJourney, stepsWithDocuments } from '../../../server/api/pages/journey-documents.ts';
import { fillExample, type Memory, remember } from '../../../server/api/pages/journey-memory.ts';
import { LOOKUPS } from '../../../server/api/pages/journey-steps.ts';
import { listAccounts } from '../../../server/demo/accounts.ts';
import { createWorld, type World } from '../../support/world.ts';

/** Every step of the explorer's journey as a newcomer plays it in the demo: opened with its example, signed in as it says, run. */
const steps = stepsWithDocuments(await readJourney());
let world: World;
let accountIds: Map<string, string>;
let memory: Memory = {};

beforeAll(async () => {
  world = await createWorld({ configured: { demoTown: true } });
  accountIds = await accountsByKey();
  for (const { as, document, keeps } of LOOKUPS) {
    const { data } = await world.ask(accountIds.get(as) ?? null, document);
    memory = remember(memory, keeps, data);
  }
}, 120_000);
afterAll(() => world.close());

async function accountsByKey(): Promise<Map<string, string>> {
  return new Map((await listAccounts(world.owner)).map(({ key, id }) => [key, id]));
}

/** The person who was registered last is the person from then on, as in the explorer. */
async function welcome(): Promise<void> {
  const known = accountIds;
  accountIds = await accountsByKey();
  for (const [key, id] of accountIds) if (!known.has(key)) accountIds.set('person', id);
}

/** What the journey shows of being refused: it is one or the other. */
const REFUSED: readonly string[] = ['DeclineCommission'];

test.each(steps.map((step) => [step.operation, step] as const))('%s runs', async (operation, step) => {
  const { as, document, variables, keeps = {} } = step;
  expect(as === null || accountIds.has(as)).toBe(true);
  const { status, data, errors } = await world.ask<Record<string, unknown>>(
    accountIds.get(as ?? 'broker') ?? null,
    document,
    fillExample(variables, memory) as object,
  );
  expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  memory = remember(memory, keeps, data);
  expect(Object.keys(keeps).filter((name) => memory[name] === undefined)).toEqual([]);
  if (operation === 'RegisterPerson') await welcome();
  for (const [field, answer] of Object.entries(data)) {
    const { userErrors = [] } = (answer ?? {}) as { userErrors?: readonly object[] };
    expect({ field, isShown: answer !== null, isRefused: userErrors.length > 0, userErrors }).toEqual({
      field,
      isShown: true,
      isRefused: REFUSED.includes(operation),
      userErrors,
    });
  }
});
