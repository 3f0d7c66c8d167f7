import { afterAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { todayInScotland, yearsBetween } from '../../../server/foundation/period.ts';
import { codesOf, plainDocumentOf } from '../../support/acts.ts';
import { EILIDH, setRegisteringStage } from './registering.support.ts';

const { world, register, somebody, count } = await setRegisteringStage();
const { accounts } = world.town;
afterAll(() => world.close());

describe('Ailsa sends the form twice', () => {
  test('with one key: Eilidh is registered once, and the act is recorded once', async () => {
    const input = { fullName: 'Sent Twice', dateOfBirth: '1931-01-01', idempotencyKey: 'the form of Eilidh' };
    const before = Number(await count());
    const [first, ...others] = await Promise.all([1, 2, 3, 4].map(() => register(accounts.worker, input)));
    for (const other of others) expect(other).toEqual(first);
    expect([first?.userErrors, Number(await count())]).toEqual([[], before + 1]);
    const { rows } = await world.owner.query('select act from audit.act where person_id = $1', [first?.object.id]);
    expect(rows).toEqual([{ act: 'personRegister' }]);
  });

  test('with the same values in another order, and null for what was left out', async () => {
    const input = { fullName: 'Sent Again', dateOfBirth: '1931-01-02', idempotencyKey: 'the same values' };
    const first = await register(accounts.worker, input);
    const reordered = Object.fromEntries(Object.entries({ ...EILIDH, ...input, telephone: null }).reverse());
    expect((await register(accounts.worker, reordered)).object.id).toBe(first.object.id);
  });

  test('with one key and another name: refused, and nobody is registered', async () => {
    const input = { fullName: 'One Key', dateOfBirth: '1931-01-03', idempotencyKey: 'one key for two' };
    await register(accounts.worker, input);
    const before = await count();
    const { userErrors } = await register(accounts.worker, { ...input, fullName: 'Another Name' });
    expect([userErrors.map(({ code }) => code), await count()]).toEqual([['CONFLICT'], before]);
  });

  test('the key is the sender’s own: a colleague’s says nothing of hers', async () => {
    const key = { idempotencyKey: 'a key of two people' };
    const hers = await somebody('Hers', key);
    const theirs = await somebody('Theirs', key, accounts.manager);
    expect(hers).not.toBe(theirs);
  });

  test('without a key, or with one too short', async () => {
    const document = plainDocumentOf('personRegister');
    const { errors } = await world.ask(accounts.worker, document, { input: EILIDH });
    expect(errors?.map(({ message }) => message)).toEqual([
      '"input.idempotencyKey" cannot be read: This must be given.',
    ]);
    expect(await codesOf(world, accounts.worker, 'personRegister', { ...EILIDH, idempotencyKey: 'short' })).toEqual([
      'INVALID_INPUT',
    ]);
  });

  test('what is kept of the request is a fingerprint, and goes when the person does', async () => {
    const id = await somebody('Kept', { idempotencyKey: 'kept for Eilidh' });
    const { rows } = await world.owner.query<{ inputs: string; result: object }>(
      `select inputs, result from access.request where key = 'kept for Eilidh'`,
    );
    expect(rows).toEqual([
      { inputs: expect.stringMatching(/^personRegister:[0-9a-f]{64}$/), result: { personId: id } },
    ]);
  });
});

describe('what cannot be is refused by what is wrong with it', () => {
  test.each([
    [
      { dateOfBirth: '1800-01-01' },
      'dateOfBirth',
      `This cannot be right: it would make them ${yearsBetween('1800-01-01', todayInScotland())}.`,
    ],
    [{ dateOfBirth: '2999-12-31' }, 'dateOfBirth', 'This cannot be right: 31 December 2999 is still to come.'],
    [{ postcode: 'ZZ1 SAB' }, 'postcode', '"ZZ1 SAB" is not a postcode. Did you mean ZZ1 5AB?'],
    [
      { postcode: 'ZZ1' },
      'postcode',
      'ZZ1 is only the beginning of a postcode. Give the whole postcode, for instance EH1 1AA.',
    ],
  ])('%j', async (input, field, message) => {
    const { userErrors } = await register(accounts.worker, input);
    expect(userErrors.map(({ code, message, field }) => ({ code, message, field }))).toEqual([
      { code: 'INVALID_INPUT', message, field },
    ]);
  });

  test('no fixed abode is told how to be registered', async () => {
    const { userErrors } = await register(accounts.worker, { postcode: 'ZZ99 3VZ' });
    expect(userErrors[0]?.message).toMatch(/^ZZ99 3VZ is a code for no fixed abode.* for instance of a hostel/);
  });

  test('29 February of no leap year is told beside the field', async () => {
    const input = { ...EILIDH, dateOfBirth: '2025-02-29', idempotencyKey: newId() };
    const { status, errors } = await world.ask(accounts.worker, plainDocumentOf('personRegister'), { input });
    expect([status, errors?.map(({ message }) => message)]).toEqual([
      400,
      ['"input.dateOfBirth" cannot be read: February 2025 has only 28 days.'],
    ]);
  });

  test('a postcode with the letter O for a zero is stored as what it is', async () => {
    const id = await somebody('Read', { postcode: 'EH1O 4BF' });
    const { rows } = await world.owner.query(
      'select c.postcode, p.locality from people.confidential_record c join people.supported_person p on p.id = c.person_id where p.id = $1',
      [id],
    );
    expect(rows).toEqual([{ postcode: 'EH10 4BF', locality: 'EH10' }]);
  });
});
