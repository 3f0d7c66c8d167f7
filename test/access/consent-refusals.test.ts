import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { plusDays } from '../../server/foundation/period.ts';
import { attempt } from '../support/acts.ts';
import { createWorld } from '../support/world.ts';
import { consentOf, type Ishbel, meetIshbel, today } from './consent.support.ts';

const world = await createWorld();
const { accounts, organisations } = world.town;
const tomorrow = plusDays(today, 1);
afterAll(() => world.close());

let ishbel: Ishbel;
beforeEach(async () => {
  ishbel = await meetIshbel(world);
});
const { state, sees, gives, ends, grantTo } = consentOf(world, () => ishbel);

describe('twice, late, at once, and nonsense', () => {
  test('given twice is refused, and says what to do', async () => {
    await gives(ishbel.accountId, { topics: ['PROFILE'] });
    const input = {
      personId: ishbel.personId,
      organisationId: organisations.otherBrokerage,
      topics: ['PLAN', 'PROFILE'],
    };
    const { userErrors } = await attempt(world, ishbel.accountId, 'accessGrantGive', input);
    expect(userErrors).toEqual([
      { code: 'ALREADY_DONE', message: expect.stringMatching(/End that first/), field: 'topics' },
    ]);
    expect((await sees(accounts.otherBroker)).grants).toEqual(['PROFILE']);
  });

  test('days beside each other are no repetition', async () => {
    const days = { startsOn: today, endsOn: tomorrow };
    expect(await gives(ishbel.accountId, { topics: ['PROFILE'], ...days })).toEqual([]);
    expect(await gives(ishbel.accountId, { topics: ['PROFILE'], startsOn: tomorrow })).toEqual([]);
    expect(await gives(ishbel.accountId, { topics: ['PROFILE'], ...days })).toEqual(['ALREADY_DONE']);
  });

  test('the same given ten times at once is given once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => gives(ishbel.accountId, { topics: ['PROFILE'] })));
    expect(all.flat().sort()).toEqual(Array(9).fill('ALREADY_DONE'));
  });

  test('ended ten times at once it ends once', async () => {
    const { id } = await grantTo(organisations.brokerage);
    const all = await Promise.all(Array.from({ length: 10 }, () => ends(ishbel.accountId, id)));
    expect(all.flat().sort()).toEqual(Array(9).fill('ALREADY_DONE'));
  });

  const spoilt: [string, [object, string, string]][] = [
    ['in the past', [{ startsOn: plusDays(today, -1) }, 'INVALID_PERIOD', 'startsOn']],
    ['backwards', [{ startsOn: tomorrow, endsOn: today }, 'INVALID_PERIOD', 'endsOn']],
    ['for ever and a day', [{ endsOn: plusDays(today, 4_000) }, 'INVALID_PERIOD', 'endsOn']],
    ['of nothing', [{ topics: [] }, 'INVALID_INPUT', 'topics']],
    ['to nobody', [{ organisationId: null }, 'INVALID_INPUT', 'organisationId']],
    ['to nobody known', [{ organisationId: 'everybody' }, 'NOT_FOUND', 'organisationId']],
    [
      'to somebody of another record',
      [{ organisationId: null, representationId: today }, 'NOT_FOUND', 'representationId'],
    ],
  ];
  test.each(spoilt)('a grant %s', async (_what, [terms, code, field]) => {
    const before = await state();
    const input = {
      personId: ishbel.personId,
      organisationId: organisations.otherBrokerage,
      topics: ['PROFILE'],
      ...terms,
    };
    const { userErrors } = await attempt(world, ishbel.accountId, 'accessGrantGive', input);
    expect(userErrors).toEqual([{ code, message: expect.any(String), field }]);
    expect(await state()).toEqual(before);
  });
});
