import { afterAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isNonNullType } from 'graphql';
import { examples, inputTypeOf, placesOf, spoil } from '../../every-act/examples.ts';
import { makeThings } from '../../every-act/things.ts';
import { plainDocumentOf } from '../../support/acts.ts';
import { contract } from '../../support/contract.ts';
import { createWorld } from '../../support/world.ts';
import { expectPlain } from '../refusals.ts';

/** What cannot be read is told beside the field, and is never our fault (docs/refusals.md). */
const world = await createWorld();
const { accounts } = world.town;
const things = await makeThings(world);
const good = examples(world, things);
afterAll(() => world.close());

interface Told {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly { readonly path: readonly (string | number)[]; readonly message: string }[] | undefined;
}

async function told(accountId: string | null, document: string, variables: object = {}): Promise<Told[]> {
  const { status, errors } = await world.ask(accountId, document, variables);
  return (errors ?? []).map(({ message, extensions }) => {
    expectPlain(message);
    const { code, fields } = extensions as Omit<Told, 'status'>;
    return { status, code, fields };
  });
}

const refusedAt = (path: readonly (string | number)[], message: unknown) => [
  { status: 400, code: 'BAD_USER_INPUT', fields: [{ path, message }] },
];

const INPUT = { commissionId: things.acceptedId, deliveredOn: '22/11/2026', quantity: 60 };
const RECORD = 'mutation ($input: DeliveryRecordInput!) { deliveryRecord(input: $input) { userErrors { code } } }';

describe('Kirsty writes 22/11/2026 as the day of a visit', () => {
  test('and is told beside the field how to write it', async () => {
    expect(await told(accounts.provider, RECORD, { input: INPUT })).toEqual(
      refusedAt(['input', 'deliveredOn'], 'Write this day as 2026-11-22.'),
    );
  });

  test('in the document itself too', async () => {
    const document = `mutation { deliveryRecord(input: { commissionId: "${INPUT.commissionId}", deliveredOn: "22/11/2026", quantity: 60 }) { userErrors { code } } }`;
    expect(await told(accounts.provider, document)).toEqual(
      refusedAt(['input', 'deliveredOn'], 'Write this day as 2026-11-22.'),
    );
  });

  test.each([
    ['deliveredOn: "2026-11-22", quantity: 60', 'input.commissionId', 'This must be given.'],
    ['commissionId: "a", deliveredOn: "2026-11-22", quantity: null', 'input.quantity', 'This cannot be null.'],
    ['commissionId: 1.5, deliveredOn: "2026-11-22", quantity: 60', 'input.commissionId', 'Give an id, as text.'],
    [
      'commissionId: "a", deliveredOn: "2026-11-22", quantity: 60, colour: "blue"',
      'input.colour',
      'There is no such field here.',
    ],
  ])('in the message as beside the field: %s', async (input, at, said) => {
    const document = `mutation { deliveryRecord(input: { ${input} }) { userErrors { code } } }`;
    const { errors } = await world.ask(accounts.provider, document);
    expect(errors?.map(({ message }) => message)).toEqual([`"${at}" cannot be read: ${said}`]);
  });

  test('a word that is none of a list is told which there are', async () => {
    const { errors } = await world.ask(
      accounts.provider,
      '{ commissions(filter: { statuses: [BLUE] }) { totalCount } }',
    );
    expect(errors?.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^"filter\.statuses\.0" cannot be read: Give one of OFFERED, .* or [A-Z]+\.$/),
    ]);
  });

  test('with all else that cannot be read, at once', async () => {
    const input = { deliveredOn: '22/11/2026', quantity: 'an hour', colour: 'blue' };
    expect((await told(accounts.provider, RECORD, { input }))[0]?.fields).toEqual([
      { path: ['input', 'commissionId'], message: 'This must be given.' },
      { path: ['input', 'deliveredOn'], message: 'Write this day as 2026-11-22.' },
      { path: ['input', 'quantity'], message: 'Give a whole number from -2147483648 to 2147483647.' },
      { path: ['input', 'colour'], message: 'There is no such field here.' },
    ]);
  });
});

