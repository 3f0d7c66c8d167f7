import { randomInt } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { type GraphQLSchema, getNamedType } from 'graphql';
import { getReading } from '../../../server/database/reading/reading.ts';
import { reachableFields } from '../documents.ts';
import { askOracle } from './oracle.ts';
import { DOCUMENTS_OF_A_ROUND, newTally, playRound, tellLeak } from './round.ts';
import { listsOf, setStage } from './stage.ts';

const stage = await setStage();
afterAll(() => stage.world.close());

/** Another one in every run; what it finds can be found again with it. */
const seed = randomInt(1_000_000_000);
const DOCUMENTS = 2_000;
const rounds = Array.from({ length: DOCUMENTS / DOCUMENTS_OF_A_ROUND }, (_, n) => ({
  seed: seed + n,
  count: DOCUMENTS_OF_A_ROUND,
}));

const tally = newTally();

test.each(rounds)('documents made by chance show nobody a row that is another’s: seed $seed', async (round) => {
  const leak = await playRound(stage, round, tally);
  expect(leak === null ? null : tellLeak(leak)).toBe(null);
});

test('so many were asked', () => {
  const reachable = reachableFields(stage.schema);
  const reached = reachable.filter((field) => tally.fields.has(field));
  process.stdout.write(
    `Fuzz: seed ${seed}, ${tally.asked} documents, ${tally.answered} answered, ${tally.private} with ${tally.rows} private rows, ` +
      `${reached.length} of ${reachable.length} fields. Again: npm run fuzz -- --seed ${seed} --count ${DOCUMENTS}\n`,
  );
  expect(tally.asked).toBe(DOCUMENTS);
  expect(tally.answered).toBeGreaterThan(DOCUMENTS / 2);
  expect(tally.private).toBeGreaterThan(DOCUMENTS / 10);
});

test('every list of all there is shows each exactly the rows that are theirs to see', async () => {
  const { world, schema, cast } = stage;
  const oracle = await askOracle(world.owner, []);
  const lists = privateLists(schema);
  expect(lists.map(({ list }) => list)).toEqual(expect.arrayContaining(['people', 'commissions']));
  for (const { list, table } of lists)
    for (const [account, accountId] of Object.entries(cast)) {
      const { data } = await world.ask<Record<string, Listed | null>>(
        accountId,
        `{ ${list}(first: 100) { totalCount edges { node { id } } } }`,
      );
      const theirs = [...(await oracle.openTo(accountId)).rows].filter((row) => row.startsWith(`${table} `));
      const shown = data?.[list]?.edges.map(({ node }) => `${table} ${node.id}`) ?? [];
      expect({ list, account, shown: shown.sort() }).toEqual({ list, account, shown: theirs.sort() });
      expect(data?.[list]?.totalCount ?? 0).toBe(theirs.length);
    }
});

interface Listed {
  readonly totalCount: number;
  readonly edges: { readonly node: { readonly id: string } }[];
}

/** The lists of the contract's top level that show rows of a private table. */
function privateLists(schema: GraphQLSchema): { list: string; table: string }[] {
  const query = schema.getQueryType();
  return listsOf(query).flatMap((list) => {
    const type = getNamedType(query?.getFields()[list]?.type)?.name.replace(/Connection$/, '') ?? '';
    const { table } = getReading(type);
    // Of stories for others one list has what is published and one what waits: planning/peer-stories.test.ts.
    return /^directory\.|^planning\.precedent$/.test(table) ? [] : [{ list, table }];
  });
}
