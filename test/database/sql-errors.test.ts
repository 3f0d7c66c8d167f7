import { describe, expect, test } from '@jest/globals';
import { isUnreachable } from '../../server/database/sql-errors.ts';

const withCode = (code: string) => Object.assign(new Error('as the driver says it'), { code });

describe('whether the database could not be reached', () => {
  test.each([
    '08006',
    '57P01',
    '57P02',
    '57P03',
    '53300',
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'EAI_AGAIN',
    'ENETUNREACH',
  ])('is told from the code %s', (code) => {
    expect(isUnreachable(withCode(code))).toBe(true);
    expect(isUnreachable(new Error('as the ORM wraps it', { cause: withCode(code) }))).toBe(true);
  });

  test.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Client was closed and is not queryable',
    'Postgres connection has been discarded',
  ])('is told from the words "%s", which come without a code', (message) => {
    expect(isUnreachable(new Error(message))).toBe(true);
  });

  test.each(['23505', '42501', '40P01', '57014', 'SDS01'])('is not thought of the code %s', (code) => {
    expect(isUnreachable(withCode(code))).toBe(false);
  });

  test('is not thought of anything else', () => {
    expect([new Error('no'), 'Connection terminated', null, undefined, {}].map(isUnreachable)).toEqual(
      Array(5).fill(false),
    );
  });
});
