import { expect, test } from '@jest/globals';
import { takingTurns } from '../../../server/api/records/copy-turns.ts';

const MOST = { atOnce: 2, waiting: 3, ofAccount: 1, mostMilliseconds: 60_000 };
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('two at once, three wait in their order, and the next are told to come again', async () => {
  const turns = takingTurns(MOST);
  const begun: string[] = [];
  const back: (() => void)[] = [];
  const refused: string[] = [];
  for (const who of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) {
    turns.take(who, {}).then(
      (giveBack) => {
        begun.push(who);
        back.push(giveBack);
      },
      (error) => refused.push(`${who} ${error.code}`),
    );
  }
  await settled();
  expect([begun, refused]).toEqual([
    ['a', 'b'],
    ['f CONFLICT', 'g CONFLICT'],
  ]);
  for (let n = 0; n < 5; n += 1) {
    back[n]?.();
    // Once more gives nothing more back.
    back[n]?.();
    await settled();
    expect(begun.length).toBe(Math.min(3 + n, 5));
  }
  expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
  const again = await Promise.all(['a', 'b'].map((who) => turns.take(who, {})));
  expect(again).toHaveLength(2);
});

test('an account has one turn, and another when it has given that back', async () => {
  const turns = takingTurns(MOST);
  const giveBack = await turns.take('a', {});
  await expect(turns.take('a', {})).rejects.toMatchObject({ code: 'CONFLICT' });
  giveBack();
  (await turns.take('a', {}))();
});

test('a turn that nobody gives back ends by itself', async () => {
  const turns = takingTurns({ atOnce: 1, waiting: 1, ofAccount: 1, mostMilliseconds: 20 });
  await turns.take('a', {});
  await turns.take('b', {});
});

test('a request has one turn, whatever else its account may have', async () => {
  const turns = takingTurns({ ...MOST, ofAccount: 3 });
  const request = {};
  await turns.take('a', request);
  await expect(turns.take('a', request)).rejects.toMatchObject({ code: 'CONFLICT' });
  await turns.take('a', {});
});
