import { afterAll, describe, expect, test } from '@jest/globals';
import { expectPlain, type Refused, refused } from '../api/refusals.ts';
import { plainDocumentOf } from '../support/acts.ts';
import { END, START } from '../support/scenario.ts';
import { createWorld } from '../support/world.ts';
import { examples, placesInContract, placesOf, type Spoilt, spoil, takesSeveral } from './examples.ts';
import { makeThings } from './things.ts';

const world = await createWorld();
const { accounts } = world.town;
const things = await makeThings(world);
const good = examples(world, things);
afterAll(() => world.close());

function attempt(place: Spoilt, value: unknown): Promise<Refused> {
  return refused(world, {
    accountId: accounts[place.account],
    operation: plainDocumentOf(place.act),
    variables: { input: spoil(place, value) },
  });
}

function inputOf(act: string): Record<string, unknown> {
  return { ...good.find((example) => example.act === act)?.input };
}

const UNREADABLE = { code: 'BAD_USER_INPUT', status: 400 };
const titled = (places: Spoilt[]) => places.map((place) => [`${place.act} ${place.at}`, place] as const);

describe.each(['Pence', 'Int', 'LocalDate', 'DateTime', 'String', 'ID'])('the examples have every %s', (scalar) => {
  test('that an act takes', () => {
    const tried = new Set(placesOf(good, scalar).map(({ act, at }) => `${act} ${at}`));
    // The one left out is asked for only of those who act for several organisations.
    expect(placesInContract(scalar).filter((place) => !tried.has(place) && !/ organisationId$/.test(place))).toEqual(
      [],
    );
  });
});

describe.each(titled(placesOf(good, 'Pence')))('money: %s', (_title, place) => {
  test.each([0, -1, -100_000_000_000])('%d pence is no amount', async (value) => {
    expect(await attempt(place, value)).toEqual({ code: 'AMOUNT_NOT_POSITIVE', field: place.at });
  });

  test.each([
    1.5,
    0.1,
    100_000_000_001,
    -100_000_000_001,
    9_007_199_254_740_992,
    1e300,
    '100',
    '',
    true,
    [100, 200],
    {},
  ])('%p is not pence', async (value) => {
    expect(await attempt(place, value)).toEqual(UNREADABLE);
  });
});

test('the largest amount at the longest hours is refused by its size, not by a fault', async () => {
  const rates: [string, object, string][] = [
    ['weeklyHours', { minutesPerWeek: 10_080, ratePencePerHour: 100_000_000_000 }, 'weeklyHours'],
    ['sleepovers', { nightsPerWeek: 7, ratePencePerNight: 100_000_000_000 }, 'sleepovers'],
    ['oneOff', { items: 10_000, pencePerItem: 100_000_000_000 }, 'oneOff'],
  ];
  const { weeklyHours: _none, ...line } = inputOf('arrangementLineAdd');
  for (const [name, terms, field] of rates) {
    const variables = { input: { ...line, [name]: terms } };
    expect(await refused(world, { accountId: accounts.broker, operation: 'AddLine', variables })).toEqual({
      code: 'AMOUNT_TOO_LARGE',
      field,
    });
  }
});

describe.each(titled(placesOf(good, 'Int')))('counts: %s', (_title, place) => {
  test.each([0, -1, 2_147_483_647])('%d is no count', async (value) => {
    expect(await attempt(place, value)).toEqual({ code: 'INVALID_INPUT', field: place.at });
  });

  test.each([1.5, 2_147_483_648, '60', 1e300])('%p is no whole number', async (value) => {
    expect(await attempt(place, value)).toEqual(UNREADABLE);
  });
});

describe.each(titled(placesOf(good, 'LocalDate')))('days: %s', (_title, place) => {
  test.each([
    '2026-02-30',
    '2026-13-01',
    'tomorrow',
    '',
    '01/02/2026',
    '2026-02-01T00:00:00Z',
    20260201,
    '0000-01-01',
    '-0001-01-01',
  ])('%p is no day', async (value) => {
    expect(await attempt(place, value)).toEqual(UNREADABLE);
  });
});

