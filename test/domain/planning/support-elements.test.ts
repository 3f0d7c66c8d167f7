import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { attempt, done, succeed } from '../../support/acts.ts';
import { accountOf, registerIshbel } from '../../support/scenario.ts';
import { createWorld } from '../../support/world.ts';
import { copyFor } from '../records/copy.support.ts';

const world = await createWorld();
const { worker: ailsa, manager, broker: fergus, holder, otherWorker, operator } = world.town.accounts;
afterAll(() => world.close());

let personId: string;
let ishbel: string;
beforeEach(async () => {
  personId = await registerIshbel(world);
  ishbel = await accountOf(world, personId);
});

const CHOSEN = { basis: 'CHOSEN', recurrence: 'RECURRING' };
const CARE = { typeOfSupport: 'PERSONAL_CARE', option: 'OPTION_2', ...CHOSEN };
const MEALS = { typeOfSupport: 'MEALS', option: 'OPTION_3', basis: 'DEEMED', recurrence: 'RECURRING' };
const add = (element: object, speaker = ailsa) => attempt(world, speaker, 'elementAdd', { personId, ...element }, 'id');
const added = (element: object) => done(world, ailsa, 'elementAdd', { personId, ...element });
const end = (supportElementId: string, reason: string, speaker = ailsa) =>
  attempt(world, speaker, 'elementEnd', { supportElementId, reason }, 'endsAt endReason viewerCanEnd { reason }');
const why = async (outcome: ReturnType<typeof attempt>) =>
  (await outcome).userErrors.map(({ code, field }) => [code, field]);

const SHOWN = `query ($id: ID!, $filter: SupportElementFilter) { person(id: $id) {
  viewerCanAddElement { allowed reason }
  supportElements(filter: $filter) { totalCount edges { node { typeOfSupport option basis recurrence endReason viewerCanEnd { reason } } } } } }`;
interface Shown {
  readonly viewerCanAddElement: object;
  readonly supportElements: { readonly edges: { readonly node: Record<string, unknown> }[] };
}
const read = async (speaker: string, filter: object | null = null) =>
  (await world.ask<{ person: Shown | null }>(speaker, SHOWN, { id: personId, filter })).data.person;
const typesFor = async (speaker: string, filter: object | null = null) =>
  (await read(speaker, filter))?.supportElements.edges.map(({ node }) => node.typeOfSupport);

test('Ishbel chooses Option 2 for her care and makes no choice for her meals: everybody with the plan reads both', async () => {
  await added(CARE);
  await added(MEALS);
  const [meals, care] = [
    { ...MEALS, endReason: null },
    { ...CARE, endReason: null },
  ];
  const nodes = (reason: string | null) =>
    [meals, care].map((each) => ({ node: { ...each, viewerCanEnd: { reason } } }));
  for (const speaker of [ailsa, manager])
    expect(await read(speaker)).toEqual({
      viewerCanAddElement: { allowed: true, reason: null },
      supportElements: { totalCount: 2, edges: nodes(null) },
    });
  for (const speaker of [ishbel, fergus])
    expect(await read(speaker)).toEqual({
      viewerCanAddElement: { allowed: false, reason: 'NOT_PERMITTED' },
      supportElements: { totalCount: 2, edges: nodes('NOT_PERMITTED') },
    });
  // The holder was given her profile and her money, and not her plan.
  expect((await read(holder))?.supportElements).toEqual({ totalCount: 0, edges: [] });
  for (const speaker of [otherWorker, operator]) expect(await read(speaker)).toBeNull();
});

test('her broker asks for what is open under Option 2', async () => {
  const help = await added({ typeOfSupport: 'DOMESTIC_CARE', option: 'OPTION_2', ...CHOSEN });
  await added(CARE);
  await added(MEALS);
  await end(help, 'NO_LONGER_NEEDED');
  expect(await typesFor(fergus, { option: 'OPTION_2', isOpen: true })).toEqual(['PERSONAL_CARE']);
  expect(await typesFor(fergus, { option: 'OPTION_2' })).toEqual(['PERSONAL_CARE', 'DOMESTIC_CARE']);
  expect(await typesFor(fergus, { isOpen: false })).toEqual(['DOMESTIC_CARE']);
  expect(await typesFor(fergus, {})).toEqual(['MEALS', 'PERSONAL_CARE', 'DOMESTIC_CARE']);
});

