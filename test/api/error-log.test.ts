import { expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { forLog } from '../../server/api/error-log.ts';

/** What was thrown by whatever `work` does wrong. */
function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('Nothing was thrown.');
}

test('what the runtime and we ourselves say is kept', () => {
  expect(forLog(new Error('An aggregate answered no row.')).message).toBe('An aggregate answered no row.');
  const nothing = null as unknown as { name: string };
  expect(forLog(thrown(() => nothing.name))).toMatchObject({
    type: 'TypeError',
    message: "Cannot read properties of null (reading 'name')",
  });
});

test.each([
  ['a calendar', () => Temporal.PlainDate.from('Eilidh')],
  ['a number', () => BigInt('Eilidh')],
  ['JSON', () => JSON.parse('Eilidh')],
  [
    'GraphQL',
    () => {
      throw new GraphQLError('Enum "Role" cannot represent value: "Eilidh"');
    },
  ],
])('what %s says may quote somebody, and is not', (_whose, work) => {
  const { message, stack, ...rest } = forLog(thrown(work));
  expect(message).toBe('Not kept: it may hold what somebody wrote.');
  expect(stack.length).toBeGreaterThan(0);
  expect(JSON.stringify({ stack, rest })).not.toContain('Eilidh');
});

test('of the database the code is kept, and the constraint, and neither the message nor the row', () => {
  const refused = Object.assign(new Error('Failing row contains (Eilidh).'), {
    code: '23514',
    constraint: 'words_not_blank',
    detail: 'Eilidh',
    stack: 'error: Failing row contains (Eilidh).\n    at send (database.ts:1:1)',
  });
  expect(forLog(new Error('DriverException: Eilidh', { cause: refused }))).toEqual({
    type: 'Error',
    message: 'The database refused.',
    sqlState: '23514',
    constraint: 'words_not_blank',
    stack: expect.any(Array),
  });
});

test('what is no error is not quoted either', () => {
  expect(JSON.stringify(forLog('Eilidh'))).not.toContain('Eilidh');
});
