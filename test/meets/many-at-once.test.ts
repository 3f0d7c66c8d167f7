import { afterAll, expect, test } from '@jest/globals';
import { attempt, succeed } from '../support/acts.ts';
import { enterRegistered } from '../support/registered.ts';
import { END, personWithFund, START } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';

const world = await createWorld();
const { accounts } = world.town;
afterAll(() => world.close());

const ROUNDS = 10;

test('Ailsa and Morven set Ishbel’s budget while Catriona records money: all three are done, and one budget counts', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { personId, fundId } = await personWithFund(world, 100_000);
    const budget = (pence: number) => ['budgetSet', { personId, pence, periodStart: START, periodEnd: END }] as const;
    const received = { fundId, pence: 50_000, receivedOn: START, idempotencyKey: `received, round ${round}` };
    await succeed(world, accounts.worker, ...budget(150_000));
    const answers = await Promise.all([
      attempt(world, accounts.worker, ...budget(160_000)),
      attempt(world, accounts.manager, ...budget(170_000)),
      attempt(world, accounts.holder, 'fundAllocate', { ...received }, '__typename'),
    ]);
    expect(answers.map(({ userErrors }) => userErrors)).toEqual([[], [], []]);
    const { rows } = await world.owner.query(
      `select count(*)::int as set, count(*) filter (where superseded_at is null)::int as counts
       from planning.agreed_budget where person_id = $1`,
      [personId],
    );
    expect(rows).toEqual([{ set: 4, counts: 1 }]);
  }
});

test('the operator verifies three rival claims in three windows: one is verified, the others are told who has it', async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const entry = await enterRegistered(world.owner, `Rivals of round ${round}`);
    const claim = async (account: string, number: string) =>
      (await succeed(world, account, 'claimMake', { number })).id;
    const claims = [
      await claim(accounts.provider, entry.csNumber),
      await claim(accounts.otherProvider, entry.csNumber),
      await claim(accounts.holderProvider, entry.spNumber),
    ];
    const answers = await Promise.all(
      claims.map((claimId) => attempt(world, accounts.operator, 'claimVerify', { claimId })),
    );
    const codes = answers.map(({ userErrors }) => userErrors[0]?.code ?? 'VERIFIED');
    expect(codes.filter((code) => code === 'VERIFIED')).toHaveLength(1);
    // Of one number the other claim is refused with it; of another the entry is found kept.
    expect(codes.filter((code) => !['VERIFIED', 'WRONG_STATE', 'ALREADY_DONE'].includes(code))).toEqual([]);
  }
});
