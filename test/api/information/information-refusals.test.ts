import { afterAll, expect, test } from '@jest/globals';
import { plusDays, todayInScotland } from '../../../server/foundation/period.ts';
import { createWorld } from '../../support/world.ts';
import { refused } from '../refusals.ts';

const world = await createWorld();
const { supportAdviser: shona } = world.town.accounts;
afterAll(() => world.close());

const OPTION_2 = {
  title: 'Option 2 explained',
  summary: 'You choose your support.',
  topics: ['OPTION_2'],
  publisher: 'Orrin Press',
};
const WRITING = { form: 'WRITING', webAddress: 'https://orrin.example/option-2' };
const BSL = { form: 'BSL', webAddress: 'https://orrin.example/option-2-bsl' };
const TOMORROW = plusDays(todayInScotland(), 1);

test.each([
  ['no form at all', { forms: [] }, 'INVALID_INPUT', 'forms'],
  ['no topic', { topics: [] }, 'INVALID_INPUT', 'topics'],
  [
    'an address that others can listen to',
    { forms: [{ ...WRITING, webAddress: 'http://orrin.example' }] },
    'INVALID_INPUT',
    'forms.webAddress',
  ],
  ['a script', { forms: [{ ...WRITING, webAddress: 'javascript:alert(1)' }] }, 'INVALID_INPUT', 'forms.webAddress'],
  [
    'a password in the address',
    { forms: [{ ...WRITING, webAddress: 'https://me:secret@orrin.example' }] },
    'INVALID_INPUT',
    'forms.webAddress',
  ],
  ['a language nobody speaks', { forms: [{ ...WRITING, language: 'qqq' }] }, 'INVALID_INPUT', 'forms.language'],
  ['BSL in Polish', { forms: [{ ...BSL, language: 'pl' }] }, 'INVALID_INPUT', 'forms.language'],
  ['a look that is yet to come', { forms: [{ ...WRITING, checkedOn: TOMORROW }] }, 'INVALID_INPUT', 'forms.checkedOn'],
  ['an area there is not', { councilAreas: ['S12000015'] }, 'INVALID_INPUT', 'councilAreas'],
  [
    'the same form twice',
    { forms: [WRITING, { ...WRITING, webAddress: 'https://orrin.example/2' }] },
    'ALREADY_DONE',
    'form',
  ],
])('a resource with %s is refused whole', async (_what, given, ...expected) => {
  const operation =
    'mutation ($input: ResourceAddInput!) { resourceAdd(input: $input) { resource { id } userErrors { code message field } } }';
  const variables = { input: { ...OPTION_2, forms: [WRITING], ...given } };
  expect(await refused(world, { accountId: shona, operation, variables })).toEqual({
    code: expected[0],
    field: expected[1],
  });
});

test.each([
  ['words that are none', { searchTerms: '!?' }],
  ['no form', { forms: [] }],
  ['a language there is not', { languages: ['qqq'] }],
  ['an area there is not', { councilArea: 'S12000099' }],
])('a search for %s says what to do', async (_what, filter) => {
  const document =
    'query ($filter: InformationResourceFilter) { informationResources(filter: $filter) { totalCount } }';
  const { errors } = await world.ask(null, document, { filter });
  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
});
