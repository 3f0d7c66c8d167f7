import { afterAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/columns.ts';
import { codesOf, done } from '../../support/acts.ts';
import { EILIDH, setRegisteringStage } from './registering.support.ts';

const { world, register, somebody, asked } = await setRegisteringStage();
const { accounts, organisations } = world.town;
afterAll(() => world.close());

describe('somebody like this is registered', () => {
  test('the same again: Ailsa is asked, with whom, and may say that it is another person', async () => {
    const again = { fullName: 'Eilidh Ann Lamont', dateOfBirth: '1933-03-03' };
    const id = await somebody('Eilidh', again);
    const { object, userErrors } = await register(accounts.worker, again);
    expect([object, userErrors]).toEqual([
      null,
      [
        {
          code: 'MAYBE_THE_SAME',
          field: null,
          message:
            'Somebody like this is registered with your authority: two of name, date of birth and postcode are the same. Is it the same person? Then use that record. If it is another person, say so, and register them again.',
          alike: [id],
        },
      ],
    ]);
    const other = await register(accounts.worker, { ...again, notTheSameAs: [id] });
    expect(other.userErrors).toEqual([]);
    expect(await asked({ ...again, notTheSameAs: [id] })).toEqual([other.object.id]);
    expect(await asked({ ...again, notTheSameAs: [id, other.object.id] })).toEqual([]);
  });

  test.each([
    ['another spelling of the name', { fullName: 'EÌLIDH  rose macaskill', postcode: 'ZZ9 7XY' }],
    ['without the middle name, after a move', { fullName: 'Eilidh MacAskill', postcode: 'ZZ9 7XY' }],
    ['the last name first', { fullName: 'MacAskill, Eilidh', postcode: 'ZZ9 7XY' }],
    ['another first name', { fullName: 'Helen Fraser' }],
    ['a slip in the birthday', { dateOfBirth: '1972-04-13' }],
    ['no birthday', { dateOfBirth: undefined }],
    ['the postcode typed otherwise', { fullName: 'Helen Fraser', postcode: 'zz1-4ab' }],
  ])('%s', async (_what, input) => {
    const [id] = await original();
    expect(await asked(input)).toEqual([id]);
  });

  test.each([
    ['only the name is the same', { dateOfBirth: '1990-01-01', postcode: 'ZZ9 7XY' }],
    ['only the birthday is the same', { fullName: 'Somebody Else', postcode: 'ZZ9 7XY' }],
    ['only the postcode is the same', { fullName: 'Her Neighbour', dateOfBirth: '1991-01-01' }],
  ])('no question where %s', async (_what, input) => {
    await original();
    expect(await asked({ ...input, notTheSameAs: [] })).toEqual([]);
  });

  test('two colleagues register her at the same moment: one does, the other is asked', async () => {
    const twin = { fullName: 'At Once', dateOfBirth: '1932-02-02', postcode: 'ZZ1 1AA' };
    const answers = await Promise.all(
      [accounts.worker, accounts.manager, accounts.worker].map((actorKey) => register(actorKey, twin)),
    );
    expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? 'DONE').sort()).toEqual([
      'DONE',
      'MAYBE_THE_SAME',
      'MAYBE_THE_SAME',
    ]);
  });
});

let registered: string | undefined;
/** Eilidh, registered once for the tests that compare with her. */
async function original(): Promise<[string]> {
  registered ??= await done(world, accounts.worker, 'personRegister', { ...EILIDH, idempotencyKey: newId() });
  return [registered];
}

describe('across authorities', () => {
  const theirs = { fullName: 'Over The Water', dateOfBirth: '1940-10-10', postcode: 'ZZ9 7XY' };

  test('nothing is told of whom the other one knows: it is registered without a question', async () => {
    await register(accounts.otherWorker, theirs);
    expect(await asked(theirs)).toEqual([]);
  });

  test('not even by naming them: who cannot be seen is not found', async () => {
    const [id] = await idsOf(theirs.fullName, organisations.otherCouncil);
    expect(
      await codesOf(world, accounts.worker, 'personRegister', {
        ...EILIDH,
        fullName: 'New',
        dateOfBirth: '1941-01-01',
        idempotencyKey: newId(),
        notTheSameAs: [id],
      }),
    ).toEqual(['NOT_FOUND']);
  });

  test('a worker of both is asked about the people of the one they register with', async () => {
    const both = await worksForBoth();
    const [here] = await idsOf(theirs.fullName, organisations.council);
    const [there] = await idsOf(theirs.fullName, organisations.otherCouncil);
    const input = { ...theirs, organisationId: organisations.otherCouncil };
    expect([await asked({ ...input, organisationId: organisations.council }, both), await asked(input, both)]).toEqual([
      [here],
      [there],
    ]);
  });
});

test('to be asked about somebody is an access to their record, and says whose', async () => {
  const person = { fullName: 'Looked At', dateOfBirth: '1934-04-04' };
  const id = await somebody('Looked At', person);
  expect(await asked(person, accounts.manager)).toEqual([id]);
  await world.app.accessLog.settle();
  const { rows } = await world.owner.query(
    'select topics, ground, organisation_id from audit.access_record where person_id = $1 and account_id = $2',
    [id, accounts.manager],
  );
  expect(rows).toEqual([{ topics: ['CONFIDENTIAL'], ground: 'DUTY', organisation_id: organisations.council }]);
});

async function idsOf(fullName: string, authorityId: string): Promise<string[]> {
  const { rows } = await world.owner.query<{ id: string }>(
    'select person_id as id from people.confidential_record where full_name = $1 and authority_id = $2 order by 1',
    [fullName, authorityId],
  );
  return rows.map(({ id }) => id);
}

async function worksForBoth(): Promise<string> {
  const { rows } = await world.owner.query<{ id: string }>(
    `insert into identity.account (id, name, created_at) values (gen_random_uuid(), 'Works for both', now()) returning id`,
  );
  const id = rows[0]?.id ?? '';
  for (const organisation of [organisations.council, organisations.otherCouncil])
    await world.owner.query(
      `insert into identity.membership (id, account_id, organisation_id, role, starts_on) values (gen_random_uuid(), $1, $2, 'WORKER', '2020-01-01')`,
      [id, organisation],
    );
  return id;
}
