import { randomInt } from 'node:crypto';
import { afterAll, expect, test } from '@jest/globals';
import { ENCODINGS } from './mangled-request.ts';
import { newMangledTally, playMangled } from './mangled-round.ts';
import { setStage } from './stage.ts';

const stage = await setStage();
afterAll(() => stage.world.close());

/** Another one in every run; what it finds can be found again with it. */
const seed = randomInt(1_000_000_000);
const REQUESTS = 2_000;
const tally = newMangledTally();

test(`whatever is wrong with a request, its variables or its encoding is the client’s to mend: seed ${seed}`, async () => {
  expect(await playMangled(stage, { seed, count: REQUESTS }, tally)).toBe(null);
});

test('so many were sent', () => {
  const answers = [...tally.answers].toSorted(([, some], [, more]) => more - some);
  process.stdout.write(
    `Mangled: seed ${seed}, ${tally.sent} requests in ${tally.encodings.size} encodings: ${answers.map(([answer, count]) => `${answer} ${count}`).join(', ')}. Again: npm run fuzz -- --seed ${seed}\n`,
  );
  expect(tally.sent).toBe(REQUESTS);
  expect([...tally.encodings].toSorted()).toEqual(Object.keys(ENCODINGS).toSorted());
  expect(tally.answers.get('200') ?? 0).toBeGreaterThan(REQUESTS / 10);
});
