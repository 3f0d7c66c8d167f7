import type { AddResource, FormFacts } from '../../domain/information/information-resource.service.ts';
import { COUNCIL_AREA } from './places.ts';

type ResourceSeed = Omit<AddResource, 'organisationId' | 'publisher'>;

/** The author of everything the town has to read; invented like everybody. */
export const PUBLISHER = 'Kilwhinnet Plain Words Workshop';

/** Addresses of example.org, which is kept for examples: nothing is there. */
function at(path: string, forms: readonly Omit<FormFacts, 'webAddress'>[]): FormFacts[] {
  return forms.map((each) => ({
    ...each,
    webAddress: `https://example.org/${path}/${each.form.toLowerCase()}${each.language ? `-${each.language}` : ''}`,
  }));
}

/** What there is to read, hear and watch in the town. All of it is invented. */
export const RESOURCES: readonly ResourceSeed[] = [
  {
    title: 'The four options',
    summary: 'Four ways to arrange your support. None of them is the usual one. You can mix them.',
    topics: ['OPTION_1', 'OPTION_2', 'OPTION_3', 'OPTION_4'],
    forms: at('four-options', [
      { form: 'WRITING' },
      { form: 'EASY_READ' },
      { form: 'LARGE_PRINT' },
      { form: 'BSL' },
      { form: 'AUDIO', language: 'gd' },
      { form: 'WRITING', language: 'pl' },
    ]),
  },
  {
    title: 'My own fund: Option 2',
    summary: 'You choose your support and who gives it. Somebody you agree on holds the money.',
    topics: ['OPTION_2', 'INDIVIDUAL_SERVICE_FUND', 'BUDGETS'],
    forms: at('my-own-fund', [{ form: 'WRITING' }, { form: 'EASY_READ' }, { form: 'VIDEO' }]),
  },
  {
    title: 'Keeping things going',
    summary: 'How to manage support: who to ring when somebody does not come, and how to change what does not work.',
    topics: ['MANAGING_SUPPORT'],
    forms: at('keeping-things-going', [{ form: 'WRITING' }, { form: 'AUDIO' }]),
  },
  {
    title: 'People who can help in Strathmallan',
    summary: 'Brokers, advisers, advocates and groups. Most of them do not work for the council.',
    topics: ['WHO_CAN_HELP', 'INDEPENDENT_ADVOCACY'],
    councilAreas: [COUNCIL_AREA.mainland],
    forms: at('people-who-can-help', [{ form: 'WRITING' }, { form: 'EASY_READ' }, { form: 'BSL' }]),
  },
  {
    title: 'When you do not agree',
    summary: 'What you can do about a decision: ask for the reasons, ask again, complain, and who helps you with it.',
    topics: ['RIGHTS', 'COMPLAINTS'],
    forms: at('when-you-do-not-agree', [{ form: 'WRITING' }, { form: 'EASY_READ' }, { form: 'BRAILLE' }]),
  },
];
