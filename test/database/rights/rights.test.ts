import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { PoolClient } from 'pg';
import { differencesOf } from '../../../server/database/rights/differences.ts';
import { mendsOf, rightsDifferences } from '../../../server/database/rights/refusal.ts';
import { readExpectedRights, readMadeRights } from '../../../server/database/rights/rights.ts';
import { claimForDemo } from '../../../server/demo/claim.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { ADDITIONS } from './rights-additions.ts';
import { type Damage, type Fact, GRANT } from './rights-damage.ts';
import { DAMAGES } from './rights-damages.ts';

const clone = await openTestDatabase();
await claimForDemo(clone.owner);
const expected = await readExpectedRights();
const facts = Object.entries(expected).flatMap(([object, aspects]) =>
  Object.entries(aspects).map(([aspect, value]): Fact => ({ object, aspect, value })),
);
const kindOf = ({ object, aspect }: Fact) => `${object.split(' ')[0]} ${GRANT.test(aspect) ? 'grant' : aspect}`;

let owner: PoolClient;
beforeAll(async () => {
  owner = await clone.owner.connect();
});
afterAll(async () => {
  owner.release();
  await clone.close();
});

test('what each start compares with is what the migrations make (npm run rights)', async () => {
  expect(await readMadeRights(owner)).toEqual(expected);
  expect(await rightsDifferences(owner)).toEqual([]);
});

test('a database that is no demo lacks nothing', () => {
  const real = Object.fromEntries(
    Object.entries(expected).filter(([object]) => !object.includes('public.demo_account')),
  );
  expect(differencesOf(real, expected)).toEqual([]);
});

let probes = 0;
const damaged = new Set<string>();
afterAll(() => {
  process.stderr.write(`${probes} things were damaged, each was named.\n`);
});

test.each(Object.entries({ ...DAMAGES, ...ADDITIONS }))(
  'each is named, and put right by what is said: %s',
  async (_kind, damage) => {
    const done = damagesOf(damage);
    expect(done.length).toBeGreaterThan(0);
    probes += done.length;
    await owner.query('begin');
    try {
      await owner.query('create role sds_passer_by nologin');
      for (const { statement } of done) await owner.query(statement);
      const differences = await rightsDifferences(owner);
      const sentences = differences.map((difference) => difference.sentence);
      expect(done.filter(({ names }) => !sentences.some((said) => said.includes(names)))).toEqual([]);
      expect(sentences.filter((said) => !done.some(({ names }) => said.includes(names)))).toEqual([]);
      for (const mend of mendsOf(differences)) await owner.query(mend);
      const left = await rightsDifferences(owner);
      expect(left).toEqual(differences.filter(({ mend }) => mend === null));
      expect(left.length > 0).toBe(damage.isForGood ?? false);
    } finally {
      await owner.query('rollback');
    }
  },
);

/** Everything of one kind, each with the statement that damages it. */
function damagesOf({ damages, names }: Damage): { names: string; statement: string }[] {
  return facts.flatMap((fact) => {
    const statement = damages(fact);
    if (statement === null) return [];
    damaged.add(kindOf(fact));
    return [{ names: names?.(fact) ?? fact.object, statement }];
  });
}

test('every kind of fact was damaged', () => {
  const kinds = [...new Set(facts.map(kindOf))];
  expect(kinds.filter((kind) => !damaged.has(kind))).toEqual([]);
});