describe.each(titled(placesOf(good, 'DateTime')))('moments: %s', (_title, place) => {
  test.each(['2026-02-30T10:00:00Z', '2026-02-01T25:00:00Z', '2026-02-01', 'soon', '', 1_764_000_000])(
    '%p is no moment',
    async (value) => {
      expect(await attempt(place, value)).toEqual(UNREADABLE);
    },
  );

  test.each(['2020-01-01T00:00:00Z', '2999-01-01T00:00:00Z'])('%p is too early or too late', async (value) => {
    expect(await attempt(place, value)).toEqual({ code: 'INVALID_INPUT', field: place.at });
  });
});

describe.each(titled(placesOf(good, 'String')))('words: %s', (_title, place) => {
  const field = place.at;

  test.each([
    ['a NUL byte', 'Ailie\u0000'],
    ['an escape', 'Ailie\u001b[31m'],
    ['half a character', 'Ailie \ud83d'],
    ['the other half', '\ude00 Ailie'],
    ['only space', '  \t\n '],
    ['nothing', ''],
  ])('%s', async (_what, value) => {
    expect(await attempt(place, value)).toEqual({ code: 'INVALID_INPUT', field });
  });

  test('far too many', async () => {
    const code = field === 'postcode' ? 'INVALID_INPUT' : 'TOO_LONG';
    expect(await attempt(place, 'a'.repeat(20_000))).toEqual({ code, field });
  });

  test('more than a request may hold', async () => {
    const variables = { input: spoil(place, 'a'.repeat(1_000_000)) };
    const { status, errors } = await world.ask(accounts[place.account], plainDocumentOf(place.act), variables);
    expect({ status, errors }).toEqual({
      status: 413,
      errors: [
        { message: 'The request is larger than 256 KiB. Send less at once.', extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
  });

  test.each([7, true, takesSeveral(place) ? [['a']] : ['a', 'b'], {}])('%p is no text', async (value) => {
    expect(await attempt(place, value)).toEqual(UNREADABLE);
  });
});

test('names with what people’s names have are kept as they are', async () => {
  const knownAs = 'Màiri “Mo” O’Néill-Łukasik 😀 王';
  const { data } = await world.ask<{ personRegister: { person: object } }>(
    accounts.worker,
    'mutation ($input: PersonRegisterInput!) { personRegister(input: $input) { person { knownAs } userErrors { code } } }',
    { input: { ...inputOf('personRegister'), knownAs } },
  );
  expect(data.personRegister).toEqual({ person: { knownAs }, userErrors: [] });
});

test('an unknown value of a closed list is named, and nothing of the server is', async () => {
  const operation = plainDocumentOf('personRegister');
  const input = { ...inputOf('personRegister'), basis: 'EVERYBODY' };
  const { status, errors } = await world.ask(accounts.worker, operation, { input });
  expect({ status, codes: errors?.map(({ extensions }) => extensions) }).toEqual({
    status: 400,
    codes: [
      {
        code: 'BAD_USER_INPUT',
        fields: [
          { path: ['input', 'basis'], message: 'Give one of ADULT, CHILD_OR_FAMILY, ADULT_CARER or YOUNG_CARER.' },
        ],
      },
    ],
  });
  for (const { message } of errors ?? []) expectPlain(message);
});

test.each([
  ['the end before the start', { periodStart: END, periodEnd: START }, 'INVALID_PERIOD'],
  ['no day at all', { periodStart: START, periodEnd: START }, 'INVALID_PERIOD'],
  ['longer than ten years', { periodStart: '2026-01-01', periodEnd: '2036-01-03' }, 'INVALID_PERIOD'],
])('a period with %s', async (_what, period, code) => {
  const withPeriod = good.filter(({ input }) => 'periodStart' in input);
  expect(withPeriod.map(({ act }) => act)).toEqual(['arrangementLineAdd', 'arrangementDraft', 'fundOpen', 'budgetSet']);
  for (const example of withPeriod) {
    // The other council's holder may not see Ishbel, so the period is tried by hers.
    const accountId = example.act === 'fundOpen' ? accounts.holder : accounts[example.account];
    const answer = await refused(world, {
      accountId,
      operation: plainDocumentOf(example.act),
      variables: { input: { ...example.input, ...period } },
    });
    expect({ act: example.act, ...answer }).toEqual({ act: example.act, code, field: 'period' });
  }
});
