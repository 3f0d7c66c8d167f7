import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { attempt, succeed } from '../../support/acts.ts';
import { createWorld } from '../../support/world.ts';

const world = await createWorld();
const { owner, town } = world;
const { supportAdviser: shona, manager: morven, operator: una, worker: ailsa, provider: kirsty } = town.accounts;
afterAll(() => world.close());
beforeEach(() => owner.query('truncate directory.information_resource cascade'));

const OPTION_2 = {
  title: 'Option 2 explained',
  summary: 'You choose your support. Somebody else holds the money for you.',
  topics: ['OPTION_2', 'INDIVIDUAL_SERVICE_FUND'],
  publisher: 'Orrin Press',
};
const WRITING = { form: 'WRITING', webAddress: 'https://orrin.example/option-2' };
const EASY_READ = { form: 'EASY_READ', webAddress: 'https://orrin.example/option-2-easy' };
const BSL = { form: 'BSL', webAddress: 'https://orrin.example/option-2-bsl' };
const POLISH = { form: 'WRITING', language: 'PL', webAddress: 'https://orrin.example/opcja-2' };

const add = async (actorKey: string, given: object) =>
  String((await succeed(world, actorKey, 'resourceAdd', { ...OPTION_2, forms: [WRITING], ...given })).id);
const why = async (actorKey: string, act: string, input: object) =>
  (await attempt(world, actorKey, act, input)).userErrors.map(({ code, field }) => [code, field]);
const find = async (filter: object = {}, actorKey: string | null = null) => {
  const document = `query ($filter: InformationResourceFilter) { informationResources(first: 50, filter: $filter) { totalCount edges { node { title } } } }`;
  const { data, errors } = await world.ask<{ informationResources: { edges: { node: { title: string } }[] } }>(
    actorKey,
    document,
    { filter },
  );
  expect(errors).toBeUndefined();
  return data.informationResources.edges.map(({ node }) => node.title);
};

