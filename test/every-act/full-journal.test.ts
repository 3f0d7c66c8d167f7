import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { employ } from '../access/bystanders.ts';
import { stateOf } from '../access/state.ts';
import { plainDocumentOf, succeed } from '../support/acts.ts';
import { createWorld } from '../support/world.ts';
import { examples } from './examples.ts';
import { makeThings } from './things.ts';

/** Who looks at a record is written down before it is shown. Here the disk takes nothing any more. */
const world = await createWorld();
const { accounts, organisations } = world.town;
const things = await makeThings(world);
const stranger = await employ(world, {
  organisationId: organisations.otherCouncil,
  role: 'WORKER',
  startsOn: '2020-01-01',
});
afterAll(() => world.close());

const NOT_DONE =
  /^Who looks at records cannot be written down just now, so nothing private is shown, and this was not done\./;
const JOURNAL = path.join(world.dataDir, 'access-records');

/** A file where the journal's folder was: every process that writes there is refused, root too. */
async function fillDisk(): Promise<void> {
  await world.app.accessLog.settle();
  await rm(JOURNAL, { recursive: true, force: true });
  await writeFile(JOURNAL, '');
}

async function makeRoom(): Promise<void> {
  await rm(JOURNAL, { force: true });
  await mkdir(JOURNAL);
}

interface Attempt {
  readonly act: string;
  readonly accountId: string;
  readonly input: object;
}

const attempts: readonly Attempt[] = examples(world, things).map(({ act, account, input }) => ({
  act,
  accountId: accounts[account],
  input,
}));

interface Came {
  readonly isChanged: boolean;
  /** DONE, or the code of the refusal: in userErrors, or at the top. */
  readonly said: string;
}

/** What came of an act, as the database has it and as the client was told. */
async function tried({ act, accountId, input }: Attempt): Promise<Came> {
  const before = await stateOf(world.owner);
  const { data, errors } = await world.ask<Record<string, { userErrors: { code: string }[] } | null> | null>(
    accountId,
    plainDocumentOf(act),
    { input },
  );
  const isChanged = JSON.stringify(await stateOf(world.owner)) !== JSON.stringify(before);
  return { isChanged, said: errors?.[0]?.extensions.code ?? data?.[act]?.userErrors[0]?.code ?? 'DONE' };
}

/** Never done and told otherwise, and never told done without being so. */
function expectTold(act: string, { isChanged, said }: Came): void {
  expect({ act, isChanged, said: said === 'DONE' ? said : 'refused' }).toEqual({
    act,
    isChanged,
    said: isChanged ? 'DONE' : 'refused',
  });
}

const told = new Map<string, number>();

test('an act that cannot be shown hides nothing of what was done beside it', async () => {
  const document = `mutation {
    first: retentionPolicySet(input: { kind: ADULT, years: 9, source: "Schedule" }) { userErrors { code } }
    second: outcomeAgree(input: { personId: "${things.personId}", words: "To swim." }) { userErrors { code } } }`;
  await fillDisk();
  const { data, errors } = await world.ask(accounts.manager, document);
  await makeRoom();
  expect({ data, errors }).toEqual({
    data: { first: { userErrors: [] }, second: null },
    errors: [expect.objectContaining({ path: ['second'], message: expect.stringMatching(NOT_DONE) })],
  });
});

test('with the journal unwritable an act is not done and refused, or done and told so', async () => {
  for (const attempt of attempts) {
    await fillDisk();
    const came = await tried(attempt);
    expectTold(attempt.act, came);
    told.set(came.said, (told.get(came.said) ?? 0) + 1);
    await makeRoom();
  }
});

test('nor is money moved, or a record opened, that is told as our fault', async () => {
  await succeed(world, accounts.holder, 'invoiceApprove', { invoiceId: things.invoiceId }, 'id');
  const personId = things.personId;
  const open = { personId, reason: 'She has fallen and cannot say who looks after her.' };
  for (const [act, accountId, input] of [
    ['paymentMake', accounts.holder, { invoiceId: things.invoiceId, idempotencyKey: 'paid on a full disk' }],
    ['emergencyOpen', stranger, open],
  ] as const) {
    await fillDisk();
    const came = await tried({ act, accountId, input });
    expectTold(act, came);
    await makeRoom();
    if (!came.isChanged) expect(await tried({ act, accountId, input })).toEqual({ isChanged: true, said: 'DONE' });
  }
});

test('the platform is not ready while the disk is full, says why, and is ready again by itself', async () => {
  const ready = async () => {
    const response = await world.app.http.inject({ url: '/health/ready' });
    return { answered: response.statusCode, ...response.json<object>() };
  };
  const reason = 'Who looks at records cannot be written to DATA_DIR: it may be full. Trying again.';
  expect(await ready()).toEqual({ answered: 200, status: 'ready' });
  await fillDisk();
  expect(await ready()).toEqual({ answered: 503, status: 'waiting', reason });
  await makeRoom();
  expect(await ready()).toEqual({ answered: 200, status: 'ready' });
});

test('all of them go well again as soon as there is room, without a start', async () => {
  let done = 0;
  for (const attempt of attempts) {
    const came = await tried(attempt);
    expectTold(attempt.act, came);
    expect({ act: attempt.act, said: came.said }).not.toMatchObject({ said: 'INTERNAL_SERVER_ERROR' });
    if (came.isChanged) done += 1;
  }
  const counts = [...told].map(([said, count]) => `${said} ${count}`).join(', ');
  process.stdout.write(`A full disk: ${attempts.length} acts, ${counts}; with room again ${done} were done.\n`);
  expect(done).toBeGreaterThan(0);
});
