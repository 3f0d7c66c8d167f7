import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { accountOf, registerIshbel } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const { worker: ailsa, broker: fergus, holder, otherWorker } = world.town.accounts;
afterAll(() => world.close());

let personId: string;
let ishbel: string;
beforeEach(async () => {
  personId = await registerIshbel(world);
  ishbel = await accountOf(world, personId);
});

/** Changes a row as an account would. */
const change = (changer: string | null, table: string, set: string) =>
  world.owner.query(
    `with changer as materialized (select set_config('app.actor_id', $2, true))
     update people.${table} set ${set} from changer where ${table === 'supported_person' ? 'id' : 'person_id'} = $1`,
    [personId, changer ?? ''],
  );
const EARLIER = 'query ($id: ID!) { person(id: $id) { knownAs earlierDetails { detail value changedByName } } }';
const read = async (speaker: string) =>
  (await world.ask<{ person: { earlierDetails: object[] } | null }>(speaker, EARLIER, { id: personId })).data.person;

test('what Ishbel was called, and where she lived, is kept with who changed it', async () => {
  await change(ailsa, 'supported_person', `known_as = 'Isa', locality = 'ZZ2'`);
  await change(ailsa, 'confidential_record', `postcode = 'ZZ2 1AA', address = '3 Kirk Wynd, Glenorrin'`);
  await change(ishbel, 'confidential_record', `full_name = 'Ishbel Anne Reid', telephone = null`);
  const by = (changedByName: string, detail: string, value: string) => ({ detail, value, changedByName });
  const earlier = [
    by('Ailsa Wemyss', 'KNOWN_AS', 'Ishbel'),
    by('Ailsa Wemyss', 'LOCALITY', 'ZZ1'),
    // The address was written again as it was.
    by('Ailsa Wemyss', 'POSTCODE', 'ZZ1 4AB'),
    by('Isa', 'FULL_NAME', 'Ishbel Anne Galbraith'),
    by('Isa', 'TELEPHONE', '01999 555 0101'),
  ];
  for (const speaker of [ishbel, ailsa]) {
    const shown = await read(speaker);
    expect(shown).toEqual({ knownAs: 'Isa', earlierDetails: expect.any(Array) });
    expect(new Set(shown?.earlierDetails)).toEqual(new Set(earlier));
  }
});

test('is not for those who were given who she is now', async () => {
  await change(ailsa, 'supported_person', `known_as = 'Isa'`);
  for (const speaker of [fergus, holder]) expect(await read(speaker)).toEqual({ knownAs: 'Isa', earlierDetails: [] });
  expect(await read(otherWorker)).toBeNull();
});

test('her account has the name that she is known by, unless it had another', async () => {
  const accountName = async () =>
    (await world.owner.query('select name from identity.account where id = $1', [ishbel])).rows[0].name;
  await change(ailsa, 'supported_person', `known_as = 'Isa'`);
  expect(await accountName()).toBe('Isa');
  await world.owner.query(`update identity.account set name = 'Mrs Galbraith' where id = $1`, [ishbel]);
  await change(ailsa, 'supported_person', `known_as = 'Bel'`);
  expect(await accountName()).toBe('Mrs Galbraith');
});

test('what the owner of the database changed by hand is kept too, by nobody’s name', async () => {
  await change(null, 'confidential_record', `postcode = 'ZZ2 1AA'`);
  expect((await read(ailsa))?.earlierDetails).toEqual([{ detail: 'POSTCODE', value: 'ZZ1 4AB', changedByName: null }]);
});

test('reading it is a look at what is confidential', async () => {
  await change(ailsa, 'supported_person', `known_as = 'Isa'`);
  await world.ask(ailsa, `{ person(id: "${personId}") { earlierDetails { value } } }`);
  await world.app.accessLog.settle();
  const { rows } = await world.owner.query(
    'select topics from audit.access_record where person_id = $1 and account_id = $2',
    [personId, ailsa],
  );
  expect(rows).toContainEqual({ topics: ['CONFIDENTIAL', 'PROFILE'] });
});