describe('what Orrin Independent Support keeps', () => {
  test('is for everybody to see, with every form it is to be had in', async () => {
    const checkedOn = plusDays(todayInScotland(), -40);
    await add(shona, { forms: [POLISH, BSL, { ...EASY_READ, checkedOn }, WRITING] });
    const { data } = await world.ask<Record<string, unknown>>(
      null,
      `{ informationResources { totalCount edges { node { title summary topics publisher organisation { name } councilAreas { name } version withdrawnAt
        forms { form language inWords webAddress checkedOn checkedAgeInDays } viewerCanChange { allowed reason } } } } }`,
    );
    const today = { checkedOn: todayInScotland(), checkedAgeInDays: 0 };
    expect(data.informationResources).toEqual({
      totalCount: 1,
      edges: [
        {
          node: {
            ...OPTION_2,
            organisation: { name: 'Orrin Independent Support' },
            councilAreas: [],
            version: 1,
            withdrawnAt: null,
            forms: [
              { ...EASY_READ, language: 'en', inWords: 'in Easy Read', checkedOn, checkedAgeInDays: 40 },
              { ...WRITING, language: 'en', inWords: 'in writing', ...today },
              { ...BSL, language: 'bfi', inWords: 'in British Sign Language', ...today },
              { ...POLISH, language: 'pl', inWords: 'in writing, in Polish', ...today },
            ],
            viewerCanChange: { allowed: false, reason: 'NOT_PERMITTED' },
          },
        },
      ],
    });
  });

  test('is found by words in any spelling, topic, form, language and area', async () => {
    await add(shona, { forms: [WRITING, BSL] });
    await add(shona, {
      title: 'Càit am faigh mi cuideachadh?',
      summary: 'People who can help, and who do not work for the council.',
      topics: ['WHO_CAN_HELP'],
      councilAreas: ['S12000017'],
      publisher: 'Glen Books',
      forms: [{ form: 'AUDIO', language: 'gd', webAddress: 'https://orrin.example/cuideachadh' }],
    });
    const [option2, help] = ['Option 2 explained', 'Càit am faigh mi cuideachadh?'];
    expect(await find()).toEqual([help, option2]);
    expect(await find({ searchTerms: 'explained OPTION' })).toEqual([option2]);
    expect(await find({ searchTerms: 'cait cuid' })).toEqual([help]);
    expect(await find({ searchTerms: 'glen books' })).toEqual([help]);
    expect(await find({ searchTerms: 'nothing of the kind' })).toEqual([]);
    expect(await find({ topics: ['OPTION_2', 'COMPLAINTS'] })).toEqual([option2]);
    expect(await find({ forms: ['BSL'] })).toEqual([option2]);
    expect(await find({ languages: ['GD', 'pl'] })).toEqual([help]);
    expect(await find({ languages: ['gd-GB'] })).toEqual([]);
    // There is writing, and there is Gaelic, and there is no writing in Gaelic.
    expect(await find({ forms: ['WRITING'], languages: ['gd'] })).toEqual([]);
    expect(await find({ councilArea: 'S12000017' })).toEqual([help, option2]);
    expect(await find({ councilArea: 'S12000013' })).toEqual([option2]);
  });

  test('is paged without a gap', async () => {
    for (const n of [3, 1, 2]) await add(shona, { title: `Part ${n}` });
    const page = async (after: string | null) => {
      const document = `query ($after: String) { informationResources(first: 1, after: $after) { edges { node { title } } pageInfo { hasNextPage endCursor } } }`;
      const { data } = await world.ask<{
        informationResources: {
          edges: { node: { title: string } }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      }>(null, document, { after });
      const { edges, pageInfo } = data.informationResources;
      return [edges.map(({ node }) => node.title), pageInfo.hasNextPage, pageInfo.endCursor] as const;
    };
    const [first, more, cursor] = await page(null);
    const [second, further, next] = await page(cursor);
    const [third, last] = await page(next);
    expect([first, more, second, further, third, last]).toEqual([
      ['Part 1'],
      true,
      ['Part 2'],
      true,
      ['Part 3'],
      false,
    ]);
  });

  test('is mended by it alone, and says that it was', async () => {
    const resourceId = await add(shona, { councilAreas: ['S12000017'] });
    for (const other of [morven, una])
      expect(await why(other, 'resourceDescribe', { resourceId, title: 'Mine' })).toEqual([
        ['NOT_PERMITTED', 'resourceId'],
      ]);
    const mended = await succeed(
      world,
      shona,
      'resourceDescribe',
      { resourceId, title: 'Option 2 in short', councilAreas: null },
      'title summary councilAreas { code } version changedAt viewerCanChange { allowed }',
    );
    expect(mended).toEqual({
      title: 'Option 2 in short',
      summary: OPTION_2.summary,
      councilAreas: [],
      version: 2,
      changedAt: expect.any(String),
      viewerCanChange: { allowed: true },
    });
    expect(await find({ searchTerms: 'short' })).toEqual(['Option 2 in short']);
    expect(await find({ searchTerms: 'explained' })).toEqual([]);
  });

  test('is withdrawn and never deleted', async () => {
    const resourceId = await add(shona, {});
    await succeed(world, shona, 'resourceWithdraw', { resourceId });
    expect(await find()).toEqual([]);
    const { data } = await world.ask<Record<string, unknown>>(
      null,
      `{ node(id: "${resourceId}") { ... on InformationResource { title withdrawnAt } } }`,
    );
    expect(data.node).toEqual({ title: OPTION_2.title, withdrawnAt: expect.any(String) });
    for (const [act, input] of [
      ['resourceWithdraw', {}],
      ['resourceDescribe', { title: 'Again' }],
      ['resourceFormAdd', EASY_READ],
    ] as const)
      expect(await why(shona, act, { resourceId, ...input })).toEqual([['ALREADY_DONE', 'resourceId']]);
    await add(shona, {});
  });

  test('gains and loses forms, and an address is never changed under somebody', async () => {
    const resourceId = await add(shona, {});
    const forms = 'forms { id form webAddress }';
    const two = await succeed(world, shona, 'resourceFormAdd', { resourceId, ...EASY_READ }, forms);
    const [easy] = (two as unknown as { forms: { id: string; form: string }[] }).forms;
    expect(easy?.form).toBe('EASY_READ');
    const elsewhere = { ...EASY_READ, webAddress: 'https://orrin.example/elsewhere' };
    expect(await why(shona, 'resourceFormAdd', { resourceId, ...elsewhere })).toEqual([['ALREADY_DONE', 'form']]);
    const input = { resourceFormId: easy?.id };
    expect(await why(morven, 'resourceFormWithdraw', input)).toEqual([['NOT_PERMITTED', 'resourceFormId']]);
    await succeed(world, shona, 'resourceFormWithdraw', input);
    expect(await why(shona, 'resourceFormWithdraw', input)).toEqual([['ALREADY_DONE', 'resourceFormId']]);
    expect(await why(shona, 'resourceFormCheck', input)).toEqual([['ALREADY_DONE', 'resourceFormId']]);
    const again = await succeed(world, shona, 'resourceFormAdd', { resourceId, ...elsewhere }, 'forms { webAddress }');
    expect(again).toEqual({ forms: [{ webAddress: elsewhere.webAddress }, { webAddress: WRITING.webAddress }] });
    const { data } = await world.ask<Record<string, unknown>>(
      null,
      `{ node(id: "${easy?.id}") { ... on ResourceForm { webAddress resource { title } } } }`,
    );
    expect(data.node).toEqual({ webAddress: EASY_READ.webAddress, resource: { title: OPTION_2.title } });
  });

  test('is looked at again, and says when', async () => {
    const resourceId = await add(shona, { forms: [{ ...WRITING, checkedOn: '2025-01-31' }] });
    const { rows } = await owner.query('select id from directory.resource_form where resource_id = $1', [resourceId]);
    const checked = ['resourceFormCheck', { resourceFormId: rows[0].id }, 'forms { checkedOn }'] as const;
    expect(await succeed(world, shona, ...checked)).toEqual({ forms: [{ checkedOn: todayInScotland() }] });
  });

  test('is told in what was done for it, and is part of nobody’s record', async () => {
    const resourceId = await add(shona, {});
    const { rows } = await owner.query(
      `select a.act, a.account_name, o.name, a.person_id from audit.act a join identity.organisation o on o.id = a.organisation_id where a.subject_id = $1`,
      [resourceId],
    );
    expect(rows).toEqual([
      { act: 'resourceAdd', account_name: 'Shona Petrie', name: 'Orrin Independent Support', person_id: null },
    ]);
  });
});

test('the council and the operator keep resources too, and nobody else', async () => {
  await add(morven, {});
  await add(una, {});
  for (const other of [ailsa, kirsty])
    await expect(add(other, {})).rejects.toThrow(
      'This can be done by an adviser of an independent support organisation',
    );
  expect(await find()).toEqual([OPTION_2.title, OPTION_2.title]);
});

test('of two who add the same at once, one does', async () => {
  const input = { ...OPTION_2, forms: [WRITING] };
  const both = await Promise.all([why(shona, 'resourceAdd', input), why(shona, 'resourceAdd', input)]);
  expect(both.sort((one, other) => one.length - other.length)).toEqual([[], [['ALREADY_DONE', 'title']]]);
  expect(await find()).toEqual([OPTION_2.title]);
});
