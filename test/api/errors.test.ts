import { describe, expect, jest, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { errorFormatter } from '../../server/api/errors.ts';

const gone = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:5432'), { code: 'ECONNREFUSED' });
const inside = new Error('a secret of the inside');

/** What a client is told of an error, and what the log keeps of it. */
function told(error: GraphQLError) {
  const log = jest.fn((_error: unknown) => '0190a5b2-0000-7000-8000-000000000000');
  const { message, extensions } = errorFormatter(log)(error.toJSON(), error);
  return {
    message: message.replace('0190a5b2-0000-7000-8000-000000000000', '<id>'),
    code: extensions?.code,
    logged: log.mock.calls[0]?.[0],
  };
}

describe('what leaves the server for an error', () => {
  test.each([
    ['in a resolver', new GraphQLError(gone.message, { originalError: gone, path: ['fund'] })],
    [
      'at sign-in, before there is a resolver',
      new GraphQLError(`Context creation failed: ${gone.message}`, { originalError: gone }),
    ],
  ])('says that the database cannot be reached, %s', (_where, error) => {
    expect(told(error)).toEqual({
      message:
        'The database cannot be reached just now. Nothing was changed unless you were told so; ' +
        'try again with the same idempotency key. Quote <id> if you ask for help.',
      code: 'INTERNAL_SERVER_ERROR',
      logged: gone,
    });
  });

  test('is a number to quote for everything else, and never the words of the inside', () => {
    expect(told(new GraphQLError(`Context creation failed: ${inside.message}`, { originalError: inside }))).toEqual({
      message: 'Something went wrong on our side. Quote <id> if you ask for help.',
      code: 'INTERNAL_SERVER_ERROR',
      logged: inside,
    });
  });
});
