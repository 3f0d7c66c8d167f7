import { expect, test } from '@jest/globals';
import { DomainError, toDomainError } from '../../server/foundation/domain-error.ts';

test('a refusal of SQL is one of ours, with its code and its words', () => {
  const refusal = toDomainError({ code: 'SERVICE_CLOSED', message: 'It has ended.' }, 'number');
  expect(refusal).toBeInstanceOf(DomainError);
  expect(refusal).toMatchObject({ code: 'SERVICE_CLOSED', message: 'It has ended.', field: 'number' });
  expect(toDomainError({ code: 'NOT_FOUND', message: 'No.' }).field).toBeNull();
});

test('a code that nobody knows is a fault of ours, and never a yes', () => {
  expect(() => toDomainError({ code: 'NEW_REASON', message: 'It may not.' })).toThrow('NEW_REASON is no code of ours.');
});
