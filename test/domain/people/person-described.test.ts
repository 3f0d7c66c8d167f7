import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { attempt, succeed } from '../../support/acts.ts';
import { accountOf, registerIshbel } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const { worker: ailsa, manager, broker: fergus, holder: catriona, otherWorker, operator } = world.town.accounts;
afterAll(() => world.close());

let personId: string;
let ishbel: string;
beforeEach(async () => {
  personId = await registerIshbel(world);
  ishbel = await accountOf(world, personId);
});

const WHO = 'knownAs locality version confidential { fullName address postcode telephone }';
const describe = (speaker: string, given: object) =>
  attempt(world, speaker, 'personDescribe', { personId, ...given }, WHO);
const why = async (outcome: ReturnType<typeof describe>) =>
  (await outcome).userErrors.map(({ code, field }) => [code, field]);
const read = async (speaker: string) =>
  (
    await world.ask<{ person: object | null }>(
      speaker,
      `query ($id: ID!) { person(id: $id) { ${WHO} viewerCanDescribe { allowed reason } earlierDetails { detail value changedByName } } }`,
      { id: personId },
    )
  ).data.person;

const BEFORE = {
  ...{ knownAs: 'Ishbel', locality: 'ZZ1', version: 1 },
  confidential: {
    ...{ fullName: 'Ishbel Anne Galbraith', address: '3 Kirk Wynd, Glenorrin' },
    ...{ postcode: 'ZZ1 4AB', telephone: '01999 555 0101' },
  },
};

test('Ishbel moves house and goes by another name: who may see her sees the new ones, and she who changed what', async () => {
  const { object, userErrors } = await describe(ishbel, {
    ...{ knownAs: ' Isa ', address: '1 Shore Road', postcode: 'zz2  1aa', telephone: null },
  });
  const after = {
    ...{ knownAs: 'Isa', locality: 'ZZ2', version: 2 },
    confidential: { ...BEFORE.confidential, address: '1 Shore Road', postcode: 'ZZ2 1AA', telephone: null },
  };
  expect({ object, userErrors }).toEqual({ object: after, userErrors: [] });
  // The broker and the holder were given her profile.
  for (const speaker of [fergus, catriona])
    expect(await read(speaker)).toEqual({
      ...after,
      confidential: null,
      viewerCanDescribe: { allowed: false, reason: 'NOT_PERMITTED' },
      earlierDetails: [],
    });
  const { earlierDetails, ...shown } = (await read(ailsa)) as { earlierDetails: object[] };
  expect(shown).toEqual({ ...after, viewerCanDescribe: { allowed: true, reason: null } });
  const was = (detail: string, value: string) => ({ detail, value, changedByName: 'Ishbel' });
  expect(new Set(earlierDetails)).toEqual(
    new Set([
      was('KNOWN_AS', 'Ishbel'),
      was('LOCALITY', 'ZZ1'),
      was('ADDRESS', '3 Kirk Wynd, Glenorrin'),
      was('POSTCODE', 'ZZ1 4AB'),
      was('TELEPHONE', '01999 555 0101'),
    ]),
  );
});

test('her worker corrects one detail, and leaves the others as they were', async () => {
  expect((await describe(ailsa, { fullName: 'Ishbel Ann Galbraith' })).object).toEqual({
    ...{ ...BEFORE, version: 2 },
    confidential: { ...BEFORE.confidential, fullName: 'Ishbel Ann Galbraith' },
  });
});

test('is for who looks after her welfare by law, not for who looks after her money', async () => {
  const { rows } = await world.owner.query('select account_id as id from people.representation where person_id = $1', [
    personId,
  ]);
  const ewan = rows[0].id;
  expect(await why(describe(ewan, { knownAs: 'Isa' }))).toEqual([['NOT_PERMITTED', null]]);
  await world.owner.query(`update people.representation set kind = 'GUARDIAN', welfare = true where person_id = $1`, [
    personId,
  ]);
  expect(await why(describe(ewan, { knownAs: 'Isa' }))).toEqual([]);
});

test('is not for those who were given the profile to write, and for strangers there is nobody', async () => {
  for (const speaker of [fergus, catriona])
    expect(await why(describe(speaker, { knownAs: 'Isa' }))).toEqual([['NOT_PERMITTED', null]]);
  for (const speaker of [otherWorker, operator]) {
    expect((await why(describe(speaker, { knownAs: 'Isa' })))[0]?.[0]).toMatch(/^NOT_(FOUND|PERMITTED)$/);
    expect(await read(speaker)).toBeNull();
  }
  expect(await read(ailsa)).toMatchObject({ ...BEFORE, earlierDetails: [] });
});

test.each([
  ['half a postcode', { postcode: 'ZZ1' }, ['INVALID_INPUT', 'postcode']],
  ['no name', { knownAs: '  ' }, ['INVALID_INPUT', 'knownAs']],
  ['a name too long', { fullName: 'a'.repeat(201) }, ['TOO_LONG', 'fullName']],
  ['no version', { expectedVersion: 0, knownAs: 'Isa' }, ['INVALID_INPUT', 'expectedVersion']],
])('with %s it is refused beside the field, and nothing changes', async (_what, given, refusal) => {
  expect(await why(describe(ailsa, { address: '1 Shore Road', ...given }))).toEqual([refusal]);
  expect(await read(ailsa)).toMatchObject({ ...BEFORE, earlierDetails: [] });
});

test('of two who read one version, the second is told to read again', async () => {
  const both = await Promise.all([
    why(describe(ailsa, { expectedVersion: 1, knownAs: 'Isa' })),
    why(describe(manager, { expectedVersion: 1, knownAs: 'Bel' })),
  ]);
  expect(both.toSorted((one, other) => one.length - other.length)).toEqual([[], [['CONFLICT', 'expectedVersion']]]);
  expect(await why(describe(ailsa, { expectedVersion: 2, knownAs: 'Isabel' }))).toEqual([]);
  expect(await read(ailsa)).toMatchObject({ knownAs: 'Isabel', version: 3 });
});

test('is recorded as done by her own hand, or for her authority', async () => {
  await succeed(world, ishbel, 'personDescribe', { personId, knownAs: 'Isa' }, 'version');
  await succeed(world, ailsa, 'personDescribe', { personId, telephone: '01999 555 0199' }, 'version');
  const { rows } = await world.owner.query(
    `select a.account_name, o.name, a.topic from audit.act a left join identity.organisation o on o.id = a.organisation_id
     where a.person_id = $1 and a.act = 'personDescribe' order by a.id`,
    [personId],
  );
  expect(rows).toEqual([
    { account_name: 'Isa', name: null, topic: 'PROFILE' },
    { account_name: 'Ailsa Wemyss', name: 'Glenorrin Council', topic: 'PROFILE' },
  ]);
});

test('nothing to correct, or a name to be taken away, is no correction: nothing changes', async () => {
  expect(await why(describe(ailsa, {}))).toEqual([['INVALID_INPUT', null]]);
  expect(await why(describe(ailsa, { expectedVersion: 1 }))).toEqual([['INVALID_INPUT', null]]);
  for (const field of ['knownAs', 'fullName', 'postcode'])
    expect(await why(describe(ailsa, { [field]: null, address: '1 Shore Road' }))).toEqual([['INVALID_INPUT', field]]);
  expect(await read(ailsa)).toMatchObject({ ...BEFORE, earlierDetails: [] });
});