test('without a choice nothing but Option 3 applies', async () => {
  for (const option of ['OPTION_1', 'OPTION_2'])
    expect(await why(add({ ...MEALS, option }))).toEqual([['INVALID_INPUT', 'basis']]);
  expect(await typesFor(ailsa)).toEqual([]);
});

test('what goes on is recorded once, though two workers record it at once; single things may be several', async () => {
  const both = await Promise.all([why(add(CARE)), why(add(CARE, manager))]);
  expect(both.toSorted((one, other) => one.length - other.length)).toEqual([[], [['ALREADY_DONE', 'typeOfSupport']]]);
  expect(await why(add({ ...CARE, option: 'OPTION_1' }))).toEqual([]);
  const ramp = {
    typeOfSupport: 'EQUIPMENT_AND_TEMPORARY_ADAPTATIONS',
    option: 'OPTION_1',
    basis: 'CHOSEN',
    recurrence: 'ONE_OFF',
  };
  for (const _each of [1, 2]) expect(await why(add(ramp))).toEqual([]);
  expect(await typesFor(ailsa)).toHaveLength(4);
});

test('a slip is ended as one, stays on record, and is recorded anew as it should have been', async () => {
  const slip = await added({ ...CARE, option: 'OPTION_3' });
  const reason = 'ENTERED_BY_MISTAKE';
  expect((await end(slip, reason)).object).toEqual({
    endsAt: expect.any(String),
    endReason: reason,
    viewerCanEnd: { reason: 'ALREADY_DONE' },
  });
  expect(await why(end(slip, 'NO_LONGER_NEEDED'))).toEqual([['ALREADY_DONE', 'supportElementId']]);
  await added(CARE);
  const { rows } = await world.owner.query(
    'select option, end_reason, ended_by_id from planning.support_element where person_id = $1 order by id',
    [personId],
  );
  expect(rows).toEqual([
    { option: 'OPTION_3', end_reason: reason, ended_by_id: ailsa },
    { option: 'OPTION_2', end_reason: null, ended_by_id: null },
  ]);
});

test('two who end it at once: one does, the other is told', async () => {
  const id = await added(CARE);
  const both = await Promise.all([why(end(id, 'REPLACED')), why(end(id, 'REPLACED', manager))]);
  expect(both.toSorted((one, other) => one.length - other.length)).toEqual([
    [],
    [['ALREADY_DONE', 'supportElementId']],
  ]);
});

test('is the authority’s to record and to end: not the person’s, not the broker’s who writes her plan, not another authority’s', async () => {
  const id = await added(CARE);
  for (const speaker of [ishbel, fergus]) {
    expect(await why(add(MEALS, speaker))).toEqual([['NOT_PERMITTED', null]]);
    expect(await why(end(id, 'REPLACED', speaker))).toEqual([['NOT_PERMITTED', null]]);
  }
  expect(await why(add(MEALS, otherWorker))).toEqual([['NOT_FOUND', 'personId']]);
  expect(await why(end(id, 'REPLACED', otherWorker))).toEqual([['NOT_FOUND', 'supportElementId']]);
  expect(await typesFor(ailsa, { isOpen: true })).toEqual(['PERSONAL_CARE']);
});

test('is in her copy and in what was done, and is a look at her plan', async () => {
  await succeed(world, ailsa, 'elementAdd', { personId, ...CARE }, 'id');
  const { copy, html } = await copyFor(world, ishbel, personId);
  expect(copy.held.planning?.supportElement).toMatchObject([{ typeOfSupport: 'PERSONAL_CARE', option: 'OPTION_2' }]);
  expect(html).toContain('Types of support, and the option chosen for each');
  const { rows: acts } = await world.owner.query(
    `select account_name, topic, subject_type from audit.act where person_id = $1 and act = 'elementAdd'`,
    [personId],
  );
  expect(acts).toEqual([{ account_name: 'Ailsa Wemyss', topic: 'PLAN', subject_type: 'SupportElement' }]);
  await world.ask(fergus, `{ person(id: "${personId}") { supportElements { edges { node { option } } } } }`);
  await world.app.accessLog.settle();
  const { rows: looks } = await world.owner.query(
    'select topics from audit.access_record where person_id = $1 and account_id = $2',
    [personId, fergus],
  );
  expect(looks).toEqual([{ topics: ['PLAN', 'PROFILE'] }]);
});