/** What no value of a type can be. */
const NEVER: Readonly<Record<string, readonly unknown[]>> = {
  String: [7, true, {}],
  ID: [1.5, true, {}],
  Int: ['seven', 1.5, 2 ** 31, 1e300, true, {}],
  Boolean: ['yes', 1, {}],
  Pence: ['seven', 0.5, 1e300, true, {}],
  LocalDate: ['22/11/2026', '31/02/2026', '', 20261122, {}],
  LocalTime: ['25:00', 'noon', 9, {}],
  DateTime: ['2026-11-22', 'soon', 1, {}],
};

test('whatever cannot be read in whatever place of whatever act is told with its path, and nothing is our fault', async () => {
  let probes = 0;
  for (const [scalar, values] of Object.entries(NEVER)) {
    for (const place of placesOf(good, scalar)) {
      for (const value of values) {
        probes += 1;
        const [first, ...others] = await told(accounts[place.account], plainDocumentOf(place.act), {
          input: spoil(place, value),
        });
        const named = first?.fields?.map(({ path }) => path.filter((step) => typeof step === 'string').join('.'));
        expect({ ...place, input: null, value, code: first?.code, status: first?.status, named, others }).toEqual({
          ...place,
          input: null,
          value,
          code: 'BAD_USER_INPUT',
          status: 400,
          named: [`input.${place.at}`],
          others: [],
        });
      }
    }
  }
  process.stdout.write(`Unreadable: ${probes} values in ${good.length} acts, each told with its path.\n`);
  expect(probes).toBeGreaterThan(1_000);
});

test('what must be given is missed by name, in every act', async () => {
  for (const { act, account, input } of good) {
    const required = Object.values(inputTypeOf(act).getFields()).filter(
      ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
    );
    for (const { name } of required) {
      for (const [value, message] of [
        [undefined, 'This must be given.'],
        [null, 'This cannot be null.'],
      ] as const) {
        const answer = await told(accounts[account], plainDocumentOf(act), { input: { ...input, [name]: value } });
        expect({ act, answer }).toEqual({ act, answer: refusedAt(['input', name], message) });
      }
    }
  }
});

test('null for a variable that has a default is the client’s to mend, wherever it stands', async () => {
  const query = contract().getQueryType();
  const documents: [document: string, variables: object][] = [
    ['query ($v: Boolean = true) { supportServices(first: 1) { totalCount @include(if: $v) } }', { v: null }],
    ['query ($v: Boolean = true) { supportServices(first: 1) { totalCount @skip(if: $v) } }', { v: null }],
    ['query ($v: Boolean = true) { ... @include(if: $v) { viewer { id } } }', { v: null }],
    ['query ($v: Boolean = true) { ...F @skip(if: $v) } fragment F on Query { viewer { id } }', { v: null }],
    ['query ($v: Boolean = true) { ...F } fragment F on Query { viewer { id @include(if: $v) } }', { v: null }],
  ];
  for (const { name, args, type } of Object.values(query?.getFields() ?? {})) {
    for (const arg of args.filter(
      (each) => isNonNullType(each.type) && /^(Int|String|ID)$/.test(getNamedType(each.type).name),
    )) {
      const others = args.filter((each) => each !== arg && isNonNullType(each.type) && each.defaultValue === undefined);
      if (others.length > 0) continue;
      const named = getNamedType(arg.type).name;
      const list = String(arg.type).startsWith('[');
      const declared = list ? `$v: ${named} = "a"` : `$v: ${named} = ${named === 'Int' ? 1 : '"a"'}`;
      const given = list ? '[$v]' : '$v';
      const below = 'getFields' in getNamedType(type) ? ' { __typename }' : '';
      documents.push([`query (${declared}) { ${name}(${arg.name}: ${given})${below} }`, { v: null }]);
    }
  }
  for (const [document, variables] of documents) {
    expect({ document, answer: await told(accounts.worker, document, variables) }).toEqual({
      document,
      answer: refusedAt(['v'], 'This cannot be null. Leave it out, or give a value.'),
    });
  }
  process.stdout.write(`Nulls: ${documents.length} documents.\n`);
  expect(documents.length).toBeGreaterThan(10);
});
